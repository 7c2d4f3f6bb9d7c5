"""Persons' names in another script: by characters, never by words, with the values that names have."""

from __future__ import annotations

from functools import cache

from .compiled import compiled, known


@cache
def name_characters() -> frozenset[str]:
    """The characters that a name may convert in another way than ordinary words do."""
    return frozenset(known()["characters"])


def convert_name(name: str, target: str) -> str:
    """A person's name from simplified script to a traditional target."""
    tables, (surname, given) = compiled("zh-Hans", target)
    first = surname.get(name[0]) or name[0].translate(tables.characters)
    return first + "".join(given.get(c) or c.translate(tables.characters) for c in name[1:])
