"""A date of writing or publication does not lie in the future.

What it checks: 成文日期 and 发布日期, also 发文日期 and 印发日期, against today's date; tomorrow is let pass, for
clocks and time zones.

Why: inspectors count a forged date of publication as a single-veto fault (secondary source), and a date in the future
is usually a slip in the year. A release that is prepared for a later day may ignore this rule.

```bad
索引号：3799023799020001/2125-00012
发布机构：白鹭区应急管理局
成文日期：2125年01月08日
发布日期：2125年01月09日
标题：关于加强冬季防火工作的通知
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知
```

Fix: none; a date is never made up.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...text.fold import shadow
from ..context import Context
from ..rule import Rule
from ..vocabulary import labels

_ISSUED = ("发文日期", "印发日期", "签发日期", "发文时间", "印发时间")


def check(ctx: Context) -> Iterator[Finding]:
    """Compare both dates with today."""
    if ctx.today is None:
        return
    latest = ctx.today + timedelta(days=1)
    for key in ("written_on", "published_on"):
        day, stated = ctx.date(key), ctx.stated(key)
        if day and stated and day > latest:
            zh, en = labels()[key]
            zh = ctx.label(key, zh)
            yield RULE.finding(
                stated.span(),
                f"{zh}({day})晚于今天({ctx.today})",
                f"the {en} ({day}) is later than today ({ctx.today})",
            )

    for label, value, written in ctx.other_dates:
        day = written.date()
        if shadow(label) in _ISSUED and day and day > latest:
            yield RULE.finding(
                value.span(),
                f"{label}({day})晚于今天({ctx.today})",
                f"{label} ({day}) is later than today ({ctx.today})",
            )


RULE = Rule(
    "META011",
    "date-in-future",
    Severity.WARNING,
    Text("日期晚于今天", "a date in the future"),
    check,
)
