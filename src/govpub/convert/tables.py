"""What the matcher looks into: what each ambiguous character becomes, and where a word could contest it.

Everything in a table is plain dicts, tuples and strings, so that it can be kept in a cache file and read in parts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from sys import intern
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .lexicon import Lexicon
    from .overlay import Window

#: no word is longer: how far back a word may begin that reaches a place
LONGEST = 32
#: value, characters before and after at which a higher-ranked word may stand, whether it is a window
Record = tuple[str, str, str, bool]
#: offset of the character in the key, the key's length, keys: all of them words, or all windows
Group = tuple[int, int, dict[str, Record]]
#: by the pair of characters that stands there
Pairs = dict[str, tuple[Group, ...]]
_NOTHING: tuple[Pairs, Pairs] = ({}, {})


class Tables:
    """`characters` by code point; `after` and `before`, the pairs at which an ambiguous character may be decided."""

    def __init__(
        self,
        characters: dict[int, int],
        records: dict[str, tuple[Pairs, Pairs]],
        words: dict[str, dict[str, bool]],
        after: frozenset[str] | None = None,
        before: frozenset[str] | None = None,
    ):
        self.characters = characters
        self._records = records
        self._words = words
        self.after = frozenset(p for a, _ in records.values() for p in a) if after is None else after
        self.before = frozenset(p for _, b in records.values() for p in b) if before is None else before

    def anchors(self) -> str:
        """The characters that have more than one value."""
        return "".join(sorted({pair[0] for pair in self.after} | {pair[1] for pair in self.before}))

    def following(self, pair: str) -> tuple[Group, ...]:
        """What decides the first character of a pair, where the pair stands there."""
        return self._records.get(pair[:1], _NOTHING)[0].get(pair, ())

    def preceding(self, pair: str) -> tuple[Group, ...]:
        """What decides the last character of a pair, where the pair stands there."""
        return self._records.get(pair[1:], _NOTHING)[1].get(pair, ())

    def words(self, first: str) -> dict[str, bool]:
        """The words that begin with a character, and whether each is strong."""
        return self._words.get(first, {})

    def parts(self) -> tuple[dict[str, tuple[Pairs, Pairs]], dict[str, dict[str, bool]]]:
        """Everything, for the cache."""
        return self._records, self._words


def rank(key: str, strong: bool) -> int:
    """What decides between overlapping words: the longer, then the strong; the leftmost breaks the tie."""
    return 2 * len(key) + strong


def build(lexicon: Lexicon, windows: Iterable[Window] = (), strong: Iterable[str] = ()) -> Tables:
    """Compile a lexicon whose phrases keep their length. Raises ValueError for a window that is a strong word."""
    strong = frozenset(strong)
    phrases, plain = lexicon.phrases, lexicon.characters
    deciding = [(key, at, value, False) for key, at, value in _differences(phrases, plain)]
    deciding += [(key, at, value, True) for key, at, value in windows]
    contests = _Contests(phrases, strong, {key for key, *_ in deciding})
    found: dict[str, tuple[_Keys, _Keys]] = defaultdict(lambda: (_keys(), _keys()))
    for key, at, value, window in deciding:
        if window and key in strong:
            raise ValueError(f"{key} is a strong word and a window")
        before, after = contests.around(key, key in strong, at if window else None)
        following, preceding = found[key[at]]
        by = following[key[at : at + 2]] if at + 1 < len(key) else preceding[key[at - 1 : at + 1]]
        # few of them are different: interned ones are one object each, in the cache file as in memory
        by[-len(key), not window, -at][key] = (intern(value), intern(before), intern(after), window)
    words: dict[str, dict[str, bool]] = defaultdict(dict)
    for key in phrases:
        if 1 < len(key) <= LONGEST:
            words[key[0]][key] = key in strong
    records = {anchor: (_groups(a), _groups(b)) for anchor, (a, b) in found.items()}
    return Tables({ord(k): ord(v) for k, v in plain.items()}, records, dict(words))


def _differences(phrases: Mapping[str, str], plain: Mapping[str, str]) -> Iterator[tuple[str, int, str]]:
    """The characters of words that do not become what they become by themselves: word, place, value."""
    for key, value in phrases.items():
        if len(key) > 1:
            for at, (char, new) in enumerate(zip(key, value, strict=True)):
                if plain.get(char, char) != new:
                    yield key, at, new


_Keys = dict[str, dict[tuple[int, bool, int], dict[str, Record]]]


def _keys() -> _Keys:
    return defaultdict(lambda: defaultdict(dict))


def _groups(pairs: _Keys) -> Pairs:
    """Groups in the order in which they count: the longest, windows before words, the leftmost."""
    return {
        pair: tuple((-at, -length, keys) for (length, _, at), keys in sorted(by.items())) for pair, by in pairs.items()
    }


class _Contests:
    """For a word or window: the neighbouring characters at which a higher-ranked word would overlap it.

    Only parts of `keys` are indexed. An index holds, for a part, pairs of characters in one string, which is small: a
    rank, and the character that stands before or after the part in a word of that rank.
    """

    def __init__(self, phrases: Mapping[str, str], strong: frozenset[str], keys: Set[str]):
        heads = {key[:cut] for key in keys for cut in range(1, len(key) + 1)}
        tails = {key[cut:] for key in keys for cut in range(len(key))}
        self._before: dict[str, str] = {}
        self._after: dict[str, str] = {}
        self._inside: dict[str, str] = {}
        for key in phrases:
            own, size = chr(rank(key, key in strong)), len(key)
            for cut in range(1, size):
                if key[cut:] in heads:
                    _put(self._before, key[cut:], own + key[cut - 1])
                if key[:cut] in tails:
                    _put(self._after, key[:cut], own + key[cut])
            for start in range(1, size - 1):
                for end in range(start + 1, size):
                    if key[start:end] in keys:
                        _put(self._inside, key[start:end], own + key[start - 1])

    def around(self, key: str, strong: bool, core: int | None) -> tuple[str, str]:
        """Characters before and after `key`; `core` is a window's decided character, None for a word."""
        own, size = rank(key, strong), len(key)
        before: set[str] = set()
        after: set[str] = set()
        for cut in range(1, size + 1):
            if core is None or cut > core:
                before.update(_collect(self._before, key[:cut], own))
            if core is None or size - cut <= core:
                after.update(_collect(self._after, key[size - cut :], own + 1))
        before.update(_collect(self._inside, key, own))
        return "".join(sorted(before)), "".join(sorted(after))


def _put(index: dict[str, str], part: str, pair: str) -> None:
    pairs = index.get(part, "")
    if pair not in pairs:
        index[part] = pairs + pair


def _collect(index: Mapping[str, str], part: str, least: int) -> Iterator[str]:
    pairs = index.get(part, "")
    return (pairs[n + 1] for n in range(0, len(pairs), 2) if ord(pairs[n]) >= least)
