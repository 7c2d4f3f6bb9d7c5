"""Marks inside Latin text and numbers are half-width.

What it checks: a full-width comma between thousands (1，200人), 。 for a decimal point (8。5%), full-width marks in web
and mail addresses and telephone numbers, in abbreviations (Co．，Ltd．), in designations (GB／T, ABC－1200), and in the
brackets and commas of names that are all Latin. 9：30, 8％ and lists such as 支持jpg，png are let pass.

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
from ...patterns import lazy
from ..context import Context
from ..prose import Prose
from ..rule import Rule, fix

_LATIN = "A-Za-z"
_UNIT = "元万亿人户个件亩吨条名家米台辆平公只头株套立千余多"
#: these begin with digits
_THOUSANDS = lazy(rf"(?<![，,第])\d{{1,3}}(?:，\d{{3}})++(?=\.\d|[{_UNIT}])")
_POINT = lazy(rf"\d{{1,9}}。\d{{1,3}}(?=[%％倍{_UNIT}])")
_TELEPHONE = lazy(r"0\d{2,3}[－＿](?=[1-9]\d{6,7}(?!\d))")
#: these need a mark; `x` is what is wrong
_OTHERS = tuple(
    (frozenset(marks), re.compile(pattern))
    for marks, pattern in (
        ("：／。．", r"(?P<x>https?：[/／]{2}|https?:／／|www[。．](?=[A-Za-z]))"),
        (
            "@＠",
            r"(?<![A-Za-z0-9_.-])(?P<x>[A-Za-z0-9_.-]{1,64}+(?:＠[A-Za-z0-9_.-]{1,64}+|@[A-Za-z0-9_.-]{0,64}+[。．][a-z]{2,8}+))",
        ),
        ("．", rf"(?P<x>．)(?<=[{_LATIN}]．)"),
        ("，", rf"\.(?<=[{_LATIN}]\.)(?P<x>，)(?= ?[{_LATIN}])"),
        ("－／＆＿", rf"(?P<x>[－／＆＿])(?:(?<=[{_LATIN}].)(?=[{_LATIN}0-9])|(?<=\d.)(?=[{_LATIN}]))"),
        ("（", rf"(?P<x>（(?<=[{_LATIN}]（)[{_LATIN} ]{{1,40}}+）)(?=[{_LATIN}])"),
        (
            "，：；",
            rf"[“《（](?P<x>[{_LATIN}' ]{{1,60}}+[，：；])(?=[{_LATIN}' ]{{0,60}}? (?:and|of|the|in|for|to|on|with) )",
        ),
    )
)
_ASCII = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_NARROW = str.maketrans("，。：；／．＠－＆＿（）", ",.:;/.@-&_()")


def check(ctx: Context) -> Iterator[Finding]:
    """Each stretch with such marks."""
    for prose in ctx.prose:
        for pattern in (_THOUSANDS, _POINT, _TELEPHONE):
            for found in prose.at_numbers(pattern):
                yield _finding(prose, *found.span())
        if not prose.alphabet & _ASCII:
            continue
        for marks, pattern in _OTHERS:
            for found in pattern.finditer(prose.text) if prose.alphabet & marks else ():
                yield _finding(prose, *found.span("x"))


def _finding(prose: Prose, start: int, end: int) -> Finding:
    shown = prose.text[start:end]
    right = shown.translate(_NARROW)
    return RULE.finding(
        prose.span(start, end),
        f"西文、数字里的“{shown}”应为“{right}”",
        f"{shown} in Latin text or a number; {right} is meant",
        fix=fix(prose.edit(start, end, right), safe=True),
    )


RULE = Rule(
    "PUN011",
    "full-width-mark",
    Severity.WARNING,
    Text("西文、数字里用了全角标点", "a full-width mark in Latin text or a number"),
    check,
)
