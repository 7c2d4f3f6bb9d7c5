"""Pairs of marks are nested rightly: “‘…’”, 《〈…〉》, 『』 inside 「」; and they do not cross.

What it checks: a quotation or title inside one of its own kind, the inner kind outside the outer one (‘“…”’,
〈《…》〉), and pairs that cross (“《…”》). Brackets inside brackets are let pass.

Why: GB/T 15834-2011, 4.8.3.2 and 4.15.3 (verified).

```bad
白鹭区召开会议

会议传达了《关于转发《冬季防火工作要点》的通知》精神。
```

```bad
白鹭区召开会议

会议传达了“《冬季防火工作要点”》精神。
```

```good
白鹭区召开会议

会议传达了《关于转发〈冬季防火工作要点〉的通知》精神，强调“要坚持‘预防为主’”。
```

Fix: safe for nesting, where the inner marks are exchanged; none for crossing.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..pairing import INNER
from ..rule import Rule, fix


def check(ctx: Context) -> Iterator[Finding]:
    """Pairs inside their own kind, and pairs that cross."""
    for prose, pairs in zip(ctx.prose, ctx.pairing, strict=True):
        for kind, opening, closing in pairs.nested:
            inner = INNER[kind]
            outer = prose.text[opening] + prose.text[closing]
            yield RULE.finding(
                prose.span(opening, closing + 1),
                f"{outer}里面再用时应为{inner}",
                f"inside {outer} the inner marks are {inner}",
                fix=fix(
                    prose.edit(opening, opening + 1, inner[0]), prose.edit(closing, closing + 1, inner[1]), safe=True
                ),
            )
        for kind, opening, closing in pairs.inverted:
            right = {"‘": "“‘’”", "〈": "《〈〉》"}[kind]
            yield RULE.finding(
                prose.span(opening, closing + 1),
                f"嵌套顺序颠倒，应为{right}",
                f"the inner marks stand outside; {right} is meant",
            )
        for opening, closing in pairs.crossed:
            mark = prose.text[opening] + prose.text[closing]
            yield RULE.finding(
                prose.span(opening, closing + 1), f"{mark}与别的成对标点交叉", f"{mark} crosses another pair of marks"
            )


RULE = Rule(
    "PUN005",
    "marks-nested-wrongly",
    Severity.WARNING,
    Text("成对标点嵌套不对", "pairs of marks are nested wrongly"),
    check,
)
