"""The signature's date is the date of writing, and is whole.

What it checks: the date under the text against 成文日期; without one, that it is not later than 发布日期; and a date
whose year was cut (年八月二十八日). Where the block says 生成日期 (when a system made the record) it is information.

Why: GB/T 9704-2012, 7.3.5.4: the date of the document is the date of its signature (verified).

```bad
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
发布日期：2025年01月09日
标题：关于开展检查的通知

关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区应急管理局
2025年1月6日
```

```good
索引号：3799023799020001/2025-00012
发布机构：白鹭区应急管理局
成文日期：2025年01月08日
发布日期：2025年01月09日
标题：关于开展检查的通知

关于开展检查的通知

各镇人民政府：

现将有关事项通知如下，请认真贯彻落实。

白鹭区应急管理局
二〇二五年一月八日
```

Fix: none; a date is never made up.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.blocks import Paragraph, Signature
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..rule import Rule
from ..signatures import signature, signature_date
from ..suspects import written_is_alone

_CUT = lazy(r"\s*年\s?[一二三四五六七八九十〇\d]{1,3}\s?月\s?[一二三四五六七八九十\d]{1,3}\s?日\s*")


def check(ctx: Context) -> Iterator[Finding]:
    """The signature against the block, and dates without a year."""
    own, signed = signature(ctx.release), signature_date(ctx.release)
    if own and signed:
        yield from _compare(ctx, own)
    for block in ctx.blocks:
        text = block.text if isinstance(block, (Paragraph, Signature)) else ""
        last = text.rpartition("\n")[2]
        if _CUT.fullmatch(last):
            yield RULE.finding(
                ctx.locate(last.strip(), block.span, last=True).span(),
                f"落款日期“{last.strip()}”缺少年份",
                f"the signature's date {last.strip()} has no year",
            )


def _compare(ctx: Context, own: Signature) -> Iterator[Finding]:
    signed, written, published = signature_date(ctx.release), ctx.date("written_on"), ctx.date("published_on")
    place = ctx.locate(own.text.rpartition("\n")[2].strip(), own.span, last=True).span()
    if signed is None:
        return
    if written and written != signed:
        suspect = ctx.stated("written_on") if written_is_alone(ctx) else None
        place = suspect.span() if suspect else place
        label = ctx.label("written_on", "成文日期")
        yield RULE.finding(
            place,
            f"落款日期({signed})与{label}({written})不一致",
            f"the signature's date ({signed}) and the date of writing ({written}) differ",
            severity=Severity.INFO if label.startswith("生成") else None,
        )
    elif written is None and ctx.issued and ctx.issued[2] != signed:
        yield RULE.finding(
            place,
            f"落款日期({signed})与{ctx.issued[0]}({ctx.issued[2]})不一致",
            f"the signature's date ({signed}) and the date of issue ({ctx.issued[2]}) differ",
        )
    elif written is None and published and signed > published:
        label = ctx.label("published_on", "发布日期")
        yield RULE.finding(
            place,
            f"落款日期({signed})晚于{label}({published})",
            f"the signature's date ({signed}) is later than the date of publication ({published})",
        )


RULE = Rule(
    "STR013",
    "signature-date-differs",
    Severity.WARNING,
    Text("落款日期与成文日期不一致", "the signature's date is not the date of writing"),
    check,
)
