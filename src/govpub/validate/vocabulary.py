"""The vocabularies of the rules, from `data/validate`, as immutable values."""

from __future__ import annotations

from collections.abc import Iterator
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
    known = {word: key for key, words in table["keys"].items() for word in words.split()}
    rest = [*table["other"].values(), *table["weak"].values(), *table["chrome"].values(), *table["body"].values()]
    other = {word for words in rest for word in words.split()}
    return known, frozenset(other | set(read_toml(_FILE)["own_labels"]))


def is_known_label(label: str) -> bool:
    """Whether a label, in simplified characters and without padding, is one that a block may have."""
    known, other = _known_labels()
    return label in known or label in other


class Label(NamedTuple):
    """A known label, the key that it names, and whether a label differs from it by one character in one place."""

    label: str
    key: str
    replaced: bool


def nearly_labels(label: str) -> Iterator[Label]:
    """The known labels from which a label differs in one character, or by one that is put in or left out."""
    if is_known_label(label):
        return
    for word, key in _known_labels()[0].items():
        if len(word) == len(label):
            if sum(a != b for a, b in zip(word, label, strict=True)) == 1:
                yield Label(word, key, True)
        elif abs(len(word) - len(label)) == 1 and min(len(word), len(label)) > 2 and _is_longer_by_one(word, label):
            yield Label(word, key, False)


def _is_longer_by_one(first: str, second: str) -> bool:
    longer, shorter = (first, second) if len(first) > len(second) else (second, first)
    return any(longer[:n] + longer[n + 1 :] == shorter for n in range(len(longer)))
