"""No word stands twice in a row.

What it checks: a word that is repeated at once: one of three or four Han characters, or one of official text's common
words (进行进行), particles (的的, 是是), a noun that opens a clause (会议会议), a unit or part of a date (500元元,
8月8月). Any other word of two characters, and a clause that is said twice, are information. Counting words, numerals
and expressions that repeat rightly (一个一个, 的的确确) are left alone.

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
from ...patterns import lazy
from ...text.chars import is_han
from ...text.fold import shadow
from ..context import Context
from ..prose import Prose
from ..rule import Rule, fix

_WORD = lazy("([\u4e00-\u9fff]{2,9})\\1")
_CLAUSE = lazy("(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{4,12})[，、；]\\1(?=[，。；、])")
_DATE = lazy(r"(\d{1,4}[年月日])\1")
_UNIT = lazy(
    r"(?<=\d)(?:万万|亿亿)|(?<=[\d万亿余多])(?:元元|户户(?!均)|人人(?![次均])|件件|亩亩(?!均)|吨吨|米米|公里公里|万元万元|亿元亿元|平方米平方米|%%|％％|%％"
    r"|日日(?=[起前内，。至])|个个(?!体|人|性))"
)
_REPEATED = read_toml("validate/repeated.toml")
_PARTICLES = {twice: re.compile(pattern) for twice, pattern in _REPEATED["particles"].items()}
_WORDS = frozenset(_REPEATED["official"]["words"].split())
_OPENING = frozenset(_REPEATED["official"]["opening"].split())
_RIGHTLY = lazy("[〇零一二三四五六七八九十百千万两几每逐层步着]")
_COMPOUND = frozenset("局部委办厅处科室站所队长员者人口会区市县省团")  # 管理管理局: the second begins another word
_JOINING = frozenset("的和与及或之")  # 经济组织的土地的土地权: two phrases
_THANKS = ("谢谢", "感谢", "加油", "欢迎", "欢呼")


def check(ctx: Context) -> Iterator[Finding]:
    """Each repetition."""
    for prose in ctx.prose:
        text = prose.text
        for found in _WORD.finditer(text):
            if not _is_expression(found[1]) and not _is_joined(text, found.end(), found[1]):
                usual = None if _is_slip(text, found.start(), found.end(), found[1]) else Severity.INFO
                yield _finding(prose, found.start(), found.end(), found[1], usual)
        for found in prose.at_numbers(_DATE):
            yield _finding(prose, *found.span(), found[1])
        for found in _UNIT.finditer(text):
            yield _finding(prose, *found.span(), found[0][: len(found[0]) // 2])
        for found in _CLAUSE.finditer(text):
            if not found[1].startswith(_THANKS):
                yield _finding(prose, found.start(), found.end(), found[1], Severity.INFO)
        for twice, pattern in _PARTICLES.items():
            for found in pattern.finditer(text) if twice in text else ():
                if _is_alone(text, *found.span()):
                    yield _finding(prose, *found.span(), twice[0])


def _finding(prose: Prose, start: int, end: int, word: str, severity: Severity | None = None) -> Finding:
    return RULE.finding(
        prose.span(start, end),
        f"“{word}”重复",
        f"{word} stands twice",
        fix=fix(prose.edit(start, end - len(word), ""), safe=False),
        severity=severity,
    )


def _is_expression(word: str) -> bool:
    """Whether a word repeats rightly: 一个一个, 人人人人."""
    return len(set(word)) == 1 or (len(word) < 5 and word not in _WORDS and _RIGHTLY.search(word) is not None)


def _is_slip(text: str, start: int, end: int, word: str) -> bool:
    if len(word) <= 3 and _opens_clause(text, start) and shadow(word) in _OPENING:
        return True
    return shadow(word) in _WORDS if len(word) == 2 else True


def _is_joined(text: str, end: int, word: str) -> bool:
    """Whether the second begins another word (管理管理局), or two phrases are joined (组织的土地的土地权)."""
    return len(word) < 5 and (text[end : end + 1] in _COMPOUND or (len(word) > 2 and word[0] in _JOINING))


def _opens_clause(text: str, start: int) -> bool:
    return not start or text[start - 1] in "\n，。；：、！？“（ \u3000"


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether a doubled particle is no half of an expression such as 暖暖和和."""
    before, after = text[start - 2 : start], text[end : end + 2]
    return not _is_doubled(before) and not _is_doubled(after)


def _is_doubled(pair: str) -> bool:
    return len(pair) == 2 and pair[0] == pair[1] and is_han(pair[0])


RULE = Rule(
    "TXT009",
    "word-repeated",
    Severity.WARNING,
    Text("词语重复", "a word stands twice"),
    check,
)
