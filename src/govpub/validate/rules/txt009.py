"""No word stands twice in a row.

What it checks: a word that is repeated at once: one of three or four Han characters, or one of official text's common
words (进行进行), a few particles (的的, 是是), and a date's part (8月8月). Counting words, numerals and expressions
that repeat rightly (一个一个, 的的确确) are left alone.

Why: a slip of editing (certain for particles, nearly so for words).

```bad
白鹭区召开会议

会议要求对隐患进行进行全面排查。
```

```good
白鹭区召开会议

会议要求对隐患逐个逐个排查，一项一项整改，实现目的的途径，管理管理人员，二〇二〇年的的确确完成了了解情况的任务。
```

Fix: unsafe; one of the two is taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...data import read_toml
from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..rule import Rule, fix

_WORD = re.compile("([\u4e00-\u9fff]{2,4})\\1")
_DATE = re.compile(r"(\d{1,4}[年月日])\1")
_REPEATED = read_toml("validate/repeated.toml")
_PARTICLES = {twice: re.compile(pattern) for twice, pattern in _REPEATED["particles"].items()}
_WORDS = frozenset(_REPEATED["official"]["words"].split())
_RIGHTLY = re.compile("[〇零一二三四五六七八九十百千万两几每逐层步着]")
_COMPOUND = frozenset("局部委办厅处科室站所队长员者人口会区市县省")  # 管理管理局: the second begins another word

_JOINING = frozenset("的和与及或之")  # 经济组织的土地的土地权: two phrases


def check(ctx: Context) -> Iterator[Finding]:
    """Each repetition."""
    for prose in ctx.prose:
        text = prose.text
        particles = [pattern for twice, pattern in _PARTICLES.items() if twice in text]
        for pattern in (_WORD, _DATE, *particles):
            for found in prose.at_numbers(pattern) if pattern is _DATE else pattern.finditer(text):
                start, end = found.span()
                word = text[start : start + (end - start) // 2]
                if not (
                    _is_slip(text, end, word) if pattern is _WORD else pattern is _DATE or _is_alone(text, start, end)
                ):
                    continue
                yield RULE.finding(
                    prose.span(start, end),
                    f"“{word}”重复",
                    f"{word} stands twice",
                    fix=fix(prose.edit(start, start + len(word), ""), safe=False),
                )


def _is_slip(text: str, end: int, word: str) -> bool:
    if len(set(word)) == 1 or _RIGHTLY.search(word) or text[end : end + 1] in _COMPOUND:
        return False
    return word in _WORDS if len(word) == 2 else word[0] not in _JOINING


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether a doubled particle is no half of an expression such as 暖暖和和."""
    before, after = text[start - 2 : start], text[end : end + 2]
    return before[:1] != before[1:] and not (len(after) == 2 and after[0] == after[1])


RULE = Rule(
    "TXT009",
    "word-repeated",
    Severity.WARNING,
    Text("词语重复", "a word stands twice"),
    check,
)
