"""What the templates see: frozen values in which everything is decided and escaped text is `Markup`.

Each block view has a `kind`, by which the templates choose a macro of the same name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph; `marker` with the space that parts it from the text."""

    kind: ClassVar[str] = "paragraph"
    id: str
    marker: str
    html: Markup


@dataclass(frozen=True, slots=True)
class SectionView:
    """A heading and what stands under it; `level` 2 to 6 is an `h` element, deeper ones a heading by role."""

    kind: ClassVar[str] = "section"
    id: str
    level: int
    marker: str
    html: Markup
    run_in: bool
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """Who speaks; `colon` where the source has one."""

    role: str
    name: str
    colon: str


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One answer, tied to its speaker."""

    id: str
    speaker: SpeakerView | None
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class ExchangeView:
    """A question, as a heading, and its answers."""

    kind: ClassVar[str] = "exchange"
    id: str
    level: int
    asker: str
    html: Markup
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class SpeechView:
    """A turn of a transcript."""

    kind: ClassVar[str] = "speech"
    id: str
    speaker: SpeakerView
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item of a list: a line (`id`, `marker`, `html`), then further blocks."""

    id: str
    marker: str
    html: Markup | None
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """A list; `marked` when the items bring their own numbers."""

    kind: ClassVar[str] = "list"
    id: str
    tag: str
    marked: bool
    items: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell; `scope` is set for header cells."""

    html: Markup
    colspan: int
    rowspan: int
    scope: str = ""


@dataclass(frozen=True, slots=True)
class TableView:
    """A table whose rows all have the same width; `number` counts the tables of the page."""

    kind: ClassVar[str] = "table"
    id: str
    number: int
    caption: str
    header: tuple[tuple[CellView, ...], ...]
    rows: tuple[tuple[CellView, ...], ...]


@dataclass(frozen=True, slots=True)
class FigureView:
    """A picture; `src` None where the address may not stand in a page, `alt` None where nobody has written one."""

    kind: ClassVar[str] = "figure"
    id: str
    src: str | None
    alt: str | None
    caption: str


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quotation set apart."""

    kind: ClassVar[str] = "quote"
    id: str
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """An annex or a notice: a titled part of the page; `kind` says which."""

    kind: str
    id: str
    level: int
    title: str
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class ContactView:
    """抄送, 联系人."""

    kind: ClassVar[str] = "contact"
    id: str
    html: Markup


@dataclass(frozen=True, slots=True)
class SignatureView:
    """The lines of a signature; the date is a `time` where it can be told."""

    kind: ClassVar[str] = "signature"
    id: str
    lines: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class AttachmentView:
    """One attached document."""

    id: str
    marker: str
    title: str
    href: str | None


@dataclass(frozen=True, slots=True)
class AttachmentsView:
    """Attachments that follow each other; `labelled` when none of them says by itself that it is one."""

    kind: ClassVar[str] = "attachments"
    id: str
    labelled: bool
    items: tuple[AttachmentView, ...]


BlockView = (
    ParagraphView
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


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A line of the table of contents."""

    id: str
    depth: int
    marker: str
    html: Markup


@dataclass(frozen=True, slots=True)
class FieldView:
    """A row of the disclosure block. `is_title`: its value is the page's title, which is shown here as its `h1`."""

    label: str
    value: str
    datetime: str | None = None
    is_title: bool = False


@dataclass(frozen=True, slots=True)
class FactView:
    """A line of the footer: `label` is ours, `ui` says that the value is from the configuration."""

    key: str
    label: str
    value: str
    ui: bool
    href: str | None = None


@dataclass(frozen=True, slots=True)
class MetaView:
    """A `<meta>`: `attribute` is `name` or `property`."""

    attribute: str
    name: str
    content: str
    ui: bool = False


@dataclass(frozen=True, slots=True)
class ArticleView:
    """The release itself."""

    language: str
    title: str
    title_level: int
    fields: tuple[FieldView, ...]
    body: tuple[BlockView, ...]
    notes: tuple[str, ...] = ()
    outline: tuple[OutlineEntry, ...] = ()
    status: str = field(default="")
