"""A time of day exists.

What it checks: hours above 24 and minutes above 59 where the words around say that a time is meant (上午9:75,
25时10分, 25时起), and 上午 or 凌晨 with an afternoon's hour (上午15:00). Ratios such as 3:75 are left alone.

Why: certain.

```bad
白鹭区召开会议

会议于1月8日上午9:75开始。
```

```good
白鹭区召开会议

会议于1月8日上午9:30开始，下午15:00至24:00休会，支持与反对之比为25:75，供水时间为8:00—20:00。
```

Fix: none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule

_BEFORE = (
    r"(?P<before>日|号|上午|中午|下午|凌晨|晚上?|早上?|时间[为是：:]?|于|自|[至到—–~～\-]"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})"
)
_CLOCK = re.compile(rf"{_BEFORE} ?(?P<hour>\d{{1,2}})[:：](?P<minute>\d{{2}})(?:[:：]\d{{2}})?(?![\d:：%％])")
_WORDS = re.compile(r"(?P<before>上午|凌晨|)(?<![\d.])(?P<hour>\d{1,2})[时点](?P<minute>\d{1,2})分(?![之])")
_HOUR = re.compile(
    r"(?P<before>上午|凌晨|)(?<![\d.])(?P<hour>\d{1,2})(?P<minute>)时(?=[起许整前后至止，。、）关开集发]|左右|之前|以后)"
)
_O_CLOCK = re.compile(
    r"(?P<before>上午|凌晨|中午|下午|傍晚|晚上?|早上|次日|当日)(?P<hour>\d{1,2})(?P<minute>)[点點](?![\d多])"
)
_RANGE = re.compile(r"\d[:：]\d{2}[—–~～\-至到]+$")
_MORNING = {"上午": 12, "凌晨": 7}


def check(ctx: Context) -> Iterator[Finding]:
    """Each time of the running text."""
    for prose in ctx.prose:
        for pattern in (_CLOCK, _WORDS, _HOUR, _O_CLOCK):
            for found in pattern.finditer(prose.text):
                hour, minute, before = int(found["hour"]), int(found["minute"] or 0), found["before"]
                if before in set("至到—–~～-") and not _RANGE.search(
                    prose.text[max(0, found.start() - 6) : found.start("hour")]
                ):
                    continue
                place = prose.span(found.start() if before in _MORNING else found.start("hour"), found.end())
                shown = prose.text[found.start("hour") : found.end()]
                if hour > 24 or minute > 59 or (hour == 24 and minute):
                    yield RULE.finding(place, f"“{shown}”不存在这个时间", f"there is no such time as {shown}")
                elif hour > _MORNING.get(before, 24):
                    yield RULE.finding(place, f"“{before}{shown}”上下午矛盾", f"{before} does not go with {shown}")


RULE = Rule(
    "NUM002",
    "time-impossible",
    Severity.ERROR,
    Text("正文里的时间不存在", "a time in the text that does not exist"),
    check,
)
