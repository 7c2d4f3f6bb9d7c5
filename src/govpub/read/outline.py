"""Numbered lines: which are headings, which headings run into their paragraph, which are items or paragraphs.

A line alone cannot tell: 1.加强领导 is a heading where a paragraph follows it and an item where 2. follows. So each
line has a shape of its own, and its neighbours decide.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from .. import data
from ..patterns import lazy
from . import contents, enumerations, markers
from .lines import Line
from .markers import Marker

_END = lazy(r"[。!?]++[”’》)\"']*+")
#: families that also count inside a paragraph
_IN_LINE = ("circled", "paren", "paren-cn")
#: the second number of a run inside a line
_SECOND = {"num": lazy(r"[。;] ?2 ?[.、](?!\d)"), "cn": lazy(r"[。;] ?二、")}
_DIVISIONS = ("part", "chapter", "clause")
_LONGEST_HEADING, _LONGEST_RUN_IN, _LONGEST_WITH_COLON = 60, 32, 24


@cache
def _quantity() -> re.Pattern[str]:
    table = {key: "|".join(words) for key, words in data.read_toml("read/measures.toml").items()}
    standing = f"(?:{table['ending']}|{table['large']})(?={table['after']})"
    return re.compile(f"(?:{table['large']})| ?(?:{table['always']}|{standing})")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered line: `use` is heading, run-in, item or paragraph; of a run-in heading the text is cut at `cut`."""

    marker: Marker
    use: str
    cut: int = 0


@dataclass(frozen=True, slots=True)
class _Shaped:
    marker: Marker
    shape: str
    cut: int = 0
    #: a label and its value: 活动时间：5月1日
    paired: bool = False
    #: one short sentence: 强化调度。
    brief: bool = False


def resolve(body: Sequence[Line], taken: Set[int]) -> Mapping[int, Numbered]:
    """The numbered lines of a body, by line; `taken` lines belong to other passes."""
    shaped = _shapes(body, taken)
    listed = contents.find(body)
    out = _Resolver(len(body), {i: s for i, s in shaped.items() if i not in listed}).run()
    return out | {i: Numbered(shaped[i].marker, "item") for i in listed if i in shaped}


def _shapes(body: Sequence[Line], taken: Set[int]) -> dict[int, _Shaped]:
    out: dict[int, _Shaped] = {}
    seen = _Seen()
    for i, line in enumerate(body):
        if i in taken:
            continue
        marker = markers.read(line.s)
        if marker is None and line.s[0].isdigit():
            marker = _before_a_digit(body, i, out)
        if marker is None:
            continue
        if marker.number == 1 and marker.family in _IN_LINE and _is_run(line.s):
            continue
        if _goes_on_inside(line.s, marker) or not seen.accept(line.s, marker):
            continue
        shaped = _shape(line.s, marker)
        # 第二章“附则”，共五条。… tells of a chapter and is not its heading
        if marker.family not in _DIVISIONS or shaped.shape in ("head", "colon"):
            out[i] = shaped
    return out


def _before_a_digit(body: Sequence[Line], i: int, out: Mapping[int, _Shaped]) -> Marker | None:
    """The number of 1、3路：…, which only its neighbours tell from two numbers: 2、 stands below, or the one above."""
    m = markers.BEFORE_A_DIGIT.match(body[i].s)
    if m is None:
        return None
    number, below = int(m[1]), body[i + 1].s if i + 1 < len(body) else ""
    above = out.get(i - 1)
    goes_on = above is not None and above.marker.family == "num" and above.marker.number == number - 1
    begins = number == 1 and below.startswith("2、")
    return Marker("num", 120, number, m.end(), m.end()) if goes_on or begins else None


def _goes_on_inside(s: str, marker: Marker) -> bool:
    """Whether the next number stands in the same line, after a sentence: 1.…。2.…。3.…。"""
    following = _SECOND.get(marker.family) if marker.number == 1 else None
    return following is not None and following.search(s, marker.start) is not None


def _is_run(s: str) -> bool:
    """Whether a line enumerates from its beginning: ①…；②…；③…."""
    found = enumerations.find(s, s)
    return bool(found) and found[0].start == 0


class _Seen:
    """The numbers so far, for families that a quantity or a date can look like."""

    __slots__ = ("last", "path")

    def __init__(self) -> None:
        self.last: dict[str, int] = {}
        self.path: tuple[int, ...] = ()

    def accept(self, s: str, marker: Marker) -> bool:
        if marker.family == "decimal":
            path = markers.decimal_path(s, marker)
            if not self._continues(path) or _quantity().match(s, marker.end):
                return False
            self.path = path
            return True
        last = self.last.get(marker.family, 0)
        if marker.family in ("num", "half", "cn") and marker.number > 20 and marker.number - last not in (1, 2):
            return False
        if marker.family == "bare" and not (self.path[:1] == (marker.number - 1,) or marker.number == last + 1):
            return False
        self.last[marker.family] = marker.number
        return True

    def _continues(self, path: tuple[int, ...]) -> bool:
        """Whether a decimal number follows from those before: 1.1 after 1., 1.2 after 1.1, 1.1.1 after 1.1."""
        parent, number = path[:-1], path[-1]
        sibling = self.path[: len(path)]
        if sibling[:-1] == parent and len(sibling) == len(path) and number == sibling[-1] + 1:
            return True
        if number != 1:
            return False
        above = max(self.last.get("num", 0), self.last.get("bare", 0), self.last.get("cn", 0))
        if len(parent) == 1:
            return parent[0] in (1, above, (self.path or (0,))[0] + 1)
        return self.path[: len(parent)] == parent


