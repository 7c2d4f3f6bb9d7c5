"""A number is written in one kind of numerals.

What it checks: Arabic digits before 十, 百 or 千 (3千元, 5百人, 3千5百; 万 and 亿 are allowed), and Han and Arabic
digits inside one number (三百20人, 二〇24年). 3万5000 is information: 万 may stand between digits (GB/T 15835-2011
shows 817万5 288人), but 3.5万 or 35000 is plainer.

Why: GB/T 15835-2011, 4.1.2 and 5.1: 4000 or 四千, not 4千 (verified).

```bad
白鹭区召开会议

会议要求发放补贴3千元，惠及5百余人。
```

```good
白鹭区召开会议

会议要求发放补贴3000元，共3万余元、1.2亿元，运行5千米，装机10千瓦，净重3千克，惠及五百余人。
```

Fix: unsafe, where the number is plain.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..rule import Rule, fix

_COUNTED = "万亿元人名个户吨亩件份次条只台辆家所座处项字套头株棵斤里间栋幢盏根支批组对双场"
_ARABIC_FIRST = lazy(
    rf"(?<!\.)(?:(?P<number>\d{{1,3}})(?P<unit>[百千])(?=[余多]?[{_COUNTED}])(?!斤顶)"
    rf"|\d{{1,3}}[百千]\d{{1,3}}[十百]?(?=[余多]?[{_COUNTED}米公平])"
    rf"|\d十(?=[余多]?[{_COUNTED}])|20[〇○一二三四五六七八九]{{2}}年)|\d{{1,3}}\.\d{{1,3}}[百千][万亿]"
)
_HAN_FIRST = lazy(
    rf"[一二两三四五六七八九](?:百\d{{1,2}}(?=[余多]?[{_COUNTED}年])|千\d{{1,3}}(?=[余多百]?[{_COUNTED}]|百))"
    rf"|[二三四五六七八九百]十\d(?=[余多]?[{_COUNTED}])|[一二][〇○零九]\d{{2}}年"
)
_BETWEEN = lazy(r"(?<![\d.])\d{1,4}万\d{3,4}(?=[余多]?[元人户亩吨件份次条株])")
_UNITS = {"百": 100, "千": 1000}


def check(ctx: Context) -> Iterator[Finding]:
    """Each mixed number."""
    for prose in ctx.prose:
        for found in (*prose.at_numbers(_ARABIC_FIRST), *_HAN_FIRST.finditer(prose.text)):
            unit = found.groupdict().get("unit")
            plain = str(int(found["number"]) * _UNITS[unit]) if unit else None
            yield RULE.finding(
                prose.span(*found.span()),
                f"“{found[0]}”混用了阿拉伯数字和汉字数字",
                f"{found[0]} mixes Arabic and Han numerals",
                fix=fix(prose.edit(*found.span(), plain), safe=False) if plain else None,
            )
        for found in prose.at_numbers(_BETWEEN):
            yield RULE.finding(
                prose.span(*found.span()),
                f"“{found[0]}”宜只用一种写法",
                f"{found[0]} is plainer in one kind of numerals",
                severity=Severity.INFO,
            )


RULE = Rule(
    "NUM003",
    "numerals-mixed",
    Severity.WARNING,
    Text("混用阿拉伯数字和汉字数字", "Arabic and Han numerals are mixed"),
    check,
)
