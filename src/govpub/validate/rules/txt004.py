"""Traditional text has no simplified characters.

What it checks: characters that only simplified text has, in a release in traditional script; one finding a line.

Why: they were left over by a conversion or typed by mistake (certain for the characters in the list).

```bad
白鷺區召開會議

會議強調，要壓實責任，认真落實。
```

```good
白鷺區召開會議

會議強調，要壓實責任，認真落實，了解台灣、后妃、里長的情況。
```

Fix: none; `govpub convert` gives the right form in its context.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule
from ..scripts import simplified


def check(ctx: Context) -> Iterator[Finding]:
    """Each line with simplified characters."""
    if not ctx.release.language.startswith("zh-Hant"):
        return
    for prose in ctx.prose:
        wanted = prose.alphabet & simplified()
        if not wanted:
            continue
        lines: dict[int, list[int]] = {}
        for at, char in enumerate(prose.text):
            if char in wanted:
                lines.setdefault(prose.text.rfind("\n", 0, at), []).append(at)
        for places in lines.values():
            shown = "、".join(dict.fromkeys(prose.text[at] for at in places[:5]))
            yield RULE.finding(
                prose.span(places[0], places[0] + 1),
                f"繁体文本中有简体字：{shown}",
                f"simplified characters in traditional text: {shown}",
            )


RULE = Rule(
    "TXT004",
    "simplified-in-traditional",
    Severity.WARNING,
    Text("繁体文本中有简体字", "simplified characters in traditional text"),
    check,
)
