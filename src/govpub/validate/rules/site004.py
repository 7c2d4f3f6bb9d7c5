"""The province's character in a record fits the region digits beside it.

What it checks: the first character of the ICP record and of the police record against the first two digits of the
police record and of the site id (GB/T 2260): 鲁 goes with 37, 陕 with 61. Provinces with two characters (蜀 and 川,
黔 and 贵, 滇 and 云, 陇 and 甘) may use either.

Why: certain for the police record, whose character and digits name one place; between ICP record and site id a
warning, since a site may be run from another province.

```bad
索引号：000014349/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知

关于加强冬季防火工作的通知

现将有关事项通知如下。

政府网站标识码：3799020001 陕公网安备 37990202000003号
```

```good
索引号：000014349/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知

关于加强冬季防火工作的通知

现将有关事项通知如下。

网站备案：蜀ICP备20990002号-1 政府网站标识码：5199020001 川公网安备 51990202000003号
```

Fix: none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..identifiers import is_site_id, normal
from ..places import Located
from ..records import ICP, POLICE, bare
from ..regions import of_character, of_digits
from ..rule import Rule


def check(ctx: Context) -> Iterator[Finding]:
    """Compare each record's character with the digits that should agree."""
    police, icp = ctx.site_entry("police_record"), ctx.site_entry("icp")
    police_parts = POLICE.fullmatch(bare(police.text)) if police else None
    icp_parts = ICP.fullmatch(bare(icp.text)) if icp else None
    site = ctx.site_entry("site_id")
    site_id = normal(site.text) if site else ""
    digits = site_id if is_site_id(site_id) and site_id.isdigit() else None
    if police and police_parts:
        character, number = police_parts["province"], police_parts["number"]
        clash = _clash(
            police, "公安备案号", "police record", character, number, "自身的区划代码", "its own region code"
        )
        if clash is None and digits:
            clash = _clash(police, "公安备案号", "police record", character, digits, "政府网站标识码", "the site id")
        if clash:
            yield clash
    if icp and icp_parts and digits:
        clash = _clash(icp, "ICP备案号", "ICP record", icp_parts["province"], digits, "政府网站标识码", "the site id")
        if clash:
            yield clash
    elif icp and icp_parts and police_parts:
        number = police_parts["number"]
        clash = _clash(icp, "ICP备案号", "ICP record", icp_parts["province"], number, "公安备案号", "the police record")
        if clash:
            yield clash


def _clash(
    entry: Located, zh: str, en: str, character: str, digits: str, other_zh: str, other_en: str
) -> Finding | None:
    province = of_digits(digits)
    if province is not None and character in province.characters:
        return None
    own = of_character(character)
    if own is None:
        return RULE.finding(
            entry.span(), f"{zh}的“{character}”不是省级简称", f"{character} in the {en} stands for no province"
        )
    if province is None:
        return None
    return RULE.finding(
        entry.span(),
        f"{zh}的省份简称“{character}”（{own.name}）与{other_zh}({digits}，{province.name})不一致",
        f"the province {character} ({own.name}) in the {en} and {other_en} ({digits}, {province.name}) differ",
    )


RULE = Rule(
    "SITE004",
    "province-differs",
    Severity.WARNING,
    Text("省份简称与区划代码不一致", "the province's character does not fit the region digits"),
    check,
)
