"""A signature's date has no leading zeros.

What it checks: 2025年01月08日 under the text. Dates in the disclosure block are padded and stay so.

Why: GB/T 9704-2012, 7.3.5.4: month and day are not padded (verified). Many sites pad all the same: information.

```bad
关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区应急管理局
2025年01月08日
```

```good
关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区应急管理局
2025年10月8日
```

Fix: safe; the day stays the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.blocks import Signature
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..rule import Rule, fix

_DATE = lazy(r"(\d{4})年(\d{2})月(\d{1,2})日|(\d{4})年(\d{1,2})月(0\d)日")


def check(ctx: Context) -> Iterator[Finding]:
    """Each signature whose month or day begins with 0."""
    for block in ctx.blocks:
        found = _DATE.search(block.text) if isinstance(block, Signature) else None
        if found is None:
            continue
        plain = re.sub(r"(?<=[年月])0(?=\d)", "", found[0])
        if plain != found[0]:
            place = ctx.locate(found[0], block.span, last=True)
            yield RULE.finding(
                place.span(),
                f"落款日期不编虚位，应为“{plain}”",
                f"a signature's date has no leading zeros: {plain}",
                fix=fix(place.edit(0, len(found[0]), plain), safe=True),
            )


RULE = Rule(
    "STR016",
    "signature-date-padded",
    Severity.INFO,
    Text("落款日期编了虚位", "a signature's date with leading zeros"),
    check,
)
