"""Marks do not stand twice.

What it checks: two stops in a row, also with a space between them (，， 。。 、， ，。 。 。 ！。), and pairs that are
opened and closed twice (““…””, 《《…》》, （（…））). ！！ and ？？ are allowed where a voice is raised and are
information, as is a stop on both sides of a closing quotation mark (。”。); ？！ and ！！！ are let pass, …… and 。。。
are other rules' matter.

Why: a slip of editing, certain (GB/T 15834-2011 knows no such use).

```bad
白鹭区召开会议

会议指出，要压实责任，，做好防火工作。
```

```bad
白鹭区召开会议

会议传达了《《防火工作要点》》精神，要求抓好落实。 。
```

```good
白鹭区召开会议

会议指出，要压实责任，做好防火工作！！！“群众满意吗？”，记者问。依据（（2024）鹭01民初12号）判决执行。
```

Fix: safe where the same mark stands twice; unsafe where two differ, the stronger being kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.findings import Finding, Fix, Severity
from ...model.message import Text
from ...model.spans import Span
from ...patterns import lazy
from ..context import Context
from ..rule import Rule, fix

_STRENGTH = "、，：；。？！"
_STOPS = "、，：；。,;:？！"
_TWICE = lazy(f"(?<![{_STOPS}\n])[{_STOPS}](?:[ \u00a0\u3000]{{0,2}}+[{_STOPS}])++")
_BOTH_SIDES = lazy("。[”’」』]。")
_PAIRS = lazy(
    "““[^“”\n]{1,200}+””|‘‘[^‘’\n]{1,200}+’’|《《[^《》\n]{1,200}+》》|（（[^（）\n]{1,200}+））|「「[^「」\n]{1,200}+」」"
)
_REFERENCE = lazy("&#?[A-Za-z0-9]{2,8}$")
_HALF = str.maketrans(",;:", "，；：")


def check(ctx: Context) -> Iterator[Finding]:
    """Each run of stops, each pair of pairs."""
    for prose in ctx.prose:
        text = prose.text
        for found in _TWICE.finditer(text):
            marks = "".join(found[0].split())
            if not _is_slip(text, found, marks):
                continue
            raised = set(marks) <= set("？！")
            kept = max(marks.translate(_HALF), key=_STRENGTH.index)
            same = len(set(marks.translate(_HALF))) == 1
            mended = fix(prose.edit(*found.span(), kept), safe=same and not raised)
            yield _finding(prose.span(*found.span()), found[0], mended, raised)
        for found in _BOTH_SIDES.finditer(text):
            edit = prose.edit(found.end() - 1, found.end(), "")
            yield _finding(prose.span(*found.span()), found[0], fix(edit, safe=False), True)
        for found in _PAIRS.finditer(text):
            start, end = found.span()
            yield RULE.finding(
                prose.span(start, end),
                f"成对标点“{text[start]}{text[end - 1]}”重复",
                f"a pair of marks stands twice: {text[start]}{text[end - 1]}",
                fix=fix(prose.edit(start, start + 1, ""), prose.edit(end - 1, end, ""), safe=True),
            )


def _is_slip(text: str, found: re.Match[str], marks: str) -> bool:
    if marks.isascii() or not found.start():
        return False
    if marks[0] in "。、" and len(set(marks)) == 1 and len(marks) > 2:
        return False  # an ellipsis
    if marks[0] == ";" and _REFERENCE.search(text, max(0, found.start() - 9), found.start()):
        return False  # &nbsp;
    if set(marks) <= set("？！"):
        return marks in ("！！", "？？") or len(marks) > 3
    return True


def _finding(place: Span | None, shown: str, mended: Fix | None, raised: bool) -> Finding:
    return RULE.finding(
        place,
        f"标点“{shown}”重复",
        f"marks in a row: {shown}",
        fix=mended,
        severity=Severity.INFO if raised else None,
    )


RULE = Rule(
    "PUN006",
    "mark-doubled",
    Severity.WARNING,
    Text("标点重复", "two marks in a row"),
    check,
)
