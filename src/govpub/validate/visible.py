"""What a page or a release's JSON says, character by character, with the place of each in the source.

White space is left out: pages break and indent their lines as they like. A character reference or an escape is one
character with the place of all that is written for it.
"""

from __future__ import annotations

import html
import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from ..markup import tokenize
from ..text.chars import squeeze

_SKIPPED = frozenset(("script", "style", "template", "noscript"))
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}+|#[xX][0-9A-Fa-f]{1,6}+|[A-Za-z][A-Za-z0-9]{1,31}+);?")
_STRING = re.compile(r'"((?:[^"\\]++|\\.)*+)"(?P<key>\s*+:)?', re.S)
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\.", re.S)
#: how often something may be looked for in vain, so that hostile input stays linear
_MISSES = 1000


@dataclass(slots=True)
class Visible:
    """The characters and their places: `text[n]` is written at `starts[n]` up to `ends[n]`."""

    text: str
    starts: list[int]
    ends: list[int]
    left: int = _MISSES

    def find(self, sought: str, start: int = 0) -> tuple[int, int] | None:
        """Where a text without white space stands, from `start`: first and last character, exclusive."""
        if not sought or self.left <= 0:
            return None
        at = self.text.find(sought, start)
        if at < 0:
            self.left -= 1
            return None
        return at, at + len(sought)

    def after(self, offset: int) -> int:
        """The first character that stands at or after an offset of the source."""
        return bisect_left(self.starts, offset)


def is_json(text: str) -> bool:
    """Whether a source is a release as JSON."""
    return text.lstrip("\ufeff \t\r\n").startswith("{")


def visible(source: str) -> Visible:
    """A page's visible text, or the strings of JSON that are values."""
    return replace(_read(source))  # what is looked for in vain is counted anew


@lru_cache(maxsize=1)
def _read(source: str) -> Visible:
    return _collected(_json_characters(source) if is_json(source) else _page_characters(source))


def _collected(characters: Iterator[tuple[str, int, int]]) -> Visible:
    kept = [item for item in characters if not _is_white(item[0])]
    return Visible("".join(c for c, _, _ in kept), [start for _, start, _ in kept], [end for _, _, end in kept])


@cache
def _is_white(character: str) -> bool:
    return not squeeze(character)


def _page_characters(source: str) -> Iterator[tuple[str, int, int]]:
    skipping = ""
    for token in tokenize(source):
        if token.kind == "start" and token.name in _SKIPPED:
            skipping = token.name
        elif token.kind == "end" and token.name == skipping:
            skipping = ""
        elif token.kind == "text" and not skipping:
            yield from _decoded(source, token.start, token.end, _REFERENCE)


def _json_characters(source: str) -> Iterator[tuple[str, int, int]]:
    for found in _STRING.finditer(source):
        if found["key"] is None:
            yield from _decoded(source, *found.span(1), _ESCAPE)


def _decoded(source: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[tuple[str, int, int]]:
    at = start
    for found in pattern.finditer(source, start, end):
        yield from ((source[n], n, n + 1) for n in range(at, found.start()))
        for character in _meant(found[0]):
            yield character, found.start(), found.end()
        at = found.end()
    yield from ((source[n], n, n + 1) for n in range(at, end))


def _meant(written: str) -> str:
    if written[0] == "&":
        return html.unescape(written)
    try:
        return str(json.loads(f'"{written}"'))
    except ValueError:
        return written
