"""The government site id has its shape: ten digits, or bm and eight digits.

What it checks: 政府网站标识码 in the footer or in `govpub.toml`. First digits that are no province's are information.

Why: ids are given by the State Council's office in this shape (verified); the page tag `SiteIDCode` repeats it.

```bad
索引号：000014349/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知

关于加强冬季防火工作的通知

现将有关事项通知如下。

政府网站标识码：３７９９０２０００１
```

```bad
索引号：000014349/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知

关于加强冬季防火工作的通知

现将有关事项通知如下。

政府网站标识码：379902001
```

```good
索引号：000014349/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知

关于加强冬季防火工作的通知

现将有关事项通知如下。

政府网站标识码：3799020001
```

Fix: safe for full-width characters; none otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..identifiers import is_site_id, narrowed, normal
from ..places import Located
from ..regions import of_digits
from ..rule import Rule, fix


def check(ctx: Context) -> Iterator[Finding]:
    """The shape, and whether the first two digits are a province's."""
    entry = ctx.site_entry("site_id")
    if entry is None:
        return
    yield from _wide(entry)
    value = normal(entry.text)
    if not is_site_id(value):
        yield RULE.finding(
            entry.span(),
            f"政府网站标识码“{entry.text.strip()}”应为 10 位数字，或 bm 加 8 位数字",
            f"the site id {entry.text.strip()!r} is not ten digits, nor bm and eight digits",
        )
    elif value.isdigit() and of_digits(value) is None:
        yield RULE.finding(
            entry.span(),
            f"政府网站标识码“{value}”的前两位不是省级代码",
            f"the site id {value} begins with no province's code",
            severity=Severity.INFO,
        )


def _wide(entry: Located) -> Iterator[Finding]:
    narrow = narrowed(entry.text)
    if narrow != entry.text:
        yield RULE.finding(
            entry.span(),
            f"政府网站标识码“{entry.text.strip()}”中有全角字符",
            f"full-width characters in the site id {entry.text.strip()}",
            fix=fix(entry.edit(0, len(entry.text), narrow), safe=True),
        )


RULE = Rule(
    "SITE001",
    "site-id-form",
    Severity.WARNING,
    Text("政府网站标识码格式不对", "the government site id is not well formed"),
    check,
)
