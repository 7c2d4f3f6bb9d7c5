"""Words are written rightly.

What it checks: a list of some eight hundred wrong forms (`data/validate/wrong-forms.tsv`): slips of the keyboard, of
character recognition and of look-alike characters that inspectors report: 登陆网站, 秸杆, 布署, 截止目前; and whatever
differs from one of a thousand set phrases (`data/validate/phrases.txt`) in one character that sounds or looks like the
right one: 因地置宜, 应急予案. In the body, the title and the fields. Older forms (帐户) are information.

Why: each form is wrong in every sentence that was looked at (none of them occurs in 1.8 million characters of an
official newspaper), but a name may be written so: a warning.

```bad
白鹭区召开会议

会议对秸杆禁烧工作作出布署，请登陆网站查看。
```

```good
白鹭区召开会议

会议对秸秆禁烧工作作出部署，台风登陆前宣布署名文件，请登录网站查看。
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
    """Each wrong form below the level error."""
    for prose, hits in zip(ctx.words, ctx.wrong_forms, strict=True):
        for at, form in hits:
            if form.severity is Severity.ERROR:
                continue
            end = at + len(form.wrong)
            yield RULE.finding(
                prose.span(at, end),
                f"“{form.wrong}”应为“{form.right}”",
                f"{form.wrong}; {form.right} is meant",
                fix=fix(prose.edit(at, end, form.right), safe=False),
                severity=form.severity,
            )


RULE = Rule(
    "TXT002",
    "wrong-form",
    Severity.WARNING,
    Text("错别字", "a word in a wrong form"),
    check,
)
