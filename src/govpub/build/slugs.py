"""The names of pages: from the index number where there is one, else from the source's name; safe on every system."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

_UNSAFE = re.compile(r"[^\w.-]+|\.{2,}")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)", re.I)
_LONGEST = 120  # bytes: file systems take 255, and a suffix comes behind


def slug(index_number: str | None, path: str) -> str:
    """A file name without suffix: no separator, no name that Windows keeps for itself, at most 120 bytes."""
    name = unicodedata.normalize("NFC", index_number or str(PurePosixPath(path).with_suffix("")))
    name = _UNSAFE.sub("-", name).strip("-._") or "release"
    if _RESERVED.match(name):
        name = f"r-{name}"
    while len(name.encode()) > _LONGEST:
        name = name[:-1]
    return name


def settle(wanted: dict[str, str], taken: dict[str, str]) -> dict[str, str]:
    """A name for each path: the one that it had if it still wants it, else its own told apart from others'.

    `wanted` and `taken` give names by path. Names that differ in case alone count as the same.
    """
    out = {path: taken[path] for path in wanted if path in taken and _is_of(taken[path], wanted[path])}
    used = {name.lower() for name in out.values()}
    for path in sorted(wanted.keys() - out.keys()):
        name, number = wanted[path], 1
        while name.lower() in used:
            number += 1
            name = f"{wanted[path]}-{number}"
        used.add(name.lower())
        out[path] = name
    return out


def _is_of(name: str, wanted: str) -> bool:
    return name == wanted or (name.startswith(f"{wanted}-") and name[len(wanted) + 1 :].isdigit())
