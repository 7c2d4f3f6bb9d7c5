"""The police record is of the site's own region.

What it checks: the prefecture (digits three and four) in the police record against the site id's, in one province.
Sites of a province or a ministry, whose id has 00 there, are left alone.

Why: records are given by the police of the place (practice; the digits are usually, not always, a GB/T 2260 code:
information).

```bad
关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区人民政府主办 鲁公网安备37110202000003号 政府网站标识码：3799020001
```

```good
关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区人民政府主办 鲁公网安备37992002000003号 政府网站标识码：3799020001
```

Fix: none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..identifiers import is_site_id, normal
from ..records import POLICE, bare
from ..rule import Rule


def check(ctx: Context) -> Iterator[Finding]:
    """Compare the digits of the prefecture."""
    police, site = ctx.site_entry("police_record"), ctx.site_entry("site_id")
    if police is None or site is None:
        return
    parts, site_id = POLICE.fullmatch(bare(police.text)), normal(site.text)
    if parts is None or not is_site_id(site_id) or not site_id.isdigit():
        return
    number = parts["number"]
    if number[:2] == site_id[:2] and number[2:4] != site_id[2:4] and "00" not in (number[2:4], site_id[2:4]):
        yield RULE.finding(
            police.span(),
            f"公安备案号({number[:6]})与政府网站标识码({site_id[:6]})不在同一地市",
            f"the police record ({number[:6]}) and the site id ({site_id[:6]}) are of two prefectures",
        )


RULE = Rule(
    "SITE010",
    "region-differs",
    Severity.INFO,
    Text("公安备案号与网站标识码不在同一地市", "the police record is not of the site's region"),
    check,
)
