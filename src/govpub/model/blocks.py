"""The blocks of a release's body, as `DESIGN`'s JSON contract names them.

`text` is always plain; what is inline stands beside it as marks. Every block has an `id` that comes from its
position (see `ids`) and a `span` that covers it with its syntax (marker, colon, label), or None where the block
was not read from a source. `head_span` covers what stands at the head of a block that holds others (a heading with its
marker, a question, a speaker with the colon, a title), `text_span` a paragraph's text without its marker.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .spans import Mark, Span


@dataclass(frozen=True, slots=True)
class Enumerated:
    """One item of a run such as 一是…二是… inside a paragraph's text."""

    marker: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks. `inferred` says that the colon is missing and the boundary is a proposal.

    `short` says that the source names the person by the name alone, and that the role was said elsewhere: what is
    shown and written has the name alone too. `label` is what was written, without its colon, where that is more than
    role and name one after the other: 主持人（市政府新闻办主任 林芳）, 方圆同志. The JSON has these two keys only where
    they say something.
    """

    role: str | None
    name: str | None
    inferred: bool = False
    short: bool = False
    label: str | None = None

    def pieces(self) -> tuple[tuple[str, str], ...]:
        """What names the speaker, as written: pieces of the kinds role, name and "" (what is neither), none empty."""
        role = None if self.short else self.role
        if self.label is None:
            return tuple((kind, word) for kind, word in (("role", role), ("name", self.name)) if word)
        cuts = _places(self.label, role, self.name)
        out, at = [], 0
        for start, end, kind in (*cuts, (len(self.label), len(self.label), "")):
            out += [("", self.label[at:start]), (kind, self.label[start:end])]
            at = end
        return tuple(piece for piece in out if piece[1])


def _places(label: str, role: str | None, name: str | None) -> list[tuple[int, int, str]]:
    """Where role and name stand in a label, in order; the name not inside the role."""
    start = label.find(role) if role else -1
    end = start + len(role) if role and start >= 0 else 0
    found = [(start, end, "role")] if end else []
    if name:
        at = label.find(name, end)
        at = at if at >= 0 or not end else label.rfind(name, 0, start)
        found += [(at, at + len(name), "name")] if at >= 0 else []
    return sorted(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph; `marker`, the number of an article (第一条) or numbered sentence, is not part of `text`."""

    text: str
    marks: tuple[Mark, ...] = ()
    marker: str | None = None
    enumeration: tuple[Enumerated, ...] = ()
    id: str = ""
    span: Span | None = None
    text_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what stands under it; `run_in` when the heading was the first sentence of a paragraph."""

    heading: str
    level: int
    marker: str | None = None
    run_in: bool = False
    heading_marks: tuple[Mark, ...] = ()
    blocks: tuple[Block, ...] = ()
    id: str = ""
    span: Span | None = None
    head_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One speaker's answer to a question."""

    speaker: Speaker | None
    blocks: tuple[Block, ...] = ()
    span: Span | None = None
    head_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A question and its answers (答记者问); `marker` is the number before the question or its label.

    `inferred` says that the colon after the asker is missing and the boundary is a proposal; the JSON has the key only
    then.
    """

    question: str
    marker: str | None = None
    asker: str | None = None
    inferred: bool = False
    question_marks: tuple[Mark, ...] = ()
    answers: tuple[Answer, ...] = ()
    id: str = ""
    span: Span | None = None
    head_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """A turn of a transcript that answers no question."""

    speaker: Speaker
    blocks: tuple[Block, ...] = ()
    id: str = ""
    span: Span | None = None
    head_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListBlock:
    """A list; every item is a run of blocks."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False
    id: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table."""

    text: str
    marks: tuple[Mark, ...] = ()
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: rows of header cells, then rows of data cells."""

    rows: tuple[tuple[Cell, ...], ...]
    header: tuple[tuple[Cell, ...], ...] = ()
    caption: str | None = None
    id: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture. `alt` None means that nobody has written one: a finding, never invented."""

    src: str
    alt: str | None = None
    caption: str | None = None
    id: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A quotation set apart."""

    blocks: tuple[Block, ...]
    id: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """A document attached in the text (an issued 办法 or 规则), with its title."""

    title: str
    blocks: tuple[Block, ...] = ()
    id: str = ""
    span: Span | None = None
    head_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A notice on the release itself: 更正, 废止, 失效."""

    title: str | None
    blocks: tuple[Block, ...] = ()
    id: str = ""
    span: Span | None = None
    head_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """抄送, 联系人: a line that says whom to reach or who gets a copy."""

    text: str
    marks: tuple[Mark, ...] = ()
    id: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """The issuing body and date at the end; `text` is what was written (lines joined by a newline), `date` ISO 8601."""

    body: str
    text: str
    date: str | None = None
    id: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """附件1: a document that belongs to the release and stands elsewhere."""

    title: str
    marker: str | None = None
    href: str | None = None
    id: str = ""
    span: Span | None = None


Block = (
    Paragraph
    | Section
    | Exchange
    | Speech
    | ListBlock
    | Table
    | Figure
    | Quote
    | Annex
    | Notice
    | Contact
    | Signature
    | Attachment
)


def children(block: Block) -> tuple[tuple[Block, ...], ...]:
    """The runs of blocks directly inside a block, in reading order."""
    if isinstance(block, Exchange):
        return tuple(answer.blocks for answer in block.answers)
    if isinstance(block, ListBlock):
        return block.items
    if isinstance(block, (Section, Speech, Quote, Annex, Notice)):
        return (block.blocks,)
    return ()


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block, in reading order, parents before children; no recursion on depth."""
    stack = list(reversed(blocks))
    while stack:
        block = stack.pop()
        yield block
        for run in reversed(children(block)):
            stack.extend(reversed(run))
