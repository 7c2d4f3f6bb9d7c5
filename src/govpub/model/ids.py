"""Ids from position: `s1`, `s1-2` for sections, `q3` for exchanges, `p14` for paragraphs; never from text.

A page in another script has the same ids, and so the switch between scripts finds its place. Sections inside an
answer, annex, list or quotation are numbered within it: `q4-s1`.
"""

from __future__ import annotations

from collections import Counter
from typing import TypeVar

from .blocks import (
    Annex,
    Answer,
    Attachment,
    Block,
    Contact,
    Exchange,
    Figure,
    ListBlock,
    Notice,
    Paragraph,
    Quote,
    Section,
    Signature,
    Speech,
    Table,
)

PREFIXES: tuple[tuple[type[Block], str], ...] = (
    (Paragraph, "p"),
    (Exchange, "q"),
    (Speech, "v"),
    (ListBlock, "l"),
    (Table, "t"),
    (Figure, "f"),
    (Quote, "b"),
    (Annex, "x"),
    (Notice, "n"),
    (Contact, "c"),
    (Signature, "d"),
    (Attachment, "a"),
)
_PREFIX = dict(PREFIXES)


_Part = TypeVar("_Part", bound=Block | Answer)


def _replace(block: _Part, **changes: object) -> _Part:
    """As `dataclasses.replace`, which takes several times as long: every block of every release passes here."""
    kind = type(block)
    new = object.__new__(kind)
    for name in kind.__slots__:
        object.__setattr__(new, name, changes[name] if name in changes else getattr(block, name))
    return new


def number(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same blocks with their ids. Nesting is at most 32 deep, which the reader sees to."""
    return _number(blocks, "s", Counter())


def _number(blocks: tuple[Block, ...], section_prefix: str, counts: Counter[str]) -> tuple[Block, ...]:
    sections = 0
    out: list[Block] = []
    for block in blocks:
        if isinstance(block, Section):
            sections += 1
            own = f"{section_prefix}{sections}"
            out.append(_replace(block, id=own, blocks=_number(block.blocks, own + "-", counts)))
            continue
        prefix = _PREFIX[type(block)]
        counts[prefix] += 1
        out.append(_inside(_replace(block, id=f"{prefix}{counts[prefix]}"), counts))
    return tuple(out)


def _inside(block: Block, counts: Counter[str]) -> Block:
    prefix = f"{block.id}-s"
    if isinstance(block, Exchange):
        answers = []
        for n, answer in enumerate(block.answers, 1):
            start = prefix if n == 1 else f"{block.id}-{n}-s"
            answers.append(_replace(answer, blocks=_number(answer.blocks, start, counts)))
        return _replace(block, answers=tuple(answers))
    if isinstance(block, ListBlock):
        items = tuple(_number(item, f"{prefix}{n}-s", counts) for n, item in enumerate(block.items, 1))
        return _replace(block, items=items)
    if isinstance(block, (Speech, Quote, Annex, Notice)):
        return _replace(block, blocks=_number(block.blocks, prefix, counts))
    return block
