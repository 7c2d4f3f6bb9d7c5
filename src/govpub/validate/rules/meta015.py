"""A field stands once in a disclosure block.

What it checks: a field that stands twice in one block, under one label or under two labels of the same meaning
(发文机关 and 发布机构; 更新日期 and 制定机关 mean something else); and a later line that repeats a field with another
value. Two labels with one value are information. A line under the title that repeats the block's facts with the same
values is usual and left alone.

Why: certain that one of two values is wrong; which one a program reads is chance.

```bad
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
发布机构：白鹭区消防救援大队
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知
```

Fix: none, since which value is right is the issuer's to say; a line that repeats its value may be deleted.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ...data import read_toml
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...model.release import Field
from ...text.chars import squeeze
from ...text.fold import shadow
from ..context import Context
from ..rule import Rule
from ..vocabulary import is_blank

_NEAR = 2  # lines between the fields of one block


def check(ctx: Context) -> Iterator[Finding]:
    """Every field after the first of its key or label."""
    seen: dict[str, tuple[Field, int]] = {}
    block = 0
    previous: Field | None = None
    for item in ctx.release.fields:
        block += previous is not None and _apart(ctx, previous, item)
        previous = item
        name = _meaning(item)
        first, first_block = seen.setdefault(name, (item, block))
        if first is item or not name:
            continue
        same = _same(ctx, first.value, item.value)
        if (same and block != first_block) or (is_blank(first.value) != is_blank(item.value) and block != first_block):
            continue
        label = squeeze(item.label)
        severity = Severity.INFO if same and shadow(label) != shadow(squeeze(first.label)) else None
        line = f"（首次出现在第{first.span.start.line}行）" if first.span else ""
        at = f" (first on line {first.span.start.line})" if first.span else ""
        zh = f"字段“{label}”重复{line}" if same else f"字段“{label}”重复且值不同{line}：{_shown(first)}／{_shown(item)}"
        en = f"the field {label} is repeated{at}" + (
            "" if same else f" with another value: {_shown(first)} / {_shown(item)}"
        )
        yield RULE.finding(item.span, zh, en, severity=severity)


def _meaning(item: Field) -> str:
    """What a field means: labels that are synonyms mean one thing, others (更新日期, 制定机关) their own."""
    label = shadow(squeeze(item.label))
    return next((group[0] for group in read_toml("validate/fields.toml")["synonyms"] if label in group), label)


def _apart(ctx: Context, previous: Field, item: Field) -> bool:
    """Whether a field begins another block: in another source, after other lines, or after the title."""
    if previous.span is None or item.span is None:
        return False
    if previous.span.source != item.span.source:
        return True
    title = ctx.heading.span() if ctx.heading else None
    between = (
        title is not None and title.source == item.span.source and previous.span.end <= title.start < item.span.start
    )
    return between or item.span.start.line - previous.span.end.line > _NEAR


def _same(ctx: Context, first: str, second: str) -> bool:
    a, b = (unicodedata.normalize("NFKC", squeeze(value)) for value in (first, second))
    if a == b:
        return True
    one, other = ctx.read_date(first), ctx.read_date(second)
    return one is not None and other is not None and one[:3] == other[:3]


def _shown(item: Field) -> str:
    return item.value.strip() or "（空）"


RULE = Rule(
    "META015",
    "field-duplicated",
    Severity.WARNING,
    Text("字段重复", "a field stands twice"),
    check,
)
