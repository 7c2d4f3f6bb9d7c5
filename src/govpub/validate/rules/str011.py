"""An enumeration has all its members.

What it checks: 一是…三是… without 二是, 二是 twice, 二是 without 一是; the same for 一要, 其一, 第一， and ①, inside a
paragraph and from paragraph to paragraph under one heading; and for 一、 （一） 1. inside a paragraph. As
information: 四个方面 before an enumeration in one paragraph that has three members.

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

from collections import Counter
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ...text.numerals import value
from ..context import Context
from ..enumerations import BEGIN_AT_ONE, INLINE, Member, stretches
from ..markers import write_han
from ..rule import Rule

_BEGINNINGS = ("首先", "第一", "一方面", "一要", "一是", "其一", "一、", "（一）", "一）")

#: right before the enumeration: 四个方面：一是…
_ANNOUNCED = lazy(
    "(两|[二三四五六七八九十]{1,2}|[0-9]{1,2})(?:个|项|条|点|大)(?:方面|任务|措施|行动|环节|问题|内容|举措|工作|要求|原则|阶段|步骤|重点|特点|亮点)"
    "[^。；;0-9一二三四五六七八九十]{0,12}[：:，,。]$"
)
_OTHER_WORDS = ("其次", "再次", "再者", "还有", "另外")


def check(ctx: Context) -> Iterator[Finding]:
    """Each member against the one before it in its family."""
    for members in stretches(ctx.release.body):
        yield from _announced(ctx, members)
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


def _announced(ctx: Context, members: list[Member]) -> Iterator[Finding]:
    """The number of members that a paragraph announces, against those that it has."""
    blocks: dict[int, list[Member]] = {}
    for member in members:
        if member.family in BEGIN_AT_ONE:
            blocks.setdefault(id(member.block), []).append(member)
    families = Counter(family for mine in blocks.values() for family in {member.family for member in mine})
    for mine in blocks.values():
        first, last = mine[0], mine[-1]
        elsewhere = families[first.family] > 1
        said = (
            None
            if elsewhere or first.number != 1
            else _ANNOUNCED.search(first.block.text, max(0, first.at - 40), first.at)
        )
        count = _value(said[1]) if said else 0
        whole = [m.number for m in mine if m.family == first.family] == list(range(1, last.number + 1))
        if said and count and whole and count != last.number:
            place = ctx.locate(first.block.text, first.block.span).span(*said.span())
            yield RULE.finding(
                place,
                f"说的是“{said[0]}”，列举了 {last.number} 项",
                f"{said[0]} is announced; {last.number} follow",
                severity=Severity.INFO,
            )


def _value(text: str) -> int:
    return 2 if text == "两" else value(text) or 0


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
