"""Enumerations inside and across paragraphs: 一是…二是…, 一要…二要…, 其一…其二…, 第一，…第二，…, ①…②….

They count within a stretch of paragraphs that no heading, question or annex interrupts. A marker counts only where a
clause begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..model.blocks import Block, Paragraph, children
from ..text.numerals import value

_FAMILIES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("是", re.compile(r"(?:^|(?<=[。；：，、！？;:,!?\s]))([一二三四五六七八九十]{1,3})是(?![一二三四五六七八九十])")),
    ("要", re.compile(r"(?:^|(?<=[。；：，！？;:,!?\s]))([一二三四五六七八九十]{1,3})要(?=[\u4e00-\u9fff])")),
    ("其", re.compile(r"(?:^|(?<=[。；：，！？;:,!?\s]))其([一二三四五六七八九十])(?=[，,、是：])")),
    ("第", re.compile(r"(?:^|(?<=[。；：，！？;:,!?\s]))第([一二三四五六七八九十])(?=[，,、：])")),
    ("①", re.compile("([①-⑳])")),
)
#: families in which the first member cannot be missing
BEGIN_AT_ONE = ("是", "要")


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
    found = [
        Member(family, _number(match[1]), match[0], block, match.start())
        for family, pattern in _FAMILIES
        for match in pattern.finditer(block.text)
    ]
    return sorted((member for member in found if member.number), key=lambda member: member.at)


def _number(text: str) -> int:
    return ord(text) - ord("①") + 1 if "①" <= text <= "⑳" else value(text) or 0
