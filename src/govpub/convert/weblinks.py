"""Addresses in running text: they stay as they are, Han characters in them included."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_LOCAL = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-")
_LONGEST_LOCAL, _LONGEST_SCHEME = 64, 16


class _Patterns(NamedTuple):
    mark: re.Pattern[str]
    scheme: re.Pattern[str]
    www: re.Pattern[str]
    domain: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """After a host, Han characters belong to the address only where they stand in a path or a query."""
    letter = r"[^\W\x00-\x7f]"
    path = rf"(?:[!#-&(-;=?-~]++|(?<=[/=?#&_.+-]){letter}++)*+"
    label = rf"(?:[A-Za-z0-9-]++|{letter}{{1,20}}+(?=\.))"
    return _Patterns(
        re.compile(r"[:@w]"),
        re.compile(rf"[A-Za-z][A-Za-z0-9+.-]{{1,15}}+://{path}"),
        re.compile(rf"(?<![A-Za-z0-9])www\.{path}"),
        re.compile(rf"@{label}(?:\.{label})*+"),
    )


def addresses_in(text: str) -> list[tuple[int, int]]:
    """The addresses in a text, as offsets, in order."""
    if "://" not in text and "@" not in text and "www." not in text:
        return []
    out: list[tuple[int, int]] = []
    at = 0
    while found := _patterns().mark.search(text, at):
        mark = found.start()
        span = _address(text, mark, out[-1][1] if out else 0)
        if span:
            out.append(span)
        at = max(mark + 1, span[1] if span else 0)
    return out


def _address(text: str, mark: int, least: int) -> tuple[int, int] | None:
    """The address around a mark, not beginning before `least`."""
    char = text[mark]
    if char == "w":
        www = _patterns().www.match(text, mark)
        return www.span() if www else None
    if char == ":":
        if not text.startswith("://", mark):
            return None
        start = _back(text, mark, max(least, mark - _LONGEST_SCHEME))
        while start < mark and not text[start].isalpha():
            start += 1
        scheme = _patterns().scheme.match(text, start) if start < mark else None
        return scheme.span() if scheme else None
    start = _back(text, mark, max(least, mark - _LONGEST_LOCAL))
    domain = _patterns().domain.match(text, mark) if start < mark else None
    return (start, domain.end()) if domain else None


def _back(text: str, mark: int, least: int) -> int:
    start = mark
    while start > least and text[start - 1] in _LOCAL:
        start -= 1
    return start
