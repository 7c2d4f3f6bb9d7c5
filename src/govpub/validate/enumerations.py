"""Enumerations inside and across paragraphs: 一是…二是…, 一要…, 其一…, 第一，…, ①…, 一、…, （一）…, 1.….

They count within a stretch of paragraphs that no heading, question or annex interrupts. A marker counts only where a
clause begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..model.blocks import Block, Paragraph, children
from ..patterns import lazy
from ..text.numerals import value

_MARKER = lazy(
    "([一二三四五六七八九十]{1,3})(是|要)(?![一二三四五六七八九十])"
    "|([其第])([一二三四五六七八九十])(?=[，,、是：])"
    "|([①-⑳])"
    "|(?<=[。；：;:])([一二三四五六七八九十]{1,2})(、)(?![一二三四五六七八九十])"
    "|(?<=[。；：;:])（([一二三四五六七八九十]{1,2}|\\d{1,2})）(?=[\u4e00-\u9fff])(?![项款目至])"
    "|(?<=[。；：;:])(\\d{1,2})[.．](?!\\d)"
)
_BEGINNING = frozenset("。；：，、！？;:,!? \t\u3000\u00a0“（(")
#: families in which the first member cannot be missing
BEGIN_AT_ONE = ("是", "要")
#: families that count inside one paragraph only: at the beginning of a line they are markers
INLINE = ("、", "（）", ".")


class Member(NamedTuple):
    """A member of an enumeration: its family, number, wording, block, and offset in the block's text."""

    family: str
    number: int
    marker: str
    block: Paragraph
    at: int


def stretches(body: tuple[Block, ...]) -> Iterator[list[Member]]:
    """The members of enumerations, stretch by stretch."""
    waiting: list[tuple[Block, ...]] = [body]
    while waiting:
        members: list[Member] = []
        for block in waiting.pop():
            if isinstance(block, Paragraph):
                members += _members(block)
                continue
            waiting.extend(children(block))
            if members:
                yield members
                members = []
        if members:
            yield members


def _members(block: Paragraph) -> list[Member]:
    text = block.text
    return [
        member
        for found in _MARKER.finditer(text)
        if found.lastindex >= 5 or not found.start() or text[found.start() - 1] in _BEGINNING  # type: ignore[operator]
        if (member := _member(block, found)).number
    ]


def _member(block: Paragraph, found: re.Match[str]) -> Member:
    at = found.start()
    if found[5]:
        return Member("①", ord(found[5]) - ord("①") + 1, found[0], block, at)
    if found[6] or found[8] or found[9]:
        family = "、" if found[6] else "（）" if found[8] else "."
        return Member(family, value(found[6] or found[8] or found[9]) or 0, found[0], block, at)
    family, number = (found[2], found[1]) if found[2] else (found[3], found[4])
    return Member(family, value(number) or 0, found[0], block, at)
