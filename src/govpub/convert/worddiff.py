"""What a conversion changed, word by word: the lines that differ, in pieces that stay, go and come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import accumulate, zip_longest
from typing import NamedTuple

from .changes import Change, changes
from .compiled import compiled
from .matcher import Matcher

SAME, OLD, NEW = "same", "old", "new"
_ASCII = re.compile(r"([\x00-\x7f]+)")
_TOKENS = re.compile(r"[\w-]+|.", re.S)


class Line(NamedTuple):
    """A line that differs: its number in the old text, and its pieces in order, each with its kind."""

    number: int
    pieces: tuple[tuple[str, str], ...]


class WordDiff:
    """Compares texts of one direction; `source` None where a text was not converted."""

    def __init__(self, source: str | None, target: str):
        known = source is not None and source != target
        self._matcher = Matcher(compiled(source, target).tables) if known and source else None

    def lines(self, old: str, new: str) -> Iterator[Line]:
        """The lines that differ."""
        before, after = old.splitlines(), new.splitlines()
        if len(before) == len(after):
            pairs: Iterator[tuple[int, str, str]] = (
                (n, a, b) for n, (a, b) in enumerate(zip(before, after, strict=True))
            )
        else:
            pairs = _paired(before, after)
        for index, a, b in pairs:
            if a != b:
                yield Line(index + 1, tuple(self._pieces(a, b)))

    def _pieces(self, old: str, new: str) -> Iterator[tuple[str, str]]:
        at = 0
        for start, end, text in _joined(self._words(old, _changes(old, new)), old):
            if at < start:
                yield SAME, old[at:start]
            if start < end:
                yield OLD, old[start:end]
            if text:
                yield NEW, text
            at = end
        if at < len(old):
            yield SAME, old[at:]

    def _words(self, old: str, made: list[Change]) -> Iterator[Change]:
        """The changes as those of whole words."""
        for start, end, text in made:
            low, high = start, end
            if self._matcher is not None:
                for at in range(start, end):
                    word = self._matcher.word_at(old, at)
                    if word is not None:
                        low, high = min(low, word[0]), max(high, word[1])
            yield Change(low, high, old[low:start] + text + old[end:high])


def _joined(made: Iterator[Change], old: str) -> Iterator[Change]:
    """Changes that touch or overlap as one. What overlaps has the same text there but for its own changes."""
    last: Change | None = None
    for change in made:
        if last is None or change.start > last.end:
            if last is not None:
                yield last
            last = change
            continue
        last = _united(last, change, old)
    if last is not None:
        yield last


def _united(one: Change, other: Change, old: str) -> Change:
    shared = one.end - other.start
    if not shared:
        return Change(one.start, other.end, one.text + other.text)
    # of the shared characters each side has changed its own: on the left up to where the other's change begins
    tail, head = one.text[len(one.text) - shared :], other.text[:shared]
    middle = "".join(b if b != c else a for a, b, c in zip(tail, head, old[other.start : one.end], strict=False))
    if one.end >= other.end:
        return Change(one.start, one.end, one.text[: len(one.text) - shared] + middle + tail[len(middle) :])
    return Change(one.start, other.end, one.text[: len(one.text) - shared] + middle + other.text[shared:])


def _changes(old: str, new: str) -> list[Change]:
    """The changes of a line. Its ASCII text is nearly the same before and after, and parts what is compared."""
    if len(old) == len(new):
        return changes(old, new)
    before, after = _ASCII.split(old), _ASCII.split(new)
    if len(before) != len(after):
        return _by_parts(before, after)
    out: list[Change] = []
    at = 0
    for a, b in zip(before, after, strict=True):
        made = _by_parts(_TOKENS.findall(a), _TOKENS.findall(b)) if a != b and a.isascii() else changes(a, b)
        out += (Change(c.start + at, c.end + at, c.text) for c in made)
        at += len(a)
    return out


def _by_parts(before: list[str], after: list[str]) -> list[Change]:
    starts = list(accumulate(map(len, before), initial=0))
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [Change(starts[a], starts[b], "".join(after[c:d])) for tag, a, b, c, d in codes if tag != "equal"]


def _paired(before: list[str], after: list[str]) -> Iterator[tuple[int, str, str]]:
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            for n, (old, new) in enumerate(zip_longest(before[a:b], after[c:d], fillvalue="")):
                yield a + n, old, new
