"""One quantity has one value.

What it checks: a quantity that is stated with two values in the same words and unit, where nothing says that it is of
two times: totals (累计, 共计, 合计, 总计), what is said of a whole area (全区常住人口, 全市共有养老机构), and what is
said of 该项目 or 该工程 after the same words.

Why: one of them may be wrong, or they may be of different times: information.

```bad
白鹭区召开会议

全区累计排查风险隐患89处。

截至目前，全区累计排查风险隐患98处。
```

```bad
白鹭区召开会议

全区共有养老机构26家，其中公办8家。会议要求，全区共有养老机构28家要全部达标。
```

```good
白鹭区召开会议

全区累计排查风险隐患89处，整改隐患80处，2023年全区常住人口56.8万人，2024年全区常住人口58.6万人。

截至目前，全区累计排查风险隐患89处，累计排查企业19家。
```

Fix: none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..prose import Prose
from ..rule import Rule

_VALUE = r"(?P<value>\d[\d,]*+(?:\.\d++)?+[万亿千百]?)(?P<unit>余?(?:[\u4e00-\u9fff]{1,2}|[%％]))"
_TOTAL = lazy(rf"(?P<what>(?:累计|共计|合计|总计|总共)[\u4e00-\u9fff]{{2,14}}?){_VALUE}")
_WHOLE = lazy(
    rf"(?<![\u4e00-\u9fff])(?P<what>(?:全[国省市县区镇乡村州旗]|我[国省市县区镇])[\u4e00-\u9fff]{{2,14}}?|(?:该|本)?(?:项目|工程)?(?P<of>总投资|总建筑面积|总面积|总用地面积|总人口|总长度?|总库容|总装机容量))(?:约|达到|达|为|近)?{_VALUE}"
)
_TIME = lazy(
    r"\d{4}年|\d{1,2}月|去年|今年|上年|同期|上半年|下半年|[一二三四]季度|月末|年末|年底|目前|此前|原|预计|计划|力争|将|到"
)
_END = "。；！？\n"


class _Stated(NamedTuple):
    value: str
    whole: str
    times: frozenset[str]
    at: int


def check(ctx: Context) -> Iterator[Finding]:
    """Each quantity that was stated before with another value."""
    totals: dict[tuple[str, str], _Stated] = {}
    wholes: dict[tuple[str, str], _Stated] = {}
    for prose in ctx.prose:
        for found in _TOTAL.finditer(prose.text):
            yield from _compared(prose, found, found["what"], totals, timeless=True)
        for found in _WHOLE.finditer(prose.text):
            if found["unit"][0] in "年月日号":
                continue
            if not found["of"] or found["what"] != found["of"]:
                yield from _compared(prose, found, found["of"] or found["what"], wholes, timeless=bool(found["of"]))
            else:
                wholes[found["of"], _unit(found)] = _stated(prose, found)


def _compared(
    prose: Prose, found: re.Match[str], what: str, seen: dict[tuple[str, str], _Stated], *, timeless: bool
) -> Iterator[Finding]:
    now = _stated(prose, found)
    first = seen.setdefault((what, _unit(found)), now)
    if first.value != now.value and (timeless or first.times == now.times):
        yield RULE.finding(
            prose.span(*found.span()),
            f"同一数量前后不一致：“{first.whole}”与“{now.whole}”",
            f"the same quantity with two values: {first.whole} and {now.whole}",
        )


def _unit(found: re.Match[str]) -> str:
    return found["unit"].removeprefix("余")[:1]


def _stated(prose: Prose, found: re.Match[str]) -> _Stated:
    start = max(prose.text.rfind(mark, max(0, found.start() - 80), found.start()) for mark in _END)
    times = frozenset(_TIME.findall(prose.text[max(start, found.start() - 80, 0) : found.start()]))
    return _Stated(found["value"], found[0], times, found.start())


RULE = Rule(
    "NUM005",
    "quantity-stated-twice",
    Severity.INFO,
    Text("同一数量前后不一致", "one quantity with two values"),
    check,
)
