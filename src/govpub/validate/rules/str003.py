"""Headings go down one level at a time.

What it checks: a heading whose level is two or more below the one it stands under: 一、 and then （1）, # and
then ###, 1 and then 1.1.1. One level left out (一、 and then 1.) is information, since it is usual in short
texts, and so are two left out by numbered sentences and items.

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
from ...patterns import lazy
from ..context import Context
from ..markers import RANK, Numbered
from ..rule import Rule

_ORDER = ("一、", "（一）", "1.", "（1）")
_DECIMAL = ("decimal1", "decimal2", "decimal3", "decimal4")
_TITLE = lazy("#+")


def check(ctx: Context) -> Iterator[Finding]:
    """The first line of its kind under each numbered line, and the headings of Markdown."""
    for run in ctx.numbering:
        yield from _numbered(ctx, sorted((step.line for step in run), key=lambda line: line.place))
    yield from _marked(ctx)


def _numbered(ctx: Context, lines: list[Numbered]) -> Iterator[Finding]:
    told: set[tuple[str, str]] = set()  # one level left out is told once for each pair of kinds
    open_lines: list[tuple[Numbered, set[str]]] = []  # each with the kinds that have stood under it
    for line in lines:
        while open_lines and RANK[open_lines[-1][0].kind] >= RANK[line.kind]:
            open_lines.pop()
        if open_lines:
            above, kinds = open_lines[-1]
            skipped = 0 if line.kind in kinds else _left_out(above.kind, line.kind)
            kinds.add(line.kind)
            heading = isinstance(line.block, Section)
            pair = above.kind, line.kind
            if skipped > 1 or (skipped and (line.is_decimal or (heading and pair not in told))):
                told.add(pair)
                certain = heading and (skipped > 1 or line.is_decimal)
                yield _finding(ctx, above.marker.strip(), line, None if certain else Severity.INFO)
        open_lines.append((line, set()))


def _left_out(above: str, kind: str) -> int:
    """How many levels lie between two kinds of number; 0 where they are of two orders."""
    for order in (_ORDER, _DECIMAL):
        if above in order:
            inner = len(order) - 1 if kind == "①" else order.index(kind) if kind in order else 0
            return inner - order.index(above) - 1
    return 0


def _finding(ctx: Context, above: str, line: Numbered, severity: Severity | None) -> Finding:
    own = line.marker.strip()
    place = ctx.heading_span(line.block) if isinstance(line.block, Section) else ctx.marker_span(line)
    return RULE.finding(
        place,
        f"标题层级跳跃：“{above}”之下直接是“{own}”",
        f"a level is skipped: {own} directly under {above}",
        severity=severity,
    )


def _marked(ctx: Context) -> Iterator[Finding]:
    """Headings of Markdown, by their number of #; the title's are those over the first."""
    title = _TITLE.match(ctx.source_at(ctx.heading.span())) if ctx.heading else None
    waiting: list[tuple[str, int, tuple[Block, ...]]] = [
        (ctx.release.title[:10], len(title[0]) if title else 0, ctx.release.body)
    ]
    while waiting:
        above, level, blocks = waiting.pop()
        first = next((block for block in blocks if isinstance(block, Section)), None)
        own = _level(ctx, first) if first else 0
        if first and level and own > level + 1:
            zh, en = f"标题层级跳跃：“{above}”之下直接是", "a level is skipped: "
            name = first.heading[:10].strip()
            yield RULE.finding(ctx.heading_span(first), f"{zh}“{name}”", f"{en}{name} directly under {above}")
        for block in blocks:
            if isinstance(block, Section):
                waiting.append((block.heading[:10].strip(), _level(ctx, block), block.blocks))
            else:
                waiting.extend(("", 0, run) for run in children(block))


def _level(ctx: Context, block: Section) -> int:
    """The number of # before a heading as it is written; the reader closes gaps. 0 where there is none."""
    found = _TITLE.match(ctx.source_at(block.span))
    return len(found[0]) if found else 0


RULE = Rule(
    "STR003",
    "level-skipped",
    Severity.WARNING,
    Text("标题层级跳跃", "a level of headings is skipped"),
    check,
)
