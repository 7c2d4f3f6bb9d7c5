"""The fields that a disclosure block needs are there.

What it checks: that the block has 索引号, 发布机构, 标题 (information where a heading stands over the text) and
发布日期, and, where the release has a 文号, 成文日期 (without one its absence is information). A profile may ask for
more. A release without any block gets META001 alone. Where 发文日期 or 生成日期 is the only date, the other's absence
is information.

Why: these are what catalogues list and what the official tags `ArticleTitle`, `PubDate` and `ContentSource` are made
of (国办发〔2017〕47号; which of them are mandatory is a site's own rule, so this is a warning).

```bad
索引号：3799023799020001/2025-00012
成文日期：2025年01月08日
发布日期：2025年01月09日
标题：白鹭区冬季防火工作会议召开

白鹭区冬季防火工作会议召开

1月8日，白鹭区召开冬季防火工作会议。
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
发布日期：2025年01月09日
标题：白鹭区冬季防火工作会议召开

白鹭区冬季防火工作会议召开

1月8日，白鹭区召开冬季防火工作会议。
```

Fix: none; nobody but the issuer knows these facts.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule
from ..vocabulary import labels

_DATES = ("written_on", "published_on")


def check(ctx: Context) -> Iterator[Finding]:
    """A finding for each field that is missing, at the top of the block."""
    if not ctx.has_block:
        return
    first = next((item.span for item in ctx.release.fields if item.span), None)
    for key, severity in _required(ctx):
        if ctx.fields(key) or getattr(ctx.release.metadata, key) is not None or key in ctx.misspelt:
            continue
        zh, en = labels()[key]
        stood_for = key in _DATES and (ctx.issued or ctx.label("written_on", "").startswith("生成"))
        yield RULE.finding(
            first,
            f"缺少字段“{zh}”",
            f"the field {zh} ({en}) is missing",
            severity=Severity.INFO if stood_for else severity,
        )


def _required(ctx: Context) -> Iterator[tuple[str, Severity]]:
    numbered = ctx.stated("document_number") is not None
    for key in ctx.profile.required:
        if key != "title":
            yield key, RULE.severity
        elif ctx.has_title:  # shown over the text; STR014 is for a release without any
            yield key, Severity.INFO
    for key in ctx.profile.recommended:
        yield key, RULE.severity if key == "written_on" and numbered else Severity.INFO


RULE = Rule(
    "META002",
    "field-missing",
    Severity.WARNING,
    Text("缺少必要字段", "a field that the block needs is missing"),
    check,
)
