"""No resident identity number is published.

What it checks: 18 characters with a province's digits, a birth date that has been and the check character of GB
11643-1999. With a wrong check character it is a warning. Masked numbers are let pass.

Why: 个人信息保护法 and 《政府信息公开条例》, article 15 (verified): personal privacy is not disclosed.

```bad
白鹭区公示名单

经审核，申请人沈某符合条件，身份证号码为379902199001011234。
```

```bad
白鹭区公示名单

经审核，申请人沈某符合条件，身份证号码为379902199003070210。
```

```good
白鹭区公示名单

经审核，申请人沈某符合条件，身份证号码为37*************210，项目编号为370000202500000001。
```

Fix: unsafe; the number is masked in the official form (first two and last three).
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..personal import RESIDENT_ID, digits, is_plausible_id, is_resident_id, mask
from ..rule import Rule, fix


def check(ctx: Context) -> Iterator[Finding]:
    """Each number that can be a person's."""
    for prose in ctx.words:
        for found in prose.at_numbers(RESIDENT_ID):
            number = digits(found[0])
            if not is_plausible_id(number, ctx.today):
                continue
            certain = is_resident_id(number, ctx.today)
            shown = mask(found[0], 2, 3)
            yield RULE.finding(
                prose.span(*found.span()),
                f"公开了居民身份证号（{shown}）" if certain else f"可能是居民身份证号（{shown}）",
                f"a resident identity number ({shown})" if certain else f"perhaps a resident identity number ({shown})",
                fix=fix(prose.edit(*found.span(), shown), safe=False),
                severity=None if certain else Severity.WARNING,
            )


RULE = Rule(
    "PII001",
    "resident-id",
    Severity.ERROR,
    Text("公开了居民身份证号", "a resident identity number"),
    check,
)
