"""Marks that come in pairs are opened and closed.

What it checks: “” ‘’ 《》 〈〉 （） 【】 「」 『』 〔〕 in the body and the title. A quotation may go on over several
paragraphs, each opened again; list numbers such as 1） and apostrophes are no pairs.

Why: GB/T 15834-2011 (verified); certain that a mark is missing or wrong.

```bad
白鹭区召开会议

会议指出，要坚持“预防为主，做好防火工作。
```

```good
白鹭区召开会议

会议指出，要坚持“预防为主、‘防’‘消’结合”（见《防火工作要点》）：1）加强巡查；2）加强值守。
```

Fix: none; where the missing mark belongs is the author's to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule


def check(ctx: Context) -> Iterator[Finding]:
    """Each mark without its other half."""
    for prose, pairs in zip(ctx.prose, ctx.pairing, strict=True):
        for at in pairs.unclosed:
            mark = prose.text[at]
            yield RULE.finding(prose.span(at, at + 1), f"“{mark}”没有配对的后一半", f"{mark} is not closed")
        for at in pairs.unopened:
            mark = prose.text[at]
            yield RULE.finding(prose.span(at, at + 1), f"“{mark}”没有配对的前一半", f"{mark} is not opened")


RULE = Rule(
    "PUN004",
    "mark-unpaired",
    Severity.WARNING,
    Text("成对的标点缺一半", "half of a pair of marks is missing"),
    check,
)
