"""One document on its way to another script: what it is written in, what its evidence says, what stayed as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ..text.kept import MARK, mark, unmark
from . import halves
from .clauses import CLAUSE
from .engine import engine
from .evidence import NONE, Evidence, Place, is_name_at
from .fixed import Fixed, convert_around, masked, merge, outside, united
from .languages import is_simplified
from .options import Options
from .persons import convert_name, name_characters
from .script import SIMPLIFIED, scripts
from .weblinks import addresses_in

if TYPE_CHECKING:
    from .changes import Change
    from .settled import Settled
    from .trace import Trace


Span = tuple[int, int]


class Stayed:
    """What was in the target's script already: how many places, and the first of them."""

    __slots__ = ("first", "places")

    def __init__(self) -> None:
        self.places = 0
        self.first = ""

    def add(self, text: str) -> None:
        """Count one place."""
        if text.strip():
            self.places += 1
            self.first = self.first or text.strip()


class Document:
    """Converts the strings of one document, each by its own clauses and the document's evidence.

    `declared` is the target tag that the document states (`lang`, `language`), None where it states none: then
    `sample`, its text, tells.
    """

    def __init__(
        self,
        options: Options,
        declared: str | None,
        sample: str = "",
        evidence: Evidence = NONE,
        trace: Trace | None = None,
    ):
        self.options = options
        self.trace: Trace | None = None
        self.declared = declared
        self.stayed = Stayed()
        self._simplified = self._is_simplified(sample)
        self._names = self._pattern(evidence.persons)
        self._kept = _any_of(evidence.kept) if evidence.kept else None
        self._places = _by_clause(evidence.places)
        self._keeps = bool(self._kept or self._places)
        self._plain = options.is_plain and trace is None
        self._settled: dict[str, Settled | None] = {}
        self.resized: list[Change] = []
        self._before = 0
        if trace is not None:
            trace.source = declared or ("zh-Hans" if self._simplified else "zh-Hant")
            trace.persons = {name: self.convert(name) for name in sorted(evidence.persons)}
            trace.stayed = self.stayed
            self.trace = trace

    def _is_simplified(self, sample: str) -> bool:
        if self.declared is not None:
            return is_simplified(self.declared)
        found = scripts().of_document(sample)
        if found is None:
            return not is_simplified(self.options.target)
        return found == SIMPLIFIED

    def _pattern(self, persons: Iterable[str]) -> re.Pattern[str] | None:
        """The names of the evidence whose characters mean something else in ordinary words."""
        if self.options.engine != "govpub" or is_simplified(self.options.target):
            return None
        special = name_characters()
        names = [p for p in persons if len(p) > 1 and special.intersection(p)]
        return _any_of(names) if names else None

    def convert(
        self,
        text: str,
        *,
        declared: str | None = None,
        interface: bool = False,
        stays: Sequence[tuple[int, int]] = (),
    ) -> str:
        """One string. `declared` is the tag of its own element; interface strings know nothing of the evidence.

        `stays` are stretches in another language. `resized` then says which words have another length.
        """
        self.resized, self._before = [], 0
        tag = declared or self.declared
        simplified = self._simplified if declared is None else is_simplified(declared)
        target = self.options.target
        if not text or tag == target:
            return text
        if simplified == is_simplified(target) and tag is None:
            work, source = self._strays, "zh-Hant" if simplified else "zh-Hans"
        else:
            work, source = self._all, tag or ("zh-Hans" if simplified else "zh-Hant")
        if stays:
            out = work(text, source, interface, stays)
        else:  # what is found on the way is kept in one process
            alone = not self._plain
            out = halves.in_parts(text, lambda part: work(part, source, interface), self.stayed, alone=alone)
        if self.resized and "-{" in text:  # they count without the marks
            self.resized = []
        if self.trace is not None:
            self.trace.count(text, out, self.resized)
        return out

    def _all(self, text: str, source: str, interface: bool, stays: Sequence[Span] = ()) -> str:
        """Convert all but the clauses that are surely in the other script."""
        text, kept = self._what_is_kept(text, interface, stays)
        seen = masked(text, kept) if kept else text
        stay = [Fixed(a, b, text[a:b]) for a, b in scripts().surely(seen, not is_simplified(source))]
        for item in stay:
            self.stayed.add(item.value)
        return self._run(text, source, interface, kept, stay)

    def _strays(self, text: str, source: str, interface: bool, stays: Sequence[Span] = ()) -> str:
        """Convert only the clauses that are surely in the other script: the document is in the target's already."""
        text, kept = self._what_is_kept(text, interface, stays)
        seen = masked(text, kept) if kept else text
        stay = outside(scripts().surely(seen, is_simplified(source), ties=True), text)
        for start, end in scripts().surely(seen, not is_simplified(source)):
            self.stayed.add(text[start:end])
        return self._run(text, source, interface, kept, stay)

    def _what_is_kept(self, text: str, interface: bool, stays: Sequence[Span]) -> tuple[str, list[Fixed]]:
        """The text without the marks of what is kept, and all that is kept in it: marked here, or anywhere."""
        if not stays and "-{" not in text and (interface or not self._keeps):
            return text, []
        if interface:
            text, spans = unmark(text)
            return text, [Fixed(a, b, mark(text[a:b])) for a, b in spans]
        if stays:
            marks = (found.span() for found in MARK.finditer(text))
            return text, [Fixed(a, b, text[a:b]) for a, b in united((*stays, *marks, *self._kept_in(text)))]
        text, spans = unmark(text)
        marked = [Fixed(a, b, mark(text[a:b])) for a, b in spans]
        others = [Fixed(a, b, text[a:b]) for a, b in self._kept_in(text)]
        kept = merge(text, marked, others) if marked else others
        if kept and self.trace is not None:
            self.trace.kept.update(text[item.start : item.end] for item in kept)
        return text, kept

    def _kept_in(self, text: str) -> list[Span]:
        """Where words stand that are kept everywhere, and clauses of which a part is kept."""
        spans = [found.span() for found in self._kept.finditer(text)] if self._kept else []
        if self._places:
            for found in CLAUSE.finditer(text):
                spans += ((found.start() + a, found.start() + b) for a, b in self._places.get(found[0], ()))
        return united(spans) if spans else spans

    def _run(self, text: str, source: str, interface: bool, kept: list[Fixed], stay: list[Fixed]) -> str:
        addresses = [Fixed(a, b, text[a:b]) for a, b in addresses_in(text)]
        settled = None if interface else self._settled_in(source)
        words, quotes = settled.find(text, self.trace) if settled else ((), ())
        names = [] if interface or source != "zh-Hans" else list(self._named(text))
        if kept or addresses or words or names or quotes:
            fixed = merge(text, kept, stay, addresses, *words, names, quotes)
        else:
            fixed = stay
        choices = settled.choices(text, fixed, self.trace) if settled else ()
        if settled:
            self.resized += settled.resized(fixed, self._before)
            self._before += len(text)
        options = self.options
        used = engine(options.engine, source, options.target, options.regional_words)
        return convert_around(text, fixed, used, choices)

    def _settled_in(self, source: str) -> Settled | None:
        """What the editor has settled for text in this tag; None where there is nothing to look for."""
        if self._plain:
            return None
        if source not in self._settled:
            from .settled import Settled

            self._settled[source] = Settled(self.options, source)
        return self._settled[source]

    def _named(self, text: str) -> Iterator[Fixed]:
        if self._names is not None:
            for found in self._names.finditer(text):
                if is_name_at(text, found.start()):
                    yield Fixed(found.start(), found.end(), convert_name(found[0], self.options.target))


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the words, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))))


def _by_clause(places: Iterable[Place]) -> dict[str, tuple[tuple[int, int], ...]]:
    """The kept stretches of each clause: in order, none in another."""
    found: dict[str, list[tuple[int, int]]] = {}
    for clause, start, end in sorted(places, key=lambda place: (place.clause, place.start, -place.end)):
        spans = found.setdefault(clause, [])
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return {clause: tuple(spans) for clause, spans in found.items()}
