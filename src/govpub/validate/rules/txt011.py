"""No markup is left in plain text.

What it checks: HTML tags and character references (<br>, &nbsp;) in the body of a plain-text release.

Why: they are shown to readers as they stand (certain for what is pasted from a page's source).

```bad
白鹭区召开会议

会议指出，要压实责任。<br>会议强调，要加强&nbsp;值守。
```

```good
白鹭区召开会议

会议指出，要压实责任，做到 3 < 5，R&D 投入增长。
```

Fix: none; what was meant depends on the tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..rule import Rule

_MARKUP = lazy(
    r"</?(?:br|p|div|span|font|strong|b|i|u|a|img|table|tr|td|th|tbody|ul|ol|li|h[1-6]|style|script|o:p)(?:\s[^<>\n]{0,300})?/?>"
    r"|<!--|-->|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|lsquo|rsquo|mdash|hellip|middot|emsp|ensp|#\d{2,6}|#x[0-9a-fA-F]{2,5});",
    re.I,
)


def check(ctx: Context) -> Iterator[Finding]:
    """Each tag or reference; at most ten a source."""
    for prose in ctx.prose:
        if ctx.is_html(prose.source) or not prose.alphabet & set("<&"):
            continue
        for n, found in enumerate(_MARKUP.finditer(prose.text)):
            if n == 10:
                break
            yield RULE.finding(
                prose.span(*found.span()), f"正文里残留网页代码：“{found[0]}”", f"markup left in the text: {found[0]}"
            )


RULE = Rule(
    "TXT011",
    "markup-left",
    Severity.WARNING,
    Text("正文里残留网页代码", "markup was left in the text"),
    check,
)
