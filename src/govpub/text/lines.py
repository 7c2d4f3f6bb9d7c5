"""Offsets to lines and columns, and back."""

from __future__ import annotations

from bisect import bisect_right

from ..model.spans import Position, Span
from ..patterns import lazy

_END = lazy(r"\r\n|\n|\r")


class LineIndex:
    """Where each line of a text begins. A line ends at LF, CRLF or CR, and nowhere else."""

    __slots__ = ("_starts", "length")

    def __init__(self, text: str):
        self._starts = [0, *(m.end() for m in _END.finditer(text))]
        self.length = len(text)

    def position(self, offset: int) -> Position:
        """The position of a code-point offset (0-based)."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def span(self, start: int, end: int, source: int = 0) -> Span:
        """The span between two offsets."""
        return Span(source, self.position(start), self.position(end))

    def offset(self, position: Position) -> int:
        """The offset of a position; past the end of the text it is the text's length."""
        if position.line > len(self._starts):
            return self.length
        return min(self._starts[position.line - 1] + position.column - 1, self.length)

    def line_start(self, line: int) -> int:
        """The offset at which a 1-based line begins."""
        return self._starts[line - 1]

    def __len__(self) -> int:
        return len(self._starts)


def split_lines(text: str) -> list[str]:
    """The lines of a text without their ends; the same division as LineIndex."""
    return _END.split(text)
