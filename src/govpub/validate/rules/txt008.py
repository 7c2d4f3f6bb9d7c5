"""Characters are what they look like.

What it checks: the letters O, l, I (of any alphabet) inside numbers (2O24年, 0632-399O308), 曰 for 日 in dates, a dash
for 一 (第—条, 统—), Kangxi radicals and compatibility forms in place of the characters themselves (⼈, 金), Cyrillic or
Greek letters inside Latin words, 0 and O in Han numerals; ○ in a year in Han numerals is information, since many older
documents have it.

Why: they look right and are not found by search, read aloud or converted (certain; 〇 by GB/T 15835-2011).

```bad
白鹭区召开会议

会议总结2O24年工作，部署⼈员培训，按照第—条要求统—执行。
```

```good
白鹭区召开会议

会议总结2024年工作，二〇二四年O3日均值达标，投入COVID防控3.2亿元，请先生曰：善。
```

Fix: safe.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..lookalikes import look_alikes
from ..rule import Rule, fix


def check(ctx: Context) -> Iterator[Finding]:
    """Each stretch of look-alikes."""
    for prose in ctx.words:
        for start, end, right, zh, en, severity in look_alikes(prose):
            shown = prose.text[start:end]
            yield RULE.finding(
                prose.span(start, end),
                f"{zh}：“{shown}”应为“{right}”",
                f"{en}: {shown}; {right} is meant",
                fix=fix(prose.edit(start, end, right), safe=True),
                severity=severity,
            )


RULE = Rule(
    "TXT008",
    "look-alike-character",
    Severity.WARNING,
    Text("用了形近的字符", "a character that only looks right"),
    check,
)
