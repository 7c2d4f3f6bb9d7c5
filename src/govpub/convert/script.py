"""Which script a clause is in: told by characters that only one of the two scripts uses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..data import read_lines
from . import sources
from .clauses import CLAUSE, JOINERS
from .languages import TARGETS
from .lexicon import compose

SIMPLIFIED, TRADITIONAL = "simplified", "traditional"
#: so much of a text is looked at to tell what the whole is written in
_SAMPLE = 65_536


@dataclass(frozen=True, slots=True)
class Marks:
    """Characters that only simplified, and that only traditional text uses."""

    simplified: str
    traditional: str


def build() -> Marks:
    """Derive the characters from the dictionaries: what one direction changes and the other never yields."""
    to_traditional = [compose("zh-Hans", target) for target in TARGETS[1:]]
    changed = {c for lexicon in to_traditional for c in lexicon.characters}
    yielded = {c for values in sources.entries("STCharacters").values() for c in values}
    for lexicon in to_traditional:
        yielded.update(lexicon.characters.values(), "".join(lexicon.phrases.values()))
        changed &= set(lexicon.characters)
    back = compose("zh-Hant-TW", "zh-Hans")
    shared = {line[0] for line in read_lines("convert/shared-characters.txt")}
    used = {*back.characters.values(), *"".join(back.phrases.values()), *shared}
    return Marks(
        _common(changed - yielded),
        _common(set(back.characters) - used - set(sources.entries("STCharacters"))),
    )


def _common(characters: set[str]) -> str:
    """In order, without what lies beyond the basic plane: it is rare, and it makes a pattern slow."""
    return "".join(sorted(c for c in characters if c <= "\uffff"))


class Scripts:
    """Tells scripts apart."""

    def __init__(self, marks: Marks):
        self.simplified = re.compile(f"[{marks.simplified}]")
        self.traditional = re.compile(f"[{marks.traditional}]")

    def of_document(self, text: str) -> str | None:
        """The script of a text as a whole, from its beginning; None where nothing tells."""
        sample = text[:_SAMPLE]
        simplified, traditional = len(self.simplified.findall(sample)), len(self.traditional.findall(sample))
        if simplified == traditional == 0:
            return None
        return SIMPLIFIED if simplified >= traditional else TRADITIONAL

    def surely(self, text: str, simplified: bool, *, ties: bool = False) -> list[tuple[int, int]]:
        """The clauses, as offsets, in which the characters of this script prevail (`ties`: or are as many)."""
        own, foreign = (self.simplified, self.traditional) if simplified else (self.traditional, self.simplified)
        out: list[tuple[int, int]] = []
        at = 0
        while found := own.search(text, at):
            start, end = _clause_around(text, found.start())
            clause = text[start:end]
            if len(own.findall(clause)) + ties > len(foreign.findall(clause)):
                out.append((start, end))
            at = end
        return out


def _clause_around(text: str, at: int) -> tuple[int, int]:
    start = at
    while start and (text[start - 1].isalnum() or text[start - 1] in JOINERS):
        start -= 1
    match = CLAUSE.match(text, at)
    return start, match.end() if match else at + 1


@cache
def scripts() -> Scripts:
    """The detector, built once a process."""
    return Scripts(build())
