"""The document number over the text is the one in the block.

What it checks: a document number that stands on a line of its own before the text, against the field 文号. Where the
field is empty it is information.

Why: certain that they should agree; which of them is right is the issuer's to say.

```bad
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
文号：白鹭应急〔2025〕3号
发布日期：2025年01月09日
标题：关于开展检查的通知

关于开展检查的通知
白鹭应急〔2025〕4号

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
文号：白鹭应急〔2025〕3号
发布日期：2025年01月09日
标题：关于开展检查的通知

关于开展检查的通知
白鹭应急〔2025〕3号

各镇人民政府：

按照白鹭政发〔2024〕40号要求，现将有关事项通知如下，请认真贯彻落实。
```

Fix: none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.blocks import Paragraph
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...text.chars import squeeze
from ..context import Context
from ..docnum import is_number, read_document_number
from ..rule import Rule

_HEAD = 3  # blocks at the beginning of the body among which the number stands


def check(ctx: Context) -> Iterator[Finding]:
    """Compare the first line that is a document number with the field."""
    if not ctx.has_block:
        return
    shown = next(
        (b for b in ctx.release.body[:_HEAD] if isinstance(b, Paragraph) and is_number(b.text.strip())),
        None,
    )
    if shown is None:
        return
    place = ctx.locate(shown.text, shown.span).span()
    stated = ctx.stated("document_number")
    number = shown.text.strip()
    if stated is None:
        yield RULE.finding(
            place,
            f"正文有文号“{number}”，字段里没有",
            f"the text has the document number {number}, the block has none",
            severity=Severity.INFO,
        )
    elif not _agree(stated.text, number):
        yield RULE.finding(
            place,
            f"正文文号“{number}”与字段文号“{stated.text.strip()}”不一致",
            f"the document number over the text ({number}) and in the block ({stated.text.strip()}) differ",
        )


def _agree(first: str, second: str) -> bool:
    a, b = (squeeze(read_document_number(text).tidy).strip("（）()") for text in (first, second))
    return a == b or a.endswith(b) or b.endswith(a)  # 国令第707号 and 第707号


RULE = Rule(
    "META020",
    "document-number-differs",
    Severity.WARNING,
    Text("正文文号与字段文号不一致", "the document number over the text is not the block's"),
    check,
)
