"""One person has one office in a release.

What it checks: a name that speaks under two roles of which neither is a part of the other (局长 after
区应急管理局局长 is a short form; 副局长 and 局长 differ).

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

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...text.chars import squeeze
from ..context import Context
from ..rule import Rule


def check(ctx: Context) -> Iterator[Finding]:
    """Each later turn of a person under another role."""
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


def _agree(first: str, second: str) -> bool:
    longer, shorter = (first, second) if len(first) >= len(second) else (second, first)
    if longer.startswith("副") != shorter.startswith("副") and longer.endswith("副" + shorter):
        return False
    if shorter in longer:
        return not longer.endswith("副" + shorter)
    remaining = iter(longer)  # 区应急局局长 is short for 白鹭区应急管理局局长
    return all(char in remaining for char in shorter)


RULE = Rule(
    "STR010",
    "speaker-with-two-roles",
    Severity.WARNING,
    Text("同一人的职务前后不一致", "one person with two roles"),
    check,
)
