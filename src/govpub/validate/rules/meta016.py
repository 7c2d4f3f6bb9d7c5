"""A field that the block needs has a value.

What it checks: that 索引号, 发布机构, 标题, 成文日期 and 发布日期 are not empty where they stand; for 主题分类 and
效力状态 it is information. An empty 文号 or 主题词, and 无, are usual and say nothing.

Why: an empty line is a value that somebody forgot (practice).

```bad
索引号：3799023799020001/2025-00012
发布机构：
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
文号：
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知
```

Fix: none; nobody but the issuer knows these facts.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule
from ..vocabulary import is_blank, labels

_NEEDED = ("index_number", "issuer", "title", "written_on", "published_on")
_USEFUL = ("subject", "validity")
_MAY_BE_EMPTY = ("document_number",)


def check(ctx: Context) -> Iterator[Finding]:
    """Each needed field whose every occurrence is empty."""
    if not ctx.has_block:
        return
    needed = dict.fromkeys((*ctx.profile.required, *_NEEDED))
    for key in (key for key in dict.fromkeys((*needed, *_USEFUL)) if key not in _MAY_BE_EMPTY):
        items = ctx.fields(key)
        if items and all(is_blank(item.value) for item in items):
            zh, en = labels()[key]
            severity = None if key in needed else Severity.INFO
            yield RULE.finding(
                items[0].span, f"字段“{ctx.label(key, zh)}”没有值", f"the field {zh} ({en}) is empty", severity=severity
            )


RULE = Rule(
    "META016",
    "field-empty",
    Severity.WARNING,
    Text("必要字段没有值", "a field that the block needs is empty"),
    check,
)
