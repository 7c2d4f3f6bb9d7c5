"""Evidence from a release: the texts that its page shows, and the persons that it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import (
    Annex,
    Attachment,
    Block,
    Contact,
    Exchange,
    Figure,
    Mark,
    Notice,
    Paragraph,
    Release,
    Section,
    Signature,
    Speaker,
    Speech,
    Table,
    walk,
)
from ..text.kept import Kept, unmark
from .evidence import Evidence, of_text
from .fixed import united
from .speakers import beside_name


def texts(release: Release) -> Iterator[str]:
    """Every text of a release that its page shows: title, fields, body, related articles, site."""
    yield release.title
    yield from (field.value for field in release.fields)
    for block in walk(release.body):
        yield from _of_block(block)
        yield from (mark.text for _, marks in _marked(block) for mark in marks if mark.type == "note" and mark.text)
    yield from (item.title for item in release.related)
    yield from (entry.value for entry in release.site)


def _of_block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text=text) | Contact(text=text) | Signature(text=text):
            yield text
        case Section(heading=heading):
            yield heading
        case Exchange():
            yield block.question
            yield block.asker or ""
            yield from (text for a in block.answers if a.speaker for text in beside_name(a.speaker))
        case Speech(speaker=speaker):
            yield from beside_name(speaker)
        case Table():
            yield block.caption or ""
            yield from (cell.text for rows in (block.header, block.rows) for row in rows for cell in row)
        case Figure(caption=caption):
            yield caption or ""
        case Annex(title=title) | Notice(title=title) | Attachment(title=title):
            yield title or ""


def of_release(release: Release, found: Iterable[str]) -> Evidence:
    """The evidence of a release."""
    names: list[Kept] = []
    marked: list[tuple[str, tuple[Mark, ...]]] = []
    for block in walk(release.body):
        speakers: Iterable[Speaker | None] = ()
        if isinstance(block, Exchange):
            speakers = (answer.speaker for answer in block.answers)
        elif isinstance(block, Speech):
            speakers = (block.speaker,)
        names += (unmark(s.name) for s in speakers if s is not None and s.name)
        marked += ((text, marks) for text, marks in _marked(block) if marks)
    out = of_text("\n".join(found), frozenset(name.text.strip() for name in names))
    for name in names:
        out = out.with_kept(*name) if name.spans else out
    for text, marks in marked:
        out = out.with_kept(text, united((m.start, m.end) for m in marks if m.type == "keep"))
    return out


def _marked(block: Block) -> Iterator[tuple[str, tuple[Mark, ...]]]:
    """The texts of a block that have marks, with their marks."""
    match block:
        case Paragraph(text=text, marks=marks) | Contact(text=text, marks=marks):
            yield text, marks
        case Section(heading=heading, heading_marks=marks):
            yield heading, marks
        case Exchange(question=question, question_marks=marks):
            yield question, marks
        case Table():
            yield from ((c.text, c.marks) for rows in (block.header, block.rows) for row in rows for c in row)
