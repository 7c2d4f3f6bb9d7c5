"""The subject is one of the national catalogue's.

What it checks: 主题分类 against the catalogue that gov.cn uses; sub-subjects after \\ or / are let pass. A near miss
gets a suggestion.

Why: common subjects can be searched across sites (practice of gov.cn, verified). Local subjects are legitimate, so it
is information.

```bad
索引号：3799023799020001/2025-00012
主题分类：综和政务
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：关于开展检查的通知
```

```good
索引号：3799023799020001/2025-00012
主题分类：财政、金融、审计\\\\税务
发布机构：白鹭区应急管理局
发布日期：2025年01月09日
标题：关于开展检查的通知
```

Fix: unsafe, for a near miss.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ...data import read_lines
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ...text.chars import squeeze
from ...text.fold import shadow
from ..context import Context
from ..rule import Rule, fix

_PARTS = lazy(r"[\\/／＼>＞]")


def check(ctx: Context) -> Iterator[Finding]:
    """Look the subject up."""
    stated = ctx.stated("subject")
    if stated is None:
        return
    topics = ctx.profile.subjects or read_lines("validate/topics.txt")
    subject = squeeze(_PARTS.split(stated.text.strip(), maxsplit=1)[0])
    folded = shadow(subject)
    if any(folded == shadow(topic) for topic in topics):
        return
    near = get_close_matches(subject, topics, n=1, cutoff=0.6)
    start = stated.text.find(subject)
    mend = fix(stated.edit(start, start + len(subject), near[0]), safe=False) if near and start >= 0 else None
    yield RULE.finding(
        stated.span(),
        f"主题分类“{subject}”不在国务院公开目录的分类中",
        f"the subject {subject} is not in the national catalogue",
        fix=mend,
        help=Text(f"是不是“{near[0]}”？", f"did you mean {near[0]}?") if near else None,
    )


RULE = Rule(
    "META019",
    "subject-not-national",
    Severity.INFO,
    Text("主题分类不在国务院公开目录的分类中", "the subject is not in the national catalogue"),
    check,
)
