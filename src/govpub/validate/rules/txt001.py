"""Names of the state, the party and their offices are written rightly.

What it checks: a list of wrong forms (`data/validate/wrong-forms.tsv`) of the state's name, of party, government and
leaders, and of offices: 攻府, 领导小姐, 中华人民共合国, 扫黑险恶; and whatever differs from a set phrase of state and
party (`data/validate/state-phrases.txt`) in one character that sounds or looks like the right one, or has a character
missing, twice or moved. In the body, the title and the fields.

Why: inspections of government sites count a serious wrong statement as a single-veto fault (secondary source; each
form is certainly wrong).

```bad
白鹭区召开会议

白鹭区人民攻府召开会议，成立防火工作领导小姐。
```

```good
白鹭区召开会议

白鹭区人民政府召开会议，成立防火工作领导小组，财政付款按时到位，种植了中国萝卜。
```

Fix: unsafe; it changes a word.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule, fix


def check(ctx: Context) -> Iterator[Finding]:
    """Each wrong form of the level error."""
    for prose, hits in zip(ctx.words, ctx.wrong_forms, strict=True):
        for at, form in hits:
            if form.severity is not Severity.ERROR:
                continue
            end = at + len(form.wrong)
            yield RULE.finding(
                prose.span(at, end),
                f"严重错误表述：“{form.wrong}”应为“{form.right}”",
                f"a serious wrong statement: {form.wrong}; {form.right} is meant",
                fix=fix(prose.edit(at, end, form.right), safe=False),
            )


RULE = Rule(
    "TXT001",
    "serious-wrong-form",
    Severity.ERROR,
    Text("严重错误表述", "a serious wrong statement"),
    check,
)
