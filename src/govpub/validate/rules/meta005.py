"""The organisation code in an index number has its right check character.

What it checks: a nine-character prefix as an organisation code (GB 11714), an eighteen-character prefix as a unified
social credit code (GB 32100). Other prefixes are left alone.

Why: a wrong check character means a wrong character somewhere. The prefix is the site's and stands in each of its
releases, and one real site's fails the check: so it is information, and a warning in the profile `national`.

```bad
索引号：000014340/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：白鹭区冬季防火工作会议召开
```

```good
索引号：000014349/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：白鹭区冬季防火工作会议召开
```

Fix: none; which character is wrong cannot be known.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..identifiers import organisation_check, read_index, uscc_check
from ..rule import Rule

_ORGANISATION = lazy(r"[0-9A-Z]{8}[0-9X]")


def check(ctx: Context) -> Iterator[Finding]:
    """Compute the check character and compare."""
    index = ctx.stated("index_number")
    parts = read_index(index.text) if index else None
    if index is None or parts is None:
        return
    prefix = parts.prefix.upper()
    if len(prefix) == 9 and _ORGANISATION.fullmatch(prefix):
        zh, en, expected = "组织机构代码", "organisation code", organisation_check(prefix)
    elif len(prefix) == 18:
        zh, en, expected = "统一社会信用代码", "unified social credit code", uscc_check(prefix) or ""
    else:
        return
    if expected != prefix[-1]:
        yield RULE.finding(
            index.span(),
            f"索引号前缀 {prefix} 不是有效的{zh}（校验码不符）",
            f"the prefix {prefix} of the index number is no valid {en} (check character)",
        )


RULE = Rule(
    "META005",
    "index-prefix-checksum",
    Severity.INFO,
    Text("索引号中的机构代码校验码不符", "the organisation code in the index number fails its check"),
    check,
)
