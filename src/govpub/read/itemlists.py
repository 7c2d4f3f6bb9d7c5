"""Items that follow one another become lists, those that stand lower inside those that stand higher."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Block, ListBlock, Paragraph
from .lines import join

#: deeper items are put on this level: nesting is bounded
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Item:
    """An item: its paragraph, the rank of its number or bullet, and its number (0 for a bullet)."""

    block: Paragraph
    rank: int
    number: int


@dataclass(slots=True)
class _Level:
    rank: int
    last: int
    items: list[list[Block]]

    def close(self) -> list[Block]:
        if len(self.items) == 1 and self.last:
            return self.items[0]
        blocks = [block for item in self.items for block in item]
        first, last = blocks[0].span, blocks[-1].span
        span = join(first, last) if first and last else None
        return [ListBlock(items=tuple(tuple(i) for i in self.items), ordered=bool(self.last), span=span)]


def build(items: Sequence[Item]) -> list[Block]:
    """The blocks that a run of items makes: lists, and paragraphs for numbers that stand alone."""
    out: list[Block] = []
    stack: list[_Level] = []

    def pop() -> None:
        level = stack.pop()
        target = stack[-1].items[-1] if stack else out
        target.extend(level.close())

    for item in items:
        while stack and stack[-1].rank > item.rank:
            if not item.number and not stack[-1].last and (len(stack) == 1 or stack[-2].rank < item.rank):
                # a bullet further left than the first of its list: the same list, written raggedly
                stack[-1].rank = item.rank
                break
            pop()
        if stack and stack[-1].rank == item.rank:
            level = stack[-1]
            if bool(level.last) == bool(item.number) and (not item.number or item.number == level.last + 1):
                level.items.append([item.block])
                level.last = item.number
                continue
            pop()
        if len(stack) >= _DEEPEST:
            pop()
        stack.append(_Level(item.rank, item.number, [[item.block]]))
    while stack:
        pop()
    return out
