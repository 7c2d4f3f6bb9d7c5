"""A label of the disclosure block is one that is known.

What it checks: a label that differs from a known one by one character (索弓号, 成文曰期), where the block has no
field of the known label's meaning.

Why: a field under a misspelt label is lost to catalogues and page tags (certain, if it is a slip; a site may have
labels of its own, so a warning).

```bad
索引号：3799023799020001/2025-00012
发布机抅：白鹭区应急管理局
成文日期：2025年01月08日
发布日期：2025年01月09日
标题：关于开展检查的通知

关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
发布日期：2025年01月09日
标题：关于开展检查的通知
颁布日期：2025年01月10日
信息公开联系人：沈采薇

关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。
```

Fix: unsafe; the known label is put in its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...text.chars import squeeze
from ..context import Context
from ..rule import Rule, fix


def check(ctx: Context) -> Iterator[Finding]:
    """Each unknown label that is nearly a known one."""
    for item, known in ctx.misspelt.values():
        place = ctx.locate(item.label, item.span)
        shown = squeeze(item.label)
        yield RULE.finding(
            place.span(),
            f"字段名“{shown}”可能是“{known}”",
            f"the label {shown} is perhaps {known}",
            fix=fix(place.edit(0, len(item.label), known), safe=False),
        )


RULE = Rule(
    "META018",
    "label-misspelt",
    Severity.WARNING,
    Text("字段名可能有误", "a label that is perhaps misspelt"),
    check,
)
