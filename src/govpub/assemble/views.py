"""What the templates see: immutable values in which everything is decided and escaped text is `Markup`.

Each block view has a `kind`, by which the templates choose a macro of the same name. Named tuples, not dataclasses:
making twenty of those takes longer than writing a page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from .addresses import Addresses

if TYPE_CHECKING:
    from .listing import Listing


class ParagraphView(NamedTuple):
    """A paragraph; `marker` with the space that parts it from the text."""

    id: str
    marker: str
    html: Markup
    kind: str = "paragraph"


class EnumerationView(NamedTuple):
    """Paragraphs that are the items of one enumeration: a list to the ear, paragraphs to the eye."""

    paragraphs: tuple[ParagraphView, ...]
    kind: str = "enumeration"


class SectionView(NamedTuple):
    """A heading and what stands under it; `level` 2 to 6 is an `h` element, deeper ones a heading by role."""

    id: str
    level: int
    marker: str
    html: Markup
    run_in: bool
    blocks: tuple[BlockView, ...]
    kind: str = "section"


class SpeakerView(NamedTuple):
    """Who speaks, as a heading of what is said: `pieces` are kinds (role, name or "") and texts, in order.

    `colon` where the source has one.
    """

    level: int
    pieces: tuple[tuple[str, str], ...]
    colon: str


class AnswerView(NamedTuple):
    """One answer, tied to its speaker."""

    id: str
    speaker: SpeakerView | None
    blocks: tuple[BlockView, ...]


class ExchangeView(NamedTuple):
    """A question, as a heading, and its answers."""

    id: str
    level: int
    marker: str
    asker: str
    html: Markup
    answers: tuple[AnswerView, ...]
    kind: str = "exchange"


class SpeechView(NamedTuple):
    """A turn of a transcript."""

    id: str
    speaker: SpeakerView
    blocks: tuple[BlockView, ...]
    kind: str = "speech"


class ItemView(NamedTuple):
    """One item of a list: a line (`id`, `marker`, `html`), then further blocks."""

    id: str
    marker: str
    html: Markup | None
    blocks: tuple[BlockView, ...]


class ListView(NamedTuple):
    """A list; `marked` when the items bring their own numbers."""

    id: str
    tag: str
    marked: bool
    items: tuple[ItemView, ...]
    kind: str = "list"


class CellView(NamedTuple):
    """A cell; `scope` is set for header cells."""

    html: Markup
    colspan: int
    rowspan: int
    scope: str = ""


class TableView(NamedTuple):
    """A table whose rows all have the same width; `number` counts the tables of the page.

    `plain`: one column without a header or a caption, in which a screen reader has no rows and columns to count.
    """

    id: str
    number: int
    caption: str
    header: tuple[tuple[CellView, ...], ...]
    rows: tuple[tuple[CellView, ...], ...]
    plain: bool = False
    kind: str = "table"


class FigureView(NamedTuple):
    """A picture; `src` None where the address may not stand in a page, `alt` None where nobody has written one."""

    id: str
    src: str | None
    alt: str | None
    caption: str
    kind: str = "figure"


class QuoteView(NamedTuple):
    """A quotation set apart."""

    id: str
    blocks: tuple[BlockView, ...]
    kind: str = "quote"


class PartView(NamedTuple):
    """An annex or a notice: a titled part of the page; `kind` says which."""

    kind: str
    id: str
    level: int
    title: str
    blocks: tuple[BlockView, ...]


class ContactView(NamedTuple):
    """抄送, 联系人."""

    id: str
    html: Markup
    kind: str = "contact"


class SignatureView(NamedTuple):
    """The lines of a signature; the date is a `time` where it can be told."""

    id: str
    lines: tuple[Markup, ...]
    kind: str = "signature"


class AttachmentView(NamedTuple):
    """One attached document."""

    id: str
    marker: str
    title: str
    href: str | None


class AttachmentsView(NamedTuple):
    """Attachments that follow each other; `labelled` when none of them says by itself that it is one."""

    id: str
    labelled: bool
    items: tuple[AttachmentView, ...]
    kind: str = "attachments"


BlockView = (
    ParagraphView
    | EnumerationView
    | SectionView
    | ExchangeView
    | SpeechView
    | ListView
    | TableView
    | FigureView
    | QuoteView
    | PartView
    | ContactView
    | SignatureView
    | AttachmentsView
)


class OutlineEntry(NamedTuple):
    """A line of the table of contents."""

    id: str
    depth: int
    marker: str
    html: Markup


class FieldView(NamedTuple):
    """A row of the disclosure block. `is_title`: its value is the page's title, which is shown here as its `h1`."""

    label: str
    value: str
    datetime: str | None = None
    is_title: bool = False


class FactView(NamedTuple):
    """One fact about the site; `ui` says that it is from the configuration."""

    key: str
    value: str
    ui: bool
    href: str | None = None


class FactRow(NamedTuple):
    """A row of the footer: a label of ours, and every fact that it stands for."""

    key: str
    label: str
    facts: tuple[FactView, ...]


class MetaView(NamedTuple):
    """A `<meta>`: `attribute` is `name` or `property`."""

    attribute: str
    name: str
    content: str
    ui: bool = False


class StatusView(NamedTuple):
    """What stands above the title of a release that is not simply in force, or that was corrected.

    `not_in_force` by its 效力状态; `notice` is the id of the notice that says more (更正, 废止 and what replaces it).
    """

    not_in_force: bool
    notice: str


class ArticleView(NamedTuple):
    """The release itself.

    `fields` in groups in which no label stands twice (HTML's description lists want that); `titled` when one of the
    rows shows the title.
    """

    language: str
    title: str
    title_level: int
    fields: tuple[tuple[FieldView, ...], ...]
    titled: bool
    body: tuple[BlockView, ...]
    notes: tuple[str, ...] = ()
    outline: tuple[OutlineEntry, ...] = ()
    status: StatusView | None = None


class LinkView(NamedTuple):
    """A link whose address may be None: then it is only its text."""

    title: str
    href: str | None


class PageView(NamedTuple):
    """Everything that the page's template writes."""

    language: str
    article: ArticleView
    site_name: FactView | None
    home: str | None
    breadcrumb: tuple[LinkView, ...]
    related: tuple[LinkView, ...]
    facts: tuple[FactRow, ...]
    addresses: Addresses
    meta: tuple[MetaView, ...]
    article_data: Markup | None
    site_data: Markup | None
    policy: str
    style: Markup
    script: Markup
    listing: Listing | None = None
