"""The year in the index number is the year of writing.

What it checks: the year in 索引号 against 成文日期, or against the signature's date where there is no 成文日期. With
only a 发布日期, an index year later than the year of publication is reported.

Why: index numbers are given when a document is written; on gov.cn the two years agree in 60 of 60 releases looked at
(practice, verified there; a site may number differently, so this is a warning).

```bad
索引号：3799023799020001/2023-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
发布日期：2025年01月09日
标题：白鹭区冬季防火工作会议召开
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
发布日期：2026年01月09日
标题：白鹭区冬季防火工作会议召开
```

Fix: none; which of the two is wrong is the issuer's to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..identifiers import index_year
from ..rule import Rule
from ..signatures import signature_date


def check(ctx: Context) -> Iterator[Finding]:
    """Compare the years."""
    index = ctx.stated("index_number")
    year = index_year(index.text) if index else None
    if index is None or year is None:
        return
    written = ctx.date("written_on")
    signed = None if written else signature_date(ctx.release)
    published = ctx.date("published_on")
    zh, en, other = "成文日期", "the date of writing", written.year if written else None
    if written:
        zh = ctx.label("written_on", zh)
    elif signed:
        zh, en, other = "落款日期", "the signature's date", signed.year
    elif published and year > published.year:
        zh, en, other = ctx.label("published_on", "发布日期"), "the date of publication", published.year
    if other is not None and other != year:
        yield RULE.finding(
            index.span(),
            f"索引号年份({year})与{zh}({other})不一致",
            f"the year of the index number ({year}) and {en} ({other}) differ",
        )


RULE = Rule(
    "META003",
    "index-year-differs",
    Severity.WARNING,
    Text("索引号年份与成文日期不一致", "the year in the index number is not the year of writing"),
    check,
)
