"""A document number has its form: agency, year in four digits in brackets, number without 第 and leading zero, 号.

What it checks: 第 before the number, leading zeros, a year in two digits, missing brackets, a missing 号, and values
that are cut or unreadable. Orders (国令第707号, 公告2025年第1号), adjudications (复决字〔2025〕第1号) and Taiwan's
numbers (字第…號) keep their 第; 无 is a value.

Why: GB/T 9704-2012, 7.2.5: the year in full, no leading zero, no 第, 号 at the end (verified).

```bad
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
文号：白鹭应急〔2025〕第03号
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
文号：白鹭区人民政府令第3号
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知
```

Fix: unsafe; it changes what is written, and another document may bear the number that results.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..docnum import read_document_number
from ..rule import Rule, fix

_FAULTS = {
    "no-brackets": ("年份没有六角括号〔〕", "the year has no brackets 〔〕"),
    "short-year": ("年份应写四位", "the year has four digits"),
    "second": ("序号前不加“第”", "no 第 before the number"),
    "zero": ("序号不编虚位（前面不加0）", "no leading zero"),
    "no-mark": ("末尾缺“号”", "号 is missing"),
    "broken": ("不完整", "it is incomplete"),
    "other": ("无法识别", "its form is not known"),
}


def check(ctx: Context) -> Iterator[Finding]:
    """The form of the field's value."""
    stated = ctx.stated("document_number")
    if stated is None:
        return
    number = read_document_number(stated.text)
    foreign = number.faults == ("other",)
    if not number.faults or (foreign and ctx.release.language.startswith("zh-Hant")):
        return
    words = [_FAULTS[fault] for fault in number.faults]
    mended = number.mended
    yield RULE.finding(
        stated.span(),
        f"文号“{stated.text.strip()}”不规范：" + "，".join(zh for zh, _ in words),
        f"the document number {stated.text.strip()}: " + ", ".join(en for _, en in words),
        fix=fix(stated.edit(0, len(stated.text), mended), safe=False) if mended else None,
        help=Text(f"应为 {mended}", f"write {mended}") if mended else None,
        severity=Severity.INFO if foreign else None,
    )


RULE = Rule(
    "META008",
    "document-number-form",
    Severity.WARNING,
    Text("文号写法不规范", "the document number is not well formed"),
    check,
)
