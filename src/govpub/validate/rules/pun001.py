"""Marks in Han text are full-width.

What it checks: , ; : ? ! ( ) . and straight quotation marks next to Han characters, in the body and the title. Marks
inside numbers, times, addresses and Latin text are right as they are. Where most marks of a file are half-width,
PUN002 says so once instead.

Why: GB/T 15834-2011 (verified): marks of Chinese text take a full cell; half-width ones also break lines wrongly.

```bad
白鹭区召开会议

会议指出，要压实责任,做好防火工作；会议强调，要加强值守。
```

```good
白鹭区召开会议

会议指出，全区投入1,200.5万元，10:30前完成（电话0632-3990308），详见www.example.com/?id=1,2，咨询Tom,Jerry（CEO）。
```

Fix: safe; the mark stays the same in another width.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule, fix


def check(ctx: Context) -> Iterator[Finding]:
    """A finding for each half-width mark, unless they prevail."""
    for prose, marks in zip(ctx.prose, ctx.half_width, strict=True):
        if marks.prevail:
            continue
        for mark in marks.found:
            yield RULE.finding(
                prose.span(mark.start, mark.end),
                f"中文里的半角“{mark.mark}”应为全角“{mark.full}”",
                f"half-width {mark.mark} in Chinese text; {mark.full} is meant",
                fix=fix(prose.edit(mark.start, mark.end, mark.full), safe=True),
            )


RULE = Rule(
    "PUN001",
    "half-width-mark",
    Severity.WARNING,
    Text("中文里用了半角标点", "a half-width mark in Chinese text"),
    check,
)
