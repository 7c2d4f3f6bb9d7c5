"""No control characters stand in the text.

What it checks: control characters other than tab and line end: the vertical tab that Word writes for a line break
inside a paragraph, form feeds, escapes.

Why: HTML forbids most of them, and they show as boxes (certain).

```bad
白鹭区召开会议

会议指出，\x01要压实责任。
```

```good
白鹭区召开会议

会议指出，	要压实责任。
```

Fix: safe; the character is taken out. None for a line break or page break (U+000B, U+000C, U+0085, U+2028), where a
new line may be meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..rule import Rule, fix

_CONTROL = lazy("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
_BREAKS = "\x0b\x0c\x85\u2028\u2029"


def check(ctx: Context) -> Iterator[Finding]:
    """Each control character."""
    for prose in ctx.words:
        if not _CONTROL.search("".join(prose.alphabet)):
            continue
        for found in _CONTROL.finditer(prose.text):
            remove = None if found[0] in _BREAKS else fix(prose.edit(*found.span(), ""), safe=True)
            yield RULE.finding(
                prose.span(*found.span()),
                f"有控制字符（U+{ord(found[0]):04X}）",
                f"a control character (U+{ord(found[0]):04X})",
                fix=remove,
            )


RULE = Rule(
    "TXT007",
    "control-character",
    Severity.WARNING,
    Text("有控制字符", "a control character"),
    check,
)
