"""A number is written in one kind of numerals.

What it checks: Arabic digits before 十, 百 or 千 (3千元, 5百人; 万 and 亿 are allowed), and Han and Arabic digits
inside one number (三百20人, 二〇24年).

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

import re
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule, fix

_ARABIC_FIRST = re.compile(
    r"(?<!\.)(?:(?P<number>\d{1,3})(?P<unit>[百千])(?=[余多]?[万元人名个户吨亩件份次条只台辆家所座处项字套头株棵斤里])(?!斤顶)"
    r"|\d十(?=[余多]?[万元人名个户吨亩件份次条])|20[〇○一二三四五六七八九]{2}年)"
)
_HAN_FIRST = re.compile(
    r"[一二两三四五六七八九](?:百\d{1,2}(?=[人元个名户件年])|千\d{1,3}(?=[人元个名户件]))|[一二][〇○零九]\d{2}年"
)
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


RULE = Rule(
    "NUM003",
    "numerals-mixed",
    Severity.WARNING,
    Text("混用阿拉伯数字和汉字数字", "Arabic and Han numerals are mixed"),
    check,
)
