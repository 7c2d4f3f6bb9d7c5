"""The year in the index number is the year of writing.

What it checks: the year in 索引号 against 成文日期, or against the signature's date where there is no 成文日期. With
only a 发布日期, an index year later than the year of publication is reported, and an earlier one, unless it is the year
before and the release is of the first months. As information: a month in the index number that is neither date's, and
two years in one index number of which only one agrees. Where the date of writing stands alone against the years of
document number and signature as well, it is marked.

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
from datetime import date

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..identifiers import index_years, read_index
from ..places import Located
from ..rule import Rule
from ..signatures import signature_date
from ..suspects import written_is_alone

_FIRST_MONTHS = 3  # in these, what was written the year before is still published


def check(ctx: Context) -> Iterator[Finding]:
    """Compare the years, then the months."""
    index = ctx.stated("index_number")
    years = index_years(index.text) if index else ()
    if index is None or not years:
        return
    other = _other(ctx, years)
    if other is None:
        return
    zh, en, day = other
    wrong = [year for year in years if year != day.year]
    written = ctx.stated("written_on") if wrong and written_is_alone(ctx) else None
    if wrong:
        yield RULE.finding(
            (written or index).span(),
            f"索引号年份({wrong[0]})与{zh}({day.year})不一致",
            f"the year of the index number ({wrong[0]}) and {en} ({day.year}) differ",
            severity=Severity.INFO if len(wrong) < len(years) else None,
        )
    else:
        yield from _month(ctx, index)


def _other(ctx: Context, years: tuple[int, ...]) -> tuple[str, str, date] | None:
    """The date to compare with, and how it is called."""
    written, published = ctx.date("written_on"), ctx.date("published_on")
    if written:
        return ctx.label("written_on", "成文日期"), "the date of writing", written
    if signed := signature_date(ctx.release):
        return "落款日期", "the signature's date", signed
    if ctx.issued:
        return ctx.issued[0], "the date of issue", ctx.issued[2]
    if published is None:
        return None
    before = all(year == published.year - 1 for year in years) and published.month <= _FIRST_MONTHS
    return None if before else (ctx.label("published_on", "发布日期"), "the date of publication", published)


def _month(ctx: Context, index: Located) -> Iterator[Finding]:
    parts, written, published = read_index(index.text), ctx.date("written_on"), ctx.date("published_on")
    months = [day.month for day in (written, published) if day and parts and day.year == parts.year]
    if parts and parts.month and parts.month <= 12 and written and months and parts.month not in months:
        label = ctx.label("written_on", "成文日期")
        yield RULE.finding(
            index.span(),
            f"索引号月份({parts.month})与{label}({written.month}月)不一致",
            f"the month of the index number ({parts.month}) and the date of writing ({written.month}) differ",
            severity=Severity.INFO,
        )


RULE = Rule(
    "META003",
    "index-year-differs",
    Severity.WARNING,
    Text("索引号年份与成文日期不一致", "the year in the index number is not the year of writing"),
    check,
)
