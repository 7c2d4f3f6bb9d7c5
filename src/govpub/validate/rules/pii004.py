"""No passport or travel permit number is published.

What it checks: numbers of the forms E12345678, EA1234567, P.1234567, H12345678 after 护照 or 通行证 in the same
sentence; plain numbers right after 台胞证, 回乡证 or 通行证; numbers of officers' cards (军字第1234567号).

Why: 个人信息保护法 (verified).

```bad
白鹭区公示名单

沈某持护照E12345678办理登记。
```

```good
白鹭区公示名单

沈某持护照E1****678办理登记，E12345678号文件另行通知，护照办理电话0632-3990308。
```

Fix: unsafe; the number is masked.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..prose import Prose
from ..rule import Rule, fix

_NUMBER = lazy(
    r"(?<![0-9A-Za-z])"
    r"(?:[EeGgDdSsPpHhMmCcKkWw] ?\d{7,8}|[PpDdSs]\.\d{7}|[EeCcSsDdPp][A-Za-z]\d{7}|[HhMm]\d{10})(?![0-9A-Za-z])"
)
_PLAIN = lazy(
    r"(?:护照|通行证|台胞证|回乡证|旅行证)(?:号码|证号|号)?(?:为|是|：|:|No\.?|[（(]|\s)?(?P<number>\d{8,10})(?![0-9A-Za-z\-])"
)
_OFFICER = lazy(r"(?P<number>[军武空海参政后装联][\u4e00-\u9fff]{0,2}字第\d{6,8}号)")
_WORDS = ("护照", "通行证", "證件", "回乡证", "台胞证", "旅行证", "護照", "通行證")
_BREAK = lazy("[，。；]")
_NEAR = 20  # characters before the number in which such a word may stand


def check(ctx: Context) -> Iterator[Finding]:
    """Each number that stands behind such a word."""
    for prose in ctx.words:
        if any(word in prose.text for word in _WORDS):
            for found in _NUMBER.finditer(prose.text):
                start = found.start()
                before = prose.text[max(prose.line(start)[0], start - _NEAR) : start]
                clause = _BREAK.split(before)[-1]
                if any(word in (before if "号" in clause else clause) for word in _WORDS):
                    yield _finding(prose, start, found.end())
            for found in _PLAIN.finditer(prose.text):
                yield _finding(prose, *found.span("number"))
        if "字第" in prose.text and "官证" in prose.text:
            for found in _OFFICER.finditer(prose.text):
                yield _finding(prose, *found.span("number"))


def _finding(prose: Prose, start: int, end: int) -> Finding:
    number = "".join(prose.text[start:end].split())
    shown = f"{number[:2]}****{number[-3:]}"
    return RULE.finding(
        prose.span(start, end),
        f"公开了护照或通行证号码（{shown}）",
        f"a passport or permit number ({shown})",
        fix=fix(prose.edit(start, end, shown), safe=False),
    )


RULE = Rule(
    "PII004",
    "passport-number",
    Severity.ERROR,
    Text("公开了护照或通行证号码", "a passport or travel permit number"),
    check,
)
