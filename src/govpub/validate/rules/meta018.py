"""A label of the disclosure block is one that is known.

What it checks: a label that differs from a known one by one character (索弓号, 成文曰期, 发布机构构), where the block
has no field of the known label's meaning; two-character labels only where the value fits (文好：白鹭应急〔2025〕3号). A
value that has the form of an index number, a document number or the title, under a label that is not known at all, is
information.

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
from ..vocabulary import labels


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
    for key, item in ctx.mislabelled.items():
        zh, en = labels()[key]
        shown = squeeze(item.label)
        yield RULE.finding(
            ctx.locate(item.label, item.span).span(),
            f"“{shown}”的值像是{zh}，字段名应为“{zh}”",
            f"the value of {shown} looks like the {en}; the label is {zh}",
            severity=Severity.INFO,
        )


RULE = Rule(
    "META018",
    "label-misspelt",
    Severity.WARNING,
    Text("字段名可能有误", "a label that is perhaps misspelt"),
    check,
)
