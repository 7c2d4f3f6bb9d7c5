"""A file's marks are full-width, not folded to half width.

What it checks: whether half-width marks in Han text outnumber full-width ones in a file; then this one finding stands
for all of them.

Why: systems that fold widths on pasting leave such files (one real release has 286 half-width commas and no
full-width one). GB/T 15834-2011 asks for full-width marks (verified).

```bad
白鹭区召开会议

会议指出,要压实责任,做好防火工作;会议强调,要加强值守。
```

```good
白鹭区召开会议

会议指出，要压实责任，做好防火工作；会议强调，要加强值守。
```

Fix: safe; every such mark of the file at once. Identifiers, numbers, times and addresses stay.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule, fix


def check(ctx: Context) -> Iterator[Finding]:
    """One finding for each source whose marks are mostly half-width."""
    for prose, marks in zip(ctx.prose, ctx.half_width, strict=True):
        if not marks.prevail:
            continue
        first, half = marks.found[0], len(marks.found)
        edits = [prose.edit(mark.start, mark.end, mark.full) for mark in marks.found]
        yield RULE.finding(
            prose.span(first.start, first.end),
            f"中文里的半角标点({half}处)多于全角标点({marks.full}处)，全文标点可能被转成了半角",
            f"half-width marks ({half}) outnumber full-width ones ({marks.full}); the file was probably folded",
            fix=fix(*edits, safe=True),
        )


RULE = Rule(
    "PUN002",
    "half-width-prevails",
    Severity.WARNING,
    Text("全文标点以半角为主", "most marks of the file are half-width"),
    check,
)
