"""No invisible characters stand in the text.

What it checks: zero-width spaces and joiners, byte order marks, soft hyphens, fillers, tags and direction marks in the
body and in fields' values. Padding inside labels is left alone.

Why: they come from pasting, break search and copying, and direction marks can show another text than is stored
(certain that Chinese text needs none).

```bad
白鹭区召开会议

会议指出，要压实\u200b责任。
```

```good
白鹭区召开会议

会议指出，要压实责任。
```

Fix: safe; what cannot be seen is taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..rule import Rule, fix

_SET = (
    "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufeff\uffa0"
    "\U000e0000-\U000e007f"
)
_HAN = "[\u4e00-\u9fff]"
#: also a variation selector after a Han character, and braille blanks between two, which pad labels elsewhere
_INVISIBLE = lazy(f"[{_SET}]+|(?<={_HAN})[\ufe00-\ufe0f]|(?<={_HAN})\u2800+(?={_HAN})")
_ANY = lazy(f"[{_SET}\ufe00-\ufe0f\u2800]")


def check(ctx: Context) -> Iterator[Finding]:
    """Each line with invisible characters."""
    for prose in ctx.words:
        if not _ANY.search("".join(prose.alphabet)):
            continue
        lines: dict[int, list[re.Match[str]]] = {}
        for found in _INVISIBLE.finditer(prose.text):
            lines.setdefault(prose.text.rfind("\n", 0, found.start()), []).append(found)
        for hits in lines.values():
            count = sum(len(found[0]) for found in hits)
            yield RULE.finding(
                prose.span(*hits[0].span()),
                f"有{count}个不可见字符（U+{ord(hits[0][0][0]):04X}）",
                f"{count} invisible character{'s' if count > 1 else ''} (U+{ord(hits[0][0][0]):04X})",
                fix=fix(*(prose.edit(*found.span(), "") for found in hits), safe=True),
            )


RULE = Rule(
    "TXT006",
    "invisible-character",
    Severity.WARNING,
    Text("有不可见字符", "an invisible character"),
    check,
)
