"""No passport or travel permit number is published.

What it checks: numbers of the forms E12345678, EA1234567, G12345678, H12345678 after 护照, 通行证 or 证件号 in the
same sentence.

Why: 个人信息保护法 (verified).

```bad
白鹭区公示名单

沈某持护照E12345678办理登记。
```

```good
白鹭区公示名单

沈某持护照E1****678办理登记，E12345678号文件另行通知，护照办理电话0632-3990308。
```

Fix: unsafe; the number is masked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule, fix

_NUMBER = re.compile(r"(?<![0-9A-Za-z])(?:[EeGgDdSsPpHhMmCcKk]\d{8}|[Ee][A-HJ-NP-Za-hj-np-z]\d{7})(?![0-9A-Za-z])")
_WORDS = ("护照", "通行证", "护照号", "證件", "护照证件")
_NEAR = 12


def check(ctx: Context) -> Iterator[Finding]:
    """Each number that stands behind such a word."""
    for prose in ctx.words:
        for found in _NUMBER.finditer(prose.text):
            start, end = found.span()
            line, _ = prose.line(start)
            if not any(word in prose.text[max(line, start - _NEAR) : start] for word in _WORDS):
                continue
            shown = f"{found[0][:2]}****{found[0][-3:]}"
            yield RULE.finding(
                prose.span(start, end),
                f"公开了护照或通行证号码（{shown}）",
                f"a passport or permit number ({shown})",
                fix=fix(prose.edit(start, end, shown), safe=False),
            )


RULE = Rule(
    "PII004",
    "passport-number",
    Severity.ERROR,
    Text("公开了护照或通行证号码", "a passport or travel permit number"),
    check,
)
