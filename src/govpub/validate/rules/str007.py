"""Every answer has its question.

What it checks: a second 答： to one question; an answer of an exchange (答：, or an official right after 答记者问)
before which no question stands; an official who thanks for a question that nobody has asked. Where no other question
has two answers, a second official's answer is information, but not in traditional script.

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

from collections.abc import Iterator

from ...model.blocks import Answer, Block, Exchange, Paragraph, Section, Speaker, Speech
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...names.roles import is_asker, is_moderator
from ...patterns import lazy
from ...text.chars import squeeze
from ...text.fold import shadow
from ..context import Context
from ..rule import Rule
from ..speakers import words

_ANSWER = lazy(r"(?:答|A\d{1,2}|答\d{1,2})\s*[：:.、]|答（[^）\n]{1,40}）\s*[：:]")
_THANKS = lazy("(?:好的?[,。])?(?:非常|十分)?(?:谢谢|感谢|多谢)[^,。!、]{0,14}(?:提问|问题|(?P<interest>关注|关心))")
_BEGINNING = 60  # characters in which somebody says that he goes on answering


def check(ctx: Context) -> Iterator[Finding]:
    """Answers outside an exchange, exchanges whose question is empty, and second answers."""
    several = sum(isinstance(block, Exchange) and len(block.answers) > 1 for block in ctx.blocks)
    first = {id(block) for run in ctx.sibling_runs for block in _right_after_heads(run)}
    for block in ctx.blocks:
        if _is_lost(block) or (isinstance(block, Speech) and (id(block) in first or _thanks(block.blocks))):
            yield RULE.finding(ctx.first_line(block.span), "回答前面没有问题", "an answer without a question")
        if isinstance(block, Exchange):
            yield from _inside(ctx, block)
            for before, answer in zip(block.answers, block.answers[1:], strict=False):
                yield from _second(
                    ctx, before, answer, alone=several == 1 and not ctx.release.language.startswith("zh-Hant")
                )


def _is_lost(block: Block) -> bool:
    if isinstance(block, Exchange):
        return not block.question.strip() and any(answer.blocks for answer in block.answers)
    if isinstance(block, Speech):
        return (block.speaker.role or block.speaker.name) == "答"
    return isinstance(block, Paragraph) and _ANSWER.match(block.text) is not None


def _right_after_heads(run: tuple[Block, ...]) -> Iterator[Block]:
    """An official's turn that stands first under 答记者问, before the questions."""
    for block in run:
        if not isinstance(block, Section) or not squeeze(shadow(block.heading)).endswith(words("heads")):
            continue
        first, *others = block.blocks or (None,)
        if isinstance(first, Speech) and _is_official(first.speaker) and any(isinstance(b, Exchange) for b in others):
            yield first


def _is_official(speaker: Speaker | None) -> bool:
    role = shadow(speaker.role or "") if speaker else ""
    return speaker is not None and not is_moderator(role) and not is_asker(role)


def _opening(blocks: tuple[Block, ...]) -> str:
    return shadow(blocks[0].text[:_BEGINNING]) if blocks and isinstance(blocks[0], Paragraph) else ""


def _thanks(blocks: tuple[Block, ...], *, answers: bool = False) -> bool:
    """Whether somebody thanks for a question (an answer: or for interest), and does not go on with another's answer."""
    opening = _opening(blocks)
    found = _THANKS.match(opening)
    if found is None or (found["interest"] and not answers):
        return False
    return not any(word in opening for word in words("going_on"))


def _inside(ctx: Context, block: Exchange) -> Iterator[Finding]:
    """Thanks for a question in the middle of an answer."""
    for answer in block.answers:
        for later in answer.blocks[1:]:
            if isinstance(later, Paragraph) and _thanks((later,)):
                yield RULE.finding(
                    ctx.first_line(later.span),
                    "感谢提问，前面却没有问题",
                    "an official thanks for a question that is not there",
                )


def _second(ctx: Context, before: Answer, answer: Answer, *, alone: bool) -> Iterator[Finding]:
    place = ctx.first_line(answer.span)
    if answer.speaker is None and _ANSWER.match(ctx.source_at(answer.span).lstrip()):
        yield RULE.finding(place, "连续两个回答，前面没有问题", "a second answer without a question")
        return
    if _thanks(answer.blocks) and not _is_handed_over(before, answer):
        yield RULE.finding(place, "感谢提问，前面却没有问题", "an official thanks for a question that is not there")
        return
    official = _is_official(before.speaker) and _is_official(answer.speaker) and before.speaker != answer.speaker
    if not official or _is_handed_over(before, answer):
        return
    if _thanks(answer.blocks, answers=True):
        yield RULE.finding(place, "感谢提问，前面却没有问题", "an official thanks for a question that is not there")
    elif alone:
        yield RULE.finding(
            place,
            "连续两人回答，前面可能缺少问题",
            "two officials answer one after the other; a question may be missing",
            severity=Severity.INFO,
        )


def _is_handed_over(before: Answer, answer: Answer) -> bool:
    last = before.blocks[-1] if before.blocks else None
    tail = shadow(last.text[-_BEGINNING:]) if isinstance(last, Paragraph) else ""
    given = "请" in tail and any(word in tail for word in words("handing_over"))
    return given or any(word in _opening(answer.blocks) for word in words("going_on"))


RULE = Rule(
    "STR007",
    "answer-without-question",
    Severity.WARNING,
    Text("回答前面没有问题", "an answer without a question"),
    check,
)
