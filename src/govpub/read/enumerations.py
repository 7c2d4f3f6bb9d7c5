"""Enumerations inside paragraphs: 一是…二是…三是…, 首先…其次…最后…; only consecutive, only where a clause begins.

The text is never changed: an item is a marker with its extent in the text. Vocabulary: `data/read/enumerations.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from .. import data
from ..model import Block, Enumerated, Paragraph
from ..text.fold import shadow

_SENTENCE_END = re.compile(r"[。!?]++[”’》)]*+")
_BEFORE = frozenset("。;,:!?、”“ )-—\n")


@dataclass(frozen=True, slots=True)
class _Family:
    steps: tuple[tuple[str, ...], ...]
    optional: bool
    pattern: re.Pattern[str]
    hints: tuple[str, ...]
    #: how much of the found words is the marker, 0 for all
    keep: int


@cache
def _families() -> tuple[_Family, ...]:
    out = []
    for entry in data.read_toml("read/enumerations.toml")["family"]:
        steps = tuple(tuple(step.split("|")) for step in entry["markers"].split())
        words = sorted((w for step in steps for w in step), key=len, reverse=True)
        pattern = re.compile("|".join(map(re.escape, words)))
        keep = int(entry.get("keep", 0))
        out.append(_Family(steps, bool(entry.get("optional")), pattern, steps[0], keep))
    return tuple(out)


def find(text: str) -> tuple[Enumerated, ...]:
    """The items of a paragraph's text, in order and without overlap."""
    s = text if text.isascii() else shadow(text)
    taken: list[Enumerated] = []
    for family in _families():
        if not any(hint in s for hint in family.hints):
            continue
        for run in _runs(s, family):
            items = _extents(text, s, run, family)
            if all(b.end <= items[0].start or items[-1].end <= b.start for b in taken):
                taken += items
    return tuple(sorted(taken, key=lambda item: item.start))


_Found = tuple[int, int, int]


def _runs(s: str, family: _Family) -> list[list[_Found]]:
    """The runs of consecutive markers: (step, start, end) of each."""
    order = {word: n for n, step in enumerate(family.steps) for word in step}
    runs: list[list[_Found]] = []
    run: list[_Found] = []
    for m in family.pattern.finditer(s):
        if m.start() and s[m.start() - 1] not in _BEFORE:
            continue
        step = order[m[0]]
        follows = bool(run) and (step == run[-1][0] + 1 or (family.optional and step > run[-1][0]))
        if follows:
            run.append((step, *m.span()))
            continue
        if len(run) > 1:
            runs.append(run)
        run = [(step, *m.span())] if step == 0 else []
    if len(run) > 1:
        runs.append(run)
    return runs


def _extents(text: str, s: str, run: list[_Found], family: _Family) -> list[Enumerated]:
    """Each item ends where the next begins; the last at its sentence's end where all stand in one sentence."""
    starts = [start for _, start, _ in run]
    one_sentence = _SENTENCE_END.search(s, starts[0], starts[-1]) is None
    last = _SENTENCE_END.search(s, starts[-1]) if one_sentence and starts[0] > 0 else None
    ends = [*starts[1:], last.end() if last else len(text)]
    return [
        Enumerated(
            text[start : start + family.keep] if family.keep else text[start:mark_end], start, _trimmed(s, start, end)
        )
        for (_, start, mark_end), end in zip(run, ends, strict=True)
    ]


def _trimmed(s: str, start: int, end: int) -> int:
    while end > start and s[end - 1] == " ":
        end -= 1
    return end


def across(blocks: Sequence[Block]) -> list[Block]:
    """Blocks in which paragraphs that begin with consecutive markers (一是, 二是, each its own) are items too."""
    out = list(blocks)
    for family in _families():
        if family.keep or family.optional:
            continue
        run: list[int] = []
        for i, block in enumerate(out):
            step = _step(block, family)
            if step is None:
                if len(run) > 1:
                    _whole(out, run, family)
                run = []
            elif run and step == len(run):
                run.append(i)
            else:
                if len(run) > 1:
                    _whole(out, run, family)
                run = [i] if step == 0 else []
        if len(run) > 1:
            _whole(out, run, family)
    return out


def _step(block: Block, family: _Family) -> int | None:
    if not isinstance(block, Paragraph) or block.enumeration or not block.text or block.marker:
        return None
    head = shadow(block.text[:4])
    return next((n for n, step in enumerate(family.steps) if head.startswith(step)), None)


def _whole(out: list[Block], run: list[int], family: _Family) -> None:
    for n, i in enumerate(run):
        block = out[i]
        if isinstance(block, Paragraph):
            length = len(family.steps[n][0])
            item = Enumerated(block.text[:length], 0, len(block.text))
            out[i] = replace(block, enumeration=(item,))
