"""One quantity has one value.

What it checks: a total (累计, 共计, 合计, 总计) of the same thing, in the same words and unit, that is stated with
two values.

Why: one of them may be wrong, or they may be of different times: information.

```bad
白鹭区召开会议

全区累计排查风险隐患89处。

截至目前，全区累计排查风险隐患98处。
```

```good
白鹭区召开会议

全区累计排查风险隐患89处，整改隐患80处。

截至目前，全区累计排查风险隐患89处，累计排查企业19家。
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

_TOTAL = re.compile(
    r"(?P<what>(?:累计|共计|合计|总计|总共)[\u4e00-\u9fff]{2,14}?)(?P<value>\d[\d,]*+(?:\.\d++)?+[万亿千百]?)(?P<unit>余?[\u4e00-\u9fff]{1,2})"
)


def check(ctx: Context) -> Iterator[Finding]:
    """Each total that was stated before with another value."""
    seen: dict[tuple[str, str], tuple[str, str]] = {}
    for prose in ctx.prose:
        for found in _TOTAL.finditer(prose.text):
            key = (found["what"], found["unit"].removeprefix("余")[:1])
            first, whole = seen.setdefault(key, (found["value"], found[0]))
            if first != found["value"]:
                yield RULE.finding(
                    prose.span(*found.span()),
                    f"同一数量前后不一致：“{whole}”与“{found[0]}”",
                    f"the same quantity with two values: {whole} and {found[0]}",
                )


RULE = Rule(
    "NUM005",
    "quantity-stated-twice",
    Severity.INFO,
    Text("同一数量前后不一致", "one quantity with two values"),
    check,
)
