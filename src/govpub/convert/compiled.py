"""What conversion in one direction needs: from the cache where it holds it, else built from the dictionaries."""

from __future__ import annotations

import os
from functools import cache
from typing import Any, NamedTuple

from . import cache as store
from .tables import Pairs, Tables

_HERE = os.path.dirname(__file__)
_DATA = os.path.join(os.path.dirname(_HERE), "data")
_CODE = ("overlay", "lexicon", "tables", "builder", "sources")


class Compiled(NamedTuple):
    """The matcher's tables and the values of names: surname characters, given-name characters."""

    tables: Tables
    names: tuple[dict[str, str], dict[str, str]]


@cache
def compiled(source: str, target: str) -> Compiled:
    """What conversion from `source` to `target` needs."""
    name = f"convert-{source}-{target}-{_fingerprint()}"
    parts = store.read(name)
    if parts is not None:
        try:
            return Compiled(_CachedTables(parts), parts.get("names"))
        except (ValueError, EOFError, TypeError, KeyError):
            pass
    from .builder import build

    tables, names = build(source, target)
    store.write(name, store.pack(_parts(tables, names)))
    return Compiled(tables, names)


@cache
def known() -> dict[str, str]:
    """What is known of scripts and names: `simplified` and `traditional`, and what tells a person's name."""
    name = f"known-{_fingerprint()}"
    parts = store.read(name)
    if parts is not None:
        try:
            found: dict[str, str] = parts.get("known")
            return found
        except (ValueError, EOFError, TypeError):
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
        "after": tables.after,
        "before": tables.before,
        "names": names,
    }
    parts |= {f"records {anchor}": pairs for anchor, pairs in records.items()}
    parts |= {f"words {first}": keys for first, keys in words.items()}
    return parts


class _CachedTables(Tables):
    """Tables whose records and words are read when a text needs them."""

    def __init__(self, parts: store.Parts):
        super().__init__(parts.get("characters"), {}, {}, parts.get("after"), parts.get("before"))
        self._cached = parts

    def records(self, anchor: str) -> tuple[Pairs, Pairs]:
        """What decides a character, read from the cache once."""
        found = self._records.get(anchor)
        if found is None:
            found = self._records[anchor] = self._cached.get(f"records {anchor}") or ({}, {})
        return found

    def words(self, first: str) -> dict[str, bool]:
        """The words that begin with a character, read from the cache once."""
        found = self._words.get(first)
        if found is None:
            found = self._words[first] = self._cached.get(f"words {first}") or {}
        return found
