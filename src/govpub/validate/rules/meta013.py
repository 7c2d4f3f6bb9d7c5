"""The title in the disclosure block is the heading that is shown.

What it checks: the field 标题 (名称, 信息名称) against the release's heading, without regard to white space and to
the width of marks. Left alone: a leading 【…】 that stands in one only, a note's number at the end, marks 《》 and
quotation marks, an issuer's name in front of the title that the heading does not repeat, and Markdown's # and **, which
the page does not show.

Why: `ArticleTitle`, search results and catalogues show the one, the page the other (certain that they should agree;
which of them is right is the issuer's to say).

```bad
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
发布日期：2025年01月09日
标题：关于加强春季防火工作的通知

关于加强冬季防火工作的通知

各镇人民政府：

现将有关事项通知如下。
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
发布日期：2025年01月09日
标题：白鹭区应急管理局关于加强冬季防火工作的通知

关于加强冬季防火工作的通知

各镇人民政府：

现将有关事项通知如下。
```

Fix: none.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ...text.chars import squeeze
from ..context import Context
from ..rule import Rule

_LEAD = lazy(r"^[【\[〔][^】\]〕]{1,20}[】\]〕]")
_MARKDOWN = lazy(r"^#{1,6} ++|(?<! ) ++#{1,6}$|\*\*")
_NOTE = lazy(r"\[\d{1,2}\]$|[①-⑳*]+$")
_LIGHT = lazy("[《》〈〉“”‘’\"'「」『』—\\-·、,.:;()（）]")
_ISSUERS = lazy("(?:政府|办公[厅室]|[局厅委部院会署处办站所队]|中心|關|廳|處|辦公室|[会會])$")


def check(ctx: Context) -> Iterator[Finding]:
    """Compare the field with the heading."""
    field, shown = ctx.stated("title"), ctx.heading
    if field is None or shown is None:
        return
    stated, heading = _plain(field.text), _plain(shown.text)
    if not stated or not heading or _same(stated, heading):
        return
    yield RULE.finding(
        field.span(),
        f"标题“{field.text.strip()}”与正文标题“{shown.text.strip()}”不一致",
        f"the title {field.text.strip()!r} and the heading shown {shown.text.strip()!r} differ",
    )


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", squeeze(_MARKDOWN.sub("", text.strip())))


def _same(stated: str, heading: str) -> bool:
    a, b = (_LIGHT.sub("", _LEAD.sub("", _NOTE.sub("", text))) for text in (stated, heading))
    if a == b:
        return True
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    issuer = longer[: len(longer) - len(shorter)]
    return longer.endswith(shorter) and len(shorter) >= 6 and _ISSUERS.search(issuer) is not None


RULE = Rule(
    "META013",
    "title-differs",
    Severity.WARNING,
    Text("标题字段与正文标题不一致", "the title field and the heading shown differ"),
    check,
)
