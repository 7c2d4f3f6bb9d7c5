"""Every question has an answer.

What it checks: a question of an exchange (答记者问) after which no answer follows, or only the moderator speaks, or
the conversation is closed (今天的发布会到此结束).

Why: certain that a part is missing: it was lost in pasting, or the answer was taken for something else (`govpub
explain` tells).

```bad
答记者问

记者：白鹭区冬季防火工作有哪些措施？

记者：群众怎样参与？

区应急管理局局长沈采薇：群众可以通过热线反映身边的火灾隐患。
```

```good
答记者问

记者：白鹭区冬季防火工作有哪些措施？

区应急管理局局长沈采薇：我们从三个方面做好防火工作，重点加强巡查值守。

记者：群众怎样参与？

区应急管理局局长沈采薇：群众可以通过热线反映身边的火灾隐患。
```

Fix: none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.blocks import Answer, Exchange, Paragraph
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...names.roles import is_moderator
from ...patterns import lazy
from ...text.fold import shadow
from ..context import Context
from ..rule import Rule

_CLOSING = lazy("(?:发布会|通气会|访谈|问答|活动|提问环节|吹风会|见面会)[^,。]{0,8}(?:到此结束|就到这里|到这里)")
_BEGINNING = 60  # characters


def check(ctx: Context) -> Iterator[Finding]:
    """Every exchange without an answer, or with answers that say nothing."""
    for block in ctx.blocks:
        if isinstance(block, Exchange) and not any(_answers(answer) for answer in block.answers):
            yield RULE.finding(
                ctx.locate(block.question, block.span).span(), "问题没有回答", "a question without an answer"
            )


def _answers(answer: Answer) -> bool:
    role = answer.speaker.role if answer.speaker else None
    first = answer.blocks[0] if answer.blocks else None
    closing = isinstance(first, Paragraph) and _CLOSING.search(shadow(first.text[:_BEGINNING])) is not None
    return bool(answer.blocks) and not closing and not (role and is_moderator(shadow(role)))


RULE = Rule(
    "STR006",
    "question-unanswered",
    Severity.WARNING,
    Text("问题没有回答", "a question without an answer"),
    check,
)
