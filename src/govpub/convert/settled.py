"""What an editor has settled for one direction: words of the glossary, names, decisions, quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from ..errors import ConversionUnsafe
from ..model.message import Text
from . import gate, quotes
from .clauses import CLAUSE
from .evidence import is_name_at
from .fixed import Fixed, masked
from .glossary import Glossary
from .namesfile import Names
from .options import Options
from .wordlist import Word, Wordlist

if TYPE_CHECKING:
    from .trace import Trace

Kinds = tuple[list[Fixed], list[Fixed]]


class Settled:
    """Finds it in the texts of one document that are written in `source`."""

    def __init__(self, options: Options, source: str):
        self._options = options
        self._source = source
        self._glossary, self._names = _wordlists(options.glossary, options.names, source, options.target)
        self._choices = options.review.choices(options.target) if options.review else {}

    def find(self, text: str, trace: Trace | None) -> tuple[Kinds, list[Fixed]]:
        """The glossary's words and the names in a text, and the quotation marks that become others.

        Raises ConversionUnsafe where a word would change digits or Latin text.
        """
        words = list(self._words(text, trace))
        names = list(self._found_names(text, trace))
        marks = quotes.find(text, self._options.target) if self._options.quotes else []
        return (words, names), marks

    def _words(self, text: str, trace: Trace | None) -> Iterator[Fixed]:
        for start, word in self._glossary.find(text):
            _check(word)
            if trace is not None:
                trace.words[word] += 1
            yield Fixed(start, start + len(word.key), word.value)

    def _found_names(self, text: str, trace: Trace | None) -> Iterator[Fixed]:
        for start, word in self._names.find(text):
            if len(word.key) == 2 and not is_name_at(text, start):  # 于海 is none in 位于海边
                continue
            if trace is not None:
                trace.words[word] += 1
            yield Fixed(start, start + len(word.key), word.value)

    def choices(self, text: str, fixed: Sequence[Fixed], trace: Trace | None) -> list[Fixed]:
        """The characters, none of them in a fixed stretch, whose form somebody has chosen."""
        seen = masked(text, fixed) if fixed and (self._choices or trace is not None) else text
        out = list(self._chosen(text, seen)) if self._choices else []
        if trace is not None and self._options.engine == "govpub":
            trace.add_decisions(
                text, seen, self._source, self._options.target, {item.start: item.value for item in out}
            )
        return out

    def _chosen(self, text: str, seen: str) -> Iterator[Fixed]:
        for found in CLAUSE.finditer(text):
            for at, value in self._choices.get(found[0], ()):
                place = found.start() + at
                if seen[place] == text[place]:
                    yield Fixed(place, place + 1, value)


@lru_cache(maxsize=64)
def _wordlists(glossary: Glossary | None, names: Names | None, source: str, target: str) -> tuple[Wordlist, Wordlist]:
    """The two lists for one direction. A name that the glossary has is the glossary's."""
    return (
        Wordlist(glossary.words(source, target) if glossary else ()),
        Wordlist(names.words(source, target) if names else ()),
    )


def _check(word: Word) -> None:
    """Raise ConversionUnsafe for a word that would change what conversion may not."""
    try:
        gate.check(word.key, word.value)
    except ConversionUnsafe as error:
        where = f" ({word.place})" if word.place else ""
        raise ConversionUnsafe(
            Text(
                f"术语 {word.key} → {word.value}{where}：{error.message.zh}",
                f"glossary {word.key} → {word.value}{where}: {error.message.en}",
            ),
            Text("请改写这条术语：数字、网址和外文不能变", "mend this entry: digits, addresses and Latin text stay"),
        ) from None
