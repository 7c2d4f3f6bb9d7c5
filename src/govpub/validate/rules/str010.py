"""One person has one office in a release.

What it checks: a name that speaks under two roles of which neither is a part of the other (局长 after
区应急管理局局长 is a short form; 副局长 and 局长 differ), or that stands twice in one list of members. Where the
running text gives a speaker another office it is information.

Why: one of the two is a slip, or two persons bear the name, which is rare (a warning).

```bad
答记者问

记者：白鹭区冬季防火工作有哪些措施？

白鹭区应急管理局局长沈采薇：我们从三个方面做好防火工作，重点加强巡查值守。

记者：群众怎样参与？

白鹭区消防救援大队大队长沈采薇：群众可以通过热线反映身边的火灾隐患。
```

```good
答记者问

记者：白鹭区冬季防火工作有哪些措施？

白鹭区应急管理局局长沈采薇：我们从三个方面做好防火工作，重点加强巡查值守。

记者：群众怎样参与？

局长沈采薇：群众可以通过热线反映身边的火灾隐患。
```

Fix: none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.blocks import Paragraph
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...names.roles import role_length
from ...patterns import lazy
from ...text.chars import squeeze
from ...text.fold import shadow
from ..context import Context
from ..listed import listed_members
from ..rule import Rule

_APART = lazy("[、,，;；/]|兼(?!职|任|并|顾)")
_BEFORE = lazy("[\u4e00-\u9fff]{2,24}$")
_MENTIONS = 20  # of one name


def check(ctx: Context) -> Iterator[Finding]:
    """Each later turn of a person under another role, members listed twice, and other offices in the text."""
    roles: dict[str, str] = {}
    for speaker, span in ctx.turns:
        if not speaker.name or not speaker.role:
            continue
        name, role = squeeze(speaker.name), squeeze(speaker.role)
        first = roles.setdefault(name, role)
        if _agree(first, role):
            if len(role) > len(first):
                roles[name] = role
            continue
        yield RULE.finding(
            ctx.locate(speaker.role, span).span(),
            f"“{speaker.name}”的职务前后不一致：“{first}”与“{role}”",
            f"{speaker.name} has two roles: {first} and {role}",
        )
    yield from _members(ctx)
    for name, role in roles.items():
        yield from _mentions(ctx, name, role)


def _agree(first: str, second: str) -> bool:
    """Whether an office of the one is an office of the other, perhaps in short: 局长, 区应急局局长."""
    return any(_same(a, b) for a in _APART.split(first) if a for b in _APART.split(second) if b)


def _same(first: str, second: str) -> bool:
    longer, shorter = (first, second) if len(first) >= len(second) else (second, first)
    if _is_deputy(longer) != _is_deputy(shorter):
        return False
    remaining = iter(longer)  # 区应急局局长 is short for 白鹭区应急管理局局长
    return all(char in remaining for char in shorter)


def _is_deputy(role: str) -> bool:
    folded = shadow(role)
    end = len(folded) - role_length(folded)
    return "副" in folded[max(0, end - 1) :]


def _members(ctx: Context) -> Iterator[Finding]:
    for members in listed_members(ctx):
        seen: dict[str, str] = {}
        for member in members:
            first = seen.setdefault(member.name, member.role)
            if first is not member.role:
                zh = "重复" if first == member.role else f"列了两次，职务不同：“{first}”与“{member.role}”"
                yield RULE.finding(
                    member.place.span(),
                    f"名单中“{member.name}”{zh}",
                    f"{member.name} stands twice in the list: {first} and {member.role}",
                )


def _mentions(ctx: Context, name: str, role: str) -> Iterator[Finding]:
    """Other offices that the running text gives a speaker: only other nouns, since what stands before may be a verb."""
    noun = role[-role_length(shadow(role)) :]
    paragraphs = [block for block in ctx.blocks if isinstance(block, Paragraph) and name in block.text]
    for block in paragraphs[:_MENTIONS]:
        before = _BEFORE.search(block.text[: block.text.find(name)].rstrip())
        other = before[0] if before else ""
        length = role_length(shadow(other))
        alike = (noun in other or other[-length:] in role) and _is_deputy(other) == _is_deputy(role)
        if not length or alike or _agree(other, role):
            continue
        yield RULE.finding(
            ctx.locate(name, block.span).span(),
            f"“{name}”的职务前后不一致：“{role}”与“{other[-length:]}”",
            f"{name} has two roles: {role} and {other[-length:]}",
            severity=Severity.INFO,
        )


RULE = Rule(
    "STR010",
    "speaker-with-two-roles",
    Severity.WARNING,
    Text("同一人的职务前后不一致", "one person with two roles"),
    check,
)
