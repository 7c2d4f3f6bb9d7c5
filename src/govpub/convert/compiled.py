"""Compiled tables for one direction: from the cache where it holds them, else built from the dictionaries."""

from __future__ import annotations

from functools import cache

from . import overlay
from .lexicon import compose, forms
from .tables import Tables, build


@cache
def tables(source: str, target: str) -> Tables:
    """The tables that the matcher needs from `source` to `target`."""
    lexicon = compose(source, target)
    if source != "zh-Hans":
        return build(lexicon)
    own = overlay.of(target)
    windows = overlay.windows(own, dict(lexicon.characters), forms(target))
    return build(lexicon, windows, own.strong())
