"""An enumeration has all its members.

What it checks: 一是…三是… without 二是, 二是 twice, 二是 without 一是; the same for 一要, 其一, 第一， and ①, inside
a paragraph and from paragraph to paragraph under one heading; and for 一、 （一） 1. inside a paragraph.

Why: certain that a member is missing or misnumbered.

```bad
关于开展检查的通知

各镇要抓好三项工作。一是排查隐患；三是压实责任。
```

```good
关于开展检查的通知

各镇要抓好三项工作。一是排查隐患；二是压实责任；三是加强值守。

要做到一是一、二是二。一要加强领导，二要落实责任。
```

Fix: none; what is missing is the author's to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..enumerations import BEGIN_AT_ONE, INLINE, Member, stretches
from ..markers import write_han
from ..rule import Rule

_BEGINNINGS = ("首先", "第一", "一方面", "一要", "一是", "其一", "一、", "（一）", "一）")

_OTHER_WORDS = ("其次", "再次", "再者", "还有", "另外")


def check(ctx: Context) -> Iterator[Finding]:
    """Each member against the one before it in its family."""
    for members in stretches(ctx.release.body):
        last: dict[str, Member] = {}
        for member in members:
            before = last.get(member.family)
            if before is not None and member.family in INLINE and before.block is not member.block:
                before = None
            last[member.family] = member
            words = _fault(member, before)
            if words:
                place = ctx.locate(member.block.text, member.block.span)
                yield RULE.finding(place.span(member.at, member.at + len(member.marker)), *words)


def _fault(member: Member, before: Member | None) -> tuple[str, str] | None:
    own = member.marker.strip()
    if member.number == 1:
        return None
    if before is None:
        begins = any(word in member.block.text[: member.at] for word in _BEGINNINGS)
        if begins or member.family not in BEGIN_AT_ONE:
            return None
        return f"“{own}”前面没有第一项", f"{own} without the first of its kind"
    earlier = before.marker.strip()
    if member.number == before.number:
        return f"“{own}”重复", f"{own} stands twice"
    if member.number > before.number + 1 and not _is_said_otherwise(before, member):
        return f"列举不连续：“{earlier}”之后是“{own}”", f"a gap in the enumeration: {own} follows {earlier}"
    return None


def _is_said_otherwise(before: Member, member: Member) -> bool:
    """Whether the members between are there in other words: 一是…其次是…三是."""
    start = before.at if before.block is member.block else 0
    between = member.block.text[start : member.at]
    missing = write_han(before.number + 1)
    return any(
        word in between for word in (*_OTHER_WORDS, f"{missing}是", f"{missing}要", f"第{missing}", f"其{missing}")
    )


RULE = Rule(
    "STR011",
    "enumeration-gap",
    Severity.WARNING,
    Text("列举不连续", "a gap in an enumeration"),
    check,
)
