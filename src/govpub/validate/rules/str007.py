"""Every answer has its question.

What it checks: a second 答： to one question, and an answer of an exchange (答：, or a speaker right after 答记者问)
before which no question stands.

Why: certain that a part is missing, or that the question was taken for something else (`govpub explain` tells).

```bad
答记者问

答：我们从三个方面做好防火工作，重点加强巡查值守。

问：群众怎样参与？

答：群众可以通过热线反映身边的火灾隐患。
```

```good
答记者问

问：白鹭区冬季防火工作有哪些措施？

答：我们从三个方面做好防火工作，重点加强巡查值守。

问：群众怎样参与？

答：群众可以通过热线反映身边的火灾隐患。
```

Fix: none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.blocks import Exchange, Paragraph, Speech
from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule

_ANSWER = re.compile(r"[答]\s*[：:]|答（[^）\n]{1,40}）\s*[：:]")


def check(ctx: Context) -> Iterator[Finding]:
    """Answers outside an exchange, and exchanges whose question is empty."""
    for block in ctx.blocks:
        if isinstance(block, Exchange):
            lost = not block.question.strip() and any(answer.blocks for answer in block.answers)
        elif isinstance(block, Speech):
            lost = (block.speaker.role or block.speaker.name) == "答"
        elif isinstance(block, Paragraph):
            lost = _ANSWER.match(block.text) is not None
        else:
            continue
        if lost:
            yield RULE.finding(ctx.first_line(block.span), "回答前面没有问题", "an answer without a question")
        if isinstance(block, Exchange):
            for answer in block.answers[1:]:
                if answer.speaker is None and _ANSWER.match(ctx.source_at(answer.span).lstrip()):
                    place = ctx.first_line(answer.span)
                    yield RULE.finding(place, "连续两个回答，前面没有问题", "a second answer without a question")


RULE = Rule(
    "STR007",
    "answer-without-question",
    Severity.WARNING,
    Text("回答前面没有问题", "an answer without a question"),
    check,
)
