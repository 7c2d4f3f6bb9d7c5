"""Word's automatic numbering: which marker stands before a paragraph that only says `w:numPr`.

Counting follows ECMA-376, part 1, 17.9: lists that share an abstract definition count on together; a start override
counts from its value at the first use of that list; a level starts anew after a higher one, unless `w:lvlRestart` says
after which, or never. A level whose higher levels have not come yet shows their start values.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ...patterns import lazy
from ..styled.numerals import numeral
from .styles import Styles
from .xml import NAMESPACES, Element, attribute, child, number, q, switch, val, whole

LEVELS = 9
_PLACE = lazy(r"%([1-9])")
#: links from a list to a style to a list, at most
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `restart` is the 1-based level after which it starts anew, 0 for never, None for any."""

    start: int = 0
    style: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restart: int | None = None
    legal: bool = False
    hidden: bool = False
    pad: int = 0


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before a paragraph: `text` empty where nothing shows; `bullet` when it does not count."""

    text: str
    suffix: str
    bullet: bool
    level: int


@dataclass(frozen=True, slots=True)
class _List:
    """A `w:num`: whose counters it moves, its levels, and the starts that it overrides."""

    counters: str
    levels: tuple[Level | None, ...]
    starts: tuple[int | None, ...]

    def start(self, level: int) -> int:
        """The first number of a level."""
        override, definition = self.starts[level], self.levels[level]
        return override if override is not None else 0 if definition is None else definition.start


class Numbering:
    """The lists of one document and their counters; paragraphs are to be asked for in reading order, each once."""

    def __init__(self, root: Element | None, styles: Styles):
        self._styles = styles
        self._abstract: dict[str, Element] = {}
        self._numbers: dict[int, Element] = {}
        self._lists: dict[int, _List | None] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()
        if root is not None:
            for element in root.iterchildren(q("w:abstractNum")):
                self._abstract.setdefault(attribute(element, "w:abstractNumId") or "", element)
            for element in root.iterchildren(q("w:num")):
                id_ = whole(attribute(element, "w:numId"))
                if id_ is not None:
                    self._numbers.setdefault(id_, element)

    def level_of_style(self, number_id: int, style_id: str) -> int | None:
        """The level of a list that belongs to a paragraph style (`w:pStyle`), or None."""
        abstract = self._abstract_of(self._numbers.get(number_id))
        if abstract is None or not style_id:
            return None
        for element in abstract.iterchildren(q("w:lvl")):
            if val(element, "w:pStyle") == style_id:
                return whole(attribute(element, "w:ilvl"))
        return None

    def marker(self, number_id: int, level: int) -> Marker | None:
        """Count one paragraph; its marker, or None where there is no such list or level."""
        own = self._list(number_id)
        if own is None or not 0 <= level < LEVELS or own.levels[level] is None:
            return None
        counters = self._counters.setdefault(own.counters, [None] * LEVELS)
        self._count(own, number_id, level, counters)
        return _written(own, level, counters)

    def _count(self, own: _List, number_id: int, level: int, counters: list[int | None]) -> None:
        current = counters[level]
        if current is None or (own.starts[level] is not None and (number_id, level) not in self._begun):
            counters[level] = own.start(level)
        else:
            counters[level] = current + 1
        self._begun.add((number_id, level))
        for deeper in range(level + 1, LEVELS):
            below = own.levels[deeper]
            restart = None if below is None else below.restart
            if restart is None or level < restart:
                counters[deeper] = None

    def _list(self, number_id: int) -> _List | None:
        if number_id not in self._lists:
            self._lists[number_id] = self._read(number_id)
        return self._lists[number_id]

    def _read(self, number_id: int) -> _List | None:
        element = self._numbers.get(number_id)
        abstract = self._abstract_of(element)
        if element is None or abstract is None:
            return None
        levels: list[Level | None] = [None] * LEVELS
        starts: list[int | None] = [None] * LEVELS
        for found in abstract.iterchildren(q("w:lvl")):
            _put(levels, found)
        for change in element.iterchildren(q("w:lvlOverride")):
            at = whole(attribute(change, "w:ilvl"))
            if at is None or not 0 <= at < LEVELS:
                continue
            whole_level = child(change, "w:lvl")
            if whole_level is not None:
                levels[at] = _level(whole_level)
            start = number(change, "w:startOverride")
            if start is not None:
                starts[at] = start
        return _List(attribute(abstract, "w:abstractNumId") or "", tuple(levels), tuple(starts))

    def _abstract_of(self, element: Element | None) -> Element | None:
        """The abstract definition of a `w:num`, through the numbering style that it may stand for."""
        for _ in range(_DEEPEST):
            abstract = self._abstract.get(val(element, "w:abstractNumId") or "")
            link = val(abstract, "w:numStyleLink")
            if link is None:
                return abstract
            target = self._styles.number_of(link)
            element = None if target is None else self._numbers.get(target)
        return None


def _put(levels: list[Level | None], element: Element) -> None:
    at = whole(attribute(element, "w:ilvl"))
    if at is not None and 0 <= at < LEVELS:
        levels[at] = _level(element)


def _level(element: Element) -> Level:
    style, pad = _format(element)
    level = Level(
        start=number(element, "w:start") or 0,
        style=style,
        text=val(element, "w:lvlText") or "",
        suffix=val(element, "w:suff") or "tab",
        restart=number(element, "w:lvlRestart"),
        legal=bool(switch(element, "w:isLgl")),
        hidden=bool(switch(element, "w:rPr", "w:vanish")),
        pad=pad,
    )
    if attribute(child(element, "w:lvlText"), "w:null") in ("1", "true", "on"):
        return replace(level, text="")
    return level


def _format(element: Element) -> tuple[str, int]:
    """The number format and its least number of digits: a custom format (001, 002, …) hides in a choice."""
    for found in element.iter(q("w:numFmt")):
        custom = attribute(found, "w:format")
        if custom and found.get(q("w:val")) == "custom":
            first = custom.split(",")[0].strip()
            if first.isascii() and first.isdecimal():
                return "decimal", min(len(first), 9)
    direct = val(element, "w:numFmt")
    if direct is None:
        inside = element.find(f".//{{{NAMESPACES['mc']}}}Fallback/{q('w:numFmt')}")
        direct = None if inside is None else inside.get(q("w:val"))
    return direct or "decimal", 0


def _written(numbers: _List, level: int, counters: list[int | None]) -> Marker:
    own = numbers.levels[level] or Level()
    if own.hidden:
        return Marker("", "nothing", False, level)
    if own.style == "bullet":
        return Marker(own.text, own.suffix, True, level)

    def place(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        there = numbers.levels[at]
        if there is None:
            return ""
        value = counters[at]
        style = "decimal" if own.legal else there.style
        if style == "bullet":
            return ""
        return numeral(numbers.start(at) if value is None else value, style).rjust(there.pad, "0")

    return Marker(_PLACE.sub(place, own.text), own.suffix, False, level)
