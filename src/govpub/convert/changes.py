"""What conversion changed in a string, as replacements; and how offsets move with them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple


class Change(NamedTuple):
    """`old[start:end]` became `text`."""

    start: int
    end: int
    text: str


def changes(old: str, new: str) -> list[Change]:
    """The replacements that make `new` of `old`; of equal length they go character by character."""
    if old == new:
        return []
    if len(old) == len(new):
        return list(_same_length(old, new))
    from difflib import SequenceMatcher

    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [Change(a, b, new[c:d]) for tag, a, b, c, d in codes if tag != "equal"]


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
    for start, end, text in made:
        edges = [start, *(b for b in bounds[bisect_right(bounds, start) :] if b < end), end]
        same = end - start == len(text)
        for low, high in pairwise(edges):
            part = text[low - start : high - start] if same else (text if low == start else "")
            yield Change(low, high, part)


class Shift:
    """Where offsets of the old text stand in the new one."""

    def __init__(self, made: Sequence[Change]):
        self._made = [c for c in made if c.end - c.start != len(c.text)]

    def __call__(self, offset: int) -> int:
        """The new offset; one inside a replacement is moved to its end, or stays where the lengths are equal."""
        moved = offset
        for change in self._made:
            if offset >= change.end:
                moved += len(change.text) - (change.end - change.start)
            elif offset > change.start:
                return moved - offset + change.start + len(change.text)
        return moved
