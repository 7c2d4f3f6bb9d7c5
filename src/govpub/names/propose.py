"""Where a label's missing colon would stand: 市公安局局长王建国今年以来，… → role, name, and the words that follow.

A proposal, never a certainty: it is asked for only where an answer is expected, and it is reported as inferred.
Evidence is the release's own text: a word that returns elsewhere is a word.
"""

from __future__ import annotations

from ..patterns import lazy
from .persons import Parts, ends_a_place, is_person, opens_clause, saying
from .roles import role_ends, role_length
from .surnames import surname_length

_WINDOW = lazy(r"[^,。;:!?“”\"()\[\]《》<>\s]{4,60}+")
_SPACED = lazy(
    r"(?P<role>[^,。;:!?“”\"\[\]《》<>|\s]{4,40}+) {1,4}+"
    r"(?P<name>[^\W\d] {1,2}+[^\W\d]|[^\W\d]{2,4}+) {1,4}+(?=[^\W\d]{2})"
)
#: how often a text may be searched for evidence, so that hostile input stays linear
BUDGET = 64


def tells(line: str) -> bool:
    """Whether a line (a shadow) tells what a person in office said: 区应急管理局局长秦朗表示，…."""
    m = _WINDOW.match(line)
    window = m[0] if m is not None else ""
    for end in role_ends(window):
        rest = line[end : end + 4]
        lengths = (0, surname_length(rest) + 1, surname_length(rest) + 2)
        if any(line.startswith(saying(), end + length) for length in lengths if not length or surname_length(rest)):
            return True
    return False


def _set_apart(line: str) -> Parts | None:
    """Role and name that spaces set apart from each other and from the words that follow: 区教育局局长 方圆 谢谢。"""
    m = _SPACED.match(line)
    if m is None or not role_length(m["role"]) or line.startswith((*saying(), "等"), m.end()):
        return None
    name = m["name"].replace(" ", "")
    return Parts(m.span("role"), m.span("name")) if is_person(name) else None


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
        if (parts := _set_apart(line)) is not None:
            return parts
        return next((parts for end in role_ends(window) if (parts := self._after(line, window, end))), None)

    def _after(self, line: str, window: str, end: int) -> Parts | None:
        """The proposal for a role that ends at `end`, judged by what follows it."""
        rest = line[end : end + 8]
        if end >= len(window) or rest.startswith(saying()) or rest[0] in "、等":
            return None
        lengths = self._name_lengths(rest)
        if lengths:
            said = (*saying(), "等")
            if any(line.startswith(said, end + length) for length in lengths):
                return None
            return Parts((0, end), (end, end + self._likelier(rest, lengths)))
        whole = end > role_length(window, end) + 1 and not any(end < e <= end + 4 for e in role_ends(window))
        if whole and not opens_clause(rest[0]) and self._returns(rest[:2]):
            return Parts((0, end), None)
        return None

    def _name_lengths(self, rest: str) -> list[int]:
        """The lengths that a name at the beginning may have, the longer first."""
        surname = surname_length(rest)
        possible = (surname + 2, surname + 1) if surname else ()
        return [n for n in possible if is_person(rest[:n]) and not self._is_place(rest[:n])]

    def _likelier(self, rest: str, lengths: list[int]) -> int:
        """The length that the rest of the release speaks for: the name again, or the word that follows it again."""
        long, short = lengths[0], lengths[-1]
        if long == short:
            return long
        whole, part = self._text.count(rest[:long]), self._text.count(rest[:short])
        if part > whole:
            return short
        if whole > 1:
            return long
        return short if self._count(rest[short : short + 2]) > self._count(rest[long : long + 2]) else long

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
