"""What conversion in one direction needs: from the cache where it holds it, else built from the dictionaries."""

from __future__ import annotations

import os
from functools import cache
from typing import Any, NamedTuple

from . import cache as store
from .tables import Group, Tables

_HERE = os.path.dirname(__file__)
_DATA = os.path.join(os.path.dirname(_HERE), "data")
#: what reading a part of a damaged file may raise
_DAMAGED = (ValueError, EOFError, TypeError)
_CODE = ("overlay", "lexicon", "tables", "builder", "sources", "compiled")


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

    folders = [os.path.join(_DATA, *names) for names in (("convert",), ("convert", "overlay"), ("names",))]
    return store.fingerprint(
        *(os.path.join(_HERE, f"{name}.py") for name in _CODE),
        *(e.path for folder in folders for e in sorted(os.scandir(folder), key=lambda e: e.name) if e.is_file()),
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
    for anchor, sides in records.items():
        parts[f"records {anchor}"] = tuple({pair: store.packed(groups) for pair, groups in s.items()} for s in sides)
    for first, keys in words.items():
        parts.setdefault(_bucket(first), {})[first] = store.packed(keys)
    return parts


def _bucket(first: str) -> str:
    """The part in which the words that begin with a character stand: few parts, so that the index stays short."""
    return f"words {ord(first) % 64}"


class _CachedTables(Tables):
    """Tables whose records and words are read when a text needs them; built anew where the file proves damaged."""

    def __init__(self, parts: store.Parts, source: str, target: str):
        super().__init__(parts.get("characters"), {}, {}, parts.get("after"), parts.get("before"))
        self._anchors: str = parts.get("anchors")
        self._file: store.Parts | dict[str, Any] = parts
        self._read: dict[str, Any] = {}
        self._direction = source, target

    def anchors(self) -> str:
        """The characters that have more than one value."""
        return self._anchors

    def following(self, pair: str) -> tuple[Group, ...]:
        """What decides the first character of a pair."""
        return self._groups(f"records {pair[:1]}", 0, pair)

    def preceding(self, pair: str) -> tuple[Group, ...]:
        """What decides the last character of a pair."""
        return self._groups(f"records {pair[1:]}", 1, pair)

    def _groups(self, name: str, side: int, pair: str) -> tuple[Group, ...]:
        part = self._part(name)
        groups: tuple[Group, ...] = store.unpacked(part[side].get(pair)) if part else ()
        return groups or ()

    def words(self, first: str) -> dict[str, bool]:
        """The words that begin with a character, read from the cache once."""
        found = self._words.get(first)
        if found is None:
            found = self._words[first] = store.unpacked((self._part(_bucket(first)) or {}).get(first)) or {}
        return found

    def _part(self, name: str) -> Any:
        """A part of the file, read once."""
        if name not in self._read:
            try:
                self._read[name] = self._file.get(name)
            except _DAMAGED:
                self._file = _parts(*_build(*self._direction))
                self._read = {name: self._file.get(name)}
        return self._read[name]
