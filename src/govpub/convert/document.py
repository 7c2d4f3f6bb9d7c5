"""One document on its way to another script: what it is written in, what its evidence says, what stayed as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .engine import Engine, engine
from .evidence import is_name_at
from .languages import is_simplified
from .options import Options
from .persons import convert_name, name_characters
from .script import SIMPLIFIED, scripts
from .weblinks import addresses_in


class Document:
    """Converts the strings of one document, each by its own clauses and the document's evidence.

    `declared` is the target tag that the document states (`lang`, `language`), None where it states none: then
    `sample`, its text, tells.
    """

    def __init__(self, options: Options, declared: str | None, sample: str = "", persons: Iterable[str] = ()):
        self.options = options
        self.declared = declared
        self.stayed: list[str] = []
        self._simplified = self._is_simplified(sample)
        named = options.engine == "govpub" and not is_simplified(options.target)
        self._names = _Names(persons, options.target) if named else None

    def _is_simplified(self, sample: str) -> bool:
        if self.declared is not None:
            return is_simplified(self.declared)
        found = scripts().of_document(sample)
        if found is None:
            return not is_simplified(self.options.target)
        return found == SIMPLIFIED

    def convert(self, text: str, *, declared: str | None = None, interface: bool = False) -> str:
        """One string. `declared` is the tag of its own element; interface strings know nothing of the evidence."""
        tag = declared or self.declared
        simplified = self._simplified if declared is None else is_simplified(declared)
        target = self.options.target
        if tag == target:
            return text
        if simplified == is_simplified(target):
            if tag is None:
                return self._strays(text, simplified, interface)
            source = tag
        else:
            source = tag or ("zh-Hans" if simplified else "zh-Hant")
        return self._except(text, not simplified, source, interface)

    def _except(self, text: str, simplified: bool, source: str, interface: bool) -> str:
        """Convert all but the clauses that are surely in the other script."""
        stay = scripts().surely(text, simplified)
        if not stay:
            return self._run(text, source, interface)
        out: list[str] = []
        at = 0
        for start, end in stay:
            out += (self._run(text[at:start], source, interface), text[start:end])
            self.stayed.append(text[start:end])
            at = end
        out.append(self._run(text[at:], source, interface))
        return "".join(out)

    def _strays(self, text: str, simplified: bool, interface: bool) -> str:
        """Convert only the clauses that are surely in the other script: the document is in the target's already."""
        source = "zh-Hant" if simplified else "zh-Hans"
        out: list[str] = []
        at = 0
        for start, end in scripts().surely(text, not simplified, ties=True):
            out += (text[at:start], self._run(text[start:end], source, interface))
            self._stay(text[at:start])
            at = end
        self._stay(text[at:])
        return "".join((*out, text[at:]))

    def _stay(self, text: str) -> None:
        if text.strip():
            self.stayed.append(text)

    def _run(self, text: str, source: str, interface: bool) -> str:
        """Convert all but the addresses in the text: a URL or a mail address with Han characters stays as it is."""
        out: list[str] = []
        at = 0
        for start, end in addresses_in(text):
            out += (self._prose(text[at:start], source, interface), text[start:end])
            at = end
        out.append(self._prose(text[at:], source, interface))
        return "".join(out)

    def _prose(self, text: str, source: str, interface: bool) -> str:
        if not text:
            return text
        names = None if interface or source != "zh-Hans" else self._names
        maker = self._engine(source)
        return maker.convert(text) if names is None else names.around(text, maker)

    def _engine(self, source: str) -> Engine:
        options = self.options
        return engine(options.engine, source, options.target, options.regional_words)


class _Names:
    """The document's persons: their names are converted as names wherever they stand."""

    def __init__(self, persons: Iterable[str], target: str):
        self._target = target
        special = name_characters()
        names = sorted({p for p in persons if len(p) > 1 and special.intersection(p)}, key=lambda p: (-len(p), p))
        self._pattern = re.compile("|".join(map(re.escape, names))) if names else None

    def around(self, text: str, maker: Engine) -> str:
        """The text with the names in it converted as names and the rest by the engine."""
        if self._pattern is None:
            return maker.convert(text)
        out: list[str] = []
        at = 0
        for found in self._pattern.finditer(text):
            if not is_name_at(text, found.start()):
                continue
            if found.start() > at:
                out.append(maker.convert(text[at : found.start()]))
            out.append(convert_name(found[0], self._target))
            at = found.end()
        if at < len(text):
            out.append(maker.convert(text[at:]))
        return "".join(out)
