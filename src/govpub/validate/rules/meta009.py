"""The year in the document number is the year of writing.

What it checks: the year in 文号 against 成文日期, or the signature's date where there is none. With only a 发布日期,
a later year in the number is reported. A date of writing that stands alone is marked itself.

Why: numbers are given within the year of writing; the two agree in 58 of 58 releases looked at on gov.cn (practice,
verified there).

```bad
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
文号：白鹭应急〔2024〕3号
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
文号：白鹭应急〔2025〕3号
发布日期：2026年01月09日
标题：关于加强冬季防火工作的通知
```

Fix: none; which of the two is wrong is the issuer's to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..docnum import read_document_number
from ..rule import Rule
from ..signatures import signature_date
from ..suspects import written_is_alone


def check(ctx: Context) -> Iterator[Finding]:
    """Compare the years."""
    stated = ctx.stated("document_number")
    year = read_document_number(stated.text).year if stated else None
    if stated is None or year is None:
        return
    written, published = ctx.date("written_on"), ctx.date("published_on")
    signed = None if written else signature_date(ctx.release)
    if written:
        zh, en, other = ctx.label("written_on", "成文日期"), "the date of writing", written.year
    elif signed:
        zh, en, other = "落款日期", "the signature's date", signed.year
    elif ctx.issued:
        zh, en, other = ctx.issued[0], "the date of issue", ctx.issued[2].year
    elif published and published.year < year:
        zh, en, other = ctx.label("published_on", "发布日期"), "the date of publication", published.year
    else:
        return
    if other != year:
        suspect = ctx.stated("written_on") if written_is_alone(ctx) else None
        yield RULE.finding(
            (suspect or stated).span(),
            f"文号年份({year})与{zh}({other})不一致",
            f"the year of the document number ({year}) and {en} ({other}) differ",
        )


RULE = Rule(
    "META009",
    "document-number-year-differs",
    Severity.WARNING,
    Text("文号年份与成文日期不一致", "the year in the document number is not the year of writing"),
    check,
)
