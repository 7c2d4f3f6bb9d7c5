"""A heading has something under it.

What it checks: a heading after which no text follows, where its neighbours have text; also a short numbered line
without a stop right before the next of its kind, where such lines are headings. A list of headings alone (an agenda) is
left alone.

Why: the text was lost, or the heading was left over (certain for a heading among others with text).

```bad
关于开展检查的通知

一、突出重点

二、压实责任

层层签订责任书，做到任务到人，责任到岗，监督到位。

三、强化保障

备足抢险物资，做好应急准备，确保随时能够处置险情。
```

```good
关于开展检查的通知

一、突出重点

全面排查隐患，对重点部位逐一检查，发现问题立即整改。

二、压实责任

层层签订责任书，做到任务到人，责任到岗，监督到位。
```

Fix: none.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...model.blocks import Block, ListBlock, Paragraph, Section
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...model.spans import Span
from ..attachments import strays
from ..context import Context
from ..markers import RANK, Numbered
from ..rule import Rule

_MOST = 2  # more are a list of titles
_SHORT = 25
_STOPS = tuple("。；：，、！？.;:,!?")


def check(ctx: Context) -> Iterator[Finding]:
    """Each heading without text among headings with text."""
    for blocks in ctx.sibling_runs:
        lost = {id(block) for block in strays(blocks)}
        sections = [block for block in blocks if isinstance(block, Section) and id(block) not in lost]
        empty = sum(not section.blocks for section in sections)
        if empty > len(sections) // 2 or empty > _MOST:
            continue
        for section in sections:
            if not section.blocks and not section.run_in and len(section.heading) < 40:
                yield _finding(ctx.heading_span(section), section.heading)
    yield from _lines(ctx)


def _lines(ctx: Context) -> Iterator[Finding]:
    """Short numbered lines that are headings, since others of their count are, and that nothing follows."""
    leaves = [block for block in ctx.blocks if not isinstance(block, ListBlock)]
    following: dict[int, Block] = {id(a): b for a, b in pairwise(leaves)}
    for run in ctx.numbering:
        ranks = {id(step.line.block): RANK[step.line.kind] for step in run}
        for kind in {step.line.kind for step in run}:
            lines = [step.line for step in run if step.line.kind == kind]
            bare = [line for line in lines if _is_bare(line)]
            empty = [line for line in bare if ranks.get(id(following.get(id(line.block))), 99) <= RANK[kind]]
            headings = len(lines) - len(bare)
            filled = sum(isinstance(line.block, Section) and bool(line.block.blocks) for line in lines)
            if empty and filled and filled == headings and len(empty) <= min(_MOST, filled):
                for line in empty:
                    place = ctx.locate(line.block.text, line.block.span)  # type: ignore[union-attr]
                    yield _finding(place.span(), place.text)


def _is_bare(line: Numbered) -> bool:
    block = line.block
    return isinstance(block, Paragraph) and len(block.text) <= _SHORT and not block.text.rstrip().endswith(_STOPS)


def _finding(place: Span | None, heading: str) -> Finding:
    shown = heading.strip()
    return RULE.finding(place, f"标题“{shown}”下面没有内容", f"nothing stands under the heading {shown}")


RULE = Rule(
    "STR004",
    "section-empty",
    Severity.WARNING,
    Text("标题下面没有内容", "a heading with nothing under it"),
    check,
)
