"""A page says its language, and says it rightly.

What it checks: that `<html>` has `lang`, that it is a language tag, that it is Chinese where the text is, and that its
script is the text's: zh-Hans (zh-CN) for simplified, zh-Hant (zh-TW, zh-HK) for traditional text. `zh` alone is let
pass.

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
from ...patterns import lazy
from ...text.chars import HAN
from ..context import Context
from ..rule import Rule
from ..scripts import simplified, traditional

_HANT = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")
_HANS = ("zh-hans", "zh-cn", "zh-sg")
_ENOUGH = 10  # characters of one script only


_TAG = lazy(r"[a-z]{2,3}(?:-[a-z]{3,4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-[a-z0-9]{1,8}){0,4}")
_NO_LANGUAGE = ("cn", "tw", "hk", "jp", "en-zh")
_HAN = lazy(f"[{HAN}]")
_LETTERS = lazy("[A-Za-z\u3040-\u30ff\uac00-\ud7af]")


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
        if not _TAG.fullmatch(lang) or lang in _NO_LANGUAGE:
            yield RULE.finding(place, f"语言“{page.lang}”不是语言标签", f"lang {page.lang} is no language tag")
            continue
        text = "".join(page.text)
        if not lang.startswith("zh"):
            if _is_chinese(text):
                yield RULE.finding(
                    place, f"语言写的是 {page.lang}，正文却是中文", f"lang is {page.lang}, the text is Chinese"
                )
            continue
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


def _is_chinese(text: str) -> bool:
    """Whether there is enough Han text, and more of it than of kana, Hangul and Latin letters."""
    han = len(_HAN.findall(text))
    return han > 5 * _ENOUGH and han > 2 * len(_LETTERS.findall(text))


RULE = Rule(
    "HTML003",
    "language-wrong",
    Severity.WARNING,
    Text("页面语言没有写明或与文字不符", "a page's language is not said, or is not the text's"),
    check,
)
