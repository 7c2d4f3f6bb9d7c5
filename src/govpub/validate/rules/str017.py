"""No paragraph stands twice.

What it checks: paragraphs of thirty characters or more that are the same, without regard to white space. Numbered
ones are left alone; two that stand far apart, as statutes have them, are information.

Why: a slip of pasting (nearly certain).

```bad
关于开展检查的通知

各镇要全面排查火灾隐患，对重点部位逐一检查，发现问题立即整改，做到不留死角、不留盲区。

各镇要全面排查火灾隐患，对重点部位逐一检查，发现问题立即整改，做到不留死角、不留盲区。
```

```good
关于开展检查的通知

各镇要全面排查火灾隐患，对重点部位逐一检查，发现问题立即整改，做到不留死角、不留盲区。

各街道要全面排查火灾隐患，对重点部位逐一检查，发现问题立即整改，做到不留死角、不留盲区。
```

Fix: none; which of the two is meant to stay is the author's to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.blocks import Paragraph
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ...text.chars import HAN, squeeze
from ..context import Context
from ..rule import Rule

_LONG = 30
_HAN = lazy(f"[{HAN}]")
_NEAR = 2  # blocks


def check(ctx: Context) -> Iterator[Finding]:
    """Each paragraph that stood before."""
    seen: dict[str, tuple[int, Paragraph]] = {}
    for n, block in enumerate(ctx.blocks):
        if not isinstance(block, Paragraph) or len(block.text) < _LONG or block.marker or not _HAN.search(block.text):
            continue
        at, first = seen.setdefault(squeeze(block.text), (n, block))
        if first is not block:
            zh = f"第{first.span.start.line}行" if first.span else "前文"
            en = f"line {first.span.start.line}" if first.span else "an earlier one"
            severity = None if n - at <= _NEAR else Severity.INFO
            yield RULE.finding(block.span, f"与{zh}的段落重复", f"the same paragraph as {en}", severity=severity)


RULE = Rule(
    "STR017",
    "paragraph-repeated",
    Severity.WARNING,
    Text("段落重复", "a paragraph stands twice"),
    check,
)
