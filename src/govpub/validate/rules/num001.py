"""A day that is named in the text exists.

What it checks: 2月30日, 13月1日, 2023年2月29日, the second day of a period (4月28日至31日), a month alone (2025年15月),
digits (2025-02-30, 2025.11.31), and Han numerals (not of the lunar calendar).

Why: certain.

```bad
白鹭区召开会议

会议定于2025年2月30日召开。
```

```bad
白鹭区召开会议

公示期为2025年6月25日至31日，截止日期为2025-06-31。
```

```good
白鹭区召开会议

会议定于2024年2月29日召开，闰年2月29日、12月31日和农历二月三十日不休息，比例为13月均值，版本2025.13.1，满18月龄。
```

Fix: none; a date is never made up.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..days import impossible_days
from ..rule import Rule


def check(ctx: Context) -> Iterator[Finding]:
    """Each date of the running text."""
    for prose in ctx.prose:
        for start, end in impossible_days(prose):
            shown = prose.text[start:end]
            yield RULE.finding(prose.span(start, end), f"“{shown}”不存在这一天", f"there is no such day as {shown}")


RULE = Rule(
    "NUM001",
    "day-impossible",
    Severity.ERROR,
    Text("正文里的日期不存在", "a day in the text that does not exist"),
    check,
)
