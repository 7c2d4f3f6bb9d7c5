"""A police record has its shape: 鲁公网安备37010202000001号.

What it checks: 公安备案 in the footer or in `govpub.toml`: a province's character, 公网安备, fourteen digits, 号
(which may be absent; a colon or spaces may stand before the digits).

Why: the Ministry of Public Security gives records in this form (verified in use; so a warning).

```bad
索引号：000014349/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知

关于加强冬季防火工作的通知

现将有关事项通知如下。

网站备案：鲁ICP备20990002号-1 鲁公网安备３７９９０２０２００００03号
```

```bad
索引号：000014349/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知

关于加强冬季防火工作的通知

现将有关事项通知如下。

网站备案：鲁ICP备20990002号-1 鲁公网安备3799020200003号
```

```good
索引号：000014349/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知

关于加强冬季防火工作的通知

现将有关事项通知如下。

网站备案：鲁ICP备20990002号-1 鲁公网安备：37990202000003号
```

Fix: safe for full-width characters; none otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..identifiers import narrowed
from ..places import Located
from ..records import POLICE, bare
from ..rule import Rule, fix


def check(ctx: Context) -> Iterator[Finding]:
    """The shape of the record."""
    entry = ctx.site_entry("police_record")
    if entry is None:
        return
    yield from _wide(entry)
    if POLICE.fullmatch(bare(entry.text)) is None:
        yield RULE.finding(
            entry.span(),
            f"公安备案号“{entry.text.strip()}”格式不对，应如“鲁公网安备”加 14 位数字加“号”",
            f"the police record {entry.text.strip()!r} is not of the form 鲁公网安备, fourteen digits, 号",
        )


def _wide(entry: Located) -> Iterator[Finding]:
    narrow = narrowed(entry.text)
    if narrow != entry.text:
        yield RULE.finding(
            entry.span(),
            f"公安备案号“{entry.text.strip()}”中有全角字符",
            f"full-width characters in the police record {entry.text.strip()}",
            fix=fix(entry.edit(0, len(entry.text), narrow), safe=True),
        )


RULE = Rule(
    "SITE003",
    "police-record-form",
    Severity.WARNING,
    Text("公安备案号格式不对", "the police record is not well formed"),
    check,
)
