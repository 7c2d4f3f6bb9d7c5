"""Wrong forms of words: from data, without the words in which they are right by chance; and what is nearly a phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from ..data import read_lines, read_toml
from ..model.findings import Severity
from .phrases import Near, near
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
def _by_first() -> dict[str, tuple[tuple[WrongForm, frozenset[str]], ...]]:
    """The wrong forms by their first character, each with the characters it is made of."""
    out: dict[str, list[tuple[WrongForm, frozenset[str]]]] = {}
    for line in read_lines("validate/wrong-forms.tsv"):
        wrong, right, level, *rest = line.split("\t")
        within = tuple(rest[0].split(",")) if rest and rest[0] else ()
        form = WrongForm(wrong, right, Severity[level.upper()], within)
        out.setdefault(wrong[0], []).append((form, frozenset(wrong)))
    return {first: tuple(forms) for first, forms in out.items()}


def wrong_forms() -> tuple[WrongForm, ...]:
    """All wrong forms."""
    return tuple(form for forms in _by_first().values() for form, _ in forms)


def find(prose: Prose, own: Mapping[str, str]) -> tuple[Hit, ...]:
    """The wrong forms in a text, and a site's own ones (wrong form, right form)."""
    alphabet, text = prose.alphabet, prose.text
    table = _by_first()
    hits: list[Hit] = []
    for wrong, right in own.items():
        form = WrongForm(wrong, right, Severity.WARNING, (right,) if wrong in right else ())
        hits += (Hit(at, form) for at in _places(text, form) if wrong)
    for first in alphabet & table.keys():
        for form, characters in table[first]:
            if characters <= alphabet:
                hits += (Hit(at, form) for at in _places(text, form))
    hits += _by_pattern(text, alphabet)
    hits += _apart_from(hits, near(text))
    return tuple(sorted(hits, key=lambda hit: hit.at))


def _apart_from(hits: list[Hit], found: Iterator[Near]) -> Iterator[Hit]:
    """What is nearly a set phrase, the longest where some overlap, apart from what was found already."""
    taken = [(hit.at, hit.at + len(hit.form.wrong)) for hit in hits]
    for at, wrong, right, of_state in sorted(set(found), key=lambda item: (-len(item.wrong), item.at)):
        if not any(start < at + len(wrong) and at < end for start, end in taken):
            taken.append((at, at + len(wrong)))
            yield Hit(at, WrongForm(wrong, right, Severity.ERROR if of_state else Severity.WARNING, ()))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], str, str], ...]:
    """Wrong forms that depend on the words around them: a character they have, the pattern, wrong and right form."""
    table = read_toml("validate/wrong-patterns.toml")["patterns"]
    return tuple((e["wrong"][0], re.compile(e["pattern"]), e["wrong"], e["right"]) for e in table)


def _by_pattern(text: str, alphabet: frozenset[str]) -> Iterator[Hit]:
    for first, pattern, wrong, right in _patterns():
        if first in alphabet:
            form = WrongForm(wrong, right, Severity.WARNING, ())
            yield from (Hit(found.start(), form) for found in pattern.finditer(text))


def _places(text: str, form: WrongForm) -> Iterator[int]:
    at = text.find(form.wrong)
    while at >= 0:
        if not any(_is_within(text, at, form.wrong, word) for word in form.within):
            yield at
        at = text.find(form.wrong, at + len(form.wrong))


def _is_within(text: str, at: int, wrong: str, word: str) -> bool:
    """Whether the wrong form at an offset is a part of a word."""
    return text.startswith(word, at - word.find(wrong)) if wrong in word else _touches(text, at, wrong, word)


def _touches(text: str, at: int, wrong: str, word: str) -> bool:
    """Whether a word that only shares characters with the wrong form overlaps it."""
    start = max(0, at - len(word) + 1)
    return word in text[start : at + len(wrong) + len(word) - 1]
