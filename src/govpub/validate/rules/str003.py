"""Headings go down one level at a time.

What it checks: a heading whose level is two or more below the one it stands under: 一、 and then （1）, # and then
###. One level left out (一、 and then 1.) is information, since it is usual in short texts.

Why: GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1） (verified); readers with a screen reader move by levels (WCAG 1.3.1).

```bad
关于开展检查的通知

# 总体要求

### 工作目标

到年底全面完成任务，群众满意度明显提高，各项指标达到要求。
```

```good
关于开展检查的通知

# 总体要求

## 工作目标

到年底全面完成任务，群众满意度明显提高，各项指标达到要求。
```

Fix: none; the level in between or the right number is the author's to give.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.blocks import Block, Section, children
from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..markers import read_marker
from ..rule import Rule

_ORDER = ("一、", "（一）", "1.", "（1）")


def check(ctx: Context) -> Iterator[Finding]:
    """The first heading under each heading."""
    waiting: list[tuple[Section | None, tuple[Block, ...]]] = [(None, ctx.release.body)]
    while waiting:
        parent, blocks = waiting.pop()
        first = next((block for block in blocks if isinstance(block, Section)), None)
        if parent is not None and first is not None:
            yield from _skip(ctx, parent, first)
        for block in blocks:
            if isinstance(block, Section):
                waiting.append((block, block.blocks))
            else:
                waiting.extend((None, run) for run in children(block))


def _skip(ctx: Context, parent: Section, block: Section) -> Iterator[Finding]:
    skipped = _skipped(ctx, parent, block)
    if skipped > 0:
        above = (parent.marker or parent.heading[:10]).strip()
        own = (block.marker or block.heading[:10]).strip()
        yield RULE.finding(
            ctx.heading_span(block),
            f"标题层级跳跃：“{above}”之下直接是“{own}”",
            f"a level is skipped: {own} directly under {above}",
            severity=Severity.INFO if skipped == 1 and block.marker else None,
        )


def _skipped(ctx: Context, parent: Section, block: Section) -> int:
    if parent.marker and block.marker:
        outer, inner = read_marker(parent.marker), read_marker(block.marker)
        if outer and inner and outer[0] in _ORDER and inner[0] in _ORDER:
            return _ORDER.index(inner[0]) - _ORDER.index(outer[0]) - 1
        return 0
    if parent.marker or block.marker:
        return 0
    return (_level(ctx, block) or block.level) - (_level(ctx, parent) or parent.level) - 1


def _level(ctx: Context, block: Section) -> int:
    """The number of # before a heading as it is written; the reader closes gaps. 0 where there is none."""
    line = ctx.source_at(block.span)
    return len(line) - len(line.lstrip("#"))


RULE = Rule(
    "STR003",
    "level-skipped",
    Severity.WARNING,
    Text("标题层级跳跃", "a level of headings is skipped"),
    check,
)
