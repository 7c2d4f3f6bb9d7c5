"""No private person's bank card is published.

What it checks: numbers of 16 to 19 digits that begin as bank cards do (62, or after a word such as 卡号) and have
their check digit. An account of an office or firm (after 开户行, 户名, 对公) is a warning.

Why: 个人信息保护法, article 28 (verified): financial accounts are sensitive.

```bad
白鹭区公示名单

补贴已发放至沈某银行卡（6222021234567890128）。
```

```good
白鹭区公示名单

补贴已发放至沈某银行卡（622202*********0123），流水号为6222021234567890123456。
```

Fix: unsafe; the number is masked, first six and last four left.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..personal import CARD, digits, is_luhn, is_plausible_id, mask
from ..rule import Rule, fix

_CARD_WORDS = ("卡号", "银行卡", "账号", "账户", "帐号", "帐户", "一卡通", "存折")
_PUBLIC_WORDS = ("开户行", "开户银行", "户名", "对公", "账户名称", "收款单位", "开户名称", "专户")


def check(ctx: Context) -> Iterator[Finding]:
    """Each number that can be a card's."""
    for prose in ctx.words:
        for found in prose.at_numbers(CARD):
            number = digits(found[0])
            start, end = found.span()
            line, line_end = prose.line(start)
            before = prose.text[max(line, start - 40) : start]
            if not 16 <= len(number) <= 19 or not is_luhn(number):
                continue
            if not (number.startswith("62") or any(word in before for word in _CARD_WORDS)):
                continue
            if len(number) == 18 and is_plausible_id(number, ctx.today):
                continue
            around = prose.text[max(line, start - 120) : min(line_end, end + 60)]
            public = any(word in around for word in _PUBLIC_WORDS)
            shown = mask(found[0], 6, 4)
            yield RULE.finding(
                prose.span(start, end),
                f"公开了银行卡号（{shown}）" + ("；如为单位账户，可予豁免" if public else ""),
                f"a bank card number ({shown})" + ("; waive it if it is an office's account" if public else ""),
                fix=fix(prose.edit(start, end, shown), safe=False),
                severity=Severity.WARNING if public else None,
            )


RULE = Rule(
    "PII003",
    "bank-card",
    Severity.ERROR,
    Text("公开了银行卡号", "a bank card number"),
    check,
)
