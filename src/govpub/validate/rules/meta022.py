"""A value stands under its own label.

What it checks: an issuer or a title that is a date or has no letter, an index number without a digit, a document
number in the place of the issuer: values that slipped by a line.

Why: certain for these shapes.

```bad
索引号：3799023799020001/2025-00012
发布机构：2025年01月09日
发布日期：2025年01月09日
标题：关于开展检查的通知
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区“12345”热线服务中心
发布日期：2025年01月09日
标题：2025年1月9日
标题说明：白鹭区
```

Fix: none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...text.chars import is_han
from ..context import Context
from ..docnum import is_number
from ..rule import Rule
from ..vocabulary import labels


def check(ctx: Context) -> Iterator[Finding]:
    """The issuer, the title and the index number."""
    for key in ("issuer", "title", "index_number"):
        stated = ctx.stated(key)
        if stated is None:
            continue
        value = stated.text.strip()
        if key == "index_number":
            wrong = not any(c.isdigit() for c in value)
        elif key == "issuer":
            wrong = not any(is_han(c) or c.isalpha() for c in value) or _is_other(ctx, value)
        else:
            wrong = not any(is_han(c) or c.isalpha() for c in value)
        if wrong:
            zh, en = labels()[key]
            zh = ctx.label(key, zh)
            yield RULE.finding(stated.span(), f"“{value}”不像是{zh}", f"{value} does not look like the {en}")


def _is_other(ctx: Context, value: str) -> bool:
    return ctx.read_date(value) is not None or is_number(value)


RULE = Rule(
    "META022",
    "value-misplaced",
    Severity.WARNING,
    Text("字段值像是填错了位置", "a value that seems to belong to another field"),
    check,
)
