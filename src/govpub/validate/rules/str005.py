"""A heading on a line of its own ends without a stop.

What it checks: 。 ， 、 or ； at the end of a heading that stands on its own line, also of a short numbered line
among headings. A heading that runs into its paragraph keeps its 。.

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

from ...model.blocks import Block, Paragraph, Section
from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..places import Located
from ..rule import Rule, fix

_STOPS = tuple("。，、；.,;")
_SHORT = 25


def check(ctx: Context) -> Iterator[Finding]:
    """Headings, and short numbered lines that stand where headings of their kind stand."""
    for block in ctx.blocks:
        if isinstance(block, Section) and not block.run_in and block.heading.rstrip().endswith(_STOPS):
            yield _finding(ctx.heading_place(block))
    following = dict(zip((block.id for block in ctx.blocks), ctx.blocks[1:], strict=False))
    for run in ctx.numbering:
        for kind in {step.line.kind for step in run}:
            yield from _lines(ctx, [step.line.block for step in run if step.line.kind == kind], following)


def _lines(ctx: Context, blocks: list[Block], following: dict[str, Block]) -> Iterator[Finding]:
    """Short numbered sentences that are headings: text follows each of them, or their neighbours are headings."""
    lines = [block for block in blocks if isinstance(block, Paragraph) and _is_short_sentence(block)]
    heads = [line for line in lines if _is_text(following.get(line.id))]
    sections = sum(isinstance(block, Section) for block in blocks)
    if len(lines) == len(heads) and sections + len(lines) == len(blocks) and (sections or len(heads) > 1):
        for line in heads:
            yield _finding(ctx.locate(line.text, line.span))


def _is_short_sentence(block: Paragraph) -> bool:
    text = block.text.rstrip()
    return len(text) <= _SHORT and text.endswith(_STOPS) and not any(c in text[:-1] for c in "。；")


def _is_text(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and not block.marker and len(block.text) > _SHORT // 2


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
