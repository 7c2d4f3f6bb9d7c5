"""Half-width marks that stand in Han text, and what they would be in full width (GB/T 15834).

A mark counts where one of its neighbours is Han or a full-width mark; inside numbers, times, addresses and Latin text
it is right as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from ..patterns import lazy
from ..text.chars import HAN
from .prose import Prose

_CJK = f"{HAN}“”‘’《》〈〉（）【】〔〕「」『』、。，；：？！…—·"
_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", ".": "。"}
_MARK = lazy(rf"(?:(?<=[{_CJK}])[,;:?!](?: (?=[{_CJK}]))?|[,;:?!] ?(?=[{_CJK}]))")
_STOP = lazy(rf"(?<=[{HAN}”’》）])(?<!\.)\.(?=[{HAN}“‘《”’）\n]|$)")
_MARKER = lazy(r"[第一二三四五六七八九十百〇零]{1,5}$")
_BRACKET = lazy("[()（）\n]")
_HAN = lazy(f"[{_CJK}]")
_HAS_HAN = lazy(f"[{HAN}]")
_NUMERIC = lazy(r"[\d\s+\-–—./*%]*")
#: where marks are not punctuation: addresses, character references, tags; and ?? that an encoding left
_ADDRESS = lazy(
    r"(?:[a-zA-Z]{2,8}://|www\.)[!-~]++|(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]++@[A-Za-z0-9_.-]++|&#?[a-zA-Z0-9]{2,8};|</?[a-zA-Z][^<>\n]{0,300}>|\?{2,}+"
)
_OLD = {"｡": "。", "､": "、", "｢": "「", "｣": "」"}
_ANGLE = lazy(rf"(?<![<A-Za-z0-9])<{{1,2}}(?=[{HAN}])[^<>\n，。；]{{2,60}}>{{1,2}}")
_SINGLE = lazy(rf"(?<![A-Za-z0-9'])'(?=[{HAN}])[^'\n]{{1,60}}'(?![A-Za-z0-9'])")


class HalfWidth(NamedTuple):
    """A stretch of the prose and what should stand there."""

    start: int
    end: int
    mark: str
    full: str


class HalfWidthMarks(NamedTuple):
    """The half-width marks of a text, and how many of the same marks stand in full width."""

    found: tuple[HalfWidth, ...]
    full: int

    @property
    def prevail(self) -> bool:
        """Whether the text was folded: more than one, and more than the full-width ones."""
        return len(self.found) > max(1, self.full)


_NUMERALS = frozenset("一二三四五六七八九十0123456789")


def find(prose: Prose, *, quotes: bool) -> list[HalfWidth]:
    """All half-width marks in Han text, in order. `quotes`: straight quotation marks count, becoming “”."""
    found: list[HalfWidth] = []
    alphabet = prose.alphabet
    if alphabet & set(",;:?!"):
        found += _marks(prose.text)
    if "." in alphabet:
        found += _stops(prose.text)
    if alphabet & set("()"):
        found += _brackets(prose.text, numbers=quotes)
    if quotes and '"' in alphabet:
        found += _quotes(prose)
    if quotes and "'" in alphabet:
        found += _pairs(prose.text, _SINGLE, "‘’")
    if "<" in alphabet:
        found += _pairs(prose.text, _ANGLE, "《》")
    if alphabet & _OLD.keys():
        found += (HalfWidth(at, at + 1, c, _OLD[c]) for at, c in enumerate(prose.text) if c in _OLD)
    if alphabet & set("@/&<") or "www." in prose.text or "??" in prose.text:
        found = _outside_addresses(prose.text, found)
    return sorted(found)


def count_full(prose: Prose) -> int:
    """How many of the same marks stand in full width."""
    return sum(prose.text.count(mark) for mark in "，；：？！（）")


def _marks(text: str) -> Iterator[HalfWidth]:
    for found in _MARK.finditer(text):
        mark = found[0][0]
        yield HalfWidth(found.start(), found.end(), mark, _FULL[mark])


def _stops(text: str) -> Iterator[HalfWidth]:
    for found in _STOP.finditer(text):
        at = found.start()
        near = text[max(0, at - 8) : at]
        if ("\n" in near or at < 8) and _MARKER.fullmatch(near.rpartition("\n")[2].strip()):
            continue  # 一.加强: a heading's number
        yield HalfWidth(at, at + 1, ".", "。")


def _brackets(text: str, *, numbers: bool) -> Iterator[HalfWidth]:
    """Brackets in Han text; without `numbers` not those of a line's number, which Taiwan writes (一)."""
    stack: list[int] = []
    for found in _BRACKET.finditer(text):
        at, char = found.start(), found[0]
        if char == "\n":
            stack.clear()
        elif char in "(（":
            stack.append(at)
        elif stack:
            opening = stack.pop()
            if not numbers and text[opening] + char == "()" and _is_number(text, opening, at):
                continue
            if (text[opening] == "(" or char == ")") and _is_han_context(text, opening, at):
                for place in (opening, at):
                    if text[place] in "()":
                        yield HalfWidth(place, place + 1, text[place], _FULL[text[place]])


def _is_number(text: str, opening: int, closing: int) -> bool:
    starts_line = text[max(0, opening - 4) : opening].rpartition("\n")[2].strip() == ""
    return starts_line and _NUMERALS.issuperset(text[opening + 1 : min(closing, opening + 5)])


def _is_han_context(text: str, opening: int, closing: int) -> bool:
    before, after = text[opening - 1 : opening], text[closing + 1 : closing + 2]
    inside = text[opening + 1 : min(closing, opening + 200)]
    if _NUMERIC.fullmatch(inside):
        starts_line = before in ("", "\n")
        return starts_line and len(inside) <= 2 and _HAN.match(after) is not None
    return _HAS_HAN.search(inside) is not None or _HAN.match(before) is not None


def _quotes(prose: Prose) -> Iterator[HalfWidth]:
    text, at = prose.text, prose.text.find('"')
    while at >= 0:
        start, end = prose.line(at)
        places = [n for n in range(start, end) if text[n] == '"']
        if len(places) % 2 == 0:
            for opening, closing in zip(places[::2], places[1::2], strict=True):
                if _HAS_HAN.search(text, max(0, opening - 1), closing + 2):
                    yield HalfWidth(opening, opening + 1, '"', "“")
                    yield HalfWidth(closing, closing + 1, '"', "”")
        at = text.find('"', end)


def _pairs(text: str, pattern: re.Pattern[str], marks: str) -> Iterator[HalfWidth]:
    for found in pattern.finditer(text):
        shown, before = found[0], text[max(0, found.start() - 80) : found.start()].rpartition("\n")[2]
        if marks == "《》" and before.rfind("《") > before.rfind("》"):
            marks = "〈〉"
        opening = len(shown) - len(shown.lstrip("<'"))
        closing = len(shown) - len(shown.rstrip(">'"))
        yield HalfWidth(found.start(), found.start() + opening, shown[:opening], marks[0])
        yield HalfWidth(found.end() - closing, found.end(), shown[-closing:], marks[1])


def _outside_addresses(text: str, found: list[HalfWidth]) -> list[HalfWidth]:
    inside = [match.span() for match in _ADDRESS.finditer(text)]
    starts = [start for start, _ in inside]

    def is_in_address(at: int) -> bool:
        n = bisect_right(starts, at) - 1
        return n >= 0 and inside[n][0] <= at < inside[n][1] - (text[inside[n][0]] not in "&<?")

    return [mark for mark in found if not is_in_address(mark.start)]
