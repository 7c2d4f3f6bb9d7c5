"""An attachment's name ends without a mark.

What it checks: 。 ； ， 、 at the end of a name in the list of attachments.

Why: GB/T 9704-2012, 7.3.4: no mark after attachment names (verified).

```bad
关于开展检查的通知

各镇人民政府：

现将工作方案和申报表印发给你们，请认真贯彻落实。

附件：1.白鹭区冬季防火工作方案；
2.申报表。

白鹭区应急管理局
2025年1月8日
```

```good
关于开展检查的通知

各镇人民政府：

现将工作方案和申报表印发给你们，请认真贯彻落实。

附件：1.白鹭区冬季防火工作方案
2.申报表（试行）

白鹭区应急管理局
2025年1月8日
```

Fix: safe; the mark is taken out.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.blocks import Attachment
from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule, fix

_MARKS = tuple("。；，、;,.")


def check(ctx: Context) -> Iterator[Finding]:
    """Each name that ends in a mark."""
    for block in ctx.blocks:
        if not isinstance(block, Attachment):
            continue
        place = ctx.locate(block.title, block.span)
        written = ctx.rest_of_line(place) or block.title
        title = written.rstrip()
        if title[-1:] in _MARKS:
            place = place._replace(text=written)
            yield RULE.finding(
                place.span(len(title) - 1, len(title)),
                f"附件名称后不加“{title[-1]}”",
                f"no {title[-1]} after an attachment's name",
                fix=fix(place.edit(len(title) - 1, len(title), ""), safe=True),
            )


RULE = Rule(
    "STR015",
    "attachment-name-mark",
    Severity.WARNING,
    Text("附件名称后加了标点", "a mark after an attachment's name"),
    check,
)
