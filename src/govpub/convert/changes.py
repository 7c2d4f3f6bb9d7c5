"""What conversion changed in a string, as replacements; and how offsets move with them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple


class Change(NamedTuple):
    """`old[start:end]` became `text`."""

    start: int
    end: int
    text: str


def changes(old: str, new: str, resized: Sequence[Change] = ()) -> list[Change]:
    """The replacements that make `new` of `old`; of equal length they go character by character.

    `resized`: words that became others of another length, in order, where that is known; the rest keeps its length.
    """
    if old == new:
        return []
    if resized:
        return list(_around(old, new, resized))
    if len(old) == len(new):
        return list(_same_length(old, new))
    from difflib import SequenceMatcher

    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [Change(a, b, new[c:d]) for tag, a, b, c, d in codes if tag != "equal"]


def _around(old: str, new: str, resized: Sequence[Change]) -> Iterator[Change]:
    at = moved = 0
    for change in (*resized, Change(len(old), len(old), "")):
        piece = new[at + moved : change.start + moved]
        for start, end, text in _same_length(old[at : change.start], piece):
            yield Change(start + at, end + at, text)
        if change.start < change.end:
            yield change
        at, moved = change.end, moved + len(change.text) - (change.end - change.start)


def _same_length(old: str, new: str) -> Iterator[Change]:
    start = -1
    for i, (a, b) in enumerate(zip(old, new, strict=True)):
        if a != b:
            if start < 0:
                start = i
        elif start >= 0:
            yield Change(start, i, new[start:i])
            start = -1
    if start >= 0:
        yield Change(start, len(old), new[start:])


def cut(made: Sequence[Change], bounds: Sequence[int]) -> Iterator[Change]:
    """The changes cut at `bounds` (ascending offsets), so that none crosses one of them."""
    for change in made:
        start, end, text = change
        first = bisect_right(bounds, start)
        if first == len(bounds) or bounds[first] >= end:
            yield change
            continue
        edges = [start, *bounds[first : bisect_left(bounds, end)], end]
        for low, high in pairwise(edges):
            yield Change(low, high, text[_inside(change, low) : _inside(change, high)])


def _inside(change: Change, offset: int) -> int:
    """Where in a change's text an offset of the old text stands: a longer text is longer at its end."""
    at, old, new = offset - change.start, change.end - change.start, len(change.text)
    if at == old:
        return new
    return at if new >= old else (at * new + old // 2) // old


class Shift:
    """Where offsets of the old text stand in the new one."""

    def __init__(self, made: Sequence[Change]):
        self._made = [c for c in made if c.end - c.start != len(c.text)]

    def __call__(self, offset: int) -> int:
        """The new offset; one inside a replacement stays so far inside it."""
        moved = offset
        for change in self._made:
            if offset >= change.end:
                moved += len(change.text) - (change.end - change.start)
            elif offset > change.start:
                return moved - offset + change.start + _inside(change, offset)
        return moved
