"""An ellipsis is ……, six points in two cells.

What it checks: ... .. 。。。 ··· ．．． 、、、 and one or three … in Han text, also with spaces between the points;
twelve points inside a sentence; and 等 after an ellipsis, which says the same twice (information). Leaders of a table
of contents (总则......3) are let pass.

Why: GB/T 15834-2011, 4.11 (verified).

```bad
白鹭区召开会议

会议听取了巡查、值守、宣传。。。等情况汇报。
```

```good
白鹭区召开会议

会议听取了巡查、值守、宣传……大家表示，要抓好落实。
```

Fix: safe for the form of the ellipsis; none for 等 after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ...text.chars import HAN, is_han
from ..context import Context
from ..prose import Prose
from ..rule import Rule, fix

_TRIGGERS = ("..", "。。", "…", "··", "・・", "．．", "、、", ". .", "。 。", "． ．")
_DOTS = lazy(
    f"(?<=[{HAN}，、；”’》）」』A-Za-z0-9])"
    r"(?:\.{2,}+|。{3,}+|[·・]{3,}+|．{2,}+|…++|、{3,}+|[.．。](?: [.．。]){2,}+)"
)
_LEADER = lazy(r"[ \t]*+[（(]?\d{1,3}[)）]?(?=[ \t]*+(?:\n|$))")
_CLOSING = tuple("”’」』。，；！？）")
_RIGHT = ("……", "…………")


def check(ctx: Context) -> Iterator[Finding]:
    """Each stretch that stands for an ellipsis."""
    for prose in ctx.prose:
        if not any(dots in prose.text for dots in _TRIGGERS):
            continue
        for found in _DOTS.finditer(prose.text):
            start, end = found.span()
            if _is_wrong(prose, found):
                yield RULE.finding(
                    prose.span(start, end),
                    f"省略号“{found[0]}”应为“……”",
                    f"the ellipsis {found[0]} is written ……",
                    fix=fix(prose.edit(start, end, "……"), safe=True),
                )
            if prose.text.startswith(("等，", "等。", "等；", "等情"), end):
                yield RULE.finding(
                    prose.span(start, end + 1),
                    "省略号后不再用“等”",
                    "等 after an ellipsis says the same twice",
                    severity=Severity.INFO,
                )


def _is_wrong(prose: Prose, found: re.Match[str]) -> bool:
    text, (start, end), dots = prose.text, found.span(), found[0]
    follows = text[end : end + 1]
    if (
        dots[0] in ".．"
        and (text[start - 1].isascii() or len(dots) == 2)
        and not _is_han(follows)
        and follows not in _CLOSING
    ):
        return False  # 1...10, etc...
    if len(dots) > 3 and _LEADER.match(text, end):
        return False
    return dots != _RIGHT[0] and not (dots == _RIGHT[1] and not _is_han(follows))


def _is_han(char: str) -> bool:
    return bool(char) and is_han(char)


RULE = Rule(
    "PUN008",
    "ellipsis-form",
    Severity.WARNING,
    Text("省略号写法不对", "an ellipsis of the wrong form"),
    check,
)
