"""A lexicon compiled for the matcher: what each ambiguous character becomes, and where a word could contest it.

Everything here is plain dicts, tuples and strings, so that it can be kept in a cache file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .lexicon import Lexicon
from .overlay import Window

#: value, characters before and after at which a higher-ranked word may stand, whether it is a window
Record = tuple[str, str, str, bool]
#: offset of the character in the key, the key's length, keys
Group = tuple[int, int, dict[str, Record]]


class Tables(NamedTuple):
    """What the matcher looks into. `following` and `preceding` are keyed by two neighbouring characters."""

    characters: dict[int, int]
    following: dict[str, tuple[Group, ...]]
    preceding: dict[str, tuple[Group, ...]]
    words: dict[str, dict[str, bool]]

    @property
    def anchors(self) -> str:
        """The characters that have more than one value."""
        return "".join(sorted({pair[0] for pair in self.following} | {pair[1] for pair in self.preceding}))


def rank(key: str, strong: bool) -> int:
    """What decides between overlapping words: the longer, then the strong; the leftmost breaks the tie."""
    return 2 * len(key) + strong


def build(lexicon: Lexicon, windows: Iterable[Window] = (), strong: Iterable[str] = ()) -> Tables:
    """Compile a lexicon all of whose phrases keep their length."""
    strong = frozenset(strong)
    phrases = lexicon.phrases
    contests = _Contests(phrases, strong)
    following: dict[str, dict[tuple[int, int], dict[str, Record]]] = defaultdict(lambda: defaultdict(dict))
    preceding: dict[str, dict[tuple[int, int], dict[str, Record]]] = defaultdict(lambda: defaultdict(dict))

    def add(key: str, at: int, value: str, window: bool) -> None:
        before, after = contests.around(key, key in strong and not window, at if window else None)
        record = (value, before, after, window)
        if at + 1 < len(key):
            following[key[at : at + 2]][at, len(key)][key] = record
        else:
            preceding[key[at - 1 : at + 1]][at, len(key)][key] = record

    plain = lexicon.characters
    for key, value in phrases.items():
        for at, (char, new) in enumerate(zip(key, value, strict=True)):
            if plain.get(char, char) != new and len(key) > 1:
                add(key, at, new, False)
    for key, at, value in windows:
        if key in strong:
            raise ValueError(f"{key} is a strong word and a window")
        add(key, at, value, True)
    words: dict[str, dict[str, bool]] = defaultdict(dict)
    for key in phrases:
        if len(key) > 1:
            words[key[0]][key] = key in strong
    return Tables({ord(k): ord(v) for k, v in plain.items()}, _groups(following), _groups(preceding), dict(words))


def _groups(
    pairs: Mapping[str, Mapping[tuple[int, int], dict[str, Record]]],
) -> dict[str, tuple[Group, ...]]:
    return {
        pair: tuple((at, length, keys) for (at, length), keys in sorted(by.items(), key=lambda x: (-x[0][1], -x[0][0])))
        for pair, by in pairs.items()
    }


class _Contests:
    """For a word or window: the neighbouring characters at which a higher-ranked word would overlap it."""

    def __init__(self, phrases: Mapping[str, str], strong: frozenset[str]):
        self._before: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._after: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._inside_before: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._inside_after: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        for key in phrases:
            own, size = rank(key, key in strong), len(key)
            for cut in range(1, size):
                self._before[key[cut:]][own].add(key[cut - 1])
                self._after[key[:cut]][own].add(key[cut])
            for start in range(1, size - 1):
                for end in range(start + 1, size):
                    self._inside_before[key[start:end]][own].add(key[start - 1])

    def around(self, key: str, strong: bool, core: int | None) -> tuple[str, str]:
        """Characters before and after `key`; `core` is a window's decided character, None for a word."""
        own, size = rank(key, strong), len(key)
        before: set[str] = set()
        after: set[str] = set()
        for cut in range(1, size + 1):
            if core is None or cut > core:
                self._collect(self._before, key[:cut], own, before)
            if core is None or size - cut <= core:
                self._collect(self._after, key[size - cut :], own + 1, after)
        self._collect(self._inside_before, key, own, before)
        return "".join(sorted(before)), "".join(sorted(after))

    @staticmethod
    def _collect(index: Mapping[str, Mapping[int, set[str]]], part: str, least: int, into: set[str]) -> None:
        by_rank = index.get(part)
        if by_rank:
            for found, characters in by_rank.items():
                if found >= least:
                    into |= characters
