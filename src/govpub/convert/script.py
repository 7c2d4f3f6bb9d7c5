"""Which script a clause is in: told by characters that only one of the two scripts uses."""

from __future__ import annotations

import re
from functools import cache, cached_property

from .clauses import CLAUSE, JOINERS
from .compiled import known

SIMPLIFIED, TRADITIONAL = "simplified", "traditional"
#: so much of a text is looked at to tell what the whole is written in
_SAMPLE = 65_536
#: from this length on a pattern is worth compiling
_LARGE = 100_000


class _Own:
    """The characters of one script."""

    def __init__(self, characters: str):
        self._characters = characters
        self._set = frozenset(characters)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(f"[{self._characters}]")

    def find(self, text: str, at: int) -> int:
        """The first of them at or after `at`, -1 where there is none."""
        if len(text) >= _LARGE:
            found = self._pattern.search(text, at)
            return found.start() if found else -1
        own = self._set
        return next((i for i in range(at, len(text)) if text[i] in own), -1)

    def absent(self, text: str) -> bool:
        """Whether none of them stands in the text."""
        return self.find(text, 0) < 0 if len(text) >= _LARGE else self._set.isdisjoint(text)

    def count(self, text: str) -> int:
        """How many of them stand in the text."""
        return sum(map(self._set.__contains__, text))


class Scripts:
    """Tells scripts apart."""

    def __init__(self, simplified: str, traditional: str):
        self._simplified = _Own(simplified)
        self._traditional = _Own(traditional)

    def of_document(self, text: str) -> str | None:
        """The script of a text as a whole, from its beginning; None where nothing tells."""
        sample = text[:_SAMPLE]
        simplified, traditional = self._simplified.count(sample), self._traditional.count(sample)
        if simplified == traditional == 0:
            return None
        return SIMPLIFIED if simplified >= traditional else TRADITIONAL

    def has(self, text: str, simplified: bool) -> bool:
        """Whether any character of this script stands in the text."""
        return not (self._simplified if simplified else self._traditional).absent(text)

    def surely(self, text: str, simplified: bool, *, ties: bool = False) -> list[tuple[int, int]]:
        """The clauses, as offsets, in which the characters of this script prevail (`ties`: or are as many)."""
        own, foreign = self._simplified, self._traditional
        if not simplified:
            own, foreign = foreign, own
        out: list[tuple[int, int]] = []
        if own.absent(text):
            return out
        at = 0
        while (found := own.find(text, at)) >= 0:
            start, at = _clause_around(text, found)
            clause = text[start:at]
            if own.count(clause) + ties > foreign.count(clause):
                out.append((start, at))
        return out


def _clause_around(text: str, at: int) -> tuple[int, int]:
    start = at
    while start and (text[start - 1].isalnum() or text[start - 1] in JOINERS):
        start -= 1
    match = CLAUSE.match(text, at)
    return start, match.end() if match else at + 1


@cache
def scripts() -> Scripts:
    """The detector, made once a process."""
    data = known()
    return Scripts(data["simplified"], data["traditional"])
