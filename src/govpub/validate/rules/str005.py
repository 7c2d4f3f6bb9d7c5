"""A heading on a line of its own ends without a stop.

What it checks: 。 ， 、 or ； at the end of a heading that stands on its own line, also of a short numbered line
among headings, of a chapter's name and of the title. A heading that runs into its paragraph keeps its 。.
Where all lines of a count end so, as in reports, it is information.

Why: GB/T 15834-2011 and the practice of official documents (verified in use).

```bad
关于开展检查的通知

一、突出重点。

全面排查隐患，对重点部位逐一检查，发现问题立即整改。

二、压实责任

层层签订责任书，做到任务到人，责任到岗，监督到位。
```

```good
关于开展检查的通知

一、突出重点。全面排查隐患，对重点部位逐一检查，发现问题立即整改。

二、压实责任。层层签订责任书，做到任务到人，责任到岗，监督到位。
```

Fix: safe; the stop is taken out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...model.blocks import Block, Contact, Exchange, ListBlock, Paragraph, Section, Table
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..markers import RANK
from ..places import Located
from ..rule import Rule, fix

_STOPS = tuple("。，、；.,;")
_SHORT = 25
_TITLE = lazy(
    "[^。；！？\\n]{2,60}(?:通知|公告|通告|意见|办法|规定|方案|决定|批复|函|报告|答复|指南|细则|条例|规则|预案)[。，；、]"
)
_DIVISIONS = ("part", "chapter", "clause")


def check(ctx: Context) -> Iterator[Finding]:
    """Headings, and short numbered lines that stand where headings of their kind stand."""
    if ctx.heading and ctx.heading.text.rstrip().endswith(tuple("。，；、")) and "\n" not in ctx.heading.text:
        yield _finding(ctx.heading)
    first = ctx.blocks[0] if ctx.blocks and not ctx.has_title else None
    if isinstance(first, Paragraph) and not first.marker and _TITLE.fullmatch(first.text.strip()):
        yield _finding(ctx.locate(first.text, first.span))
    for block in ctx.blocks:
        if isinstance(block, Section) and not block.run_in and block.heading.rstrip().endswith(_STOPS):
            yield _finding(ctx.heading_place(block))
    following = {id(a): b for a, b in zip(ctx.blocks, ctx.blocks[1:], strict=False)}
    for run in ctx.numbering:
        ranks = {id(step.line.block): RANK[step.line.kind] for step in run}
        for kind in {step.line.kind for step in run}:
            lines = [step.line.block for step in run if step.line.kind == kind]
            yield from _lines(ctx, lines, kind, following, ranks)


def _lines(
    ctx: Context, blocks: list[Block], kind: str, following: dict[int, Block], ranks: dict[int, int]
) -> Iterator[Finding]:
    """Short numbered sentences that are headings: text follows each of them, or their neighbours are headings."""
    lines = [block for block in blocks if isinstance(block, Paragraph) and _is_short_sentence(block)]
    heads = [line for line in lines if _is_over(following.get(id(line)), RANK[kind], ranks)]
    sections = sum(isinstance(block, Section) for block in blocks)
    alone = len(lines) == len(heads) and sections + len(lines) == len(blocks) and (sections or len(heads) > 1)
    if alone or kind in _DIVISIONS:
        for line in lines if kind in _DIVISIONS else heads:
            found = _finding(ctx.locate(line.text, line.span))
            yield found if sections or kind in _DIVISIONS else replace(found, severity=Severity.INFO)


def _is_short_sentence(block: Paragraph) -> bool:
    text = block.text.rstrip()
    return len(text) <= _SHORT and text.endswith(_STOPS) and not any(c in text[:-1] for c in "。；")


def _is_over(block: Block | None, rank: int, ranks: dict[int, int]) -> bool:
    """Whether what follows a line can stand under it: text, a list, lines of lower rank, a conversation."""
    if isinstance(block, (Paragraph, Section)) and block.marker:
        return ranks.get(id(block), -1) > rank
    if isinstance(block, Paragraph):
        return len(block.text) > _SHORT // 2
    return isinstance(block, (ListBlock, Contact, Exchange, Table))


def _finding(place: Located) -> Finding:
    end = len(place.text.rstrip())
    mark = place.text[end - 1 : end]
    return RULE.finding(
        place.span(end - 1, end),
        f"单独成行的标题末尾不用“{mark}”",
        f"a heading on its own line ends without {mark}",
        fix=fix(place.edit(end - 1, end, ""), safe=True),
    )


RULE = Rule(
    "STR005",
    "heading-ends-in-stop",
    Severity.WARNING,
    Text("标题末尾用了句号或逗号", "a heading ends in a stop"),
    check,
)
