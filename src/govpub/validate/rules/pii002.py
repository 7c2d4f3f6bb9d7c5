"""No private person's mobile number is published.

What it checks: mobile numbers in the body and in fields, in one piece or in groups. After a word such as 联系人 or
咨询电话, or in a table of offices with such a column, the number is usually published on purpose: there it is a
warning, to be waived; elsewhere an error. Fixed lines and hotlines (0632-…, 12345, 96110) are never reported, nor the
site's own numbers in the footer, nor numbers of documents and orders.

Why: 个人信息保护法 and 《政府信息公开条例》, article 15 (verified).

```bad
白鹭区公示名单

经审核，申请人沈某（13812345678）符合条件。
```

```good
白鹭区公示名单

经审核，申请人沈某（138****5678）符合条件，咨询热线12345，举报电话0632-3990308，文件编号2025-13812345678，订单号：13812345678。
```

Fix: unsafe; the number is masked in the official form.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...data import read_toml
from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..personal import MOBILE, digits, mask
from ..rule import Rule, fix

_DATA = read_toml("validate/personal.toml")
_CONTACT, _ACCOUNTS, _OTHERS, _OFFICES = (
    tuple(_DATA[key]) for key in ("contact", "accounts", "other_numbers", "office_columns")
)
_NEAR = 24  # characters before the number in which the label may stand
_AT = 8  # characters before it in which a word stands that makes it another number
_ROWS = 3000  # characters before it in which the head of its table may stand


def check(ctx: Context) -> Iterator[Finding]:
    """Each mobile number."""
    for prose in ctx.words:
        for found in prose.at_numbers(MOBILE):
            start, end = found.span()
            line, _ = prose.line(start)
            before = prose.text[max(line, start - _NEAR) : start]
            if _is_another(before):
                continue
            labelled = any(word in before for word in _CONTACT) or _is_of_office(prose.text, line, start)
            if before[-1:] in ("(", "（") and (")" in found[0] or "）" in found[0]):
                start -= 1
            if before.endswith("+"):
                start -= 1
            shown = mask(digits(found[0])[-11:], 3, 4)
            yield RULE.finding(
                prose.span(start, end),
                f"公开了手机号码（{shown}）" + ("；如为对外联系电话，可予豁免" if labelled else ""),
                f"a mobile number ({shown})" + ("; waive it if it is meant for the public" if labelled else ""),
                fix=fix(prose.edit(start, end, shown), safe=False),
                severity=Severity.WARNING if labelled else None,
            )


def _is_another(before: str) -> bool:
    """Whether digits are a part of something else, or numbered as a document, an order, a batch."""
    last, second = before[-1:], before[-2:-1]
    if last == ".":
        return True
    if last in tuple("-—") and second.isascii() | (second in tuple("〕）")):
        return bool(second)
    if last.isascii() and last.isalpha():
        return not any(word in before for word in _ACCOUNTS)
    return any(word in before[-_AT:] for word in _OTHERS)


def _is_of_office(text: str, line: int, at: int) -> bool:
    """Whether a number stands in a table of offices, by the head of the table."""
    if not {"|", "\t"} & set(text[line:at]):
        return False
    start = text.rfind("\n\n", max(0, line - _ROWS), line) + 2
    head = text[start : text.find("\n", start)]
    return any(word in head for word in _OFFICES) and any(word in head for word in _CONTACT)


RULE = Rule(
    "PII002",
    "mobile-number",
    Severity.ERROR,
    Text("公开了手机号码", "a mobile number"),
    check,
)
