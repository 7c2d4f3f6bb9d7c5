"""No home address is published below the township.

What it checks: after a word such as 家住, 住址 or 户籍地, or 住 in a person's particulars, an address with a house,
group, unit or room; after the words of forms also a village; and anywhere a flat down to its room (3号楼2单元501室) or
a house of a village group. Offices' and firms' addresses are left alone.

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
from ...patterns import lazy
from ..context import Context
from ..prose import Prose
from ..rule import Rule

_DATA = read_toml("validate/personal.toml")
_TRIGGERS = (*_DATA["home"], *_DATA["home_formal"], "，住", ",住", "、住", "）住", "；住")
_WORDS, _FORMAL = ("|".join(sorted(_DATA[key], key=len, reverse=True)) for key in ("home", "home_formal"))
_BODIES = tuple(_DATA["bodies"])
_HOME = lazy(
    rf"(?:{_WORDS}|(?<=[，,、；）)])住)[为是在于：: ]{{0,2}}"
    r"[^\n，。；,;、）)]{2,30}?(?:\d{1,5}(?:号|组|栋|幢|室|户|弄|巷|座)|[一二三四五六七八九十]{1,3}[组社队]|单元|\d-\d"
    r"|(?:村|社区|小区|花园|家园|苑)(?=[\d一二三四五六七八九十]))"
)
_VILLAGE = lazy(rf"(?:{_FORMAL})[为是在于：: ]{{0,2}}[^\n，。；,;、）)]{{2,20}}?[村屯寨](?=[，。；,;、）)\n]|$)")
_FLAT = lazy(r"\d{1,4}(?:号楼|栋|幢|号|座)[东西中]?\d{0,2}(?:单元)\d{1,4}(?:室|号|户)?")
_GROUP = lazy(r"村[一二三四五六七八九十\d]{1,3}组\d{1,4}号(?!楼)")


def check(ctx: Context) -> Iterator[Finding]:
    """Each home address."""
    for prose in ctx.words:
        seen: list[int] = []
        for found in _addresses(prose):
            if not _is_seen(prose.text, found.start(), seen) and not _is_of_a_body(prose.text, found):
                seen.append(found.start())
                yield RULE.finding(
                    prose.span(*found.span()),
                    "公开了个人住址，应只到乡镇、街道一级",
                    "a home address; it may go down to the township only",
                )


def _addresses(prose: Prose) -> Iterator[re.Match[str]]:
    if any(word in prose.text for word in _TRIGGERS):
        yield from _HOME.finditer(prose.text)
        yield from _VILLAGE.finditer(prose.text)
    if "单元" in prose.text:
        yield from prose.at_numbers(_FLAT)
    if "组" in prose.alphabet:
        yield from _GROUP.finditer(prose.text)


def _is_seen(text: str, at: int, seen: list[int]) -> bool:
    """Whether the same address was found already, by another pattern or in another word for it."""
    return any(abs(at - other) < 40 and "\n" not in text[min(at, other) : max(at, other)] for other in seen[-3:])


def _is_of_a_body(text: str, found: re.Match[str]) -> bool:
    """Whether the domicile is a firm's or an office's."""
    line = text.rfind("\n", 0, found.start()) + 1
    before = text[max(line, found.start() - 40) : found.start()]
    return found[0].startswith(("住所", "住", "通讯", "通信")) and any(body in before for body in _BODIES)


RULE = Rule(
    "PII006",
    "home-address",
    Severity.WARNING,
    Text("公开了个人住址", "a home address"),
    check,
)
