"""No home address is published below the township.

What it checks: after a word such as 家住, 住址 or 户籍地, an address with a village, road, house, unit or room; and
anywhere a flat down to its room (3号楼2单元501室). Offices' addresses are left alone.

Why: 个人信息保护法 (verified); townships and streets may be named.

```bad
白鹭区公示名单

沈某，家住白鹭区青石镇里湾村3组12号，符合条件。
```

```good
白鹭区公示名单

沈某，家住白鹭区青石镇，符合条件；办公地址：白鹭区君山中路321号政务大厦501室，住所管理规定另行印发。
```

Fix: none; how much of an address may stay is the issuer's to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...data import read_toml
from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule

_WORDS = read_toml("validate/personal.toml")["home"]
_HOME = re.compile(
    "(?:" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")[为是在：: ]{0,2}"
    r"[^\n，。；,;、）)]{2,30}?(?:\d{1,5}(?:号|组|栋|幢|室|户|弄|巷)|[一二三四五六七八九十]{1,3}组|单元|(?:村|社区|小区|花园|家园|苑)(?=[\d一二三四五六七八九十]))"
)
_FLAT = re.compile(r"[\u4e00-\u9fff]{2}\d{1,4}(?:号楼|栋|幢|号)[东西中]?\d{0,2}(?:单元)\d{1,4}(?:室|号|户)?")


def check(ctx: Context) -> Iterator[Finding]:
    """Each home address."""
    for prose in ctx.words:
        seen: list[int] = []
        for pattern in (_HOME, _FLAT):
            for found in pattern.finditer(prose.text):
                if any(abs(found.start() - at) < 40 for at in seen[-3:]):
                    continue
                seen.append(found.start())
                yield RULE.finding(
                    prose.span(*found.span()),
                    "公开了个人住址，应只到乡镇、街道一级",
                    "a home address; it may go down to the township only",
                )


RULE = Rule(
    "PII006",
    "home-address",
    Severity.WARNING,
    Text("公开了个人住址", "a home address"),
    check,
)
