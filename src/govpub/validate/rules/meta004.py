"""An index number is written in capitals and digits, without white space, and holds a year.

What it checks: lower-case letters, white space inside, full-width characters, dashes that are no hyphens, no year, a
month that there is not, a letter O, I or l among digits, a serial number that is missing, a colon, 号 at the end; as
information, a prefix or a serial number of a length that no known numbering has.

Why: there is no national grammar for 索引号 (eight real shapes were looked at, published local rules differ), but all
agree in these points, and catalogues compare index numbers letter by letter. A profile may state a site's grammar.

```bad
索引号：3799023799020001／2025- 00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：白鹭区冬季防火工作会议召开
```

```good
索引号：1137990255222300XQ/202501-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：白鹭区冬季防火工作会议召开
```

Fix: safe for white space, full-width characters, dashes and lower case; none otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..identifiers import normal, read_index
from ..places import Located
from ..rule import Rule, fix

_YEAR_GROUP = lazy(r"(?:19|20)\d{2}(?:(?:0[1-9]|1[0-2])(?:\d{2})?)?")
_YEAR_INSIDE = lazy(r"(?:19|20)\d{2}")
_NO_MONTH = lazy(r"(?<=[/-])(?:19|20)\d{2}(\d{2})(?=[/-])")
_LETTER = lazy("[OIL]")
_DIGITS = lazy("[0-9OIL]*[0-9OIL]")
_UNFINISHED = lazy(r"[/-]{2}|^[/-]|[/-]$|^[0-9A-Z]{9,18}/\d{4}$")
_DASHES = {ord(c): "-" for c in "—–－‐‑―−"}
_PREFIXES = (6, 9, 10, 16, 18)
_SERIALS = (4, 5, 6, 7)


def check(ctx: Context) -> Iterator[Finding]:
    """What is wrong with the index number's form."""
    index = ctx.stated("index_number")
    if index is None:
        return
    value = index.text.strip()
    upper = normal(value).translate(_DASHES).upper()
    if upper != value:
        yield from _written(index, value, upper)
    for zh, en in _faults(upper):
        yield RULE.finding(index.span(), f"索引号{zh}", f"the index number {en}")
    grammar = ctx.profile.index_number
    if grammar is not None:
        if not grammar.fullmatch(upper):
            yield RULE.finding(
                index.span(), f"索引号“{value}”不符合本站的编制规则", f"{value} is not of the site's grammar"
            )
    else:
        for zh, en in _lengths(upper):
            yield RULE.finding(index.span(), f"索引号{zh}", f"the index number {en}", severity=Severity.INFO)


def _written(index: Located, value: str, upper: str) -> Iterator[Finding]:
    plain = normal(value)
    problems = [
        words
        for words, wrong in (
            (("小写字母", "lower case"), plain != plain.upper()),
            (("空白", "white space"), any(c.isspace() for c in value)),
            (("全角字符", "full-width characters"), any("\uff01" <= c <= "\uff5e" for c in value)),
            (("不是连字符的横线", "dashes that are no hyphens"), plain.upper() != upper),
        )
        if wrong
    ]
    if problems and _has_year(upper):
        zh, en = "、".join(p[0] for p in problems), ", ".join(p[1] for p in problems)
        mend = fix(index.edit(0, len(index.text), upper), safe=True)
        yield RULE.finding(index.span(), f"索引号含有{zh}", f"the index number contains {en}", fix=mend)


def _faults(upper: str) -> Iterator[tuple[str, str]]:
    month = _NO_MONTH.search(upper)
    if month and not 1 <= int(month[1]) <= 12:
        yield f"中没有第 {int(month[1])} 月", f"states a month {int(month[1])}"
    elif not _has_year(upper):
        yield "中没有年份", "has no year"
    elif _UNFINISHED.search(upper):
        yield "不完整，缺少一部分", "is not complete"
    for group in re.split("[/-]", upper)[1:]:
        letter = _LETTER.search(group)
        if letter and _DIGITS.fullmatch(group):
            yield f"“{group}”中的字母“{letter[0]}”应为数字", f"has a letter {letter[0]} among the digits {group}"
    if ":" in upper:
        yield "中有冒号", "has a colon"
    if upper.endswith(("号", "號")):
        yield "末尾不应有“号”", "ends in 号"


def _lengths(upper: str) -> Iterator[tuple[str, str]]:
    parts = read_index(upper)
    if parts is None:
        return
    count, serial = len(parts.prefix), len(parts.serial)
    if count not in _PREFIXES and (parts.prefix.isdigit() or count in (8, 17, 19)):
        usual = "常见的是组织机构代码 9 位、区划和网站标识码 16 位或统一社会信用代码 18 位"
        yield f"年份前有 {count} 位，{usual}", f"has {count} characters before the year; 9, 10, 16 and 18 are usual"
    if serial not in _SERIALS:
        yield f"流水号有 {serial} 位，通常是 5 位或 6 位", f"has a serial number of {serial} digits; 5 or 6 are usual"


def _has_year(value: str) -> bool:
    groups = re.split("[/-]", value)
    if len(groups) == 1:
        return _YEAR_INSIDE.search(value) is not None
    return any(_YEAR_GROUP.fullmatch(group) for group in groups)


RULE = Rule(
    "META004",
    "index-number-form",
    Severity.WARNING,
    Text("索引号写法不规范", "the index number is not well formed"),
    check,
)
