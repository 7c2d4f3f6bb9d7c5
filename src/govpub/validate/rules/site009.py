"""The source's footer says what the configuration says.

What it checks: each fact about the site that stands in both, without regard to white space and width.

Why: certain that one of the two is out of date; a release copied from another site brings that site's footer.

```toml
[site]
site-id = "3799020001"
```

```bad
关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区人民政府主办 鲁ICP备20990002号-1 政府网站标识码：3799020009
```

```good
关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区人民政府主办 鲁ICP备20990002号-1 政府网站标识码：3799020001
```

Fix: none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...text.fold import shadow
from ..context import Context
from ..identifiers import normal
from ..records import bare
from ..rule import Rule

_NAMES = {
    "sponsor": "主办单位",
    "operator": "承办单位",
    "address": "地址",
    "postcode": "邮编",
    "email": "邮箱",
    "icp": "ICP备案号",
    "site_id": "政府网站标识码",
    "police_record": "公安备案号",
}


def check(ctx: Context) -> Iterator[Finding]:
    """Compare what both say."""
    for key, name in _NAMES.items():
        configured = ctx.configured(key)
        entry = ctx.site_entry(key)
        if configured is None or entry is None or entry.whole is None:
            continue
        if _plain(entry.text) != _plain(configured):
            yield RULE.finding(
                entry.span(),
                f"{name}“{entry.text.strip()}”与配置“{configured}”不一致",
                f"{name} ({entry.text.strip()}) and the configuration ({configured}) differ",
            )


def _plain(value: str) -> str:
    return shadow(bare(normal(value))).replace(":", "").removesuffix("号")


RULE = Rule(
    "SITE009",
    "site-differs-from-configuration",
    Severity.WARNING,
    Text("页脚与配置不一致", "the footer and the configuration differ"),
    check,
)
