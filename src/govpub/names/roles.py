"""Nouns for office and for parts in a conversation. All functions take simplified characters (a text's shadow)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from .. import data


@cache
def words(kind: str) -> frozenset[str]:
    """The words of a kind: duties, moderators, guests, askers, media, honorifics."""
    return frozenset(data.read_toml("names/roles.toml")[kind].split())


class Endings:
    """Words indexed by their last character, longest first: to ask what a text ends with."""

    def __init__(self, of: Iterable[str]):
        self._by_last: dict[str, list[str]] = {}
        for word in sorted(of, key=len, reverse=True):
            self._by_last.setdefault(word[-1], []).append(word)

    def ends(self, folded: str) -> Iterator[int]:
        """Where words end in a text, from the last to the first."""
        known = self._by_last
        return (end for end in range(len(folded), 1, -1) if folded[end - 1] in known and self.at(folded, end))

    def at(self, folded: str, end: int) -> int:
        """The length of the longest word that ends at `end`, or 0."""
        if not end:
            return 0
        for word in self._by_last.get(folded[end - 1], ()):
            if folded.endswith(word, 0, end):
                return len(word)
        return 0


@cache
def _endings(*kinds: str) -> Endings:
    return Endings(frozenset().union(*(words(kind) for kind in kinds)))


_ROLE_KINDS = ("duties", "moderators", "guests")


def nouns() -> frozenset[str]:
    """The nouns of office and of parts in a conversation."""
    return frozenset().union(*(words(kind) for kind in _ROLE_KINDS))


def role_length(folded: str, end: int | None = None) -> int:
    """The length of the noun of office or part that the text ends with at `end`, or 0."""
    return _endings(*_ROLE_KINDS).at(folded, len(folded) if end is None else end)


def role_ends(folded: str) -> Iterator[int]:
    """Where nouns of office end in a text, from the last to the first."""
    return _endings(*_ROLE_KINDS).ends(folded)


def honorific_length(folded: str) -> int:
    """The length of what a person is addressed by that the text ends with, or 0: 先生, 同志."""
    return _endings("honorifics").at(folded, len(folded))


def part_length(folded: str) -> int:
    """How much of a role is the part that a person has in a conversation, with the office after it; 0 where none is."""
    m = _parts().match(folded)
    rest = folded[m.end() :] if m is not None else ""
    return len(folded) - len(rest) if len(rest) > 3 and role_length(rest) else 0


@cache
def _parts() -> re.Pattern[str]:
    known = sorted(words("moderators") | words("guests"), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(known)})[ 、]*+")


def askers() -> frozenset[str]:
    """The words that name who asks."""
    return words("askers")


def is_moderator(folded: str) -> bool:
    """Whether a label's role is that of who leads a conversation."""
    return bool(_endings("moderators").at(folded, len(folded)))


def is_asker(folded: str) -> bool:
    """Whether a label names who asks: 记者, 新华社记者, 网友."""
    length = _endings("askers").at(folded, len(folded))
    return bool(length) and not _is_told(folded[:-length])


def _is_told(before: str) -> bool:
    """Whether what stands before who asks says that they are spoken to: 居民告诉记者, 她对村民."""
    return bool(before) and (
        _endings("to").at(before, len(before)) > 0 or any(word in before for word in words("telling"))
    )


def is_media(folded: str) -> bool:
    """Whether a label is the name of a newspaper or broadcaster, which asks through its reporter."""
    return bool(_endings("media").at(folded, len(folded)))
