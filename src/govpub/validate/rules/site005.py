"""A postcode has six digits.

What it checks: 邮编 in the footer, in `govpub.toml` and in the text: six digits that begin as a province's postcodes
do.

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

from ...model.blocks import Contact, Paragraph
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ...text.chars import SPACE
from ..context import Context
from ..identifiers import normal
from ..places import Located
from ..regions import of_postcode
from ..rule import Rule

_LABELLED = lazy(
    f"(?:邮政编码|邮编|邮码)[{SPACE}]{{0,2}}[:：]?[{SPACE}]{{0,2}}(?P<code>[0-9０-９][0-9０-９OoIl]{{2,9}}+)"
)


def check(ctx: Context) -> Iterator[Finding]:
    """The shape of the postcodes."""
    if ctx.release.language.startswith("zh-Hant"):
        return
    entry = ctx.site_entry("postcode")
    if entry is not None:
        yield from _findings(entry, 0, len(entry.text))
    for block in ctx.blocks:
        if isinstance(block, (Paragraph, Contact)) and "邮" in block.text:
            place = ctx.locate(block.text, block.span)
            for found in _LABELLED.finditer(block.text):
                yield from _findings(place, *found.span("code"))


def _findings(place: Located, start: int, end: int) -> Iterator[Finding]:
    value = normal(place.text[start:end])
    if not re.fullmatch(r"\d{6}", value):
        yield RULE.finding(
            place.span(start, end), f"邮编“{value}”应为 6 位数字", f"the postcode {value} has not six digits"
        )
    elif not of_postcode(value) or not value.strip("0"):
        yield RULE.finding(
            place.span(start, end), f"邮编“{value}”不属于任何省份", f"the postcode {value} is no province's"
        )


RULE = Rule(
    "SITE005",
    "postcode-form",
    Severity.WARNING,
    Text("邮编格式不对", "the postcode is not well formed"),
    check,
)
