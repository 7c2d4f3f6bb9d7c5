"""An attachment that the text names is there.

What it checks: 见附件 or 附件2 in the text where no attachment is listed, or fewer; numbers of attachments with a gap,
twice or going back. Another document's attachments (《…》附件2, 国办发〔2020〕1号附件) are left alone. As information:
按附件要求, 附后 where nothing is attached; and, where some attachments stand in the text, those that do not, those that
are not listed, and those that have another title there than in the list.

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

from ...model.blocks import Annex, Attachment, Block, ListBlock, Paragraph, Section, Table
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ...text.chars import squeeze
from ...text.fold import shadow
from ...text.numerals import value
from ..attachments import annex_number, number_of, strays
from ..context import Context
from ..listed import listed_members
from ..rule import Rule

_NAMED = lazy(
    r"[详祥]?见附[件表][ ：:]?(?P<seen>[0-9０-９]{1,2}|[一二三四五六七八九十])?|附件 ?(?P<number>[0-9０-９]{1,2})"
    r"|(?P<loose>(?:按照?|依照?|根据|填写|参照)附件|附件(?:所列|所附|要求|规定|格式|样式|名单)|[（(，,](?:附件|名单|见)?附后|附后[）)])"
)
_FOREIGN = lazy(r"(?:[》号]|原|该|其|邮件)(?:的)?$")
_TITLE = lazy("[《》〈〉“”、，,.（）()：: ]|^附[件表][0-9一二三四五六七八九十]*")


def check(ctx: Context) -> Iterator[Finding]:
    """Each mention of an attachment that is not listed, once for each number; then the list itself."""
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
            if found["loose"] and (listed or ("附件" not in found[0] and _is_followed(ctx))):
                continue
            seen.add(number)
            place = ctx.locate(block.text, block.span).span(*found.span())
            shown = f"附件{number or ''}"
            yield RULE.finding(
                place,
                f"提到了“{shown}”，但没有列出",
                f"{shown} is named in the text and not listed",
                severity=Severity.INFO if found["loose"] else None,
            )
    yield from _gaps(ctx)
    yield from _attached(ctx)


def _is_mention(text: str, found: re.Match[str]) -> bool:
    if found[0].startswith("附件") and not found["loose"]:
        if found.start() == 0:
            return False
        after = text[found.end() : found.end() + 1]
        if after in ("月", "年", "个", "份"):
            return False
    return _FOREIGN.search(text[max(0, found.start() - 3) : found.start()]) is None


def _is_followed(ctx: Context) -> bool:
    """Whether something that can be attached stands in the text: a table, a list without numbers, members."""
    lists = (isinstance(b, Table) or (isinstance(b, ListBlock) and not b.ordered) for b in ctx.blocks)
    return any(lists) or next(listed_members(ctx), None) is not None


def _listed(ctx: Context) -> tuple[int, set[int]]:
    attachments = [block for block in ctx.blocks if isinstance(block, Attachment)]
    annexes = [block for block in ctx.blocks if isinstance(block, Annex)]
    count = max(len(attachments), len(annexes))
    for block in ctx.blocks:  # a heading 附件 or 附件1 on a line of its own, before the attached text
        text = block.heading if isinstance(block, Section) else block.text if isinstance(block, Paragraph) else ""
        if text.startswith("附件") and len(text) < 8:
            count += 1
    lost = [block for run in ctx.sibling_runs for block in strays(run)]
    numbers = {number_of(block.marker) for block in (*attachments, *lost)}
    return count, {n for n in numbers if n}


def _gaps(ctx: Context) -> Iterator[Finding]:
    last = 0
    lost = {id(block) for run in ctx.sibling_runs for block in strays(run)}
    for block in ctx.blocks:
        own = isinstance(block, Attachment) or id(block) in lost
        number = number_of(getattr(block, "marker", None)) if own else 0
        if not number:
            continue
        if number > last + 1 and (last or number > 1):
            zh = f"附件编号不连续：缺少附件{last + 1}"
            en = f"a gap in the attachments' numbers: {last + 1} is missing"
            yield RULE.finding(ctx.first_line(block.span), zh, en)
        elif number == last or (number < last and id(block) in lost):
            zh = f"附件编号“{number}”重复或倒退"
            yield RULE.finding(ctx.first_line(block.span), zh, f"the attachment's number {number} is repeated")
        last = number


def _attached(ctx: Context) -> Iterator[Finding]:
    """The list against the annexes that stand in the text."""
    titles = {number_of(b.marker): b for b in ctx.blocks if isinstance(b, Attachment) and number_of(b.marker)}
    annexes = {annex_number(b): b for b in ctx.blocks if isinstance(b, Annex) and annex_number(b)}
    if not titles or not annexes:
        return
    for number, listed in titles.items():
        annex = annexes.get(number)
        if annex is None:
            yield _info(ctx, listed, f"附件{number}没有附在文后", f"attachment {number} does not follow the text")
        elif not _same(listed.title, annex.title):
            zh = f"附件{number}的名称与正文中列出的“{listed.title.strip()}”不一致"
            yield _info(ctx, annex, zh, f"attachment {number} has another title in the list: {listed.title.strip()}")
    for number, annex in annexes.items():
        if number not in titles:
            yield _info(ctx, annex, f"附件{number}没有列入附件说明", f"attachment {number} is not in the list")


def _info(ctx: Context, block: Block, zh: str, en: str) -> Finding:
    return RULE.finding(ctx.first_line(block.span), zh, en, severity=Severity.INFO)


def _same(listed: str, title: str) -> bool:
    a, b = (_TITLE.sub("", shadow(squeeze(text))) for text in (listed, title))
    return not a or not b or a in b or b in a


RULE = Rule(
    "STR012",
    "attachment-absent",
    Severity.WARNING,
    Text("提到的附件没有列出", "an attachment that is named is not listed"),
    check,
)
