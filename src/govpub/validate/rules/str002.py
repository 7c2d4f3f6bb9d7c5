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
from ..rule import Rule


def check(ctx: Context) -> Iterator[Finding]:
    """Each step of each count."""
    for run in ctx.numbering:
        for step in run:
            before, line = step.before, step.line
            if before is None or line.number == 1 or line.number > before.number:
                continue
            first, second = before.marker.strip(), line.marker.strip()
            if line.number == before.number:
                zh, en = f"编号“{second}”重复", f"the number {second} is repeated"
            else:
                zh, en = f"编号倒退：“{first}”之后是“{second}”", f"the numbering goes back: {second} follows {first}"
            yield RULE.finding(ctx.marker_span(line), zh, en)


RULE = Rule(
    "STR002",
    "number-repeated",
    Severity.WARNING,
    Text("编号重复或倒退", "a number is repeated or goes back"),
    check,
)
