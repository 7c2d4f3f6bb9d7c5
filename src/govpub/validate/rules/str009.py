"""A speaker who answers has a name.

What it checks: an answer or a turn whose speaker is told by role alone. Questions, moderators, spokespersons of offices
(新闻发言人, 负责人) and pages in traditional script, where roles alone are usual, are left alone.

Why: readers want to know who answers (practice); the role alone is allowed, so it is information.

```bad
答记者问

记者：白鹭区冬季防火工作有哪些措施？

白鹭区应急管理局局长：我们从三个方面做好防火工作，重点加强巡查值守。
```

```good
答记者问

记者：白鹭区冬季防火工作有哪些措施？

白鹭区应急管理局局长沈采薇：我们从三个方面做好防火工作，重点加强巡查值守。

记者：群众怎样参与？

沈采薇：群众可以通过热线反映身边的火灾隐患。
```

Fix: none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule

_BY_OFFICE = ("负责人", "负责同志", "发言人", "主持人", "记者", "工作人员", "答", "专家")


def check(ctx: Context) -> Iterator[Finding]:
    """Each turn whose speaker has a role and no name."""
    if ctx.release.language.startswith("zh-Hant"):
        return
    for speaker, span in ctx.turns:
        if speaker.role and not speaker.name and not speaker.role.endswith(_BY_OFFICE):
            place = ctx.locate(speaker.role, span)
            yield RULE.finding(
                place.span(), f"发言人“{speaker.role}”没有写姓名", f"the speaker {speaker.role} has no name"
            )


RULE = Rule(
    "STR009",
    "speaker-without-name",
    Severity.INFO,
    Text("发言人没有写姓名", "a speaker without a name"),
    check,
)
