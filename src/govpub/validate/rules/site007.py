"""An e-mail address is complete.

What it checks: 邮箱 in the footer, in `govpub.toml` and in the text: what has an @, and what follows 邮箱 without one.
Forms that hide the @ from robots (#, (at)) are let pass.

Why: certain.

```bad
关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区人民政府主办 举报邮箱：bailu.office＠example.gov.cn 政府网站标识码：3799020001
```

```bad
关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区人民政府主办 举报邮箱：bailu@example 政府网站标识码：3799020001
```

```good
关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区人民政府主办 举报邮箱：bailu.office@example.gov.cn 政府网站标识码：3799020001
```

Fix: safe for full-width characters; none for what is missing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ...model.blocks import Contact, Paragraph
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..identifiers import normal
from ..places import Located
from ..rule import Rule, fix

_ADDRESS = lazy(
    r"(?<![\w.+-])[A-Za-z0-9][\w.+-]*+(?:@|#|\(at\)|\[at\])(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.)+[A-Za-z]{2,24}"
)
_PART = "A-Za-z0-9._Ａ-Ｚａ-ｚ０-９．＿+-"
_WRITTEN = lazy(
    f"(?<![{_PART}@＠])(?:[{_PART}]{{1,64}}+ ?[@＠]++[{_PART}@＠]{{0,100}}+(?:[。，,][A-Za-z]{{2,10}}+(?![{_PART}]))*+)"
    f"|(?:邮箱|[Ee]-?[Mm]ail|电子邮件)(?:地址|为|是)?[:：] {{0,2}}(?P<bare>[A-Za-z][{_PART}]{{3,64}}+)(?![ @＠#(（\\[])"
)


def check(ctx: Context) -> Iterator[Finding]:
    """The address of the footer, and those of the text."""
    entry = ctx.site_entry("email")
    if entry is not None:
        wrong = [part for part in re.split("[、,;/]", normal(entry.text)) if part and not _ADDRESS.fullmatch(part)]
        if wrong:
            yield _finding(entry, 0, len(entry.text), wrong[0])
        elif any(c in entry.text for c in "＠．"):
            yield _finding(entry, 0, len(entry.text), entry.text)
    for block in ctx.blocks:
        if isinstance(block, (Paragraph, Contact)) and any(
            sign in block.text for sign in ("@", "＠", "邮箱", "邮件", "mail")
        ):
            place = ctx.locate(block.text, block.span)
            for found in _WRITTEN.finditer(block.text):
                start, end = found.span("bare") if found["bare"] else found.span()
                shown = block.text[start:end].rstrip(".-")
                if not _ADDRESS.fullmatch(shown) and not shown.startswith(("http", "www.")):
                    yield _finding(place, start, start + len(shown), shown)


def _finding(place: Located, start: int, end: int, shown: str) -> Finding:
    narrow = unicodedata.normalize("NFKC", place.text[start:end])
    mend = place.edit(start, end, narrow) if _ADDRESS.fullmatch(narrow) and narrow != place.text[start:end] else None
    return RULE.finding(
        place.span(start, end),
        f"邮箱“{shown}”" + ("含有全角字符" if mend else "不完整或有误"),
        f"{shown} " + ("has full-width characters" if mend else "is no e-mail address"),
        fix=fix(mend, safe=True) if mend else None,
    )


RULE = Rule(
    "SITE007",
    "email-form",
    Severity.WARNING,
    Text("邮箱地址不对", "an e-mail address that is not complete"),
    check,
)
