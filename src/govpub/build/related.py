"""Related articles: releases of the same subject or issuer whose texts speak of the same things.

A text is known by the bigrams of Han characters that it repeats, weighed by how little they say in any government text
(`data/build/common.txt`, fixed: a new release changes no weight). Candidates are the releases nearest in time among
those that share a bigram, so that a new release concerns its neighbours alone and a long archive costs no more each.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from .. import data
from ..text.chars import HAN
from .manifest import Entry

PROFILE = 32
MOST = 5
_LEAST = 5  # bigrams in common
_REACH = 12  # releases before and after, for each bigram
_TITLE = 3  # how often a title counts

_RUN = re.compile(f"[{HAN}]{{2,}}")


@cache
def _common() -> frozenset[str]:
    return frozenset(data.read_lines("build/common.txt"))


def profile(title: str, texts: Iterable[str]) -> tuple[str, ...]:
    """The bigrams by which a text is known: the most repeated that say something, in the order of their characters."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(_bigrams(text))
    for bigram in _bigrams(title):
        counts[bigram] += _TITLE
    common = _common()
    telling = [
        (-count, bigram)
        for bigram, count in counts.items()
        if count > 1 and bigram not in common and bigram[0] not in common and bigram[1] not in common
    ]
    return tuple(sorted(bigram for _, bigram in sorted(telling)[:PROFILE]))


def _bigrams(text: str) -> Iterator[str]:
    for found in _RUN.finditer(text):
        run = found[0]
        yield from map("".join, pairwise(run))


class Neighbours:
    """The releases of an archive, by what they speak of."""

    def __init__(self, entries: Iterable[Entry]):
        self._postings: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
        for entry in entries:
            for place in _places(entry):
                insort(self._postings[place], (entry.day, entry.slug))

    def of(self, entry: Entry) -> tuple[str, ...]:
        """The slugs of at most `MOST` related releases, the nearest first; none rather than empty shells."""
        own = (entry.day, entry.slug)
        shared: Counter[tuple[str, str]] = Counter()
        seen: set[tuple[str, str, str]] = set()
        for kind, bigram in _places(entry):
            postings = self._postings[kind, bigram]
            at = bisect_left(postings, own)
            for other in postings[max(0, at - _REACH) : at + _REACH + 1]:
                if other != own and (bigram, *other) not in seen:
                    seen.add((bigram, *other))
                    shared[other] += 1
        near = [(-count, _apart(entry.day, day), slug) for (day, slug), count in shared.items() if count >= _LEAST]
        return tuple(slug for _, _, slug in sorted(near)[:MOST])


def _places(entry: Entry) -> Iterator[tuple[str, str]]:
    for kind in (f"i:{entry.issuer}" if entry.issuer else "", f"s:{entry.subject}" if entry.subject else ""):
        if kind:
            for bigram in entry.profile:
                yield kind, bigram


def _apart(first: str, second: str) -> int:
    """How far two days are apart, roughly, in days; far where one is not known."""
    if len(first) != 10 or len(second) != 10:
        return 10**6
    a, b = ((int(day[:4]) * 12 + int(day[5:7])) * 31 + int(day[8:]) for day in (first, second))
    return abs(a - b)
