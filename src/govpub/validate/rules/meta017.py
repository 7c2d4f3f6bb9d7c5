"""A release says where its content comes from.

What it checks: that there is a 来源 (信息来源) with a value. The issuer is never taken for it.

Why: the official page tag `ContentSource` (国办发〔2017〕47号) is filled from it and left out where it is absent;
whether it is mandatory is known from memory only, so this is information.

```bad
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知
来源：白鹭区应急管理局
```

Fix: none; a source is never made up.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule


def check(ctx: Context) -> Iterator[Finding]:
    """One finding where the content's source is not stated."""
    if ctx.has_block and ctx.stated("source") is None:
        item = ctx.field("source")
        yield RULE.finding(
            item.span if item else None,
            "没有写明信息来源，页面将没有 ContentSource 标签",
            "no content source is stated; the page will have no ContentSource tag",
        )


RULE = Rule(
    "META017",
    "content-source-absent",
    Severity.INFO,
    Text("没有写明信息来源", "no content source is stated"),
    check,
)
