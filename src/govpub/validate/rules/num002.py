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

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..rule import Rule

#: 9:30, 9:30:00; 9时30分; 9时; 9点
_TIME = lazy(
    r"(?P<hour>\d{1,2})(?:[:：](?P<minute>\d{2})(?:[:：]\d{2})?(?![\d:：%％])|[时點点時](?P<minutes>\d{1,2})分(?![之])"
    r"|(?P<sharp>[时時])(?=[起许整前后至止，。、）关开集发]|左右|之前|以后)|(?P<clock>[點点])(?![\d多]))"
)
_PERIOD = lazy(r"(?P<period>上午|中午|下午|傍晚|凌晨|晚上|早上|次日|当日|当晚|今晚|[日号晚早]) ?$")
_BEFORE = lazy(r"(?:时间[为是：:]?|[于自]|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d[:：]\d{2}[—–~～\-至到]+) ?$")
_AFTER = lazy(r" ?[—–~～\-至到]{1,2} ?\d{1,2}[:：]\d{2}(?!\d)")
_MORNING = {"上午": 12, "凌晨": 7}


def check(ctx: Context) -> Iterator[Finding]:
    """Each time of the running text."""
    for prose in ctx.prose:
        for found in prose.at_numbers(_TIME):
            hour, minute = int(found["hour"]), int(found["minute"] or found["minutes"] or 0)
            impossible = hour > 24 or minute > 59 or (hour == 24 and minute > 0)
            if hour <= 7 and not impossible:
                continue
            before = prose.text[max(0, found.start() - 14) : found.start()].rpartition("\n")[2]
            named = _PERIOD.search(before)
            period = named["period"] if named else ""
            if found["clock"] and len(period) < 2 and period != "晚":
                continue  # 25点: items
            ranged = _BEFORE.search(before) or _AFTER.match(prose.text, found.end())
            if impossible and (found["minutes"] or found["sharp"] or named or ranged):
                shown = found[0]
                place = prose.span(*found.span())
                yield RULE.finding(place, f"“{shown}”不存在这个时间", f"there is no such time as {shown}")
            elif not impossible and hour > _MORNING.get(period, 24):
                shown = period + found[0]
                place = prose.span(found.start() - len(before) + named.start(), found.end())  # type: ignore[union-attr]
                yield RULE.finding(place, f"“{shown}”上下午矛盾", f"{period} does not go with {found[0]}")


RULE = Rule(
    "NUM002",
    "time-impossible",
    Severity.ERROR,
    Text("正文里的时间不存在", "a time in the text that does not exist"),
    check,
)
