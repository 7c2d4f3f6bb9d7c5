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

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ...text.chars import HAN
from ..context import Context
from ..prose import Prose
from ..rule import Rule, fix

_STROKES = "-―─－—–ー゠"
_TRIGGER = frozenset(_STROKES)
#: a run of strokes, with spaces between them
_RUN = lazy(f"[{_STROKES}](?:[{_STROKES}]| (?=[{_STROKES}]))*+")
_LOOK_ALIKE = lazy(f"一一(?:(?<=[”》]一一)(?=[{HAN}“《])|(?<=[{HAN}]一一)(?=[“《]))")
#: runs that stand for a dash; those of hyphens also behind Latin and digits
_DASH = lazy("(?!——$)[-―─－–—]{2,6}|-(?: -){1,3}|[―─]|– –|— —|[ー゠]{1,2}")
_BEFORE, _AFTER = lazy(f"[{HAN}”’》）％%」』]"), lazy(f"[{HAN}“‘《（「『A-Za-z0-9]")
_OPENING = lazy(f"[{HAN}“‘《（「『]")
_BREAK = lazy(r"[，。；：、！？\s“”《》（）—\-–－]")
_LONG = 7  # characters of a clause on each side of a single dash


def check(ctx: Context) -> Iterator[Finding]:
    """Each stretch that stands for a dash."""
    for prose in ctx.prose:
        if "一一" in prose.text:
            for found in _LOOK_ALIKE.finditer(prose.text):
                yield _finding(prose, *found.span(), None)
        if not _TRIGGER & prose.alphabet:
            continue
        for found in _RUN.finditer(prose.text):
            start, end = _with_spaces(prose.text, *found.span())
            before, after = prose.text[start - 1 : start], prose.text[end : end + 1]
            if _DASH.fullmatch(found[0]):
                if _stands_between(before, after, found[0]):
                    yield _finding(prose, start, end, None)
            elif len(found[0]) == 1 and _is_between_clauses(prose.text, start, end):
                yield _finding(prose, start, end, Severity.INFO)


def _with_spaces(text: str, start: int, end: int) -> tuple[int, int]:
    return start - (text[start - 1 : start] == " "), end + (text[end : end + 1] == " ")


def _stands_between(before: str, after: str, shown: str) -> bool:
    """Whether a run of strokes stands between Han characters, or hyphens between Latin or digits and Han."""
    if _BEFORE.match(before):
        return _AFTER.match(after) is not None and not (shown[0] in "ー゠" and after.isascii())
    return shown.startswith("--") and before.isascii() and before.isalnum() and _OPENING.match(after) is not None


def _is_between_clauses(text: str, start: int, end: int) -> bool:
    before = _BREAK.split(text[max(0, start - 12) : start])[-1]
    after = _BREAK.split(text[end : end + 12], maxsplit=1)[0]
    following = text[end + len(after) : end + len(after) + 1]
    is_range = before.endswith(("年", "月", "日", "时", "分"))
    is_han = _BEFORE.match(before[-1:]) is not None and _OPENING.match(after[:1]) is not None
    return is_han and min(len(before), len(after)) >= _LONG and following not in tuple("-–—－") and not is_range


def _finding(prose: Prose, start: int, end: int, severity: Severity | None) -> Finding:
    shown = prose.text[start:end].strip()
    return RULE.finding(
        prose.span(start, end),
        f"破折号“{shown}”应为“——”",
        f"the dash {shown} is written ——",
        fix=fix(prose.edit(start, end, "——"), safe=severity is None),
        severity=severity,
    )


RULE = Rule(
    "PUN007",
    "dash-form",
    Severity.WARNING,
    Text("破折号写法不对", "a dash of the wrong form"),
    check,
)
