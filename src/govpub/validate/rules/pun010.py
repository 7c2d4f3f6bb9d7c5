"""A document number in the text has its brackets 〔〕.

What it checks: numbers such as 国办发[2016]80号 in the body and the title: square, round or black brackets around the
year. Court and case numbers, whose year comes first, are left alone.

Why: GB/T 9704-2012, 7.2.5 (verified).

```bad
关于开展检查的通知

各镇人民政府：

按照《防火工作要点》（白鹭政发[2024]40号）要求，现将有关事项通知如下。
```

```good
关于开展检查的通知

各镇人民政府：

按照《防火工作要点》（白鹭政发〔2024〕40号）和（2024）鹭01民初12号判决要求，现将有关事项通知如下。
```

Fix: safe; the number stays the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..rule import Rule, fix

_NUMBER = lazy(
    "(?<=[\u4e00-\u9fff]{2})([\\[［(（【「『﹝{])((?:19|20)\\d{2})([\\]］)）】」』﹞}])(?=第?\\d{1,5}[号號])"
)


def check(ctx: Context) -> Iterator[Finding]:
    """Each number whose year stands in other brackets."""
    for prose in ctx.prose:
        if not prose.alphabet & set("号號"):
            continue
        for found in _NUMBER.finditer(prose.text):
            start, end = found.span()
            yield RULE.finding(
                prose.span(start, end),
                f"文号的年份应使用六角括号：“{found[0]}”应为“〔{found[2]}〕”",
                f"the year of a document number stands in 〔〕: 〔{found[2]}〕",
                fix=fix(prose.edit(start, end, f"〔{found[2]}〕"), safe=True),
            )


RULE = Rule(
    "PUN010",
    "document-number-in-text",
    Severity.WARNING,
    Text("正文里文号的括号不规范", "brackets of a document number in the text"),
    check,
)
