"""A speaker is followed by a colon.

What it checks: an answer or turn whose speaker was told by his role alone, because the colon after the name is
missing; a line that begins with a label of the release (a speaker's name, 主持人, 问 or 答) and goes on like a turn; a
reporter who asks without a colon.

Why: the page shows the speaker apart from what is said; where the colon is missing the boundary is only a proposal,
and so must be confirmed (practice of transcripts).

```bad
答记者问

记者：白鹭区冬季防火工作有哪些措施？

白鹭区应急管理局局长沈采薇：我们从三个方面做好防火工作，重点加强巡查值守。

记者：群众怎样参与？

白鹭区应急管理局副局长谷雨田冬季防火工作开展以来，群众可以通过热线反映身边的火灾隐患。
```

```good
答记者问

记者：白鹭区冬季防火工作有哪些措施？

白鹭区应急管理局局长沈采薇：我们从三个方面做好防火工作，重点加强巡查值守。
```

Fix: unsafe; the colon is put where the name seems to end.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.blocks import Exchange, Speaker, Speech
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...model.spans import Span
from ..context import Context
from ..places import Located
from ..rule import Rule, fix
from ..speakers import bare_labels

_IN_PLACE = "，。；、,.; \u3000"


def check(ctx: Context) -> Iterator[Finding]:
    """Every speaker that was inferred."""
    told: set[Span | None] = set()
    for block in ctx.blocks:
        if isinstance(block, Speech):
            turns: list[tuple[Speaker | None, Span | None]] = [(block.speaker, block.span)]
        elif isinstance(block, Exchange):
            asker = Speaker(block.asker, None, inferred=block.inferred)
            turns = [(asker, block.span), *((answer.speaker, answer.span) for answer in block.answers)]
        else:
            continue
        for speaker, span in turns:
            if speaker is not None and speaker.inferred:
                found = _missing(ctx, speaker, span)
                told.add(found.span)
                yield found
    for place, length in bare_labels(ctx):
        if place.span(0, length) not in told:
            yield _bare(ctx, place, length)


def _bare(ctx: Context, place: Located, length: int) -> Finding:
    if not length:
        return RULE.finding(
            place.span(0, 1), "回答没有写明发言人，或发言人后缺少冒号", "an answer without a speaker's label"
        )
    who = place.text[:length]
    after = length + len(place.text[length:]) - len(place.text[length:].lstrip())
    return RULE.finding(
        place.span(0, length),
        f"“{who}”后缺少冒号",
        f"no colon after {who}",
        fix=fix(place.edit(length, after, ctx.colon), safe=False),
    )


def _missing(ctx: Context, speaker: Speaker, span: Span | None) -> Finding:
    who = f"{speaker.role or ''}{speaker.name or ''}"
    place = _placed(ctx, speaker, span)
    end = len(place.text)
    rest = ctx.rest_of_line(place)
    mark = len(rest) - len(rest[end:].lstrip(_IN_PLACE)) if rest else end  # 罗倩；市民 has a mark in the colon's place
    whole = place._replace(text=rest) if rest else place
    return RULE.finding(
        place.span(),
        f"发言人“{who}”后缺少冒号",
        f"no colon after the speaker {who}",
        fix=fix(whole.edit(end, mark, ctx.colon), safe=False),
        help=Text("请确认发言人的职务和姓名到此为止", "confirm that the speaker's role and name end here"),
    )


def _placed(ctx: Context, speaker: Speaker, span: Span | None) -> Located:
    """Role and name as written, with what may stand between them."""
    role, name = speaker.role or "", speaker.name or ""
    for between in ("", " ", "\u3000"):
        place = ctx.locate(f"{role}{between if role and name else ''}{name}", span)
        if place.start is not None:
            return place
    return ctx.locate(name or role, span)


RULE = Rule(
    "STR008",
    "speaker-without-colon",
    Severity.WARNING,
    Text("发言人后缺少冒号", "no colon after a speaker"),
    check,
)
