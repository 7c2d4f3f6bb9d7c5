"""No private person's bank card is published.

What it checks: numbers of 16 to 19 digits, also in groups, that begin as bank cards do (62, or after a word such as
卡号) and have their check digit. After 卡号 or 银行卡, and with 62 after 账号, a number without it is a warning, as is
an account of an office or firm (after 开户行, 户名, 对公).

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

from ...data import read_toml
from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..personal import CARD, digits, is_luhn, is_plausible_id, mask
from ..rule import Rule, fix

_DATA = read_toml("validate/personal.toml")
_CARDS, _CARD_WORDS, _PUBLIC_WORDS = (tuple(_DATA[key]) for key in ("cards", "card_accounts", "office_accounts"))
_NEAR = 40  # characters before the number in which its label may stand


def check(ctx: Context) -> Iterator[Finding]:
    """Each number that can be a card's."""
    for prose in ctx.words:
        for found in prose.at_numbers(CARD):
            number = digits(found[0])
            start, end = found.span()
            line, line_end = prose.line(start)
            before = prose.text[max(line, start - _NEAR) : start]
            if not 16 <= len(number) <= 19 or not number.isdigit() or not _is_a_cards(number, before):
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
                severity=Severity.WARNING if public or not is_luhn(number) else None,
            )


def _is_a_cards(number: str, before: str) -> bool:
    if any(word in before for word in _CARDS):
        return True
    marks = (number.startswith("62"), any(word in before for word in _CARD_WORDS), is_luhn(number))
    return sum(marks) > 1  # two of: the prefix, a word for an account, the check digit


RULE = Rule(
    "PII003",
    "bank-card",
    Severity.ERROR,
    Text("公开了银行卡号", "a bank card number"),
    check,
)
