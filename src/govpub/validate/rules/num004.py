"""Shares of one whole do not add up to more than a hundred per cent.

What it checks: percentages with 占 in one sentence (A占60%、B占50%) whose sum is more than 100.5. Shares of different
wholes (占全国的60%) are left alone. Three shares or more are a warning, two are information.

Why: arithmetic; but a sentence may speak of two wholes without saying so.

```bad
白鹭区召开会议

全区企业中，小微企业占62%，中型企业占30%，大型企业占18%。
```

```good
白鹭区召开会议

全区企业中，小微企业占62%，中型企业占30%，大型企业占8%；产量占全省的60%、全国的50%，增长200%。
```

Fix: none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...model.spans import Span
from ..context import Context
from ..rule import Rule

_SHARE = re.compile(r"占(?:比|总数的|总量的)?(?:约|为|达|达到)?(\d{1,3}(?:\.\d{1,4})?)[%％]")
_END = re.compile("[。；;！？\n]")
_ROUNDING = 0.5


def check(ctx: Context) -> Iterator[Finding]:
    """Each sentence with shares."""
    for prose in ctx.prose:
        if not prose.alphabet & set("%％"):
            continue
        sentence: list[re.Match[str]] = []
        for found in _SHARE.finditer(prose.text):
            if sentence and _END.search(prose.text, sentence[-1].end(), found.start()):
                yield from _sum(prose.span(sentence[0].start(), sentence[-1].end()), sentence)
                sentence = []
            sentence.append(found)
        if sentence:
            yield from _sum(prose.span(sentence[0].start(), sentence[-1].end()), sentence)


def _sum(place: Span | None, sentence: list[re.Match[str]]) -> Iterator[Finding]:
    total = sum(float(found[1]) for found in sentence)
    if len(sentence) > 1 and total > 100 + _ROUNDING:
        yield RULE.finding(
            place,
            f"占比相加为{total:g}%，超过100%",
            f"the shares add up to {total:g}%, more than 100%",
            severity=None if len(sentence) > 2 else Severity.INFO,
        )


RULE = Rule(
    "NUM004",
    "shares-exceed-whole",
    Severity.WARNING,
    Text("占比相加超过100%", "shares add up to more than 100%"),
    check,
)
