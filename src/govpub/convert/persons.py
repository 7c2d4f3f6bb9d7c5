"""Persons' names in another script: by characters, never by words, with the values that names have."""

from __future__ import annotations

from functools import cache

from ..data import read_lines


@cache
def _values(target: str) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Surname, given-name and ordinary characters, for a traditional target."""
    from .lexicon import compose, forms

    surname: dict[str, str] = {}
    given: dict[str, str] = {}
    own = forms(target)
    for line in read_lines("convert/names.tsv"):
        char, where, value = line.split("\t")
        for place, table in (("surname", surname), ("given", given)):
            if where in (place, "any"):
                table[char] = own.get((char, value), value)
    return surname, given, dict(compose("zh-Hans", target).characters)


@cache
def name_characters() -> frozenset[str]:
    """The characters that a name may convert in another way than ordinary words do."""
    return frozenset(line[0] for line in read_lines("convert/names.tsv"))


def convert_name(name: str, target: str) -> str:
    """A person's name from simplified script to a traditional target."""
    surname, given, ordinary = _values(target)
    first = surname.get(name[0]) or ordinary.get(name[0], name[0])
    return first + "".join(given.get(c) or ordinary.get(c, c) for c in name[1:])
