"""A heading has something under it.

What it checks: a heading after which no text follows, where its neighbours have text. A list of headings alone (an
agenda) is left alone.

Why: the text was lost, or the heading was left over (certain for a heading among others with text).

```bad
关于开展检查的通知

一、突出重点

二、压实责任

层层签订责任书，做到任务到人，责任到岗，监督到位。

三、强化保障

备足抢险物资，做好应急准备，确保随时能够处置险情。
```

```good
关于开展检查的通知

一、突出重点

全面排查隐患，对重点部位逐一检查，发现问题立即整改。

二、压实责任

层层签订责任书，做到任务到人，责任到岗，监督到位。
```

Fix: none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.blocks import Section
from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule

_MOST = 2  # more are a list of titles


def check(ctx: Context) -> Iterator[Finding]:
    """Each heading without text among headings with text."""
    for blocks in ctx.sibling_runs:
        sections = [block for block in blocks if isinstance(block, Section)]
        empty = sum(not section.blocks for section in sections)
        if empty > len(sections) // 2 or empty > _MOST:
            continue
        for section in sections:
            if not section.blocks and not section.run_in and len(section.heading) < 40:
                yield RULE.finding(
                    ctx.heading_span(section),
                    f"标题“{section.heading.strip()}”下面没有内容",
                    f"nothing stands under the heading {section.heading.strip()}",
                )


RULE = Rule(
    "STR004",
    "section-empty",
    Severity.WARNING,
    Text("标题下面没有内容", "a heading with nothing under it"),
    check,
)
