"""No space stands inside a Chinese sentence.

What it checks: spaces of any width between two Han characters in the middle of a sentence, before a stop, after a
comma; inside a known word (人民 政府) also in titles and headings; and sentences set with a space after each
character. Left alone: signatures, tables, lists of names, the two halves of a slogan in quotation marks or a verse,
names padded to three cells, spaces after a role, a marker, a label. Behind a few words that open a line, and in
quotation marks, a space is information.

Why: such spaces come from pasting and show as holes (practice; GB/T 15834-2011 has no such use).

```bad
白鹭区召开会议

会议指出，全区上下要认真贯彻落实 各项防火措施，切实加强巡查值守。
```

```bad
白鹭区召开会议

各镇要 落实责任，依法处置 ，不留死角。
```

```good
白鹭区召开会议

会议由区长 沈采薇 主持，韩　正等出席，宣讲“小调解 大平安”经验，第一条 总则适用。
```

Fix: safe; the space is taken out. Unsafe where the space may stand on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.blocks import Exchange, Paragraph, Section
from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..places import Located
from ..rule import Rule, fix
from ..spacing import broken_words, gaps


def check(ctx: Context) -> Iterator[Finding]:
    """Each space inside a sentence of a paragraph or question, or inside a word of a heading."""
    for block in ctx.blocks:
        match block:
            case Paragraph() if _has_space(block.text):
                yield from _findings(ctx, ctx.locate(block.text, block.span), is_sentence=True)
            case Exchange() if _has_space(block.question):
                yield from _findings(ctx, ctx.locate(block.question, block.span), is_sentence=True)
            case Section() if _has_space(block.heading):
                yield from _findings(ctx, ctx.heading_place(block), is_sentence=False)
    if ctx.heading is not None and _has_space(ctx.heading.text):
        yield from _findings(ctx, ctx.heading, is_sentence=False)


def _has_space(text: str) -> bool:
    return not text.isascii() and len(text.split()) > 1


def _findings(ctx: Context, place: Located, *, is_sentence: bool) -> Iterator[Finding]:
    begins = ctx.begins_line(place)
    for stretches, certain in gaps(place.text, begins_line=begins) if is_sentence else broken_words(place.text):
        yield RULE.finding(
            place.span(stretches[0][0], stretches[-1][1]),
            "汉字之间有空格",
            "a space between Han characters",
            fix=fix(*(place.edit(*stretch, "") for stretch in stretches), safe=certain),
            severity=None if certain else Severity.INFO,
        )


RULE = Rule(
    "PUN009",
    "space-between-han",
    Severity.WARNING,
    Text("汉字之间有空格", "a space between Han characters"),
    check,
)
