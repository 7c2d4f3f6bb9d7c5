"""A code frame: the source's line with what is meant underlined, placed by display width.

A long line is shown as a window around the place, because a paragraph of a release is one line.
"""

from __future__ import annotations

from typing import NamedTuple

from ..model import Span
from ..text.chars import width as cells
from .words import printable

ELLIPSIS = "…"


class FrameLine(NamedTuple):
    """A line of the source, and the stretch to underline: cells before it, and its own cells (at least one)."""

    number: int
    text: str
    before: int
    marked: int


def frame(lines: list[str], span: Span, width: int) -> list[FrameLine]:
    """The first and, where it is another, the last line of a span, at most `width` cells each."""
    first, last = span.start.line, span.end.line
    if last > first and span.end.column == 1:
        last -= 1
    out = []
    for number in dict.fromkeys((first, last)):
        if not 1 <= number <= len(lines):
            continue
        line = printable(lines[number - 1])
        start = min(span.start.column - 1, len(line)) if number == first else _indent(line)
        end = min(span.end.column - 1, len(line)) if number == span.end.line else len(line)
        out.append(_window(number, line, start, max(start, end), width))
    return out


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _window(number: int, line: str, start: int, end: int, width: int) -> FrameLine:
    if cells(line) <= width:
        return FrameLine(number, line, cells(line[:start]), max(1, cells(line[start:end])))
    left = _back(line, start, width // 3)
    right = _forward(line, left, width - 2 * len(ELLIPSIS))
    end = max(start, min(end, right))
    lead = ELLIPSIS if left else ""
    shown = lead + line[left:right] + (ELLIPSIS if right < len(line) else "")
    return FrameLine(number, shown, cells(lead + line[left:start]), max(1, cells(line[start:end])))


def _back(line: str, start: int, room: int) -> int:
    at = start
    while at > 0 and room > 0:
        at -= 1
        room -= cells(line[at])
    return at


def _forward(line: str, left: int, room: int) -> int:
    at = left
    while at < len(line) and room >= cells(line[at]):
        room -= cells(line[at])
        at += 1
    return at
