"""The words that are ours, by script: `data/ui/*.toml`."""

from __future__ import annotations

from functools import cache
from typing import Any

from .. import data

CATALOGUES = ("zh-Hans", "zh-Hant", "zh-Hant-TW", "zh-Hant-HK")
FALLBACK = "zh-Hans"

_LOCALES = {"zh-Hans": "zh_CN", "zh-Hant-TW": "zh_TW", "zh-Hant-HK": "zh_HK", "zh-Hant": "zh_HK"}


def _nearest(language: str, known: Any) -> str | None:
    tag = language
    while tag:
        if tag in known:
            return tag
        tag = tag.rpartition("-")[0]
    return None


class Words(dict[str, Any]):
    """Strings by name, as attributes and as items; tables of them likewise."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


@cache
def catalogue(language: str) -> Words:
    """The interface strings for a page in `language`: of its own tag, else of the longest prefix, else simplified."""
    tables = data.read_toml(f"ui/{_nearest(language, CATALOGUES) or FALLBACK}.toml")
    return Words({name: Words(table) for name, table in tables.items()})


def open_graph_locale(language: str) -> str | None:
    """`og:locale` for a language tag, or None where the tag says no region that we know."""
    tag = _nearest(language, _LOCALES)
    return _LOCALES[tag] if tag else None
