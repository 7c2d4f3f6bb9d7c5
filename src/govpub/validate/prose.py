"""The running text of a release, for rules that look at characters and words.

One string a source, of the same length as the source: what is no running text (labels, chrome, footer) is a newline
in it. So one search over it finds every place, and an offset in it is an offset in the source. A release without its
sources gives one string of its blocks' texts, whose places are the blocks' spans.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import add

from ..model.blocks import Annex, Attachment, Block, Contact, Exchange, Figure, Paragraph, Section, Signature, Table
from ..model.findings import Edit
from ..model.spans import Span
from ..patterns import lazy
from ..text.lines import LineIndex

_DIGITS = lazy(r"\d+")
Ranges = Iterable[tuple[int, int]]


@dataclass(frozen=True)  # no slots: cached_property keeps its values in __dict__
class Prose:
    """Running text. `lines` is None where it is not the source's own text; then `starts` and `spans` give places."""

    text: str
    source: int = 0
    lines: LineIndex | None = None
    starts: tuple[int, ...] = ()
    spans: tuple[Span | None, ...] = ()

    @cached_property
    def alphabet(self) -> frozenset[str]:
        """The characters that occur: what is not among them need not be searched for."""
        return frozenset(self.text)

    @cached_property
    def pairs(self) -> list[str]:
        """Each two neighbouring characters, by the offset of the first."""
        return list(map(add, self.text, self.text[1:]))

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """Where each run of digits begins: a pattern that begins with digits is tried there and nowhere else."""
        return tuple(found.start() for found in _DIGITS.finditer(self.text))

    def at_numbers(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of a pattern that begins with digits, from left to right without overlap."""
        end = 0
        for at in self.numbers:
            if at >= end and (found := pattern.match(self.text, at)):
                end = found.end()
                yield found

    def span(self, start: int, end: int) -> Span | None:
        """The place of a stretch."""
        if self.lines is not None:
            return self.lines.span(start, end, self.source)
        return self.spans[bisect_right(self.starts, start) - 1] if self.starts else None

    def edit(self, start: int, end: int, text: str) -> Edit | None:
        """An edit of a stretch; None where the source is not at hand."""
        return None if self.lines is None else Edit(self.lines.span(start, end, self.source), text)

    def line(self, at: int) -> tuple[int, int]:
        """The stretch of running text around an offset that no line end interrupts."""
        start = self.text.rfind("\n", 0, at) + 1
        end = self.text.find("\n", at)
        return start, len(self.text) if end < 0 else end


def masked(text: str, source: int, lines: LineIndex, kept: Ranges, removed: Ranges = ()) -> Prose:
    """The running text of a source: `kept` stretches of it without the `removed` ones; line ends are one kind."""
    out: list[str] = []
    at = 0
    for start, end in subtract(merge(kept), merge(removed)):
        out += ("\n" * (start - at), text[start:end])
        at = end
    out.append("\n" * (len(text) - at))
    return Prose("".join(out).replace("\r", "\n"), source, lines)


def merge(ranges: Ranges) -> list[tuple[int, int]]:
    """Stretches in order, overlapping ones as one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        elif end > start:
            out.append((start, end))
    return out


def subtract(kept: list[tuple[int, int]], removed: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What is left of ordered stretches without others."""
    cut = 0
    for start, end in kept:
        while cut < len(removed) and removed[cut][1] <= start:
            cut += 1
        at, n = start, cut
        while n < len(removed) and removed[n][0] < end:
            if removed[n][0] > at:
                yield at, removed[n][0]
            at = max(at, removed[n][1])
            n += 1
        if at < end:
            yield at, end


def synthetic(blocks: Iterable[Block], title: str) -> Prose:
    """The running text of a release without its sources."""
    starts, spans, parts = [0], [None], [title]
    at = len(title) + 1
    for block in blocks:
        for text in texts_of(block):
            starts.append(at)
            spans.append(block.span)  # type: ignore[arg-type]
            parts.append(text)
            at += len(text) + 1
    return Prose("\n".join(parts), starts=tuple(starts), spans=tuple(spans))


def texts_of(block: Block) -> Iterator[str]:
    """The texts of a block itself, without those of the blocks inside it."""
    match block:
        case Paragraph() | Contact() | Signature():
            yield from (f"{block.marker}{block.text}" if isinstance(block, Paragraph) and block.marker else block.text,)
        case Section():
            yield f"{block.marker or ''}{block.heading}"
        case Exchange():
            yield block.question
        case Annex() | Attachment():
            yield block.title
        case Table():
            yield from (cell.text for row in (*block.header, *block.rows) for cell in row)
        case Figure():
            yield from (text for text in (block.alt, block.caption) if text)
