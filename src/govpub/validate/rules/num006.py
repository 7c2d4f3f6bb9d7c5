"""A weekday fits its date.

What it checks: 2025年1月8日（星期三）: the weekday against the calendar; a date without a year is read in the year of
发布日期 or 成文日期.

Why: certain where the year is written; a warning where it is not.

```bad
白鹭区召开会议

会议定于2025年1月8日（星期四）召开。
```

```good
白鹭区召开会议

会议定于2025年1月8日（星期三）召开，1月9日周四休会，1月8日，星期三晚上开放。
```

Fix: none; either may be wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..rule import Rule

_DATED = lazy(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[ （(，,]{0,2}(?:星期|周|礼拜)([一二三四五六日天])(?![期年])")
_DAYS = "一二三四五六日"


def check(ctx: Context) -> Iterator[Finding]:
    """Each date with a weekday."""
    known = ctx.date("published_on") or ctx.date("written_on")
    for prose in ctx.prose:
        if not prose.alphabet & set("周期拜"):
            continue
        for found in prose.at_numbers(_DATED):
            day = _day(int(found[1]) if found[1] else None, int(found[2]), int(found[3]), known)
            if day is None:
                continue
            right = _DAYS[day.weekday()]
            if right != found[4].replace("天", "日"):
                yield RULE.finding(
                    prose.span(*found.span()),
                    f"{day}是星期{right}，不是星期{found[4]}",
                    f"{day} is a {day:%A}, not 星期{found[4]}",
                    severity=None if found[1] else Severity.WARNING,
                )


def _day(year: int | None, month: int, day: int, known: date | None) -> date | None:
    """The day that is meant: without a year, the one nearest to the release's own date."""
    if year is None and known is None:
        return None
    years = (year,) if year is not None else tuple(known.year + n for n in (-1, 0, 1)) if known else ()
    days = []
    for candidate in years:
        try:
            days.append(date(candidate, month, day))
        except ValueError:  # NUM001's matter
            continue
    return min(days, key=lambda d: abs((d - known).days) if known else 0, default=None)


RULE = Rule(
    "NUM006",
    "weekday-differs",
    Severity.ERROR,
    Text("日期与星期不一致", "a weekday does not fit its date"),
    check,
)
