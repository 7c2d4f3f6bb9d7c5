"""A page has the official meta tags.

What it checks: `SiteName`, `SiteDomain`, `SiteIDCode`, `ColumnName`, `ColumnType`, `ArticleTitle` and `PubDate`. A
column's page (with column tags and no article's) needs only the first five. A missing `ContentSource` is information.
A tag without a value is as good as none.

Why: 国办发〔2017〕47号 names the tags (verified in use); which of them are mandatory is known from memory, so a
profile may switch this off.

```bad
<!DOCTYPE html>
<html lang="zh-Hans">
<head>
<title>白鹭区冬季防火工作会议召开</title>
<meta name="SiteName" content="白鹭区人民政府">
<meta name="ArticleTitle" content="白鹭区冬季防火工作会议召开">
</head>
<body><h1>白鹭区冬季防火工作会议召开</h1><p>1月8日，白鹭区召开冬季防火工作会议。</p></body>
</html>
```

```good
<!DOCTYPE html>
<html lang="zh-Hans">
<head>
<title>白鹭区冬季防火工作会议召开</title>
<meta name="SiteName" content="白鹭区人民政府">
<meta name="SiteDomain" content="www.bailu.example">
<meta name="SiteIDCode" content="3799020001">
<meta name="ColumnName" content="政务要闻">
<meta name="ColumnType" content="工作动态">
<meta name="ArticleTitle" content="白鹭区冬季防火工作会议召开">
<meta name="PubDate" content="2025-01-09 10:00">
<meta name="ContentSource" content="白鹭区应急管理局">
</head>
<body><h1>白鹭区冬季防火工作会议召开</h1><p>1月8日，白鹭区召开冬季防火工作会议。</p></body>
</html>
```

Fix: none; `govpub assemble` writes the tags.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule

_SITE = ("SiteName", "SiteDomain", "SiteIDCode")
_COLUMN = ("ColumnName", "ColumnType")
_ARTICLE = ("ArticleTitle", "PubDate")


def check(ctx: Context) -> Iterator[Finding]:
    """One finding for all tags that a page lacks."""
    for source, page in ctx.pages:
        if page.html_at is None and not page.metas:
            continue
        column = page.is_column
        needed = (*_SITE, *_COLUMN) if column else (*_SITE, *_COLUMN, *_ARTICLE)
        missing = [name for name in needed if page.meta(name) is None]
        place = ctx.page_span(source, page.html_at)
        if missing:
            names = "、".join(missing)
            yield RULE.finding(place, f"缺少官方标签：{names}", f"official meta tags are missing: {', '.join(missing)}")
        for name in (*needed, "ContentSource"):
            tag = page.meta(name)
            if tag is not None and not tag.value.strip():
                yield RULE.finding(
                    ctx.page_span(source, (tag.start, tag.end)),
                    f"官方标签 {name} 没有值",
                    f"the official tag {name} has no value",
                    severity=Severity.INFO if name == "ContentSource" else None,
                )
        if not column and page.meta("ContentSource") is None:
            yield RULE.finding(place, "缺少官方标签：ContentSource", "no ContentSource tag", severity=Severity.INFO)


RULE = Rule(
    "HTML001",
    "official-tags-missing",
    Severity.WARNING,
    Text("缺少官方页面标签", "official meta tags are missing"),
    check,
)
