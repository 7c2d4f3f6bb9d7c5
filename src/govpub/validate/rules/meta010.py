"""A date in the disclosure block is a day that there is.

What it checks: 成文日期 and 发布日期: a day that no calendar has (2月30日), a time that no day has (25:10), and
values that are no date. Of other fields whose label ends in 日期 or 时间 (施行日期, 發文日期): a day or time that there
is not. All usual forms are read: 2024年08月30日, 2024-08-30 10:06:36, 二〇〇六年九月七日,
民國107年4月12日.

Why: certain; `PubDate` and every catalogue depend on it.

```bad
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年02月30日
发布日期：2025年03月09日
标题：关于加强冬季防火工作的通知
```

```good
索引号：3799023799020001/2024-00012
发布机构：白鹭区应急管理局
成文日期：2024年02月29日
发布日期：2024-03-09 10:06:36
标题：关于加强冬季防火工作的通知
```

Fix: none; a date is never made up.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule
from ..vocabulary import is_blank, labels

OLDEST = 1900  # an earlier year in a disclosure block is a slip


def check(ctx: Context) -> Iterator[Finding]:
    """Every field that states a date, also one that stands twice."""
    for key in ("written_on", "published_on"):
        for item in ctx.fields(key):
            if is_blank(item.value):
                continue
            value = ctx.value(item)
            shown = value.text.strip()
            zh, en = labels()[key]
            written = ctx.read_date(value.text)
            if written is None:
                yield RULE.finding(
                    value.span(),
                    f"{zh}“{shown}”不是日期",
                    f"{en}: {shown!r} is not a date",
                    severity=Severity.WARNING,
                )
            elif written.date() is None or written.year < OLDEST:
                yield RULE.finding(
                    value.span(), f"{zh}“{shown}”不存在这一天", f"{en}: there is no such day as {shown!r}"
                )
            elif not written.has_time_of_day():
                yield RULE.finding(
                    value.span(), f"{zh}“{shown}”的时间不存在", f"{en}: there is no such time as {shown!r}"
                )
    for label, value, written in ctx.other_dates:
        if written.date() is None or written.year < OLDEST or not written.has_time_of_day():
            shown = value.text.strip()
            yield RULE.finding(value.span(), f"{label}“{shown}”不存在", f"{label}: there is no such time as {shown!r}")


RULE = Rule(
    "META010",
    "date-impossible",
    Severity.ERROR,
    Text("日期不存在或无法识别", "a date that does not exist"),
    check,
)
