"""The vocabulary of `data/a11y/words.toml`, as sets and patterns, and the names by which authors call elements."""

from __future__ import annotations

import re
from functools import cache

from ..data import read_toml
from .page import Node

_CAMEL = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_SIGNS_ENDS = re.compile(r"^[\s:：*＊（(【\[]+|[\s:：*＊）)】\]]+$")


@cache
def words(group: str, key: str) -> frozenset[str]:
    """A list of the vocabulary as a set, in lower case."""
    return frozenset(word.lower() for word in read_toml("a11y/words.toml")[group][key])


@cache
def ordered(group: str, key: str) -> tuple[str, ...]:
    """A list of the vocabulary in its order."""
    return tuple(read_toml("a11y/words.toml")[group][key])


@cache
def pattern(group: str, key: str) -> re.Pattern[str]:
    """Any word of a list, wherever it stands, in either case; the longest that fits."""
    found = sorted(ordered(group, key), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, found)), re.I)


def parts(value: str) -> frozenset[str]:
    """The words that a name of a program is made of: `topNav-2 main` has top, nav, main."""
    return frozenset(word.lower() for word in _CAMEL.findall(value)) | frozenset(value.lower().split())


def called(node: Node, key: str) -> bool:
    """Whether an element's id or class is one of the names of a region."""
    value = f"{node.attrs.get('id', '')} {node.attrs.get('class', '')}"
    return value != " " and not words("regions", key).isdisjoint(parts(value))


def bare(text: str) -> str:
    """A label without the colon, star and brackets around it."""
    while True:
        stripped = _SIGNS_ENDS.sub("", text)
        if stripped == text:
            return text
        text = stripped


def file_stem(src: str) -> str:
    """The name of an image's file, without folder, query and ending, in lower case."""
    name = src.split("?", maxsplit=1)[0].split("#", maxsplit=1)[0].replace("\\", "/").rsplit("/", 1)[-1]
    return name.rsplit(".", 1)[0].lower()
