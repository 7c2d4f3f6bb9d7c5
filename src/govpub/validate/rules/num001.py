"""A day that is named in the text exists.

What it checks: 2月30日, 13月1日, 2023年2月29日, also in Han numerals (not of the lunar calendar).

Why: certain.

```bad
白鹭区召开会议

会议定于2025年2月30日召开。
```

```good
白鹭区召开会议

会议定于2024年2月29日召开，闰年2月29日、12月31日和农历二月三十日不休息，比例为13月均值。
```

Fix: none; a date is never made up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...text.numerals import value
from ..context import Context
from ..dates import days_in
from ..prose import Prose
from ..rule import Rule

_DATE = re.compile(r"(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号](?![楼线机井馆文])")
_HAN_DATE = re.compile("[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日")
_HAN_YEAR = re.compile("[一二][〇○零一二三四五六七八九]{3}年$")
_LUNAR = ("农历", "阴历", "旧历", "夏历", "農曆", "陰曆", "舊曆")
_LEAP = 2000  # a year in which February has 29 days, for dates without a year


def check(ctx: Context) -> Iterator[Finding]:
    """Each date of the running text."""
    for prose in ctx.prose:
        for found in prose.at_numbers(_DATE):
            if not _exists(*(value(part) if part else None for part in found.groups())):
                yield _finding(prose, *found.span())
        for found in _HAN_DATE.finditer(prose.text):
            before = prose.text[max(0, found.start() - 5) : found.start()]
            year = _HAN_YEAR.search(before)
            month, day = found[0][:-1].split("月")
            lunar = prose.text[max(0, found.start() - 8) : found.start()].endswith(_LUNAR)
            if not lunar and not _exists(value(year[0][:-1]) if year else None, value(month), value(day)):
                yield _finding(prose, found.start() - (5 if year else 0), found.end())


def _exists(year: int | None, month: int | None, day: int | None) -> bool:
    return 1 <= (month or 0) <= 12 and 1 <= (day or 0) <= days_in(year or _LEAP, month or 1)


def _finding(prose: Prose, start: int, end: int) -> Finding:
    shown = prose.text[start:end]
    return RULE.finding(prose.span(start, end), f"“{shown}”不存在这一天", f"there is no such day as {shown}")


RULE = Rule(
    "NUM001",
    "day-impossible",
    Severity.ERROR,
    Text("正文里的日期不存在", "a day in the text that does not exist"),
    check,
)
