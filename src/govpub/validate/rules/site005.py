"""A postcode has six digits.

What it checks: 邮编 in the footer or in `govpub.toml`: six digits that begin as a province's postcodes do.

Why: certain for the mainland; pages in traditional script are left alone.

```bad
关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区人民政府主办 地址：白鹭区君山路1号 邮编：27710 政府网站标识码：3799020001
```

```good
关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区人民政府主办 地址：白鹭区君山路1号 邮编：277101 政府网站标识码：3799020001
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
from ..regions import of_postcode
from ..rule import Rule


def check(ctx: Context) -> Iterator[Finding]:
    """The shape of the postcode."""
    entry = ctx.site_entry("postcode")
    if entry is None or ctx.release.language.startswith("zh-Hant"):
        return
    value = normal(entry.text)
    if re.fullmatch(r"\d{6}", value):
        if not of_postcode(value) or not value.strip("0"):
            yield RULE.finding(entry.span(), f"邮编“{value}”不属于任何省份", f"the postcode {value} is no province's")
    else:
        yield RULE.finding(
            entry.span(),
            f"邮编“{entry.text.strip()}”应为 6 位数字",
            f"the postcode {entry.text.strip()} has not six digits",
        )


RULE = Rule(
    "SITE005",
    "postcode-form",
    Severity.WARNING,
    Text("邮编格式不对", "the postcode is not well formed"),
    check,
)
