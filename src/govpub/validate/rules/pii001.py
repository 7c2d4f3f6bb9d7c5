"""No resident identity number is published.

What it checks: 18 characters with a province's digits (or those of residence permits), a birth date that has been and
the check character of GB 11643-1999, also in groups. With a wrong check character it is a warning. After a word such as
身份证 also the old numbers of 15 digits and those of Hong Kong and Taiwan. Masked numbers are let pass.

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

from ...data import read_toml
from ...model.findings import Finding, Severity
from ...model.message import Text
from .. import personal
from ..context import Context
from ..personal import digits, mask
from ..prose import Prose
from ..rule import Rule, fix

_LABELS = tuple(read_toml("validate/personal.toml")["identity"])
_NEAR = 16  # characters before a number in which the label may stand


def check(ctx: Context) -> Iterator[Finding]:
    """Each number that can be a person's."""
    for prose in ctx.words:
        for found in prose.at_numbers(personal.RESIDENT_ID):
            number = digits(found[0])
            if personal.is_plausible_id(number, ctx.today):
                certain = personal.is_resident_id(number, ctx.today)
                yield _finding(prose, *found.span(), mask(found[0], 2, 3), None if certain else Severity.WARNING)
        if not any(label in prose.text for label in _LABELS):
            continue
        for found in prose.at_numbers(personal.OLD_ID):
            if personal.is_old_id(found[0]) and _is_labelled(prose, found.start()):
                yield _finding(prose, *found.span(), mask(found[0], 2, 3), None)
        for found in personal.HONG_KONG_ID.finditer(prose.text):
            if personal.is_hong_kong_id(*found.groups()) and _is_labelled(prose, found.start()):
                yield _finding(prose, *found.span(), f"{found[1]}{found[2][:2]}****(*)", None)
        for found in personal.TAIWAN_ID.finditer(prose.text):
            if personal.is_taiwan_id(*found.groups()) and _is_labelled(prose, found.start()):
                yield _finding(prose, *found.span(), f"{found[0][:2]}*****{found[0][-3:]}", None)


def _is_labelled(prose: Prose, at: int) -> bool:
    before = prose.text[max(prose.line(at)[0], at - _NEAR) : at]
    return any(label in before for label in _LABELS)


def _finding(prose: Prose, start: int, end: int, shown: str, severity: Severity | None) -> Finding:
    return RULE.finding(
        prose.span(start, end),
        f"公开了居民身份证号（{shown}）" if severity is None else f"可能是居民身份证号（{shown}）",
        f"a resident identity number ({shown})"
        if severity is None
        else f"perhaps a resident identity number ({shown})",
        fix=fix(prose.edit(start, end, shown), safe=False),
        severity=severity,
    )


RULE = Rule(
    "PII001",
    "resident-id",
    Severity.ERROR,
    Text("公开了居民身份证号", "a resident identity number"),
    check,
)
