"""An ICP record has its shape: 鲁ICP备12345678号, with -1 for one of several sites.

What it checks: 备案号 in the footer or in `govpub.toml`: a province's character, ICP备, six to ten digits, 号, and at
most three digits after a hyphen. A licence (ICP证) is let pass, whatever its number: commercial sites have one, its
provinces number it in several ways, and nothing in it tells a licence from a record that is written with 证 by mistake.

Why: the Ministry of Industry and Information Technology gives records in this form, and the link to its register is
found by it (verified in use).

```bad
索引号：000014349/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知

关于加强冬季防火工作的通知

现将有关事项通知如下。

网站备案：鲁ICP备２０９９０００２号-1
```

```bad
索引号：000014349/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知

关于加强冬季防火工作的通知

现将有关事项通知如下。

网站备案：鲁ICP20990002号
```

```good
索引号：000014349/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知

关于加强冬季防火工作的通知

现将有关事项通知如下。

网站备案：鲁ICP备20990002号-1
```

Fix: safe for full-width characters; none otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..identifiers import narrowed
from ..places import Located
from ..records import ICP, bare
from ..rule import Rule, fix

_LICENCE = lazy(r"[\u4e00-\u9fff]\d?[-－]?\d*ICP[证證].*")


def check(ctx: Context) -> Iterator[Finding]:
    """The shape of the record."""
    entry = ctx.site_entry("icp")
    if entry is None:
        return
    yield from _wide(entry)
    value = bare(entry.text)
    if ICP.fullmatch(value) is None and _LICENCE.fullmatch(value) is None:
        yield RULE.finding(
            entry.span(),
            f"ICP备案号“{entry.text.strip()}”格式不对，应如“鲁ICP备12345678号-1”",
            f"the ICP record {entry.text.strip()!r} is not of the form 鲁ICP备12345678号-1",
        )


def _wide(entry: Located) -> Iterator[Finding]:
    narrow = narrowed(entry.text)
    if narrow != entry.text:
        yield RULE.finding(
            entry.span(),
            f"ICP备案号“{entry.text.strip()}”中有全角字符",
            f"full-width characters in the ICP record {entry.text.strip()}",
            fix=fix(entry.edit(0, len(entry.text), narrow), safe=True),
        )


RULE = Rule(
    "SITE002",
    "icp-form",
    Severity.WARNING,
    Text("ICP备案号格式不对", "the ICP record is not well formed"),
    check,
)
