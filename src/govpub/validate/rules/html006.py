"""A page has a title.

What it checks: that `<title>` is there and not empty, and is not what a program writes (无标题文档, Untitled).

Why: WCAG 2.4.2 (verified).

```bad
<!DOCTYPE html>
<html lang="zh-Hans">
<head><title> </title></head>
<body><h1>白鹭区召开会议</h1><p>会议强调，要压实责任，认真落实各项措施。</p></body>
</html>
```

```good
<!DOCTYPE html>
<html lang="zh-Hans">
<head><title>白鹭区召开会议</title></head>
<body><h1>白鹭区召开会议</h1><p>会议强调，要压实责任，认真落实各项措施。</p></body>
</html>
```

Fix: none; `govpub a11y` writes one where the page's heading gives it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..page import UNTITLED
from ..rule import Rule


def check(ctx: Context) -> Iterator[Finding]:
    """The title element."""
    for source, page in ctx.pages:
        if page.html_at is not None and ((page.title or "").strip() or UNTITLED[0]) in UNTITLED:
            place = ctx.page_span(source, page.title_at or page.html_at)
            yield RULE.finding(place, "页面没有标题（title）", "the page has no title")


RULE = Rule(
    "HTML006",
    "page-title-absent",
    Severity.WARNING,
    Text("页面没有标题", "a page without a title"),
    check,
)
