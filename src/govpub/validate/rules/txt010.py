"""No placeholder is left in the text.

What it checks: years such as 20XX年 and 20××年, XXX for a name or a number, and notes to the author (待补充, 待核实,
此处插入, TODO). Blanks of forms (____年__月) and masked names (陈某某) are left alone.

Why: a draft was published (practice). Samples in an annex may have them on purpose: information.

```bad
白鹭区召开会议

会议总结20XX年工作，参会人员（待核实）表示赞同。
```

```good
白鹭区召开会议

会议总结2024年工作，陈某某等参会，填写____年__月__日。
```

Fix: none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..prose import Prose
from ..rule import Rule

_CROSSES = lazy(r"20[XxＸｘ×＊*]{2}年|(?<=[由：:为于])[XxＸ×]{2,12}(?![A-Za-z0-9])|[XxＸ×]{2,4}(?=[万亿][元人户])")
_NOTES = lazy(r"(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])|待补充|待核实|待确认后|此处插入|此处填写|此处省略|插入图片")
_TRIGGERS = ("TODO", "TBD", "FIXME", "待补充", "待核实", "待确认后", "此处", "插入图片")


def check(ctx: Context) -> Iterator[Finding]:
    """Each placeholder."""
    for prose in ctx.prose:
        for found in _placeholders(prose):
            yield RULE.finding(
                prose.span(*found.span()), f"可能是未填写的内容：“{found[0]}”", f"perhaps a placeholder: {found[0]}"
            )


def _placeholders(prose: Prose) -> Iterator[re.Match[str]]:
    if not prose.alphabet.isdisjoint("XxＸｘ×＊*"):
        yield from _CROSSES.finditer(prose.text)
    if any(word in prose.text for word in _TRIGGERS):
        yield from _NOTES.finditer(prose.text)


RULE = Rule(
    "TXT010",
    "placeholder-left",
    Severity.INFO,
    Text("可能有未填写的内容", "a placeholder was left"),
    check,
)
