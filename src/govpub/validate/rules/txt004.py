"""Traditional text has no simplified characters.

What it checks: characters that only simplified text has, in a release in traditional script, and words in which a
shared character is a simplified one (關系, 計划, 最后); one finding a line.

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
from itertools import groupby

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule
from ..scripts import kept, simplified, simplified_words, strays


def check(ctx: Context) -> Iterator[Finding]:
    """Each line with simplified characters."""
    if not ctx.release.language.startswith("zh-Hant"):
        return
    for prose in ctx.prose:
        wanted = prose.alphabet & simplified(ctx.release.language)
        places = {at for at, char in enumerate(prose.text) if char in wanted} if wanted else set()
        in_words = strays(prose.text, prose.alphabet, simplified_words())
        places |= {at for at in in_words if prose.text[at] not in kept(ctx.release.language)}
        for _, group in groupby(sorted(places), key=lambda at: prose.text.rfind("\n", 0, at)):
            line = list(group)
            shown = "、".join(dict.fromkeys(prose.text[at] for at in line[:5]))
            yield RULE.finding(
                prose.span(line[0], line[0] + 1),
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
