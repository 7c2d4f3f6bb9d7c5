"""A page says its language, and says it rightly.

What it checks: that `<html>` has `lang`, and that its script is the text's: zh-Hans (zh-CN) for simplified, zh-Hant
(zh-TW, zh-HK) for traditional text. `zh` alone is let pass.

Why: WCAG 3.1.1 (verified); the voice and the font follow it.

```bad
<!DOCTYPE html>
<html lang="zh-Hans">
<head><title>白鷺區召開會議</title></head>
<body><h1>白鷺區召開會議</h1><p>會議強調，要壓實責任，認真落實各項措施，確保群眾安全過冬，並對下階段應急值守進行部署。</p></body>
</html>
```

```good
<!DOCTYPE html>
<html lang="zh-Hant">
<head><title>白鷺區召開會議</title></head>
<body><h1>白鷺區召開會議</h1><p>會議強調，要壓實責任，認真落實各項措施，確保群眾安全過冬，並對下階段應急值守進行部署。</p></body>
</html>
```

Fix: none; `govpub a11y` writes a missing one.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule
from ..scripts import simplified, traditional

_HANT = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")
_HANS = ("zh-hans", "zh-cn", "zh-sg")
_ENOUGH = 10  # characters of one script only


def check(ctx: Context) -> Iterator[Finding]:
    """The tag and the text."""
    for source, page in ctx.pages:
        if page.html_at is None:
            continue
        place = ctx.page_span(source, page.html_at)
        lang = (page.lang or "").strip().lower()
        if not lang:
            yield RULE.finding(place, "页面没有写明语言（lang）", "the page does not say its language (lang)")
            continue
        text = "".join(page.text)
        hant = sum(c in traditional() for c in text)
        hans = sum(c in simplified() for c in text)
        if lang.startswith(_HANS) and hant > max(_ENOUGH, 3 * hans):
            yield RULE.finding(
                place, f"语言写的是 {page.lang}，正文却是繁体", f"lang is {page.lang}, the text is traditional"
            )
        elif lang.startswith(_HANT) and hans > max(_ENOUGH, 3 * hant):
            yield RULE.finding(
                place, f"语言写的是 {page.lang}，正文却是简体", f"lang is {page.lang}, the text is simplified"
            )


RULE = Rule(
    "HTML003",
    "language-wrong",
    Severity.WARNING,
    Text("页面语言没有写明或与文字不符", "a page's language is not said, or is not the text's"),
    check,
)
