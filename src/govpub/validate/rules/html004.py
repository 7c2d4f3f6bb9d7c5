"""A page's alternates are a complete set.

What it checks: where a page names alternates (`hreflang`), that it names itself among them, under its own address,
names each language once and each with an address of its own, and uses well-formed tags. That other pages name this
one can only be seen in a whole site (`govpub build`).

Why: search engines ignore sets that are not reciprocal (their documentation; practice).

```bad
<!DOCTYPE html>
<html lang="zh-Hans">
<head><title>白鹭区召开会议</title>
<link rel="alternate" hreflang="zh-Hant" href="https://www.bailu.example/hant/1.html">
</head>
<body><h1>白鹭区召开会议</h1><p>会议强调，要压实责任，认真落实各项措施。</p></body>
</html>
```

```good
<!DOCTYPE html>
<html lang="zh-Hans">
<head><title>白鹭区召开会议</title>
<link rel="alternate" hreflang="zh-Hans" href="https://www.bailu.example/1.html">
<link rel="alternate" hreflang="zh-Hant" href="https://www.bailu.example/hant/1.html">
<link rel="alternate" hreflang="x-default" href="https://www.bailu.example/1.html">
</head>
<body><h1>白鹭区召开会议</h1><p>会议强调，要压实责任，认真落实各项措施。</p></body>
</html>
```

Fix: none; `govpub assemble` writes them.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..page import Page, Tag
from ..rule import Rule

_LANGUAGE = lazy(r"[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?|x-default")


def check(ctx: Context) -> Iterator[Finding]:
    """The set of alternates."""
    for source, page in ctx.pages:
        seen: dict[str, Tag] = {}
        addresses: dict[str, Tag] = {}
        for tag in page.alternates:
            place = ctx.page_span(source, (tag.start, tag.end))
            if not _LANGUAGE.fullmatch(tag.name):
                yield RULE.finding(
                    place, f"hreflang“{tag.name}”不是语言标签", f"hreflang {tag.name} is no language tag"
                )
            first = seen.setdefault(tag.name, tag)
            if not tag.value.strip():
                yield RULE.finding(place, f"hreflang“{tag.name}”没有网址", f"hreflang {tag.name} has no address")
            elif (other := addresses.setdefault(tag.value.strip(), tag)) is not tag and _differ(other.name, tag.name):
                yield RULE.finding(
                    place,
                    f"hreflang“{other.name}”与“{tag.name}”是同一个网址",
                    f"hreflang {other.name} and {tag.name} have one address",
                )
            if first is not tag and first.value != tag.value:
                yield RULE.finding(place, f"hreflang“{tag.name}”重复", f"hreflang {tag.name} is repeated")
        own = (page.lang or "").strip().lower()
        if page.alternates and own and not any(_covers(name, own) for name in seen):
            first = page.alternates[0]
            yield RULE.finding(
                ctx.page_span(source, (first.start, first.end)),
                f"各语言版本的链接里没有本页（{page.lang}）",
                f"the alternates do not name this page ({page.lang})",
            )

        yield from _own(ctx, source, page, own)


def _own(ctx: Context, source: int, page: Page, own: str) -> Iterator[Finding]:
    """The address that the page's own language has among the alternates, against the page's own."""
    mine = [tag for tag in page.alternates if _covers(tag.name, own)] if own else []
    if page.address and mine and all(tag.value.strip() not in ("", page.address) for tag in mine):
        yield RULE.finding(
            ctx.page_span(source, (mine[0].start, mine[0].end)),
            f"hreflang“{mine[0].name}”的网址不是本页的网址“{page.address}”",
            f"the address of hreflang {mine[0].name} is not this page's ({page.address})",
        )


def _differ(first: str, second: str) -> bool:
    """Whether two languages cannot be one page: x-default is another's, zh and zh-Hans may be one."""
    return "x-default" not in (first, second) and not (_covers(first, second) or _covers(second, first))


def _covers(name: str, own: str) -> bool:
    return (
        name == own or own.startswith(name + "-") or name.startswith(own + "-") or {name, own} <= {"zh-hans", "zh-cn"}
    )


RULE = Rule(
    "HTML004",
    "alternates-incomplete",
    Severity.WARNING,
    Text("各语言版本的链接不完整", "the alternates are not a complete set"),
    check,
)
