"""An e-mail address is complete.

What it checks: 邮箱 in the footer or in `govpub.toml`. Forms that hide the @ from robots (#, (at)) are let pass.

Why: certain.

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

Fix: none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..identifiers import normal
from ..rule import Rule

_ADDRESS = re.compile(
    r"(?<![\w.+-])[A-Za-z0-9][\w.+-]*+(?:@|#|\(at\)|\[at\])(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.)+[A-Za-z]{2,24}"
)


def check(ctx: Context) -> Iterator[Finding]:
    """The shape of the address."""
    entry = ctx.site_entry("email")
    if entry is None:
        return
    wrong = [part for part in re.split("[、,;/]", normal(entry.text)) if part and not _ADDRESS.fullmatch(part)]
    if wrong:
        yield RULE.finding(entry.span(), f"邮箱“{wrong[0]}”不完整或有误", f"{wrong[0]} is no e-mail address")


RULE = Rule(
    "SITE007",
    "email-form",
    Severity.WARNING,
    Text("邮箱地址不对", "an e-mail address that is not complete"),
    check,
)
