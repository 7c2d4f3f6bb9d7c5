"""The third law as functions: where each character of a source went, and whether a page shows what it must."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise

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


def exclusive(release: Release) -> list[tuple[str, Span | None]]:
    """What shares no character with anything: blocks without blocks in them, fields, what was dropped."""
    return [
        *((f"block {block.id}", block.span) for block in walk(release.body) if not any(children(block))),
        *((f"field {field.label!r}", field.span) for field in release.fields),
        *((f"dropped {dropped.reason}", dropped.span) for dropped in release.dropped),
    ]


def uncovered_and_doubled(release: Release, text: str) -> list[str]:
    """The characters of the only source that no span has, or more than one; empty where the law holds.

    A block with blocks in it has what is left of its span: its marker, heading, question, speakers.
    """
    index = LineIndex(text)
    owners: list[str | None] = [None] * len(text)
    complaints = []
    for owner, span in exclusive(release):
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
    for block in walk(release.body):
        if any(children(block)) and block.span is not None:
            start, end = index.offset(block.span.start), index.offset(block.span.end)
            owners[start:end] = [owner or f"block {block.id}" for owner in owners[start:end]]
    complaints += [
        f"{char!r} at {index.position(at)} is nowhere"
        for at, char in enumerate(text)
        if owners[at] is None and squeeze(char)
    ]
    return complaints


def strays(release: Release, text: str) -> list[str]:
    """Blocks that leave their parent's span or enter a neighbour's, and texts that are not in their block's span."""
    index = LineIndex(text)
    dropped = [(index.offset(d.span.start), index.offset(d.span.end)) for d in release.dropped if d.span]

    def own(block: Block, span: Span) -> str:
        """What a block's span holds without the blocks in it and what was dropped out of it."""
        start, end = index.offset(span.start), index.offset(span.end)
        holes = [
            (index.offset(c.span.start), index.offset(c.span.end)) for run in children(block) for c in run if c.span
        ]
        holes += [hole for hole in dropped if start <= hole[0] and hole[1] <= end]
        kept = bytearray(b"\1" * (end - start))
        for hole_start, hole_end in holes:
            kept[hole_start - start : hole_end - start] = bytes(hole_end - hole_start)
        return squeeze("".join(char for char, keep in zip(text[start:end], kept, strict=True) if keep))

    complaints = neighbours(release.body)
    for block in walk(release.body):
        if block.span is None:
            complaints.append(f"{block.id} has no span")
            continue
        for run in children(block):
            complaints += neighbours(run)
            complaints += [
                f"{child.id} leaves {block.id}"
                for child in run
                if child.span and not (block.span.start <= child.span.start and child.span.end <= block.span.end)
            ]
        said = own(block, block.span)
        for part in source_texts(block):
            if not _within(squeeze(part), said):
                complaints.append(f"{block.id}: {part!r} is not in its span")
    return complaints


def neighbours(run: tuple[Block, ...]) -> list[str]:
    """Blocks of one run that overlap or stand in another order than in the source."""
    spans = [(block.id, block.span) for block in run if block.span is not None]
    return [
        f"{two} begins before {one} ends" for (one, first), (two, second) in pairwise(spans) if second.start < first.end
    ]


def source_texts(block: Block) -> Iterator[str]:
    """A block's own texts as the source has them: of 附件：1.… 2.… the second is 附件2, by its number alone."""
    if isinstance(block, Attachment):
        yield block.title
        yield "".join(char for char in block.marker or "" if char not in "附件")
    else:
        yield from texts_of(block)


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
            yield from filter(None, (block.marker, block.asker))
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
    """A speaker as said, in pieces: a later mention by the name alone has its role from the first."""
    yield from (text for _, text in speaker.pieces())


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
