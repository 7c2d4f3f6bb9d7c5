"""What an editor has settled for one direction: words of the glossary, names, decisions, quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from ..errors import ConversionUnsafe
from ..model.message import Text
from . import gate, quotes
from .changes import Change
from .clauses import CLAUSE
from .decisions import doubts
from .evidence import is_name_at
from .fixed import Fixed, masked
from .glossary import Glossary
from .namesfile import Names
from .options import Options
from .trace import clause_around, context
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
        self._review = options.review

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
        if self._review is None and trace is None:
            return []
        seen = masked(text, fixed) if fixed else text
        out = dict(self._decided(text, seen)) if self._review is not None else {}
        if self._options.engine == "govpub":
            target = self._options.target
            for doubt in doubts(self._source, target).find(seen):
                if doubt.at not in out and self._review is not None:
                    start, end = clause_around(text, doubt.at)
                    alike = self._review.alike(target).get(context(text[start:end], doubt.at - start))
                    if alike is not None:
                        out[doubt.at] = alike
                if trace is not None:
                    trace.add(text, doubt, target, out.get(doubt.at))
        return [Fixed(at, at + 1, value) for at, value in sorted(out.items())]

    @staticmethod
    def resized(fixed: Sequence[Fixed], before: int) -> list[Change]:
        """The stretches that become longer or shorter; `before` characters stand before the text."""
        return [
            Change(item.start + before, item.end + before, item.value)
            for item in fixed
            if len(item.value) != item.end - item.start
        ]

    def _decided(self, text: str, seen: str) -> Iterator[tuple[int, str]]:
        """What is decided in the very clauses of the text."""
        choices = self._review.choices(self._options.target) if self._review is not None else {}
        for found in CLAUSE.finditer(text) if choices else ():
            for at, value in choices.get(found[0], ()):
                place = found.start() + at
                if seen[place] == text[place]:
                    yield place, value


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
