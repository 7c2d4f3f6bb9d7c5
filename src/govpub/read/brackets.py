"""Headings without a number: in brackets (【背景】), and those that stand among chapters (前言, 附则)."""

from __future__ import annotations

from functools import cache

from .. import data
from ..patterns import lazy

_SHAPE = lazy(r"(?:#{1,6} +)?(?P<open>[【〖\[])(?P<said>[^【】〖〗\[\]。,;:!|]{2,24}+)(?P<close>[】〗\]])")
#: their ranks among headings: above 一、 and below 第一章, or below 1.
OUTER, INNER = 90, 138


def is_heading(s: str, text: str) -> bool:
    """Whether a line has the shape of such a heading; `s` is its shadow. Square brackets alone do not make one."""
    m = _SHAPE.fullmatch(s) if s.endswith("]") or text.endswith("〗") else None
    return m is not None and text[m.start("open")] in "【〖" and not m["said"].strip(" ").isdigit()


@cache
def _divisions() -> frozenset[str]:
    return frozenset(data.read_toml("read/headings.toml")["divisions"].split())


def is_division(s: str) -> bool:
    """Whether a line (a shadow) names a part that has no number beside chapters: 前　言, 附则."""
    return len(s) <= 12 and bare(s).replace(" ", "") in _divisions()


def bare(s: str) -> str:
    """The shadow without what Markdown puts before it."""
    return s.lstrip("# ")
