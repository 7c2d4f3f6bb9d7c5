"""What conversion in one direction needs: from the cache where it holds it, else built from the dictionaries."""

from __future__ import annotations

import os
from functools import cache
from typing import Any, NamedTuple

from . import cache as store
from .tables import Pairs, Tables

_HERE = os.path.dirname(__file__)
_DATA = os.path.join(os.path.dirname(_HERE), "data")
#: what reading a part of a damaged file may raise
_DAMAGED = (ValueError, EOFError, TypeError)
_CODE = ("overlay", "lexicon", "tables", "builder", "sources")


class Compiled(NamedTuple):
    """The matcher's tables and the values of names: surname characters, given-name characters."""

    tables: Tables
    names: tuple[dict[str, str], dict[str, str]]


@cache
def compiled(source: str, target: str) -> Compiled:
    """What conversion from `source` to `target` needs."""
    found = _stored(source, target)
    if found is None:
        built = _build(source, target)
        # what has just been written is read in parts, and takes less memory than what was built
        found = _stored(source, target) or built
    return found


def _stored(source: str, target: str) -> Compiled | None:
    parts = store.read(_file(source, target))
    if parts is None:
        return None
    try:
        return Compiled(_CachedTables(parts, source, target), parts.get("names"))
    except _DAMAGED:
        return None


def _build(source: str, target: str) -> Compiled:
    """From the dictionaries, into the cache."""
    from .builder import build

    tables, names = build(source, target)
    store.write(_file(source, target), store.pack(_parts(tables, names)))
    return Compiled(tables, names)


def _file(source: str, target: str) -> str:
    return f"convert-{source}-{target}-{_fingerprint()}"


@cache
def known() -> dict[str, str]:
    """What is known of scripts and names: `simplified` and `traditional`, and what tells a person's name."""
    name = f"known-{_fingerprint()}"
    parts = store.read(name)
    if parts is not None:
        try:
            found: dict[str, str] = parts.get("known")
            return found
        except _DAMAGED:
            pass
    from .builder import build_known

    found = build_known()
    store.write(name, store.pack({"known": found}))
    return found


@cache
def _fingerprint() -> str:
    """The state of everything that the tables are built from."""
    from .sources import FILES, root

    overlay = os.path.join(_DATA, "convert", "overlay")
    data = os.path.join(_DATA, "convert")
    return store.fingerprint(
        *(os.path.join(_HERE, f"{name}.py") for name in _CODE),
        *(entry.path for entry in sorted(os.scandir(data), key=lambda e: e.name) if entry.is_file()),
        *(entry.path for entry in sorted(os.scandir(overlay), key=lambda e: e.name)),
        *(os.path.join(root(), f"{name}.txt") for name in FILES),
    )


def _parts(tables: Tables, names: tuple[dict[str, str], dict[str, str]]) -> dict[str, Any]:
    records, words = tables.parts()
    parts: dict[str, Any] = {
        "characters": tables.characters,
        "anchors": tables.anchors(),
        "after": tables.after,
        "before": tables.before,
        "names": names,
    }
    parts |= {f"records {anchor}": pairs for anchor, pairs in records.items()}
    parts |= {f"words {first}": keys for first, keys in words.items()}
    return parts


class _CachedTables(Tables):
    """Tables whose records and words are read when a text needs them; built anew where the file proves damaged."""

    def __init__(self, parts: store.Parts, source: str, target: str):
        super().__init__(parts.get("characters"), {}, {}, parts.get("after"), parts.get("before"))
        self._anchors: str = parts.get("anchors")
        self._cached: store.Parts | None = parts
        self._direction = source, target

    def anchors(self) -> str:
        """The characters that have more than one value."""
        return self._anchors

    def records(self, anchor: str) -> tuple[Pairs, Pairs]:
        """What decides a character, read from the cache once."""
        found = self._records.get(anchor)
        if found is None:
            found = self._part(f"records {anchor}", self._records, anchor)
            found = self._records[anchor] = found or ({}, {})
        return found

    def words(self, first: str) -> dict[str, bool]:
        """The words that begin with a character, read from the cache once."""
        found = self._words.get(first)
        if found is None:
            found = self._part(f"words {first}", self._words, first)
            found = self._words[first] = found or {}
        return found

    def _part(self, name: str, parts: dict[str, Any], key: str) -> Any:
        try:
            return self._cached.get(name) if self._cached is not None else parts.get(key)
        except _DAMAGED:
            self._cached = None
            records, words = _build(*self._direction).tables.parts()
            self._records.update(records)
            self._words.update(words)
            return parts.get(key)
