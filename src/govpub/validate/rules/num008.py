"""A number is called approximate once.

What it checks: 约300余人, 近100多个, 约50元左右, 超过200余家.

Why: each word says the same again (usage; information).

```bad
白鹭区召开会议

约300余人参加会议。
```

```good
白鹭区召开会议

约300人参加会议，投入近100万元，覆盖200余家企业、50人左右。
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

_TWICE = lazy(
    r"(?:大约|约|近|将近|超过|超|逾)\d[\d,.]*+[万亿]?[余多](?=[\u4e00-\u9fff])"
    r"|(?:大约|约|近|将近|超过|超|逾)\d[\d,.]*+[\u4e00-\u9fff]{1,3}(?:左右|上下)"
)


def check(ctx: Context) -> Iterator[Finding]:
    """Each number that is called approximate twice."""
    for prose in ctx.prose:
        for found in _TWICE.finditer(prose.text):
            yield RULE.finding(prose.span(*found.span()), f"约数重复：“{found[0]}”", f"approximate twice: {found[0]}")


RULE = Rule(
    "NUM008",
    "approximation-doubled",
    Severity.INFO,
    Text("约数重复", "a number is called approximate twice"),
    check,
)
