"""A document number has its brackets 〔〕, no spaces and no full-width digits.

What it checks: the year's brackets (square, round, black or pointed ones in place of 〔〕), white space beside digits
and brackets, and full-width digits in 文号. The look-alike brackets ﹝﹞ are reported as information.

Why: GB/T 9704-2012, 7.2.5: the year stands in six-cornered brackets 〔〕 (verified).

```bad
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
文号：白鹭应急 [2025] 3号
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
文号：白鹭应急〔2025〕3号
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知
```

Fix: safe; the number stays the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..docnum import read_document_number
from ..rule import Rule, fix


def check(ctx: Context) -> Iterator[Finding]:
    """Brackets, spaces and digits of the field's value."""
    stated = ctx.stated("document_number")
    if stated is None:
        return
    number = read_document_number(stated.text)
    problems = [
        words
        for words, wrong in (
            (("年份应使用六角括号〔〕", "the year stands in brackets 〔〕"), number.brackets),
            (
                ("六角括号应为〔〕（U+3014、U+3015）", "the brackets are look-alikes of 〔〕 (U+3014, U+3015)"),
                number.lookalikes,
            ),
            (("不应有空格", "there are no spaces"), number.spaces),
            (("数字应为半角", "digits are half-width"), number.wide_digits),
        )
        if wrong
    ]
    if problems:
        serious = number.brackets or number.spaces or number.wide_digits
        yield RULE.finding(
            stated.span(),
            f"文号“{stated.text.strip()}”不规范：" + "，".join(zh for zh, _ in problems),
            f"the document number {stated.text.strip()}: " + ", ".join(en for _, en in problems),
            fix=fix(stated.edit(0, len(stated.text), number.tidy), safe=True),
            help=Text(f"应为 {number.tidy}", f"write {number.tidy}"),
            severity=None if serious else Severity.INFO,
        )


RULE = Rule(
    "META007",
    "document-number-brackets",
    Severity.WARNING,
    Text("文号的括号、空格或数字不规范", "brackets, spaces or digits of the document number"),
    check,
)
