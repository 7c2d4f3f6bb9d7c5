"""The postcode and the telephone are of the site's own province.

What it checks: how the footer's postcode begins, and its telephones' area codes, against the province of the site id,
else of the police record, else of the ICP record. Telephones in the text are compared with these, or with the region in
the index number, and are information, since a text may name others' numbers.

Why: postcodes and area codes are given by province (certain); a release copied from another site brings its contacts.

```bad
关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区人民政府主办 地址：白鹭区君山路1号 邮编：727101 联系电话：(0632)3990308 政府网站标识码：3799020001
```

```good
关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区人民政府主办 地址：白鹭区君山路1号 邮编：277101 联系电话：(0632)3990308 政府网站标识码：3799020001
```

Fix: none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...model.spans import Span
from ...patterns import lazy
from ..context import Context
from ..identifiers import is_site_id, normal, read_index
from ..phones import split_numbers
from ..records import ICP, POLICE, bare
from ..regions import Province, of_character, of_digits, of_postcode
from ..rule import Rule

_CORPS = {"66": "65"}  # the Xinjiang corps lives in Xinjiang
_REGION = lazy(r"[1-9]\d{5}")


def check(ctx: Context) -> Iterator[Finding]:
    """The footer's contacts, then those of the text."""
    if ctx.release.language.startswith("zh-Hant"):
        return
    home = _home(ctx)
    if home is not None:
        yield from _footer(ctx, home)
    region = home or _of_index(ctx)
    if region is not None:
        yield from _text(ctx, region)


def _home(ctx: Context) -> Province | None:
    """The province of the site."""
    site, police, icp = (ctx.site_entry(key) for key in ("site_id", "police_record", "icp"))
    if site and is_site_id(normal(site.text)):
        return _province(normal(site.text))
    if police and (record := POLICE.fullmatch(bare(police.text))):
        return _province(record["number"])
    if icp and (licence := ICP.fullmatch(bare(icp.text))):
        return of_character(licence["province"])
    return None


def _of_index(ctx: Context) -> Province | None:
    index = ctx.stated("index_number")
    parts = read_index(index.text) if index else None
    prefix = parts.prefix if parts else ""
    code = prefix[2:] if len(prefix) == 18 else prefix if len(prefix) == 16 else ""
    return _province(code) if _REGION.match(code) else None


def _province(digits: str) -> Province | None:
    return of_digits(_CORPS.get(digits[:2], digits))


def _footer(ctx: Context, home: Province) -> Iterator[Finding]:
    postcode = ctx.site_entry("postcode")
    value = normal(postcode.text) if postcode else ""
    provinces = of_postcode(value) if len(value) == 6 and value.isdigit() else ()
    if postcode and provinces and home not in provinces:
        yield _finding(postcode.span(), f"邮编“{value}”", f"the postcode {value}", provinces[0], home, None)
    for key in ("phone", "report_phone"):
        entry = ctx.site_entry(key)
        for number in split_numbers(entry.text) if entry else ():
            if entry and number.area and not number.fault and number.area.province != home:
                place = entry.span(number.start, number.start + len(number.text))
                zh, en = f"电话“{number.text}”的区号", f"the area code of {number.text}"
                yield _finding(place, zh, en, number.area.province, home, None)


def _text(ctx: Context, home: Province) -> Iterator[Finding]:
    for block, numbers in ctx.telephones:
        for number in numbers:
            if number.area and not number.fault and number.area.province != home:
                place = ctx.locate(block.text, block.span).span(number.start, number.start + len(number.text))
                zh, en = f"电话“{number.text}”的区号", f"the area code of {number.text}"
                yield _finding(place, zh, en, number.area.province, home, Severity.INFO)


def _finding(
    place: Span | None, zh: str, en: str, found: Province, home: Province, severity: Severity | None
) -> Finding:
    return RULE.finding(
        place,
        f"{zh}属于{found.name}，与网站所在的{home.name}不一致",
        f"{en} is of {found.name}, the site of {home.name}",
        severity=severity,
    )


RULE = Rule(
    "SITE011",
    "contact-province-differs",
    Severity.WARNING,
    Text("邮编或区号不属于网站所在的省份", "a postcode or area code of another province"),
    check,
)
