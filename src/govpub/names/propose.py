"""Where a label's missing colon would stand: 市公安局局长王建国今年以来，… → role, name, and the words that follow.

A proposal, never a certainty: it is asked for only where an answer is expected, and it is reported as inferred.
Evidence is the release's own text: a word that returns elsewhere is a word.
"""

from __future__ import annotations

import re

from .persons import Parts, ends_a_place, is_strict_name, opens_clause, saying
from .roles import role_ends, role_length
from .surnames import surname_length

_WINDOW = re.compile(r"[^,。;:!?“”\"()\[\]《》<>\s]{4,60}+")
#: how often a text may be searched for evidence, so that hostile input stays linear
BUDGET = 64


class Proposer:
    """Proposals for one release; `text` is the shadow of its whole text."""

    __slots__ = ("_left", "_text")

    def __init__(self, text: str):
        self._text = text
        self._left = BUDGET

    def propose(self, line: str) -> Parts | None:
        """Role and name that a line (a shadow) seems to begin with; None where it reads as a sentence of its own."""
        m = _WINDOW.match(line)
        if m is None or self._left <= 0:
            return None
        self._left -= 1
        window = m[0]
        return next((parts for end in role_ends(window) if (parts := self._after(line, window, end))), None)

    def _after(self, line: str, window: str, end: int) -> Parts | None:
        """The proposal for a role that ends at `end`, judged by what follows it."""
        rest = line[end : end + 8]
        if end >= len(window) or rest.startswith(saying()) or rest[0] in "、等":
            return None
        length = self._name_length(rest)
        if length:
            named = not line.startswith(saying(), end + length) and not line.startswith("等", end + length)
            return Parts((0, end), (end, end + length)) if named else None
        whole = end > role_length(window, end) + 1 and not any(end < e <= end + 4 for e in role_ends(window))
        if whole and not opens_clause(rest[0]) and self._returns(rest[:2]):
            return Parts((0, end), None)
        return None

    def _name_length(self, rest: str) -> int:
        surname = surname_length(rest)
        if not surname:
            return 0
        lengths = [n for n in (surname + 2, surname + 1) if is_strict_name(rest[:n]) and not self._is_place(rest[:n])]
        if len(lengths) < 2:
            return lengths[0] if lengths else 0
        long, short = lengths
        if rest[short : short + 2] and self._count(rest[short : short + 2]) > self._count(rest[long : long + 2]):
            return short
        return long

    def _is_place(self, word: str) -> bool:
        """Whether the word goes on, anywhere in the release, like the name of a place: 孟庄 → 孟庄镇."""
        start = 0
        for _ in range(16):
            at = self._text.find(word, start)
            if at < 0:
                return False
            if ends_a_place(self._text[at + len(word) : at + len(word) + 1]):
                return True
            start = at + 1
        return False

    def _returns(self, word: str) -> bool:
        return len(word) == 2 and self._count(word) > 1

    def _count(self, word: str) -> int:
        return self._text.count(word) if len(word) == 2 else 0
