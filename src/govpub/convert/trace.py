"""What came of a conversion, for whoever asks: words, names, what was kept, and every decision that is not certain."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..text.chars import HAN
from .changes import Change, changes
from .clauses import CLAUSE, JOINERS
from .decisions import Doubt
from .wordlist import Word

if TYPE_CHECKING:
    from .document import Stayed

_HAN = re.compile(f"[{HAN}]")


Context = tuple[str, str, str]


def context(clause: str, at: int) -> Context:
    """A character with its neighbours in the clause, digits alike: what is decided of it holds wherever it stands."""
    before, after = clause[max(0, at - 1) : at], clause[at + 1 : at + 2]
    return "0" if before.isdigit() else before, clause[at], "0" if after.isdigit() else after


class Decision(NamedTuple):
    """A character of more than one form: by its clause, where it stands in it, and the target.

    `candidates`: its forms, the one that it gets by itself first. `choice`: what it became; `decided`: by somebody.
    `sentence`: the words around it, the character in 【】.
    """

    clause: str
    at: int
    target: str
    candidates: tuple[str, ...]
    choice: str
    decided: bool
    sentence: str

    @property
    def context(self) -> Context:
        """What makes it the same decision in another clause."""
        return context(self.clause, self.at)


class Trace:
    """Collects while a document is converted."""

    def __init__(self) -> None:
        self.words: Counter[Word] = Counter()
        self.persons: dict[str, str] = {}
        self.kept: Counter[str] = Counter()
        self.decisions: dict[Context, Decision] = {}
        self.times: Counter[Context] = Counter()
        self.source: str | None = None
        self.stayed: Stayed | None = None
        self.characters = 0
        self.changed = 0

    def count(self, old: str, new: str, resized: Sequence[Change]) -> None:
        """Count the Han characters of a string, and the characters that have changed."""
        self.characters += len(_HAN.findall(old))
        self.changed += sum(change.end - change.start for change in changes(old, new, resized))

    def add(self, text: str, doubt: Doubt, target: str, choice: str | None) -> None:
        """Take up a doubt of a text; `choice` is None where nobody has decided it."""
        start, end = clause_around(text, doubt.at)
        clause, at = text[start:end], doubt.at - start
        key = context(clause, at)
        self.times[key] += 1
        known = self.decisions.get(key)
        if known is None or (known.decided and choice is None):
            sentence = _sentence(text, doubt.at, start, end)
            said = doubt.candidates[0] if choice is None else choice
            self.decisions[key] = Decision(clause, at, target, doubt.candidates, said, choice is not None, sentence)


def clause_around(text: str, at: int) -> tuple[int, int]:
    """The clause in which a character stands, as offsets."""
    start = at
    while start and (text[start - 1].isalnum() or text[start - 1] in JOINERS):
        start -= 1
    found = CLAUSE.match(text, start)
    return start, found.end() if found else at + 1


_STOPS = frozenset("。！？!?；;\n\r\t【】")
_FAR = 24


def _sentence(text: str, at: int, start: int, end: int) -> str:
    """The clause with what stands around it in its sentence, as far as one reads at a glance."""
    low = start
    while low and start - low < _FAR and text[low - 1] not in _STOPS:
        low -= 1
    high = end
    while high < len(text) and high - end < _FAR and text[high] not in _STOPS:
        high += 1
    # what begins in the middle of a clause, or with a sign that a spreadsheet takes for a formula, begins after it
    if low and low < start and text[low - 1] not in _STOPS:
        cut = CLAUSE.match(text, low)
        low = min(start, cut.end() if cut else low)
    before = text[low:at].lstrip("=+-@ \u3000，、：:,.") if low < start else text[low:at]
    return f"{before}【{text[at]}】{text[at + 1 : high].rstrip()}"
