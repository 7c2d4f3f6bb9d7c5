"""The site id in the index number is the site's own.

What it checks: where the index number begins with 16 digits (region code of 6, site id of 10), the site id against
the one in the footer, or in `govpub.toml` where the source has none; and that the region is the site id's own.

Why: both are given to the same unit (practice of the sites that number so, verified). An index number copied from
another site's release is a common mistake.

```bad
索引号：3799023799020009/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：白鹭区冬季防火工作会议召开

白鹭区冬季防火工作会议召开

1月8日，白鹭区召开冬季防火工作会议。

政府网站标识码：3799020001
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：白鹭区冬季防火工作会议召开

白鹭区冬季防火工作会议召开

1月8日，白鹭区召开冬季防火工作会议。

政府网站标识码：3799020001
```

Fix: none; which of the two is wrong is the issuer's to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..identifiers import is_site_id, normal, read_index
from ..rule import Rule


def check(ctx: Context) -> Iterator[Finding]:
    """Compare the index number's site id with the site's, and its region with the site id's."""
    index = ctx.stated("index_number")
    parts = read_index(index.text) if index else None
    if index is None or parts is None or len(parts.prefix) != 16 or not parts.prefix.isdigit():
        return
    region, inside = parts.prefix[:6], parts.prefix[6:]
    site = ctx.site_entry("site_id")
    stated = normal(site.text) if site else ""
    if is_site_id(stated) and stated != inside:
        where, place = ("页脚", "the footer's") if site and site.start is not None else ("配置", "the configured")
        yield RULE.finding(
            index.span(),
            f"索引号中的网站标识码({inside})与{where}的政府网站标识码({stated})不一致",
            f"the site id in the index number ({inside}) and {place} ({stated}) differ",
        )
    elif inside[:6] != region:
        yield RULE.finding(
            index.span(),
            f"索引号中的行政区划代码({region})与网站标识码({inside})不一致",
            f"the region code ({region}) and the site id ({inside}) in the index number differ",
        )


RULE = Rule(
    "META006",
    "index-prefix-site",
    Severity.WARNING,
    Text("索引号前缀与网站标识码不一致", "the index number's prefix is not the site's id"),
    check,
)
