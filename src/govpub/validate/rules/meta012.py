"""A document is written before it is published.

What it checks: 成文日期 ≤ 发布日期; where the signature speaks for the publication, 成文日期 is marked. Where the date
is labelled 生成日期 (when a system made the record) it is a warning.

Why: certain; one of the two dates is wrong.

```bad
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月18日
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月09日
发布日期：2025年01月09日
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
from ..signatures import signature_date


def check(ctx: Context) -> Iterator[Finding]:
    """Compare the two dates."""
    written, published = ctx.date("written_on"), ctx.date("published_on")
    place = ctx.stated("published_on")
    signed = signature_date(ctx.release)
    if written and signed and published and signed != written and signed <= published:
        place = ctx.stated("written_on")  # the signature agrees with the publication: the slip is here
    if written and published and place and written > published:
        first, second = ctx.label("written_on", "成文日期"), ctx.label("published_on", "发布日期")
        yield RULE.finding(
            place.span(),
            f"{second}({published})早于{first}({written})",
            f"published ({published}) before it was written ({written})",
            severity=Severity.WARNING if first.startswith("生成") else None,
        )


RULE = Rule(
    "META012",
    "dates-out-of-order",
    Severity.ERROR,
    Text("发布日期早于成文日期", "published before it was written"),
    check,
)
