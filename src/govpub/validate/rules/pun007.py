"""A dash is ——, two cells long.

What it checks: hyphens, horizontal bars, box lines and full-width hyphens in place of —— between Han characters: --,
――, ──, －－; and three dashes or more. A single — is a connector (北京—上海) and let pass.

Why: GB/T 15834-2011, 4.13 (verified).

```bad
白鹭区召开会议

会议明确了一个目标--全年不发生较大火灾。
```

```good
白鹭区召开会议

会议明确了一个目标——全年不发生较大火灾，并查看了白鹭—青石公路和2024—2025年度记录。
```

Fix: safe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule, fix

_TRIGGER = frozenset("-―─－—–")
_DASH = re.compile("(?<=[\u4e00-\u9fff”’》）])(?:-{2,4}|―{1,4}|─{1,4}|－{2,4}|–{2,4}|—{3,4})(?=[\u4e00-\u9fff“‘《（])")


def check(ctx: Context) -> Iterator[Finding]:
    """Each stretch that stands for a dash."""
    for prose in ctx.prose:
        if not _TRIGGER & prose.alphabet:
            continue
        for found in _DASH.finditer(prose.text):
            yield RULE.finding(
                prose.span(*found.span()),
                f"破折号“{found[0]}”应为“——”",
                f"the dash {found[0]} is written ——",
                fix=fix(prose.edit(*found.span(), "——"), safe=True),
            )


RULE = Rule(
    "PUN007",
    "dash-form",
    Severity.WARNING,
    Text("破折号写法不对", "a dash of the wrong form"),
    check,
)
