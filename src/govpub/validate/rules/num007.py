"""A period ends after it begins.

What it checks: 2025年8月1日至2025年7月1日, also in digits, 2025—2024年, and in one month 8日至5日 or 8月8日至8月5日.

Why: certain that one of the two is wrong. Where the end has no year it may lie in the next one, and so is left alone,
unless only days are named.

```bad
白鹭区召开会议

公示期为2025年8月10日至2025年8月1日。
```

```good
白鹭区召开会议

公示期为2025年8月1日至8月10日，供暖期为2024年11月15日至3月15日，规划期为2021—2025年。
```

Fix: none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..rule import Rule

_TO = r" ?(?:起)?(?:至|到|[—–~～\-]{1,2}) ?"
_DAYS = lazy(
    rf"(\d{{4}})年(\d{{1,2}})月(\d{{1,2}})日(?:[上下]午|[\d:：时]{{0,5}}){_TO}(\d{{4}})年(\d{{1,2}})月(\d{{1,2}})日"
)
_SAME_MONTH = lazy(rf"(\d{{1,2}})月(\d{{1,2}})日?{_TO}(?:\1月)?(\d{{1,2}})日")
_YEARS = lazy(r"(?<![—\-.])((?:19|20)\d{2})年?(?:至|到|[—–~～\-]{1,2})((?:19|20)\d{2})年")
_NUMERIC = lazy(
    r"(20\d{2})[-./](\d{1,2})[-./](\d{1,2})(?: \d{1,2}:\d{2})? ?(?:至|到|[—–~～]{1,2}| - ) ?"
    r"(20\d{2})[-./](\d{1,2})[-./](\d{1,2})"
)


def check(ctx: Context) -> Iterator[Finding]:
    """Each period."""
    for prose in ctx.prose:
        for pattern in (_DAYS, _SAME_MONTH, _YEARS, _NUMERIC):
            for found in prose.at_numbers(pattern):
                numbers = [int(part) for part in found.groups()]
                if pattern is _SAME_MONTH:
                    numbers = numbers[1:]
                half = len(numbers) // 2
                if numbers[:half] > numbers[half:]:
                    yield RULE.finding(
                        prose.span(*found.span()),
                        f"起止时间颠倒：“{found[0]}”",
                        f"a period that ends before it begins: {found[0]}",
                    )


RULE = Rule(
    "NUM007",
    "period-reversed",
    Severity.WARNING,
    Text("起止时间颠倒", "a period ends before it begins"),
    check,
)
