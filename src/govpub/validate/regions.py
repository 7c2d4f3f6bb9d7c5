"""Provinces: the first two digits of a region code (GB/T 2260) and the characters that stand for the province."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..data import read_toml


class Province(NamedTuple):
    """A province: its two digits, its name, and the characters that identifiers use for it."""

    digits: str
    name: str
    characters: str


@cache
def provinces() -> dict[str, Province]:
    """The provinces by their two digits."""
    table = read_toml("validate/provinces.toml")["provinces"]
    return {digits: Province(digits, entry["name"], entry["characters"]) for digits, entry in table.items()}


def of_digits(code: str) -> Province | None:
    """The province of a region code, site id or police record number."""
    return provinces().get(code[:2])


@cache
def of_character(character: str) -> Province | None:
    """The province that a character stands for."""
    return next((p for p in provinces().values() if character in p.characters), None)
