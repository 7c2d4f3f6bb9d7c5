"""A number stands once in its count, and numbers do not go back.

What it checks: 二、 after 二、, and 二、 after 三、, in the same counts as STR001. A count that starts again at one
is a new list and left alone.

Why: certain that one of the two is misnumbered.

```bad
一、突出重点

全面排查隐患。

二、压实责任

层层签订责任书。

二、强化保障

备足抢险物资。
```

```good
一、突出重点

全面排查隐患。

二、压实责任

层层签订责任书。

三、强化保障

备足抢险物资。
```

Fix: none; the numbers after it would change as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..markers import marker_for
from ..rule import Rule


def check(ctx: Context) -> Iterator[Finding]:
    """Each step of each count that stands still or goes back."""
    for run in ctx.numbering:
        for line, before, fault, meant in run:
            if before is None or fault not in ("repeated", "back"):
                continue
            first, second = before.marker.strip(), line.marker.strip()
            right = marker_for(line, meant) if meant else ""
            if fault == "repeated":
                zh, en = f"编号“{second}”重复", f"the number {second} is repeated"
            else:
                zh, en = f"编号倒退：“{first}”之后是“{second}”", f"the numbering goes back: {second} follows {first}"
            if right:
                zh, en = f"{zh}，应为“{right}”", f"{en}; {right} is meant"
            yield RULE.finding(ctx.marker_span(line), zh, en)


RULE = Rule(
    "STR002",
    "number-repeated",
    Severity.WARNING,
    Text("编号重复或倒退", "a number is repeated or goes back"),
    check,
)
