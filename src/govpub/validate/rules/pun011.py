"""Marks inside Latin text and numbers are half-width.

What it checks: a full-width comma between thousands (1，200人), 。 for a decimal point (8。5%), full-width marks in web
and mail addresses, in abbreviations (Co．，Ltd．), in designations (GB／T, ABC－1200), and in the brackets and commas
of names that are all Latin. 9：30, 8％ and lists such as 支持jpg，png are let pass.

Why: Latin text and Arabic numerals have their own marks (GB/T 15834-2011, annex B; GB/T 15835-2011 and practice);
addresses with others do not work.

```bad
白鹭区召开会议

会议指出，全区投入资金1，200.5万元，惠及3，500人，增长8。5%。
```

```bad
白鹭区召开会议

请访问http：//www.example.com，执行GB／T 15834标准，供应商为Bailu（Qingdao）Foods Co．，Ltd．。
```

```good
白鹭区召开会议

会议于9：30开始，投入1,200.5万元，增长8％，编号为101，102，103，支持jpg，png格式，采用GB/T 15834标准。
```

Fix: safe; the mark stays the same in another width.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule, fix

_LATIN = "A-Za-z"
_UNIT = "元万亿人户个件亩吨条名家米台辆平公只头株套立千余多"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![\d，,第])\d{{1,3}}(?:，\d{{3}})++(?=\.\d|[{_UNIT}])",
        rf"(?<=\d)。\d{{1,3}}(?=[%％倍{_UNIT}])",
        r"https?：[/／]{2}|https?:／／|www[。．](?=[A-Za-z])",
        r"(?<![\w.-])[\w.-]{1,64}+(?:＠[\w.-]{1,64}+|@[\w.-]{0,64}+[。．][A-Za-z]{2,8}+)",
        rf"(?<=[{_LATIN}])．|(?<=[{_LATIN}]\.)，(?= ?[{_LATIN}])",
        rf"(?<=[{_LATIN}])[－／＆＿](?=[{_LATIN}0-9])|(?<=\d)[－／＆＿](?=[{_LATIN}])",
        rf"(?<=[{_LATIN}])（[{_LATIN} ]{{1,40}}+）(?=[{_LATIN}])",
        rf"(?<=[“《（])[{_LATIN}' ]{{1,60}}+[，：；](?=[{_LATIN}' ]{{0,60}}? (?:and|of|the|in|for|to|on|with) )",
    )
)
_TRIGGER = frozenset("，。：／．＠－＆＿（；")
_NARROW = str.maketrans("，。：；／．＠－＆＿（）", ",.:;/.@-&_()")


def check(ctx: Context) -> Iterator[Finding]:
    """Each stretch with such marks."""
    for prose in ctx.prose:
        if not prose.alphabet & _TRIGGER or not any(c.isascii() and c.isalnum() for c in prose.alphabet):
            continue
        for pattern in _PATTERNS:
            for found in pattern.finditer(prose.text):
                shown = found[0]
                right = shown.translate(_NARROW)
                yield RULE.finding(
                    prose.span(*found.span()),
                    f"西文、数字里的“{shown}”应为“{right}”",
                    f"{shown} in Latin text or a number; {right} is meant",
                    fix=fix(prose.edit(*found.span(), right), safe=True),
                )


RULE = Rule(
    "PUN011",
    "full-width-mark",
    Severity.WARNING,
    Text("西文、数字里用了全角标点", "a full-width mark in Latin text or a number"),
    check,
)
