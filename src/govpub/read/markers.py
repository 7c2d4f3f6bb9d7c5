"""Numbers at the beginning of a line: 一、（一）1.（1）, 1.1, 第一章, 第一条, ①; their families and their order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..patterns import lazy
from ..text.numerals import CHINESE, value

_CN = f"[{CHINESE}]"


@dataclass(frozen=True, slots=True)
class Marker:
    """A number: its family, its rank (smaller stands higher), its value, and where what follows begins in the line.

    `end` is where the marker itself ends: `text[:end]` is the marker, `text[start:]` what it counts.
    """

    family: str
    rank: int
    number: int
    end: int
    start: int


@dataclass(frozen=True, slots=True)
class _Shape:
    family: str
    rank: int
    pattern: re.Pattern[str]


_NOT_A_NUMBERING = r"(?! *+(?:[、至到~和与及或款项]|规定|所|的|中的))"
_NOT_A_REFERENCE = rf"(?:之{_CN}{{1,2}}+)?+(?! *+[、至到~款项]| *+第{_CN}{{1,5}}+[款项条]|规定|所[称列]|的)"
_SHAPES: dict[str, tuple[_Shape, ...]] = {
    "第": (
        _Shape("part", 60, lazy(rf"第 ?({_CN}{{1,5}}+|\d{{1,3}}+) ?(?:编|部分|篇){_NOT_A_NUMBERING}")),
        _Shape("chapter", 70, lazy(rf"第 ?({_CN}{{1,5}}+|\d{{1,3}}+) ?章{_NOT_A_NUMBERING}")),
        _Shape("clause", 80, lazy(rf"第 ?({_CN}{{1,5}}+|\d{{1,3}}+) ?节{_NOT_A_NUMBERING}")),
        _Shape("article", 900, lazy(rf"第 ?({_CN}{{1,6}}+|\d{{1,4}}+) ?条{_NOT_A_REFERENCE}")),
    ),
    "(": (
        _Shape("paren-cn", 110, lazy(rf"\( ?({_CN}{{1,4}}+) ?\) ?[、.]?+")),
        _Shape("paren", 130, lazy(r"\( ?(\d{1,2}+) ?\) ?[、.]?+")),
    ),
    "[": (_Shape("paren-cn", 110, lazy(rf"\[({_CN}{{1,3}}+)\]")),),
    "案": (_Shape("case", 65, lazy(rf"案例 ?({_CN}{{1,3}}+|\d{{1,2}}+)(?: ?[:、.]|(?= ))")),),
    "cn": (_Shape("cn", 100, lazy(rf"({_CN}{{1,5}}+) ?[、.](?! *+{_CN}{{1,2}}+[、级类等线季])")),),
    "digit": (
        _Shape("decimal", 120, lazy(r"(\d{1,2}+(?:\.\d{1,2}+){1,3}+)[.、]?+(?= |[^\d\W]|[“\"《<(])")),
        _Shape("num", 120, lazy(r"(\d{1,3}+) ?[.、](?!\d|[A-Za-z]{2,}\.)(?! *+\d++[、月日])")),
        _Shape("num", 120, lazy(r"(\d{1,2}+)[.](?=(?:19|20)\d\d年)")),
        _Shape("half", 135, lazy(r"(\d{1,2}+)\)")),
        _Shape("bare", 120, lazy(r"(\d{1,2}+)(?= ++[一-鿿])")),
    ),
}  # fmt: skip
#: what may be a number of a list and may be two numbers: 1、3路
BEFORE_A_DIGIT = lazy(r"(\d{1,2}+)、(?=\d)")
_CIRCLED = {c: n + 1 for row in ("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿", "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", "⒈⒉⒊⒋⒌⒍⒎⒏⒐")
            for n, c in enumerate(row)}  # fmt: skip
_CIRCLED_KIND = {**dict.fromkeys("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", ("circled", 140)),
                 **dict.fromkeys("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿", ("paren", 130)),
                 **dict.fromkeys("㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", ("paren-cn", 110)),
                 **dict.fromkeys("⒈⒉⒊⒋⒌⒍⒎⒏⒐", ("num", 120))}  # fmt: skip


@cache
def _dispatch() -> dict[str, tuple[_Shape, ...]]:
    out = dict.fromkeys(CHINESE, _SHAPES["cn"])
    out |= dict.fromkeys("0123456789", _SHAPES["digit"])
    return out | {c: _SHAPES[c] for c in "第([案"}


def read(s: str) -> Marker | None:
    """The number that a line (a shadow) begins with, or None."""
    first = s[:1]
    if first in _CIRCLED:
        family, rank = _CIRCLED_KIND[first]
        return Marker(family, rank, _CIRCLED[first], 1, _skip(s, 1))
    for shape in _dispatch().get(first, ()):
        if m := shape.pattern.match(s):
            return _marker(shape, m, s)
    return None


def _marker(shape: _Shape, m: re.Match[str], s: str) -> Marker | None:
    written = m[1]
    if shape.family == "decimal":
        parts = written.split(".")
        return Marker("decimal", shape.rank + len(parts) - 1, int(parts[-1]), m.end(), _skip(s, m.end()))
    number = value(written)
    if number is None or number == 0:
        return None
    end = m.end()
    while end > 0 and s[end - 1] == " ":
        end -= 1
    return Marker(shape.family, shape.rank, number, end, _skip(s, m.end()))


def _skip(s: str, at: int) -> int:
    while at < len(s) and s[at] == " ":
        at += 1
    return at


def decimal_path(s: str, marker: Marker) -> tuple[int, ...]:
    """The components of a decimal number: 1.2.3 → (1, 2, 3)."""
    return tuple(int(part) for part in s[: marker.end].rstrip(".、").split("."))
