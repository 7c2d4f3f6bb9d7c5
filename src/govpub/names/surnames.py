"""Surnames: which characters can begin a person's name. All functions take simplified characters (a text's shadow)."""

from __future__ import annotations

from functools import cache

from .. import data


@cache
def _single() -> frozenset[str]:
    return frozenset(c for line in data.read_lines("names/surnames.txt") if " " not in line for c in line)


@cache
def _compound() -> frozenset[str]:
    return frozenset(w for line in data.read_lines("names/surnames.txt") if " " in line for w in line.split())


def surname_length(folded: str) -> int:
    """How many characters of a name are its surname: 1, 2 or more, or 0 where it begins with none."""
    if folded[:2] in _compound():
        return 2
    if folded[:4] in _compound():
        return 4
    return 1 if folded[:1] in _single() else 0


def is_surname(folded: str) -> bool:
    """Whether this is exactly a surname."""
    return folded in _compound() if len(folded) > 1 else folded in _single()
