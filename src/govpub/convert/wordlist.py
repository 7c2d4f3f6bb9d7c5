"""Words that an editor has settled, found in a text: within a clause, the longest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from .clauses import CLAUSE


class Word(NamedTuple):
    """`key` becomes `value`; `kind` is glossary or names, `place` the file and line that say so, or ""."""

    key: str
    value: str
    kind: str
    place: str = ""

    @property
    def changes(self) -> bool:
        """Whether the word is another one afterwards."""
        return self.key != self.value


def is_one_clause(text: str) -> bool:
    """Whether a text has no punctuation and no white space: what a clause may hold."""
    return CLAUSE.fullmatch(text) is not None


class Wordlist:
    """Finds words. What a word becomes is one too, so that a second conversion finds it settled."""

    def __init__(self, words: Iterable[Word]):
        self._words: dict[str, Word] = {word.key: word for word in words}
        for word in list(self._words.values()):
            self._words.setdefault(word.value, word._replace(key=word.value))

    def __bool__(self) -> bool:
        return bool(self._words)

    @property
    def words(self) -> Mapping[str, Word]:
        """The words by what stands in the text."""
        return self._words

    @cached_property
    def _firsts(self) -> re.Pattern[str]:
        return re.compile(f"[{re.escape(''.join(sorted(self._lengths)))}]")

    @cached_property
    def _lengths(self) -> dict[str, tuple[int, ...]]:
        found: dict[str, set[int]] = {}
        for key in self._words:
            found.setdefault(key[0], set()).add(len(key))
        return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}

    def find(self, text: str) -> list[tuple[int, Word]]:
        """The words in a text, with their places, in order: of overlapping ones the longest, then the leftmost."""
        if not self._words:
            return []
        out: list[tuple[int, Word]] = []
        cluster: list[tuple[int, Word]] = []
        end = 0
        for start, word in self._all(text):
            if start >= end:
                out += _standing(cluster)
                cluster = []
            cluster.append((start, word))
            end = max(end, start + len(word.key))
        return out + _standing(cluster)

    def _all(self, text: str) -> Iterator[tuple[int, Word]]:
        for found in self._firsts.finditer(text):
            start = found.start()
            for length in self._lengths[found[0]]:
                word = self._words.get(text[start : start + length])
                if word is not None:
                    yield start, word


def _standing(cluster: list[tuple[int, Word]]) -> list[tuple[int, Word]]:
    if len(cluster) < 2:
        return cluster
    taken: set[int] = set()
    out = []
    for start, word in sorted(cluster, key=lambda item: (-len(item[1].key), item[0])):
        places = range(start, start + len(word.key))
        if taken.isdisjoint(places):
            taken.update(places)
            out.append((start, word))
    return sorted(out)
