"""The kind of disclosure is one of three.

What it checks: 公开属性 against 主动公开, 依申请公开, 不予公开. A near miss is a warning, another value information.

Why: the three kinds of 《政府信息公开条例》 (secondary source for the field).

```bad
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
公开属性：主动公升
标题：关于开展检查的通知
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
公开属性：依申请公开
标题：关于开展检查的通知
```

Fix: unsafe, for a near miss.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ...data import read_toml
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...text.chars import squeeze
from ...text.fold import shadow
from ..context import Context
from ..rule import Rule, fix
from ..vocabulary import is_blank


def check(ctx: Context) -> Iterator[Finding]:
    """Look the value up."""
    known = read_toml("validate/fields.toml")["disclosure"]
    for item in ctx.release.fields:
        if shadow(squeeze(item.label)) != "公开属性" or is_blank(item.value):
            continue
        word = squeeze(item.value)
        if shadow(word) in known:
            continue
        near = get_close_matches(shadow(word), known, n=1, cutoff=0.6)
        value = ctx.value(item)
        yield RULE.finding(
            value.span(),
            f"公开属性“{word}”应为主动公开、依申请公开或不予公开",
            f"{word} is none of the three kinds of disclosure",
            fix=fix(value.edit(0, len(value.text), near[0]), safe=False) if near else None,
            help=Text(f"是不是“{near[0]}”？", f"did you mean {near[0]}?") if near else None,
            severity=None if near else Severity.INFO,
        )


RULE = Rule(
    "META021",
    "disclosure-kind-unknown",
    Severity.WARNING,
    Text("公开属性不是常用的三种", "a kind of disclosure that is not known"),
    check,
)