def _shape(s: str, marker: Marker) -> _Shaped:
    """head, run-in, colon, item (one sentence) or long."""
    start, length = marker.start, len(s) - marker.start
    if marker.family == "article" or length == 0:
        return _Shaped(marker, "long")
    end = _END.search(s, start)
    if end is not None and end.end() < len(s):
        return _Shaped(marker, "run-in", end.end()) if _is_brief(s[start : end.start()]) else _Shaped(marker, "long")
    last = s[-1]
    if last in ":":
        return _Shaped(marker, "colon")
    if last in "。;,、" or length > _LONGEST_HEADING or (end is not None and end[0].startswith("。")):
        brief = end is not None and _is_brief(s[start : end.start()]) and marker.family not in ("circled", "half")
        return _Shaped(marker, "item", brief=brief)
    colon = s.find(":", start, start + 12)
    return _Shaped(marker, "head", paired=colon > 0)


def _is_brief(s: str) -> bool:
    return len(s) <= _LONGEST_RUN_IN and s.count(",") <= 2 and ":" not in s and ";" not in s


class _Resolver:
    """Walks the numbered lines with the headings that are open."""

    def __init__(self, count: int, shaped: dict[int, _Shaped]):
        self.count = count
        self.shaped = shaped
        self.out: dict[int, Numbered] = {}
        self.open: list[Marker] = []

    def run(self) -> dict[int, Numbered]:
        for i, shaped in self.shaped.items():
            use = self._use(i, shaped)
            self.out[i] = Numbered(shaped.marker, use, shaped.cut)
            if use in ("heading", "run-in"):
                self._close(shaped.marker.rank)
                self.open.append(shaped.marker)
        return self.out

    def _close(self, rank: int) -> None:
        while self.open and self.open[-1].rank >= rank:
            self.open.pop()

    def _use(self, i: int, shaped: _Shaped) -> str:
        family, shape = shaped.marker.family, shaped.shape
        if shape == "run-in":
            return "run-in" if family not in ("circled", "half") else "paragraph"
        if shape == "item":
            return "heading" if shaped.brief and self._has_children(i) else "item"
        if family in _DIVISIONS:
            return "heading" if shape in ("head", "colon") else "paragraph"
        if shape == "colon":
            return self._with_colon(i, shaped)
        if shape != "head":
            return "paragraph"
        if family == "cn":
            return "item" if self._listed(i) or (shaped.paired and self._continues(i)) else "heading"
        return self._lower(i, shaped)

    def _with_colon(self, i: int, shaped: _Shaped) -> str:
        below = self.shaped.get(i + 1)
        sibling = self._sibling_is_heading(shaped.marker)
        if shaped.marker.family == "cn" or (sibling and below is not None):
            return "heading" if self._follows(i) else "item"
        return "item"

    def _lower(self, i: int, shaped: _Shaped) -> str:
        """A short line with a number below 一、."""
        before = self.out.get(i - 1)
        if before is not None and before.use == "item" and _next(before.marker, shaped.marker):
            return "item"
        if self._sibling_is_heading(shaped.marker):
            return "heading" if self._follows(i) or shaped.marker.family == "decimal" else "item"
        below = self.shaped.get(i + 1)
        if below is not None and _next(shaped.marker, below.marker):
            return "item" if below.shape != "run-in" else "heading"
        if not self._follows(i):
            return "item"
        return "heading" if shaped.marker.family not in ("half",) else "item"

    def _follows(self, i: int) -> bool:
        """Whether there is something under the line: a line without a number, or one that stands lower."""
        if i + 1 >= self.count:
            return False
        below = self.shaped.get(i + 1)
        return below is None or below.marker.rank > self.shaped[i].marker.rank

    def _has_children(self, i: int) -> bool:
        """Whether a lower numbering begins right under the line."""
        below = self.shaped.get(i + 1)
        return below is not None and below.marker.rank > self.shaped[i].marker.rank and below.marker.number == 1

    def _sibling_is_heading(self, marker: Marker) -> bool:
        open_ = next((m for m in reversed(self.open) if m.rank <= marker.rank), None)
        return open_ is not None and open_.family == marker.family and open_.number + 1 == marker.number

    def _continues(self, i: int) -> bool:
        """Whether the next number follows at once, above or below."""
        above, here, below = self.shaped.get(i - 1), self.shaped[i], self.shaped.get(i + 1)
        return (below is not None and _next(here.marker, below.marker)) or (
            above is not None and above.paired and _next(above.marker, here.marker)
        )

    def _listed(self, i: int) -> bool:
        """Whether 一、 lines stand one under the other from first to last, so that they are a list and no headings."""
        before = self.out.get(i - 1)
        marker = self.shaped[i].marker
        if before is not None and before.use == "item" and _next(before.marker, marker):
            return True
        if marker.number != 1:
            return False
        last = i
        while (below := self.shaped.get(last + 1)) is not None and _next(self.shaped[last].marker, below.marker):
            if below.shape not in ("head", "item"):
                return False
            last += 1
        return last > i and not self._follows(last)


def _next(upper: Marker, lower: Marker) -> bool:
    return upper.family == lower.family and upper.rank == lower.rank and lower.number == upper.number + 1
