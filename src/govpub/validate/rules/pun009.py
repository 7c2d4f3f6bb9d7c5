"""No space stands inside a Chinese sentence.

What it checks: an ordinary or no-break space between two Han characters in the middle of a sentence. Left alone:
titles, headings, signatures, tables, lists of names, what stands in quotation marks or brackets, names padded to
three cells, spaces after a role or a number, and every full-width space.

Why: such spaces come from pasting and show as holes (practice; GB/T 15834-2011 has no such use).

```bad
白鹭区召开会议

会议指出，全区上下要认真贯彻落实 各项防火措施，切实加强巡查值守。
```

```good
白鹭区召开会议

会议由区长 沈采薇 主持，韩　正等出席，宣讲“小调解 大平安”经验，第一条 总则适用。
```

Fix: safe; the space is taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.blocks import Paragraph
from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule, fix

_SPACE = re.compile("(?<=[\u4e00-\u9fff]{2})[ \u00a0]{1,2}(?=[\u4e00-\u9fff]{2})")
_BREAK = re.compile("[，。；：、！？,;:“”‘’《》（）()\\s]")
_OPEN, _CLOSE = "“‘《（【(「『", "”’》）】)」』"
_MARKER = re.compile("第[〇零一二三四五六七八九十百]+[条章节编款]$|[、.）)]$")
_LEFT, _RIGHT = 4, 4  # Han characters on each side, so that names and roles are left alone


def check(ctx: Context) -> Iterator[Finding]:
    """Each space inside a sentence of a paragraph."""
    for block in ctx.blocks:
        if not isinstance(block, Paragraph) or not (" " in block.text or "\u00a0" in block.text):
            continue
        if len(block.text) < 20 or block.text.rstrip()[-1:] not in "。；！？”）":
            continue
        place = ctx.locate(block.text, block.span)
        for found in _SPACE.finditer(block.text):
            if _is_inside_sentence(block.text, *found.span()):
                yield RULE.finding(
                    place.span(*found.span()),
                    "汉字之间有空格",
                    "a space between Han characters",
                    fix=fix(place.edit(*found.span(), ""), safe=True),
                )


def _is_inside_sentence(text: str, start: int, end: int) -> bool:
    left = _BREAK.split(text[max(0, start - 30) : start])[-1]
    right = _BREAK.split(text[end : end + 30], maxsplit=1)[0]
    if len(left) < _LEFT or len(right) < _RIGHT or _MARKER.search(left):
        return False
    before = text[max(0, start - 60) : start]
    return max(map(before.rfind, _OPEN)) <= max(map(before.rfind, _CLOSE))


RULE = Rule(
    "PUN009",
    "space-between-han",
    Severity.WARNING,
    Text("汉字之间有空格", "a space between Han characters"),
    check,
)
