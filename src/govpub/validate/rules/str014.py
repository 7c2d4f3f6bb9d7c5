"""A release has a title.

What it checks: that a title stands in the block or over the text, where there is a block; without a block META001
says both.

Why: the page's `<title>`, its heading, `ArticleTitle` and every list need it (WCAG 2.4.2; 国办发〔2017〕47号).

```bad
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
发布日期：2025年01月09日

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实，确保各项任务如期完成。
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
发布日期：2025年01月09日

关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实，确保各项任务如期完成。
```

Fix: none; a title is never made up.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule


def check(ctx: Context) -> Iterator[Finding]:
    """One finding for a release without a title."""
    titled = any((page.title or "").strip() for _, page in ctx.pages)
    if ctx.has_block and not titled and not ctx.has_title:
        yield RULE.finding(None, "没有标题", "no title")


RULE = Rule(
    "STR014",
    "title-absent",
    Severity.WARNING,
    Text("没有标题", "the release has no title"),
    check,
)
