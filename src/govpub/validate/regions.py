"""Provinces: the first two digits of a region code (GB/T 2260), the characters that stand for the province, its area
codes and postcodes."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..data import read_toml


class Province(NamedTuple):
    """A province: its two digits, its name, the characters that identifiers use for it, and how postcodes begin."""

    digits: str
    name: str
    characters: str
    postcodes: tuple[str, ...]


@cache
def provinces() -> dict[str, Province]:
    """The provinces by their two digits."""
    table = read_toml("validate/provinces.toml")["provinces"]
    return {
        digits: Province(digits, entry["name"], entry["characters"], tuple(entry["postcodes"].split()))
        for digits, entry in table.items()
    }


def of_digits(code: str) -> Province | None:
    """The province of a region code, site id or police record number."""
    return provinces().get(code[:2])


@cache
def of_character(character: str) -> Province | None:
    """The province that a character stands for."""
    return next((p for p in provinces().values() if character in p.characters), None)


class Area(NamedTuple):
    """A telephone area: its code, its province, and how many digits its numbers may have."""

    code: str
    province: Province
    digits: tuple[int, ...]


@cache
def _areas() -> dict[str, Area]:
    table = read_toml("validate/provinces.toml")
    eight, either = table["eight_digits"].split(), table["seven_or_eight"].split()
    out: dict[str, Area] = {}
    for digits, entry in table["provinces"].items():
        for code in (code for group in entry["areas"].split() for code in _expanded(group)):
            allowed = (7, 8) if code in either else (8,) if code in eight else (7,)
            out.setdefault(code, Area(code, provinces()[digits], allowed))
    return out


def _expanded(group: str) -> list[str]:
    first, _, last = group.partition("-")
    return [f"{n:0{len(first)}}" for n in range(int(first), int(last or first) + 1)]


def area_of(number: str) -> Area | None:
    """The area of a number that begins with 0; None where no area has such a code."""
    return _areas().get(number[:4]) or _areas().get(number[:3])


def of_postcode(code: str) -> tuple[Province, ...]:
    """The provinces whose postcodes begin so: none, one, or two."""
    return tuple(p for p in provinces().values() if code.startswith(p.postcodes))
