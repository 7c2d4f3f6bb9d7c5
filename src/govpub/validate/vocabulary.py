"""The vocabularies of the rules, from `data/validate`, as immutable values."""

from __future__ import annotations

from functools import cache

from ..data import read_toml
from ..text.chars import squeeze

_FILE = "validate/fields.toml"


@cache
def blanks() -> frozenset[str]:
    """What is written for "no value"."""
    return frozenset(read_toml(_FILE)["blank"])


def is_blank(value: str) -> bool:
    """Whether a value says nothing: empty, 无, a dash."""
    bare = squeeze(value)
    return not bare or bare in blanks()


@cache
def validity_words() -> tuple[str, ...]:
    """The words for 效力状态, the usual ones first."""
    return tuple(read_toml(_FILE)["validity"])


@cache
def labels() -> dict[str, tuple[str, str]]:
    """How each key is called: its Chinese label and its English name."""
    return {key: (pair[0], pair[1]) for key, pair in read_toml(_FILE)["labels"].items()}
