"""The validity is a word that is in use.

What it checks: 效力状态 (有效性) against 有效, 失效, 废止, 已修改, 部分失效, 尚未生效 and their usual variants; what
says a date or a term (有效期至2027年…) is let pass. A near miss gets a suggestion.

Why: readers and catalogues filter by it. 有效 is verified, the others are usual but no national list is known; so a
profile may give a list of its own.

```bad
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知
效力状态：有郊
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：关于加强冬季防火工作的通知
效力状态：部分失效
```

Fix: unsafe, for a near miss.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ...text.chars import squeeze
from ..context import Context
from ..rule import Rule, fix
from ..vocabulary import validity_words

_TERM = lazy(r"[\d〇零一二三四五六七八九十]{1,6}年|\d{4}|有效期|起(?:施行|实施|實施|生效|执行|執行)")


def check(ctx: Context) -> Iterator[Finding]:
    """Look the value up."""
    stated = ctx.stated("validity")
    if stated is None:
        return
    word, known = squeeze(stated.text), ctx.profile.validity or validity_words()
    if word in known or _TERM.search(word):
        return
    near = get_close_matches(word, known, n=1, cutoff=0.5)
    usual = "、".join(known[:6])
    yield RULE.finding(
        stated.span(),
        f"效力状态“{stated.text.strip()}”不是常用的状态",
        f"the validity {stated.text.strip()!r} is no usual state",
        fix=fix(stated.edit(0, len(stated.text), near[0]), safe=False) if near else None,
        help=Text(f"是不是“{near[0]}”？", f"did you mean {near[0]}?")
        if near
        else Text(f"常用：{usual}", f"usual ones: {usual}"),
    )


RULE = Rule(
    "META014",
    "validity-unknown",
    Severity.WARNING,
    Text("效力状态不是常用的状态", "the validity is no usual state"),
    check,
)
