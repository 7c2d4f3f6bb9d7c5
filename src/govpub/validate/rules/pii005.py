"""A vehicle's plate is masked.

What it checks: whole plates (鲁D12345, 鲁D·12345, 鲁DD12345, 鲁D1234学), in any width and case. Masked ones (鲁D***45)
are let pass.

Why: a plate leads to its owner (个人信息保护法); notices of towed or scrapped vehicles name plates on purpose, so
this is a warning.

```bad
白鹭区通报

查获鲁D12X45号货车超载。
```

```good
白鹭区通报

查获鲁D***45号货车超载，京A级景区、豫A区等开放，鲁DABCDE项目开工。
```

Fix: unsafe; the plate is masked.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..rule import Rule, fix

#: the letter after the province's character, and what follows
_PLATE = lazy(
    "[A-HJ-NP-Za-hj-np-z](?<=[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新].)"
    r"[·•・.\- ]?(?=[A-HJ-NP-Za-hj-np-z]{0,4}\d)"
    r"(?:[A-HJ-NP-Za-hj-np-z0-9]{5,6}(?![0-9A-Za-z%％]|[.\-/]\d)|[A-HJ-NP-Z0-9]{4}[学挂警港澳领超试])"
)
_NARROW = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_WIDE = frozenset(map(chr, _NARROW))


def check(ctx: Context) -> Iterator[Finding]:
    """Each whole plate."""
    for prose in ctx.words:
        text = prose.text.translate(_NARROW) if prose.alphabet & _WIDE else prose.text
        for found in _PLATE.finditer(text):
            start, end = found.start() - 1, found.end()
            plate = text[start:end].upper()
            shown = f"{plate[:2]}***{plate[-2:]}"
            yield RULE.finding(
                prose.span(start, end),
                f"公开了车牌号（{shown}）",
                f"a vehicle's plate ({shown})",
                fix=fix(prose.edit(start, end, shown), safe=False),
            )


RULE = Rule(
    "PII005",
    "vehicle-plate",
    Severity.WARNING,
    Text("公开了车牌号", "a vehicle's plate"),
    check,
)
