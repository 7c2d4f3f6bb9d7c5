"""A footer has all that it must have.

What it checks: sponsor, site id, ICP record and police record, and a telephone or an e-mail address, in the source or
in `govpub.toml`. Where three of the first four stand, the fourth is missing by mistake (a warning); otherwise, and
for the contact, it is information. A source without any of them is not a page, and is left alone unless the
configuration has some. On an HTML page the mark of party and government sites, the site map and 我为政府网站找错 are
looked for as well (information); in a text, the site map where the other stands, and the reverse. A label without a
value (邮编：) is a warning.

Why: 国办发〔2017〕47号 lists what the foot of a page shows (verified for these).

```bad
关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区人民政府主办 鲁ICP备20990002号-1 政府网站标识码：3799020001 联系电话：(0632)3990308
```

```good
关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区人民政府主办 鲁ICP备20990002号-1 政府网站标识码：3799020001 联系电话：(0632)3990308 鲁公网安备37990202000003号
```

Fix: none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..footer import empty_labels
from ..rule import Rule

_NEEDED = {
    "sponsor": ("主办单位", "the sponsor"),
    "site_id": ("政府网站标识码", "the site id"),
    "icp": ("ICP备案号", "the ICP record"),
    "police_record": ("公安备案号", "the police record"),
}

_FOOT = ("备案", "標識碼", "标识码", "主办")
_PARTS = (
    ("党政机关网站标识", "the mark of party and government sites", ("党政机关", "bszs.conac.cn", "conac.cn")),
    ("站点地图", "a site map", ("站点地图", "网站地图", "網站地圖", "sitemap")),
    ("“我为政府网站找错”", "the report of errors (我为政府网站找错)", ("找错", "zfwzgl.www.gov.cn", "pucha.kaipuyun")),
)


def check(ctx: Context) -> Iterator[Finding]:
    """What is missing among the facts about the site."""
    if ctx.release.language.startswith("zh-Hant"):
        return
    if ctx.pages and not any(word in "".join(page.text) for _, page in ctx.pages for word in _FOOT):
        return
    yield from _page_parts(ctx)
    yield from _empty(ctx)
    yield from _text_parts(ctx)
    missing = [key for key in _NEEDED if ctx.site_entry(key) is None]
    if len(missing) == len(_NEEDED):
        return
    last = ctx.release.site[-1].span if ctx.release.site else None
    for key in missing:
        zh, en = _NEEDED[key]
        severity = None if len(missing) == 1 else Severity.INFO
        yield RULE.finding(last, f"页脚没有{zh}", f"the footer lacks {en}", severity=severity)
    if not any(ctx.site_entry(key) for key in ("phone", "report_phone", "email")):
        yield RULE.finding(last, "页脚没有联系方式", "the footer has no telephone or e-mail", severity=Severity.INFO)


def _empty(ctx: Context) -> Iterator[Finding]:
    """Labels of the footer without a value."""
    for item in ctx.release.dropped:
        if item.reason != "site":
            continue
        place = ctx.locate(item.text, item.span)
        for start, end in empty_labels(item.text):
            label = item.text[start:end]
            yield RULE.finding(place.span(start, end), f"页脚“{label}”没有值", f"{label} in the footer has no value")


def _text_parts(ctx: Context) -> Iterator[Finding]:
    """In a text that shows one of the site map and the report of errors: the other."""
    shown = "\n".join(item.text for item in ctx.release.dropped) if not ctx.pages and ctx.release.site else ""
    there = [any(word in shown for word in words) for _, _, words in _PARTS[1:]]
    for (zh, en, _), found in zip(_PARTS[1:], there, strict=True):
        if not found and any(there):
            place = ctx.release.site[-1].span
            yield RULE.finding(place, f"页脚没有{zh}", f"the footer lacks {en}", severity=Severity.INFO)


def _page_parts(ctx: Context) -> Iterator[Finding]:
    """What only a page can show: the mark of party and government sites, the site map, the report of errors."""
    for source, page in ctx.pages:
        text, markup = "".join(page.text), ctx.texts[source]
        if page.html_at is None or not any(word in text for word in _FOOT):
            continue
        for zh, en, words in _PARTS:
            if not any(word in text or word in markup for word in words):
                yield RULE.finding(
                    ctx.page_span(source, page.html_at),
                    f"页面上没有{zh}",
                    f"the page does not show {en}",
                    severity=Severity.INFO,
                )


RULE = Rule(
    "SITE008",
    "footer-incomplete",
    Severity.WARNING,
    Text("页脚信息不全", "the footer is not complete"),
    check,
)
