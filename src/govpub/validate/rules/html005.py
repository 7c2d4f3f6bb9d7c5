"""`PubDate` has its form.

What it checks: `YYYY-MM-DD HH:MM`, with or without seconds, that there is such a moment, and that it is not to come.

Why: 国办发〔2017〕47号 gives the form (verified in use, seconds also seen).

```bad
<!DOCTYPE html>
<html lang="zh-Hans">
<head><title>白鹭区召开会议</title>
<meta name="PubDate" content="2025年1月9日">
</head>
<body><h1>白鹭区召开会议</h1><p>会议强调，要压实责任，认真落实各项措施。</p></body>
</html>
```

```good
<!DOCTYPE html>
<html lang="zh-Hans">
<head><title>白鹭区召开会议</title>
<meta name="PubDate" content="2025-01-09 10:00">
</head>
<body><h1>白鹭区召开会议</h1><p>会议强调，要压实责任，认真落实各项措施。</p></body>
</html>
```

Fix: none; a time is never made up.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..dates import read_date
from ..rule import Rule

_FORM = lazy(r"\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?")


def check(ctx: Context) -> Iterator[Finding]:
    """The tag's value; a date without a time is information."""
    for source, page in ctx.pages:
        tag = page.meta("PubDate")
        if tag is None or not tag.value.strip():
            continue
        value = tag.value.strip()
        place = ctx.page_span(source, (tag.start, tag.end))
        written = read_date(value)
        if not _FORM.fullmatch(value):
            yield RULE.finding(
                place, f"PubDate“{value}”应为“YYYY-MM-DD HH:MM”", f"PubDate {value} is not of the form YYYY-MM-DD HH:MM"
            )
        elif written is None or written.date() is None or not written.has_time_of_day():
            yield RULE.finding(place, f"PubDate“{value}”不存在", f"there is no such moment as {value}")
        elif ctx.today and (written.date() or ctx.today) > ctx.today + timedelta(days=1):
            yield RULE.finding(
                place,
                f"PubDate“{value}”晚于今天({ctx.today})",
                f"PubDate {value} is later than today ({ctx.today})",
            )
        elif len(value) == 10:
            yield RULE.finding(
                place, f"PubDate“{value}”没有时间", f"PubDate {value} has no time", severity=Severity.INFO
            )


RULE = Rule(
    "HTML005",
    "pub-date-form",
    Severity.WARNING,
    Text("PubDate 格式不对", "PubDate is not well formed"),
    check,
)
