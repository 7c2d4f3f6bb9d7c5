"""Enumerations inside paragraphs: 一是…二是…三是…, 首先…其次…最后…; only consecutive, only where a clause begins.

The text is never changed: an item is a marker with its extent in the text. Vocabulary: `data/read/enumerations.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from .. import data
from ..model import Block, Enumerated, Paragraph
from ..text.fold import shadow

_SENTENCE_END = re.compile(r"[。!?]++[”’》)]*+")
_BEFORE = frozenset("。;,:!?、”“ )-—\n")


@dataclass(frozen=True, slots=True)
class _Family:
    """A family: its markers in order (some steps have a choice), and where in the order each stands.

    `optional`: steps may be left out; `keep`: how much of what is found is the marker, 0 for all of it.
    """

    steps: tuple[tuple[str, ...], ...]
    order: Mapping[str, int]
    pattern: re.Pattern[str]
    optional: bool
    keep: int

    def may_be_in(self, s: str) -> bool:
        """Whether a first marker and a later one stand in a text at all."""
        if not any(word in s for word in self.steps[0]):
            return False
        later = self.steps[1:] if self.optional else self.steps[1:2]
        return any(word in s for step in later for word in step)


@cache
def _families() -> tuple[_Family, ...]:
    out = []
    for entry in data.read_toml("read/enumerations.toml")["family"]:
        steps = tuple(tuple(step.split("|")) for step in entry["markers"].split())
        order = {word: n for n, step in enumerate(steps) for word in step}
        pattern = re.compile("|".join(map(re.escape, sorted(order, key=len, reverse=True))))
        out.append(_Family(steps, order, pattern, bool(entry.get("optional")), int(entry.get("keep", 0))))
    return tuple(out)


@cache
def _first_markers() -> tuple[str, ...]:
    return tuple(word for family in _families() for word in family.steps[0])


def find(text: str, s: str | None = None) -> tuple[Enumerated, ...]:
    """The items of a paragraph's text, in order and without overlap; `s` is its shadow, where it is at hand."""
    s = shadow(text) if s is None else s
    for word in _first_markers():
        if word in s:
            break
    else:
        return ()
    taken: list[Enumerated] = []
    for family in _families():
        if not family.may_be_in(s):
            continue
        for run in _runs(s, family):
            items = _extents(text, s, run, family)
            if all(b.end <= items[0].start or items[-1].end <= b.start for b in taken):
                taken += items
    return tuple(sorted(taken, key=lambda item: item.start))


_Found = tuple[int, int, int]


def _runs(s: str, family: _Family) -> list[list[_Found]]:
    """The runs of consecutive markers: (step, start, end) of each."""
    runs: list[list[_Found]] = []
    run: list[_Found] = []
    for m in family.pattern.finditer(s):
        if m.start() and s[m.start() - 1] not in _BEFORE:
            continue
        step = family.order[m[0]]
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


@cache
def _openers() -> frozenset[str]:
    """The characters that markers begin with, in the text or in its shadow."""
    return frozenset(word[0] for family in _families() for word in family.order) | {"（"}


def across(blocks: Sequence[Block]) -> list[Block]:
    """Blocks in which paragraphs that begin with consecutive markers (一是, 二是, each its own) are items too."""
    out = list(blocks)
    if len(out) < 2:
        return out
    openers = _openers()
    steps = {
        n: found
        for n, b in enumerate(out)
        if isinstance(b, Paragraph) and b.text[:1] in openers and not b.marker and (found := leads(shadow(b.text[:4])))
    }
    if len(steps) < 2:
        return out
    for which in sorted({family for family, _ in steps.values()}):
        run: list[int] = []
        for n in range(len(out) + 1):
            family, step = steps.get(n, (-1, -1))
            if family == which and step == len(run):
                run.append(n)
                continue
            _items(out, run, _families()[which])
            run = [n] if family == which and step == 0 else []
    return out


@cache
def _leading() -> Mapping[str, tuple[int, int]]:
    """The family and the step of each marker that can begin a paragraph."""
    return {
        word: (n, step)
        for n, family in reversed(tuple(enumerate(_families())))
        if not family.optional
        for step, words in enumerate(family.steps)
        for word in words
    }


def leads(s: str) -> tuple[int, int] | None:
    """The family and the step of the marker that a line (a shadow) begins with: 第二，… is step 1 of its family."""
    if s[:1] not in _openers():
        return None
    known = _leading()
    return known.get(s[:4]) or known.get(s[:3]) or known.get(s[:2]) or known.get(s[:1])


def _items(out: list[Block], run: list[int], family: _Family) -> None:
    """Make whole paragraphs items; one with a run of its own inside keeps that."""
    if len(run) < 2:
        return
    for step, n in enumerate(run):
        block = out[n]
        if isinstance(block, Paragraph) and not block.enumeration:
            item = Enumerated(block.text[: family.keep or len(family.steps[step][0])], 0, len(block.text))
            out[n] = replace(block, enumeration=(item,))
