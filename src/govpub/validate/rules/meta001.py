"""A release has its disclosure block.

What it checks: that the source states an index number, or at least three of the usual fields (主题分类, 发布机构,
成文日期, 文号, 发布日期, 标题, 效力状态). Without them this one finding is given, and none for each field that is
missing: information, or a warning where two fields stand of which one is of disclosure blocks alone (主题分类, 文号,
效力状态).

Why: 《政府信息公开条例》 asks for catalogues of what is disclosed, and catalogues, search and the official page tags
are filled from this block (practice, verified on central and local sites). News and transcripts have none; the profiles
`national` and `shandong`, for sites on which each release has one, make this a warning.

```bad
白鹭区冬季防火工作会议召开

1月8日，白鹭区召开冬季防火工作会议。
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
发布日期：2025年01月09日
标题：白鹭区冬季防火工作会议召开

白鹭区冬季防火工作会议召开

1月8日，白鹭区召开冬季防火工作会议。
```

Fix: none; nobody but the issuer knows these facts.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..facts import CORE
from ..rule import Rule
from ..vocabulary import labels

_OF_BLOCKS = ("subject", "document_number", "validity")


def check(ctx: Context) -> Iterator[Finding]:
    """One finding for a release without a disclosure block."""
    if ctx.has_block or ctx.is_column:
        return
    begun = any(ctx.fields(key) for key in _OF_BLOCKS) and sum(bool(ctx.fields(key)) for key in CORE) > 1
    untitled = not ctx.has_title and not any((page.title or "").strip() for _, page in ctx.pages)
    missing = [labels()[key] for key in ("index_number", "issuer", "published_on") if ctx.stated(key) is None]
    zh, en = "、".join(zh for zh, _ in missing), ", ".join(en for _, en in missing)
    zh = "没有信息公开字段（索引号、发布机构、发布日期等）" if len(missing) > 2 else f"信息公开字段不全，没有{zh}"
    en = f"no disclosure block ({en} …)" if len(missing) > 2 else f"the disclosure block is not complete: no {en}"
    yield RULE.finding(
        None,
        zh + ("，也没有标题" if untitled else ""),
        en + (" and no title" if untitled else ""),
        severity=Severity.WARNING if begun and not ctx.release.language.startswith("zh-Hant") else None,
        help=Text("在文首逐行写明，如“索引号：…”", "write one field a line at the top, such as 索引号：…"),
    )


RULE = Rule(
    "META001",
    "disclosure-block-absent",
    Severity.INFO,
    Text("缺少信息公开字段", "the release has no disclosure block"),
    check,
)
