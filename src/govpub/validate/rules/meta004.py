"""An index number is written in capitals and digits, without white space, and holds a year.

What it checks: lower-case letters, white space inside, full-width characters, no year; as information, a number of
digits before the year (15 or 17) that no known numbering has.

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

Fix: safe for white space, full-width characters and lower case; none for a year that is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..identifiers import normal, read_index
from ..rule import Rule, fix

_YEAR_GROUP = re.compile(r"(?:19|20)\d{2}(?:(?:0[1-9]|1[0-2])(?:\d{2})?)?")
_YEAR_INSIDE = re.compile(r"(?:19|20)\d{2}")


def check(ctx: Context) -> Iterator[Finding]:
    """What is wrong with the index number's form."""
    index = ctx.stated("index_number")
    if index is None:
        return
    value = index.text.strip()
    plain = normal(value)
    upper = plain.upper()
    if upper != value:
        problems = [
            words
            for words, wrong in (
                (("小写字母", "lower case"), plain != upper),
                (("空白", "white space"), any(c.isspace() for c in value)),
                (("全角字符", "full-width characters"), any("\uff01" <= c <= "\uff5e" for c in value)),
            )
            if wrong
        ]
        if problems:
            zh, en = "、".join(p[0] for p in problems), ", ".join(p[1] for p in problems)
            mend = fix(index.edit(0, len(index.text), upper), safe=True)
            yield RULE.finding(index.span(), f"索引号含有{zh}", f"the index number contains {en}", fix=mend)
    if not _has_year(plain):
        yield RULE.finding(index.span(), "索引号中没有年份", "the index number has no year")
    grammar = ctx.profile.index_number
    if grammar is not None:
        if not grammar.fullmatch(upper):
            yield RULE.finding(
                index.span(), f"索引号“{value}”不符合本站的编制规则", f"{value} is not of the site's grammar"
            )
        return
    parts = read_index(plain)
    if parts and parts.prefix.isdigit() and len(parts.prefix) in (15, 17):
        count = len(parts.prefix)
        yield RULE.finding(
            index.span(),
            f"索引号年份前有 {count} 位数字，通常是 16 位（行政区划代码 6 位＋网站标识码 10 位）",
            f"{count} digits stand before the year of the index number; 16 are usual (region 6, site id 10)",
            severity=Severity.INFO,
        )


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
