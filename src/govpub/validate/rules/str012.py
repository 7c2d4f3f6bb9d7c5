"""An attachment that the text names is there.

What it checks: 见附件 or 附件2 in the text where no attachment is listed, or fewer; and numbers of attachments with a
gap. Another document's attachments (《…》附件2, 国办发〔2020〕1号附件) are left alone.

Why: readers look for what is named (GB/T 9704-2012, 7.3.4, lists attachments after the text; verified).

```bad
关于开展检查的通知

各镇人民政府：

现将工作方案（见附件1）和申报表（见附件2）印发给你们。

附件：1.白鹭区冬季防火工作方案

白鹭区应急管理局
2025年1月8日
```

```good
关于开展检查的通知

各镇人民政府：

现将工作方案（见附件1）和申报表（见附件2）印发给你们，《防火要点》附件3停止执行。

附件：1.白鹭区冬季防火工作方案
2.申报表

白鹭区应急管理局
2025年1月8日
```

Fix: none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.blocks import Annex, Attachment, Paragraph, Section
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...text.numerals import value
from ..context import Context
from ..rule import Rule

_NAMED = re.compile(
    r"[详祥]?见附[件表][ ：:]?(?P<seen>[0-9０-９]{1,2}|[一二三四五六七八九十])?|附件 ?(?P<number>[0-9０-９]{1,2})"
)
_FOREIGN = re.compile(r"(?:[》号]|原|该|其)(?:的)?$")
_NUMBER = re.compile(r"[0-9０-９]{1,2}|[一二三四五六七八九十]+")


def check(ctx: Context) -> Iterator[Finding]:
    """Each mention of an attachment that is not listed, once for each number."""
    listed, numbers = _listed(ctx)
    seen: set[int | None] = set()
    for block in ctx.blocks:
        if not isinstance(block, Paragraph) or "附" not in block.text:
            continue
        for found in _NAMED.finditer(block.text):
            written = found["seen"] or found["number"]
            number = value(written) if written else None
            if not _is_mention(block.text, found) or number in seen:
                continue
            if (number is None and listed) or (number is not None and (number in numbers or number <= listed)):
                continue
            seen.add(number)
            place = ctx.locate(block.text, block.span).span(*found.span())
            shown = f"附件{number or ''}"
            yield RULE.finding(place, f"提到了“{shown}”，但没有列出", f"{shown} is named in the text and not listed")
    yield from _gaps(ctx)


def _is_mention(text: str, found: re.Match[str]) -> bool:
    if found[0].startswith("附件"):
        if found.start() == 0:
            return False
        after = text[found.end() : found.end() + 1]
        if after in ("月", "年", "个", "份"):
            return False
    return _FOREIGN.search(text[max(0, found.start() - 3) : found.start()]) is None


def _listed(ctx: Context) -> tuple[int, set[int]]:
    attachments = [block for block in ctx.blocks if isinstance(block, Attachment)]
    annexes = [block for block in ctx.blocks if isinstance(block, Annex)]
    count = max(len(attachments), len(annexes))
    for block in ctx.blocks:  # a heading 附件 or 附件1 on a line of its own, before the attached text
        text = block.heading if isinstance(block, Section) else block.text if isinstance(block, Paragraph) else ""
        if text.startswith("附件") and len(text) < 8:
            count += 1
    numbers = {_number_of(block.marker) for block in attachments if block.marker}
    return count, {n for n in numbers if n}


def _number_of(marker: str) -> int:
    found = _NUMBER.search(marker)
    return (value(found[0]) or 0) if found else 0


def _gaps(ctx: Context) -> Iterator[Finding]:
    last = 0
    for block in ctx.blocks:
        if not isinstance(block, Attachment) or not block.marker:
            continue
        number = _number_of(block.marker)
        if number > last + 1 and (last or number > 1):
            yield RULE.finding(
                ctx.first_line(block.span),
                f"附件编号不连续：缺少附件{last + 1}",
                f"a gap in the attachments' numbers: {last + 1} is missing",
            )
        last = number or last


RULE = Rule(
    "STR012",
    "attachment-absent",
    Severity.WARNING,
    Text("提到的附件没有列出", "an attachment that is named is not listed"),
    check,
)
