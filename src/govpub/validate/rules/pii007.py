"""A list of persons has no private columns.

What it checks: tables with a column of names (姓名, 户主, 申请人) beside one of identity numbers, telephones,
accounts, addresses or illnesses, unless its values are masked. Tables of officials (with 职务) are left alone.

Why: lists of allowances and of poor households are where most leaks happen (practice; 《政府信息公开条例》, article
15).

```bad
白鹭区公示名单

姓名 | 身份证号 | 补贴金额
--- | --- | ---
沈某 | 379902199001011 | 300
谷某 | 379902199002022 | 300
```

```good
白鹭区公示名单

姓名 | 身份证号 | 补贴金额
--- | --- | ---
沈某 | 37*************11X | 300
谷某 | 37*************022 | 300
```

Fix: none; the column is to be masked or left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...data import read_toml
from ...model.blocks import Cell, Table
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...text.chars import squeeze
from ..context import Context
from ..rule import Rule

_DATA = read_toml("validate/personal.toml")
_PRIVATE, _NAMES, _OFFICIAL = (tuple(_DATA[key]) for key in ("private_columns", "name_columns", "official_columns"))


def check(ctx: Context) -> Iterator[Finding]:
    """Each private column of each list of persons."""
    for block in ctx.blocks:
        if not isinstance(block, Table):
            continue
        rows = (*block.header, *block.rows)
        head = next((n for n, row in enumerate(rows[:3]) if _has_names(row)), None)
        if head is None:
            continue
        for column, cell in enumerate(rows[head]):
            word = next((word for word in _PRIVATE if word in squeeze(cell.text)), None)
            values = [row[column].text for row in rows[head + 1 :] if column < len(row)]
            if word and any(_is_plain(value) for value in values):
                yield RULE.finding(
                    ctx.locate(cell.text, block.span).span(),
                    f"人员名单里公开了“{squeeze(cell.text)}”一列",
                    f"a list of persons with the column {squeeze(cell.text)}",
                )


def _has_names(row: tuple[Cell, ...]) -> bool:
    texts = [squeeze(cell.text) for cell in row]
    officials = any(word in text for text in texts for word in _OFFICIAL)
    return not officials and any(word in text for text in texts for word in _NAMES)


def _is_plain(value: str) -> bool:
    bare = squeeze(value)
    return bool(bare) and bare not in ("无", "/", "-", "—") and not any(c in "*＊×Xx" for c in bare[1:-1])


RULE = Rule(
    "PII007",
    "private-column",
    Severity.WARNING,
    Text("人员名单里有隐私列", "a list of persons with a private column"),
    check,
)
