"""One document on its way to another script: what it is written in, what its evidence says, what stayed as it was."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from . import halves
from .engine import engine
from .evidence import KEPT, NONE, Evidence, is_name_at
from .fixed import Fixed, convert_around, merge, outside
from .languages import is_simplified
from .options import Options
from .persons import convert_name, name_characters
from .script import SIMPLIFIED, scripts
from .weblinks import addresses_in


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

    def __init__(self, options: Options, declared: str | None, sample: str = "", evidence: Evidence = NONE):
        self.options = options
        self.declared = declared
        self.stayed = Stayed()
        self._simplified = self._is_simplified(sample)
        self._names = self._pattern(evidence.persons)
        self._kept = _any_of(evidence.kept, KEPT.pattern)

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

    def convert(self, text: str, *, declared: str | None = None, interface: bool = False) -> str:
        """One string. `declared` is the tag of its own element; interface strings know nothing of the evidence."""
        tag = declared or self.declared
        simplified = self._simplified if declared is None else is_simplified(declared)
        target = self.options.target
        if not text or tag == target:
            return text
        if simplified == is_simplified(target) and tag is None:
            other = "zh-Hant" if simplified else "zh-Hans"
            return self._parts(text, lambda part: self._strays(part, other, interface))
        source = tag or ("zh-Hans" if simplified else "zh-Hant")
        return self._parts(text, lambda part: self._all(part, source, interface))

    def _parts(self, text: str, work: Callable[[str], str]) -> str:
        """Convert a long text part by part, so that memory stays small, and a very long one in two processes."""
        parts = list(_chunks(text))
        if len(parts) == 1:
            return work(text)
        if len(text) < halves.WORTH:
            return "".join([work(text[a:b]) for a, b in parts])
        cut = len(parts) // 2
        first, second = parts[:cut], parts[cut:]

        def other() -> bytes:
            before = self.stayed.places
            out = "".join([work(text[a:b]) for a, b in second])
            return f"{self.stayed.places - before}\n{self.stayed.first}\n{out}".encode("utf-8", "surrogatepass")

        answer = halves.second_half(other, 4 * (len(text) - second[0][0]) + 4096)
        out = [work(text[a:b]) for a, b in first]
        result = answer()
        if result is None:
            return "".join(out + [work(text[a:b]) for a, b in second])
        places, stayed, rest = result.decode("utf-8", "surrogatepass").split("\n", 2)
        self.stayed.places += int(places)
        self.stayed.first = self.stayed.first or stayed
        return "".join((*out, rest))

    def _all(self, text: str, source: str, interface: bool) -> str:
        """Convert all but the clauses that are surely in the other script."""
        stay = [Fixed(a, b, text[a:b]) for a, b in scripts().surely(text, not is_simplified(source))]
        for item in stay:
            self.stayed.add(item.value)
        return self._run(text, source, interface, stay)

    def _strays(self, text: str, source: str, interface: bool) -> str:
        """Convert only the clauses that are surely in the other script: the document is in the target's already."""
        stay = outside(scripts().surely(text, is_simplified(source), ties=True), text)
        for start, end in scripts().surely(text, not is_simplified(source)):
            self.stayed.add(text[start:end])
        return self._run(text, source, interface, stay)

    def _run(self, text: str, source: str, interface: bool, stay: list[Fixed]) -> str:
        addresses = [Fixed(a, b, text[a:b]) for a, b in addresses_in(text)]
        kept = [] if interface else [Fixed(*found.span(), found[0]) for found in self._kept.finditer(text)]
        names = [] if interface or source != "zh-Hans" else list(self._named(text))
        fixed = merge(stay, addresses, kept, names) if addresses or kept or names else stay
        options = self.options
        return convert_around(text, fixed, engine(options.engine, source, options.target, options.regional_words))

    def _named(self, text: str) -> Iterator[Fixed]:
        if self._names is not None:
            for found in self._names.finditer(text):
                if is_name_at(text, found.start()):
                    yield Fixed(found.start(), found.end(), convert_name(found[0], self.options.target))


def _any_of(words: Iterable[str], *patterns: str) -> re.Pattern[str]:
    """A pattern for any of the words, the longest first, and any of the patterns before them."""
    return re.compile("|".join((*patterns, *map(re.escape, sorted(words, key=lambda word: (-len(word), word))))))


_CHUNK = 500_000
_CLAUSE_END = re.compile(r"[\n\r，。；：！？]")


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Parts of a text, as offsets, that end where a clause ends; one part where it never does."""
    start, size = 0, len(text)
    while size - start > _CHUNK:
        end = _CLAUSE_END.search(text, start + _CHUNK)
        if end is None:
            break
        yield start, end.end()
        start = end.end()
    yield start, size
