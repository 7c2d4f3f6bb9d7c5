"""An ellipsis is ……, six points in two cells.

What it checks: ... 。。。 ··· and one or three … in Han text; and 等 after an ellipsis, which says the same twice
(information).

Why: GB/T 15834-2011, 4.11 (verified).

```bad
白鹭区召开会议

会议听取了巡查、值守、宣传。。。等情况汇报。
```

```good
白鹭区召开会议

会议听取了巡查、值守、宣传……大家表示，要抓好落实。
```

Fix: safe for the form of the ellipsis; none for 等 after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule, fix

_TRIGGER = frozenset(".。·…")
_DOTS = re.compile("(?<=[\u4e00-\u9fff，、；”’》）])(?:\\.{3,}|。{3,}|·{3,}|…+)")


def check(ctx: Context) -> Iterator[Finding]:
    """Each stretch that stands for an ellipsis."""
    for prose in ctx.prose:
        if not _TRIGGER & prose.alphabet:
            continue
        for found in _DOTS.finditer(prose.text):
            start, end = found.span()
            if found[0] not in ("……", "…………"):
                yield RULE.finding(
                    prose.span(start, end),
                    f"省略号“{found[0]}”应为“……”",
                    f"the ellipsis {found[0]} is written ……",
                    fix=fix(prose.edit(start, end, "……"), safe=True),
                )
            if prose.text.startswith(("等，", "等。", "等；", "等情"), end):
                yield RULE.finding(
                    prose.span(start, end + 1),
                    "省略号后不再用“等”",
                    "等 after an ellipsis says the same twice",
                    severity=Severity.INFO,
                )


RULE = Rule(
    "PUN008",
    "ellipsis-form",
    Severity.WARNING,
    Text("省略号写法不对", "an ellipsis of the wrong form"),
    check,
)
