"""Paragraphs that were cut into lines of one width (from mail, PDF or a terminal) are put together again.

Only on strong evidence: several lines break off without a mark at the same width, and each run ends with one.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Span
from ..patterns import lazy
from ..text.chars import width
from .lines import Line, join

_ENDS = frozenset("。!?;:”’)]》…")
_STRUCTURE = lazy(
    r"[#|>*•·●-]|!\[|附件|抄送|[一二三四五六七八九十\d]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)"
    r"|第[一二三四五六七八九十百\d]{1,5}[章节条编]|[①-⑳]|[^:。,]{1,24}:"
)
#: the narrowest and the widest line that mail and terminals cut at, in columns; how far lines may differ
_NARROWEST, _WIDEST, _PLAY = 44, 140, 3
_FEWEST = 2


class WrappedLine(Line):
    """Several lines as one; offsets of its text are brought back to the lines they came from."""

    __slots__ = ("parts", "starts")

    def __init__(self, parts: Sequence[Line]):
        first = parts[0]
        text, s = first.text, first.s
        starts = [0]
        for part in parts[1:]:
            gap = " " if text[-1:].isascii() and part.text[:1].isascii() and text[-1:] not in "-/" else ""
            starts.append(len(text) + len(gap))
            text, s = text + gap + part.text, s + gap + part.s
        super().__init__(first.source, first.number, first.raw, first.s, first.at, first.gap, parts[-1].index)
        self.text, self.s = text, s
        self.parts, self.starts = tuple(parts), tuple(starts)

    def note(self, code: str, word: str = "") -> None:
        """More evidence, on every line."""
        for part in self.parts:
            part.note(code, word)

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The span of a piece of `text`, over as many lines as it takes."""
        last = len(self.text) if end is None else end
        a = max(n for n, at in enumerate(self.starts) if at <= max(start, 0))
        b = max(n for n, at in enumerate(self.starts) if at < last or n == 0)
        stop = None if last >= self.starts[b] + len(self.parts[b].text) else last - self.starts[b]
        if a == b:
            return self.parts[a].span(start - self.starts[a], stop)
        return join(self.parts[a].span(start - self.starts[a]), self.parts[b].span(0, stop))


def unwrap(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of one paragraph put together."""
    broken = [i for i in range(len(lines) - 1) if _breaks_off(lines[i], lines[i + 1])]
    if len(broken) < _FEWEST:
        return list(lines)
    widths = {i: width(lines[i].raw.rstrip()) for i in broken}
    full = max(widths.values())
    even = {i for i, w in widths.items() if w >= full - _PLAY}
    if not _NARROWEST <= full <= _WIDEST or len(even) < _FEWEST or len(even) * 3 < len(broken) * 2:
        return list(lines)
    return _joined(lines, even)


def _breaks_off(line: Line, below: Line) -> bool:
    if below.gap or below.index != line.index + 1 or line.s[-1] in _ENDS or not 18 <= len(line.s) <= _WIDEST:
        return False
    return below.at <= line.at and _STRUCTURE.match(below.s) is None


def _joined(lines: Sequence[Line], even: set[int]) -> list[Line]:
    out: list[Line] = []
    i = 0
    while i < len(lines):
        last = i
        while last in even:
            last += 1
        if last > i and lines[last].s[-1] in _ENDS:
            whole = WrappedLine(lines[i : last + 1])
            whole.note("wrapped")
            out.append(whole)
        else:
            out += lines[i : last + 1]
        i = last + 1
    return out
