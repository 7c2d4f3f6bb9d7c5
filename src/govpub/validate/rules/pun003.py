"""Letters and digits are half-width.

What it checks: full-width letters and digits (ＫＴＶ, ２０２４) and a full-width point between digits (３．５). One
finding a file where there are more than five. A single one inside the text (共１项) is information; one that numbers a
line is let pass.

Why: Latin text and Arabic numerals are set half-width in Chinese text (GB/T 15835-2011 and practice); search does not
find the others.

```bad
白鹭区召开会议

会议指出，全区２０２４年投入1．5亿元。
```

```good
白鹭区召开会议

１、会议指出，全区2024年投入1.5亿元，增长8％，会议于上午9：30开始。
```

Fix: safe; the letter or digit stays the same in another width.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..prose import Prose
from ..rule import Rule, fix

_WIDE = lazy("[０-９Ａ-Ｚａ-ｚ]{2,}+|[０-９Ａ-Ｚａ-ｚ](?:(?<=[^\n].)|(?![、．.)）]))|(?<=[0-9０-９])．(?=[0-9０-９])")
_TRIGGER = (
    frozenset("．")
    | {chr(0xFF10 + n) for n in range(10)}
    | {chr(c) for c in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
)
_MANY = 5


def check(ctx: Context) -> Iterator[Finding]:
    """Each stretch, or all at once where there are many."""
    for prose in ctx.prose:
        if not _TRIGGER & prose.alphabet:
            continue
        found = [(m.start(), m.end(), m[0]) for m in _WIDE.finditer(prose.text)]
        if len(found) > _MANY:
            yield _finding(
                prose,
                found,
                f"全角字母、数字({len(found)}处)应为半角",
                f"{len(found)} stretches of full-width letters or digits",
            )
        else:
            for place in found:
                yield _finding(
                    prose,
                    [place],
                    f"全角“{place[2]}”应为半角“{_narrow(place[2])}”",
                    f"full-width {place[2]}; {_narrow(place[2])} is meant",
                    severity=Severity.INFO if _is_single(prose.text, *place) else None,
                )


def _is_single(text: str, start: int, end: int, shown: str) -> bool:
    """Whether a full-width letter or digit stands alone, and not inside a number or a word."""
    return (
        shown != "．"
        and end - start == 1
        and not any(c in ".．" or (c.isascii() and c.isalnum()) for c in text[start - 1 : end + 1])
    )


def _finding(
    prose: Prose, places: list[tuple[int, int, str]], zh: str, en: str, severity: Severity | None = None
) -> Finding:
    edits = [prose.edit(start, end, _narrow(text)) for start, end, text in places]
    return RULE.finding(prose.span(*places[0][:2]), zh, en, fix=fix(*edits, safe=True), severity=severity)


def _narrow(text: str) -> str:
    return "".join(chr(ord(c) - 0xFEE0) for c in text)


RULE = Rule(
    "PUN003",
    "full-width-letter",
    Severity.WARNING,
    Text("字母、数字用了全角", "full-width letters or digits"),
    check,
)
