"""Numbering has no gap.

What it checks: 一、 （一） 1. （1） ① 1.1 第一章 第一节 第一条, each count on its own: a number that is left out, and a
count that begins above one. Numbering starts again in each answer, annex and list item, and under each heading of
higher rank; articles count through chapters.

Why: certain that something is missing or misnumbered: a deleted heading is the commonest slip of editing (GB/T
9704-2012, 7.3.3 gives the levels).

```bad
一、突出重点

全面排查隐患。

三、压实责任

层层签订责任书。
```

```good
一、突出重点

（一）排查隐患。对重点部位逐一检查，发现问题立即整改。

（二）压实责任。层层签订责任书，做到任务到人。

二、强化保障

（一）加强值守。实行二十四小时值班，随时处置险情。
```

Fix: none; the missing part or the right number is the author's to give.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..markers import marker_for
from ..rule import Rule


def check(ctx: Context) -> Iterator[Finding]:
    """Each step of each count that leaves numbers out."""
    for run in ctx.numbering:
        for line, before, fault, meant in run:
            own = line.marker.strip()
            place = ctx.marker_span(line)
            if fault == "late":
                if marker_for(line, line.number - 1) not in ctx.body_text:  # 现通知如下：一、…
                    yield RULE.finding(
                        place,
                        f"编号从“{own}”开始，前面没有第一项",
                        f"the numbering begins with {own}, not with the first",
                    )
            elif fault in ("gap", "astray") and before is not None:
                earlier = before.marker.strip()
                right = marker_for(line, meant) if meant else ""
                yield RULE.finding(
                    place,
                    f"编号不连续：“{earlier}”之后是“{own}”" + (f"，应为“{right}”" if right else ""),
                    f"a gap in the numbering: {own} follows {earlier}" + (f"; {right} is meant" if right else ""),
                )


RULE = Rule(
    "STR001",
    "numbering-gap",
    Severity.WARNING,
    Text("编号不连续", "a gap in the numbering"),
    check,
)
