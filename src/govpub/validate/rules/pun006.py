"""Marks do not stand twice.

What it checks: two stops in a row (，， 。。 、， ，。). ？！ and ！！！ are allowed, …… and 。。。 are other rules'
matter.

Why: a slip of editing, certain (GB/T 15834-2011 knows no such use).

```bad
白鹭区召开会议

会议指出，要压实责任，，做好防火工作。
```

```good
白鹭区召开会议

会议指出，要压实责任，做好防火工作！！“群众满意吗？”，记者问。
```

Fix: safe where the same mark stands twice; unsafe where two differ, the stronger being kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule, fix

_STRENGTH = "、，：；。"
_TWICE = re.compile(r"(?<![、，：；。,;:\n])[、，：；。,;:]{2,}")
_HALF = str.maketrans(",;:", "，；：")


def check(ctx: Context) -> Iterator[Finding]:
    """Each run of stops."""
    for prose in ctx.prose:
        for found in _TWICE.finditer(prose.text):
            marks = found[0]
            if marks.isascii() or not found.start():
                continue
            if set(marks) == {"。"} and len(marks) > 2:
                continue
            kept = max(marks.translate(_HALF), key=_STRENGTH.index)
            same = len(set(marks.translate(_HALF))) == 1
            yield RULE.finding(
                prose.span(*found.span()),
                f"标点“{marks}”重复",
                f"marks in a row: {marks}",
                fix=fix(prose.edit(*found.span(), kept), safe=same),
            )


RULE = Rule(
    "PUN006",
    "mark-doubled",
    Severity.WARNING,
    Text("标点重复", "two marks in a row"),
    check,
)
