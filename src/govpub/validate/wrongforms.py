"""Wrong forms of words: from data, without the words in which they are right by chance; and what is nearly a phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import compress
from typing import NamedTuple

from ..data import read_lines, read_toml
from ..model.findings import Severity
from .phrases import near
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
def _by_pair() -> dict[str, tuple[WrongForm, ...]]:
    """The wrong forms by their first two characters."""
    out: dict[str, list[WrongForm]] = {}
    for line in read_lines("validate/wrong-forms.tsv"):
        wrong, right, level, *rest = line.split("\t")
        within = tuple(rest[0].split(",")) if rest and rest[0] else ()
        out.setdefault(wrong[:2], []).append(WrongForm(wrong, right, Severity[level.upper()], within))
    return {pair: tuple(forms) for pair, forms in out.items()}


def wrong_forms() -> tuple[WrongForm, ...]:
    """All wrong forms."""
    return tuple(form for forms in _by_pair().values() for form in forms)


def find(prose: Prose, own: Mapping[str, str]) -> tuple[Hit, ...]:
    """The wrong forms in a text, and a site's own ones (wrong form, right form)."""
    text, table = prose.text, _by_pair()
    hits: list[Hit] = []
    for wrong, right in own.items():
        form = WrongForm(wrong, right, Severity.WARNING, (right,) if wrong in right else ())
        hits += (Hit(at, form) for at in _places(text, form) if wrong)
    for at in compress(range(len(prose.pairs)), map(table.__contains__, prose.pairs)):
        hits += (Hit(at, form) for form in table[prose.pairs[at]] if _stands(text, at, form))
    hits += _by_pattern(text, prose.alphabet)
    hits += (
        Hit(at, WrongForm(wrong, right, Severity.ERROR if of_state else Severity.WARNING, ()))
        for at, wrong, right, of_state in set(near(text, prose.pairs))
    )
    return tuple(sorted(_apart(hits), key=lambda hit: hit.at))


def _apart(hits: list[Hit]) -> Iterator[Hit]:
    """The hits that do not overlap: the worst and longest first."""
    taken: set[int] = set()
    for hit in sorted(hits, key=lambda hit: (-hit.form.severity, -len(hit.form.wrong), hit.at)):
        places = range(hit.at, hit.at + len(hit.form.wrong))
        if taken.isdisjoint(places):
            taken.update(places)
            yield hit


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], WrongForm], ...]:
    """Wrong forms that depend on the words around them, each with the pattern that finds it."""
    table = read_toml("validate/wrong-patterns.toml")["patterns"]
    return tuple(
        (re.compile(e["pattern"]), WrongForm(e["wrong"], e["right"], Severity[e.get("level", "warning").upper()], ()))
        for e in table
    )


def _by_pattern(text: str, alphabet: frozenset[str]) -> Iterator[Hit]:
    for pattern, form in _patterns():
        if alphabet.issuperset(form.wrong):
            yield from (Hit(at, form) for at in _places(text, form) if pattern.match(text, at))


def _places(text: str, form: WrongForm) -> Iterator[int]:
    at = text.find(form.wrong)
    while at >= 0:
        if _stands(text, at, form):
            yield at
        at = text.find(form.wrong, at + len(form.wrong))


def _stands(text: str, at: int, form: WrongForm) -> bool:
    """Whether a wrong form stands at an offset, and is not a part of a word in which it is right by chance."""
    return text.startswith(form.wrong, at) and not any(_is_within(text, at, form.wrong, word) for word in form.within)


def _is_within(text: str, at: int, wrong: str, word: str) -> bool:
    """Whether the wrong form at an offset is a part of a word."""
    return text.startswith(word, at - word.find(wrong)) if wrong in word else _touches(text, at, wrong, word)


def _touches(text: str, at: int, wrong: str, word: str) -> bool:
    """Whether a word that only shares characters with the wrong form overlaps it."""
    start = max(0, at - len(word) + 1)
    return word in text[start : at + len(wrong) + len(word) - 1]
