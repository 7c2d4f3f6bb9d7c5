"""The official meta tags say what the page shows.

What it checks: `ArticleTitle` against the heading and the title, `PubDate` against 发布日期 and its time,
`ContentSource` against 来源, `SiteIDCode` against the footer's id, `SiteDomain` against the page's own address, and one
tag with two values; `<title>` against the heading. As information: `SiteName` against the footer's sponsor.

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

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ...text.chars import squeeze
from ...text.fold import shadow
from ..context import Context
from ..dates import Written
from ..identifiers import normal
from ..page import OFFICIAL, UNTITLED, Page, Tag
from ..rule import Rule

_LIGHT = lazy("[《》〈〉“”‘’\"'「」『』—–_|·、,.:;()-]")
_SITE = lazy("(?:政府|[局厅委部院会署处办站所网]|中心|门户|网站|日报|频道|公开|要闻|动态|公告)$")
_GENERAL = lazy("(?:政府|[局厅委部院会署处办站所网]|中心|门户|网站|频道)$")
_NAME = lazy("(?:人民政府|政府|门户|政务|网站|网|办公[厅室])*+$")


def check(ctx: Context) -> Iterator[Finding]:
    """Each tag that says something else than the page."""
    for source, page in ctx.pages:
        yield from _titles(ctx, source, page)
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
    if title and title.value.strip() and shown and not _is_title(title.value, shown):
        yield title, "页面标题", shown.strip()
    date, published = page.meta("PubDate"), ctx.written("published_on")
    written = ctx.read_date(date.value) if date else None
    if date and written and published and written.date() and not _same_time(written, published):
        yield date, "发布日期", published.shown()
    content, stated = page.meta("ContentSource"), ctx.stated("source")
    if content and stated and content.value.strip() and not _contains(content.value, stated.text):
        yield content, "来源", stated.text.strip()
    site, entry = page.meta("SiteIDCode"), ctx.site("site_id")
    if site and entry and site.value.strip() and normal(site.value) != normal(entry.value):
        yield site, "页脚的政府网站标识码", entry.value.strip()
    domain, address = page.meta("SiteDomain"), page.address
    host = urlsplit(address).hostname if address else None
    if domain and host and not _is_inside(host, domain.value):
        yield domain, "页面网址", host


def _same_time(written: Written, published: Written) -> bool:
    """Whether two moments are one, as far as both say."""
    timed = any(written[3:]) and any(published[3:])
    return written[:3] == published[:3] and (not timed or written[3:5] == published[3:5])


def _is_title(tag: str, shown: str) -> bool:
    """Whether the tag is the title that is shown, or that with the site's name behind it."""
    a, b = (_LIGHT.sub("", shadow(squeeze(text))) for text in (tag, shown))
    longer, shorter = (a, b) if len(a) >= len(b) else (b, a)
    rest = longer[len(shorter) :] if longer.startswith(shorter) else longer[: -len(shorter)]
    return a == b or (longer in (shorter + rest, rest + shorter) and (len(rest) > 3 and _SITE.search(rest) is not None))


def _is_inside(host: str, domain: str) -> bool:
    bare = domain.strip().lower().removeprefix("http://").removeprefix("https://").rstrip("/").removeprefix("www.")
    return host.removeprefix("www.").endswith(bare) or bare.endswith(host.removeprefix("www."))


def _contains(tag: str, shown: str) -> bool:
    a, b = shadow(squeeze(tag)), shadow(squeeze(shown))
    return bool(a and b) and (a in b or b in a)


def _titles(ctx: Context, source: int, page: Page) -> Iterator[Finding]:
    """The title element against the heading, the site's name against the sponsor's."""
    title, heading = (page.title or "").strip(), ctx.release.title
    if title and heading and not page.is_column and title not in UNTITLED and not _contains(title, heading):
        segments = [part for part in re.split(r"[-_|—–·]+", title) if part.strip()]
        general = all(_GENERAL.search(squeeze(part)) for part in segments)
        if not any(_contains(part, heading) for part in segments):
            yield RULE.finding(
                ctx.page_span(source, page.title_at),
                f"页面标题“{title}”与正文标题“{heading}”不一致",
                f"the title of the page ({title}) and the heading ({heading}) differ",
                severity=Severity.INFO if general else None,
            )
    name, sponsor = page.meta("SiteName"), ctx.site("sponsor")
    if name and sponsor and name.value.strip():
        a, b = (_NAME.sub("", shadow(squeeze(text))) for text in (name.value, sponsor.value))
        if a and b and a not in b and b not in a:
            yield RULE.finding(
                ctx.page_span(source, (name.start, name.end)),
                f"标签 SiteName“{name.value.strip()}”与主办单位“{sponsor.value.strip()}”不一致",
                f"the tag SiteName ({name.value.strip()}) and the sponsor ({sponsor.value.strip()}) differ",
                severity=Severity.INFO,
            )


RULE = Rule(
    "HTML002",
    "tags-differ-from-page",
    Severity.WARNING,
    Text("官方标签与页面内容不一致", "official meta tags differ from what is shown"),
    check,
)
