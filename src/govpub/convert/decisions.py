"""Which decisions are not certain: characters of more than one form that nothing but themselves has decided.

A decision is certain where the target has one form only; where a word of the dictionaries, a word or a rule of the
overlay stands; where `data/convert/settled.tsv` says that the character is certain by itself. What is fixed before
the engine sees it (names, glossary, what is kept, what somebody has decided) is no decision at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import NamedTuple

from ..data import read_lines
from . import overlay, sources
from .compiled import compiled
from .languages import is_simplified
from .lexicon import forms
from .matcher import Matcher


class Doubt(NamedTuple):
    """The character at `at` is not certain; `candidates` are its forms, the one that it gets by itself first."""

    at: int
    candidates: tuple[str, ...]


class Doubts:
    """Finds what is not certain in one direction."""

    def __init__(self, source: str, target: str):
        self._tables = compiled(source, target).tables
        self._matcher = Matcher(self._tables)
        self._candidates = _candidates(source, target, self._tables.characters)

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        characters = "".join(sorted(self._candidates))
        return re.compile(f"[{re.escape(characters)}]") if characters else None

    def find(self, text: str) -> Iterator[Doubt]:
        """The doubts in a text, in order; what is fixed in it is masked."""
        if self._pattern is None:
            return
        for found in self._pattern.finditer(text):
            at = found.start()
            if _is_doubtful(text, at) and self._matcher.word_at(text, at) is None:
                yield Doubt(at, self._candidates[found[0]])


@cache
def doubts(source: str, target: str) -> Doubts:
    """The finder for one direction, made once a process."""
    return Doubts(source, target)


def _candidates(source: str, target: str, characters: dict[int, int]) -> dict[str, tuple[str, ...]]:
    """The characters of more than one form, with their forms in the target."""
    if is_simplified(source):
        found, form = sources.entries("STCharacters"), forms(target)
    elif is_simplified(target):
        found, form = sources.entries("TSCharacters"), {}
    else:
        return {}
    out = {}
    for char, values in found.items():
        by_itself = chr(characters.get(ord(char), ord(char)))
        options = dict.fromkeys((by_itself, *(form.get((char, value), value) for value in values)))
        if not is_simplified(source):  # what is rare is no candidate: extensions hold simplified forms by analogy
            options = {option: None for option in options if "\u4e00" <= option <= "\u9fff"}
        if len(options) > 1:
            out[char] = tuple(options)
    return out


class _Settled(NamedTuple):
    """Whether a character is certain by itself, and the contexts (with its place in them) in which it is not so."""

    certain: bool
    windows: tuple[tuple[str, int], ...]


@cache
def _settled() -> dict[str, _Settled]:
    out: dict[str, _Settled] = {}
    for line in read_lines("convert/settled.tsv"):
        characters, contexts, _ = line.split("\t")
        certain = not contexts.startswith("+")
        patterns = () if contexts == "-" else contexts.lstrip("+").split(" ")
        windows = tuple((key, at) for pattern in patterns for key, places in overlay.expand(pattern) for at in places)
        for char in characters:
            out[char] = _Settled(certain, windows)
    return out


def _is_doubtful(text: str, at: int) -> bool:
    found = _settled().get(text[at])
    if found is None:
        return True
    return found.certain == any(at >= place and text.startswith(key, at - place) for key, place in found.windows)
