"""The official meta tags say what the page shows.

What it checks: `ArticleTitle` against the heading and the title, `PubDate` against 发布日期, `ContentSource` against
来源, `SiteIDCode` against the footer's id, and one tag with two values.

Why: catalogues and search read the tags, people the page (certain that they should agree).

```bad
<!DOCTYPE html>
<html lang="zh-Hans">
<head>
<title>白鹭区冬季防火工作会议召开</title>
<meta name="ArticleTitle" content="白鹭区春季防火工作会议召开">
</head>
<body><h1>白鹭区冬季防火工作会议召开</h1><p>1月8日，白鹭区召开冬季防火工作会议，部署各项工作。</p></body>
</html>
```

```good
<!DOCTYPE html>
<html lang="zh-Hans">
<head>
<title>白鹭区冬季防火工作会议召开_白鹭区人民政府</title>
<meta name="ArticleTitle" content="白鹭区冬季防火工作会议召开">
</head>
<body><h1>白鹭区冬季防火工作会议召开</h1><p>1月8日，白鹭区召开冬季防火工作会议，部署各项工作。</p></body>
</html>
```

Fix: none; which of the two is right is the issuer's to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...text.chars import squeeze
from ...text.fold import shadow
from ..context import Context
from ..identifiers import normal
from ..page import OFFICIAL, Page, Tag
from ..rule import Rule


def check(ctx: Context) -> Iterator[Finding]:
    """Each tag that says something else than the page."""
    for source, page in ctx.pages:
        for tag, zh, other in _differences(ctx, source, page):
            name = OFFICIAL[tag.name]
            yield RULE.finding(
                ctx.page_span(source, (tag.start, tag.end)),
                f"标签 {name}“{tag.value.strip()}”与{zh}“{other}”不一致",
                f"the tag {name} ({tag.value.strip()}) and what is shown ({other}) differ",
            )


def _differences(ctx: Context, source: int, page: Page) -> Iterator[tuple[Tag, str, str]]:
    first: dict[str, Tag] = {}
    for tag in page.metas:
        known = first.setdefault(tag.name, tag)
        if tag.name in OFFICIAL and known.value.strip() != tag.value.strip():
            yield tag, "前一个同名标签", known.value.strip()
    title, shown = page.meta("ArticleTitle"), ctx.release.title or (page.title or "")
    if title and title.value.strip() and shown and not _contains(title.value, shown):
        yield title, "页面标题", shown.strip()
    date, published = page.meta("PubDate"), ctx.date("published_on")
    written = ctx.read_date(date.value) if date else None
    if date and written and published and written.date() != published:
        yield date, "发布日期", str(published)
    content, stated = page.meta("ContentSource"), ctx.stated("source")
    if content and stated and content.value.strip() and not _contains(content.value, stated.text):
        yield content, "来源", stated.text.strip()
    site, entry = page.meta("SiteIDCode"), ctx.site("site_id")
    if site and entry and site.value.strip() and normal(site.value) != normal(entry.value):
        yield site, "页脚的政府网站标识码", entry.value.strip()


def _contains(tag: str, shown: str) -> bool:
    a, b = shadow(squeeze(tag)), shadow(squeeze(shown))
    return bool(a and b) and (a in b or b in a)


RULE = Rule(
    "HTML002",
    "tags-differ-from-page",
    Severity.WARNING,
    Text("官方标签与页面内容不一致", "official meta tags differ from what is shown"),
    check,
)
