"""A dash is ——, two cells long.

What it checks: hyphens, horizontal bars, box lines, full-width hyphens and Japanese long vowel marks in place of ——:
--, ――, ──, －－, ーー, with and without spaces; three dashes or more; the numeral 一一 next to a mark. A single - or —
between two long clauses is information: it may be a connector (北京—上海), which is let pass.

Why: GB/T 15834-2011, 4.13 (verified).

```bad
白鹭区召开会议

会议明确了一个目标--全年不发生较大火灾。
```

```good
白鹭区召开会议

会议明确了一个目标——全年不发生较大火灾，并查看了白鹭—青石公路和2024—2025年度记录，逐一一一核对。
```

Fix: safe; unsafe where a single mark stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...text.chars import HAN
from ..context import Context
from ..prose import Prose
from ..rule import Rule, fix

_TRIGGER = frozenset("-―─－—–ー一")
_LEFT, _RIGHT = f"{HAN}”’》）％%」』", f"{HAN}“‘《（「『A-Za-z0-9"
_DASH = re.compile(
    rf"(?<=[{_LEFT}])"
    rf"(?: ?(?:-{{2,4}}|―{{1,4}}|─{{1,4}}|－{{2,4}}|–{{2,4}}|—{{3,4}}) ?|-(?: -){{1,3}}|– –|— —|[ー゠]{{1,2}})"
    rf"(?=[{_RIGHT}])"
    rf"|(?<=[0-9A-Za-z])-{{2,4}}(?=[{HAN}“‘《（「『])|(?<=[”》])一一(?=[{HAN}“《])|(?<=[{HAN}])一一(?=[“《])"
)
_SINGLE = re.compile(rf"(?<=[{HAN}”》）])(?: [-–—－] | ?[-–—－])(?=[{HAN}“《])")
_BREAK = re.compile(r"[，。；：、！？\s“”《》（）—\-–－]")
_LONG = 7  # characters of a clause on each side of a single dash


def check(ctx: Context) -> Iterator[Finding]:
    """Each stretch that stands for a dash."""
    for prose in ctx.prose:
        if not _TRIGGER & prose.alphabet:
            continue
        for found in _DASH.finditer(prose.text):
            yield _finding(prose, found, None)
        for found in _SINGLE.finditer(prose.text):
            if _is_between_clauses(prose.text, *found.span()):
                yield _finding(prose, found, Severity.INFO)


def _is_between_clauses(text: str, start: int, end: int) -> bool:
    before = _BREAK.split(text[max(0, start - 12) : start])[-1]
    after = _BREAK.split(text[end : end + 12], maxsplit=1)[0]
    following = text[end + len(after) : end + len(after) + 1]
    is_range = before.endswith(("年", "月", "日", "时", "分"))
    return len(before) >= _LONG and len(after) >= _LONG and following not in tuple("-–—－") and not is_range


def _finding(prose: Prose, found: re.Match[str], severity: Severity | None) -> Finding:
    shown = found[0].strip() or found[0]
    return RULE.finding(
        prose.span(*found.span()),
        f"破折号“{shown}”应为“——”",
        f"the dash {shown} is written ——",
        fix=fix(prose.edit(*found.span(), "——"), safe=severity is None),
        severity=severity,
    )


RULE = Rule(
    "PUN007",
    "dash-form",
    Severity.WARNING,
    Text("破折号写法不对", "a dash of the wrong form"),
    check,
)
