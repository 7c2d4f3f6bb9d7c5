"""Wrong forms of words, from data: found in a text, without the words in which they are right by chance."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..data import read_lines
from ..model.findings import Severity
from .prose import Prose


class WrongForm(NamedTuple):
    """A wrong form, the right one, how bad it is, and the words that contain it rightly."""

    wrong: str
    right: str
    severity: Severity
    within: tuple[str, ...]


class Hit(NamedTuple):
    """A wrong form at an offset of the text."""

    at: int
    form: WrongForm


@cache
def wrong_forms() -> tuple[tuple[WrongForm, frozenset[str]], ...]:
    """All wrong forms, each with the characters it is made of."""
    out = []
    for line in read_lines("validate/wrong-forms.tsv"):
        wrong, right, level, *rest = line.split("\t")
        within = tuple(rest[0].split(",")) if rest and rest[0] else ()
        out.append((WrongForm(wrong, right, Severity[level.upper()], within), frozenset(wrong)))
    return tuple(out)


def find(prose: Prose, severity: Severity) -> Iterator[Hit]:
    """The wrong forms of a severity in a text."""
    alphabet, text = prose.alphabet, prose.text
    for form, characters in wrong_forms():
        if form.severity is not severity or not characters <= alphabet:
            continue
        at = text.find(form.wrong)
        while at >= 0:
            if not any(_is_within(text, at, form.wrong, word) for word in form.within):
                yield Hit(at, form)
            at = text.find(form.wrong, at + len(form.wrong))


def _is_within(text: str, at: int, wrong: str, word: str) -> bool:
    """Whether the wrong form at an offset is a part of a word."""
    return text.startswith(word, at - word.find(wrong)) if wrong in word else _touches(text, at, wrong, word)


def _touches(text: str, at: int, wrong: str, word: str) -> bool:
    """Whether a word that only shares characters with the wrong form overlaps it."""
    start = max(0, at - len(word) + 1)
    return word in text[start : at + len(wrong) + len(word) - 1]
