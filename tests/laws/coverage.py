"""The third law as functions: where each character of a source went, and whether a page shows what it must."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from govpub.model import (
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
    Span,
    Speaker,
    Speech,
    Table,
    children,
    walk,
)
from govpub.text.chars import squeeze
from govpub.text.lines import LineIndex


def top_spans(release: Release) -> list[tuple[str, Span | None]]:
    """What must tile the source: blocks of the first level, fields, and what was dropped; each with a word for it."""
    return [
        *((f"block {block.id}", block.span) for block in release.body),
        *((f"field {field.label!r}", field.span) for field in release.fields),
        *((f"dropped {dropped.reason}", dropped.span) for dropped in release.dropped),
    ]


def uncovered_and_doubled(release: Release, text: str) -> list[str]:
    """The characters of the only source that no span has, or more than one; empty where the law holds."""
    index = LineIndex(text)
    owners: list[str | None] = [None] * len(text)
    complaints = []
    for owner, span in top_spans(release):
        if span is None:
            complaints.append(f"{owner} has no span")
            continue
        start, end = index.offset(span.start), index.offset(span.end)
        if start > end:
            complaints.append(f"{owner} ends before it starts")
        for at in range(start, end):
            if owners[at] is not None and squeeze(text[at]):
                complaints.append(f"{text[at]!r} at {index.position(at)}: {owners[at]} and {owner}")
            owners[at] = owner
    complaints += [
        f"{char!r} at {index.position(at)} is nowhere"
        for at, char in enumerate(text)
        if owners[at] is None and squeeze(char)
    ]
    return complaints


def strays(release: Release, text: str) -> list[str]:
    """Blocks that leave their parent's span, and texts that are not in their block's span."""
    index = LineIndex(text)

    def cut(span: Span) -> str:
        return squeeze(text[index.offset(span.start) : index.offset(span.end)])

    complaints = []
    for block in walk(release.body):
        if block.span is None:
            complaints.append(f"{block.id} has no span")
            continue
        for child in (child for run in children(block) for child in run):
            if child.span is not None and not (
                block.span.start <= child.span.start and child.span.end <= block.span.end
            ):
                complaints.append(f"{child.id} leaves {block.id}")
        complaints += [
            f"{block.id}: {part!r} is not in its span"
            for part in texts_of(block)
            if not _within(squeeze(part), cut(block.span))
        ]
    return complaints


def _within(part: str, whole: str) -> bool:
    """Whether `part`'s characters stand in `whole` in order (the syntax between them left out)."""
    rest = iter(whole)
    return all(char in rest for char in part)


def texts_of(block: Block) -> Iterator[str]:
    """A block's own texts, without those of the blocks inside it, as a reader meets them."""
    match block:
        case Paragraph():
            yield from filter(None, (block.marker,))
            yield from pieces(block.text, block.marks)
        case Section():
            yield from filter(None, (block.marker,))
            yield from pieces(block.heading, block.heading_marks)
        case Exchange():
            yield from filter(None, (block.asker,))
            yield from pieces(block.question, block.question_marks)
            yield from (part for answer in block.answers if answer.speaker for part in parts(answer.speaker))
        case Speech():
            yield from parts(block.speaker)
        case Table():
            yield from filter(None, (block.caption,))
            yield from (cell.text for row in (*block.header, *block.rows) for cell in row)
        case Figure():
            yield from filter(None, (block.caption,))
        case Annex() | Notice():
            yield from filter(None, (block.title,))
        case Contact():
            yield from pieces(block.text, block.marks)
        case Signature():
            yield from block.text.split("\n")
        case Attachment():
            yield from filter(None, (block.marker, block.title))
        case _:
            return


def parts(speaker: Speaker) -> Iterator[str]:
    """A speaker's role and name, where there are."""
    yield from filter(None, (speaker.role, speaker.name))


def pieces(text: str, marks: tuple[Mark, ...]) -> Iterator[str]:
    """A text, cut where the page puts something between (a picture, a note)."""
    at = 0
    for mark in sorted(marks, key=lambda mark: mark.start):
        if mark.type in ("image", "note"):
            yield text[at : mark.start]
            at = mark.end
    yield text[at:]


class _Shown(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.inside: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style", "template", "head"):
            self.inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.inside and self.inside[-1] == tag:
            self.inside.pop()

    def handle_data(self, data: str) -> None:
        if not self.inside:
            self.text.append(data)


def shown(page: str) -> str:
    """The text that a page's body shows, without white space."""
    parser = _Shown()
    parser.feed(page)
    parser.close()
    return squeeze("".join(parser.text))


def reading_order(blocks: tuple[Block, ...]) -> Iterator[list[str]]:
    """For each block, its texts; blocks in reading order."""
    for block in walk(blocks):
        yield [squeeze(part) for part in texts_of(block) if squeeze(part)]


def not_shown(release: Release, page: str) -> list[str]:
    """Texts of blocks and fields that a page does not show; each block is looked for after the one before it."""
    text = shown(page)
    missing = [f"title {release.title!r}"] if squeeze(release.title) not in text else []
    missing += [
        f"field {part!r}"
        for field in release.fields
        for part in (squeeze(field.label), squeeze(field.value))
        if part not in text
    ]
    missing += [f"related {item.title!r}" for item in release.related if squeeze(item.title) not in text]
    missing += [f"site {entry.key} {entry.value!r}" for entry in release.site if squeeze(entry.value) not in text]
    at = 0
    for block_texts in reading_order(release.body):
        starts = [text.find(part, at) for part in block_texts]
        missing += [f"{part!r}" for part, start in zip(block_texts, starts, strict=True) if start < 0]
        at = min((start for start in starts if start >= 0), default=at)
    return missing
