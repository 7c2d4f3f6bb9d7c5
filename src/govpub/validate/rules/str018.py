"""A paragraph ends with a mark.

What it checks: a paragraph of forty characters or more, with marks inside, that ends without one.

Why: the end was lost in pasting, or the mark was forgotten (GB/T 15834-2011). Captions and lines that are broken on
purpose look the same: information.

```bad
关于开展检查的通知

各镇要全面排查火灾隐患，对重点部位逐一检查，发现问题立即整改，做到不留死角、不留盲区，确保群众平安

各街道要层层签订责任书，做到任务到人，责任到岗，监督到位。
```

```good
关于开展检查的通知

各镇要全面排查火灾隐患，对重点部位逐一检查，发现问题立即整改，做到不留死角、不留盲区，确保群众平安。

各街道要层层签订责任书，做到任务到人，责任到岗，监督到位。
```

Fix: none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.blocks import Paragraph
from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule

_LONG = 40
_ENDS = tuple("。！？；：…—）》】」』.!?;:)]>\"'")
_QUOTED_ENDS = tuple("。！？…；.!?;")


def check(ctx: Context) -> Iterator[Finding]:
    """Each long paragraph without a mark at its end; a closing quotation mark is none by itself."""
    for block in ctx.blocks:
        if not isinstance(block, Paragraph):
            continue
        text = block.text.rstrip()
        if len(text) < _LONG or not any(mark in text for mark in "，。,"):
            continue
        inner = text.rstrip("”’")
        if text.endswith(_ENDS) or (inner != text and inner.endswith(_QUOTED_ENDS)):
            continue
        place = ctx.locate(text, block.span)
        yield RULE.finding(place.span(len(text) - 1), "段落末尾没有标点", "a paragraph without a mark at its end")


RULE = Rule(
    "STR018",
    "paragraph-without-end",
    Severity.INFO,
    Text("段落末尾没有标点", "a paragraph without a mark at its end"),
    check,
)
