"""The vocabularies of the rules, from `data/validate`, as immutable values."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

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


@cache
def _known_labels() -> tuple[dict[str, str], frozenset[str]]:
    table = read_toml("read/labels.toml")
    known = {word: key for key, words in table["keys"].items() for word in words.split() if len(word) > 2}
    other = {word for words in table["other"].values() for word in words.split()}
    return known, frozenset(other | set(read_toml(_FILE)["own_labels"]))


class Label(NamedTuple):
    """A known label and the key that it names."""

    label: str
    key: str


def nearly_label(label: str) -> Label | None:
    """The known label from which a label of three characters or more differs in one character."""
    known, other = _known_labels()
    if len(label) < 3 or label in known or label in other:
        return None
    for word, key in known.items():
        if len(word) == len(label) and sum(a != b for a, b in zip(word, label, strict=True)) == 1:
            return Label(word, key)
    return None
