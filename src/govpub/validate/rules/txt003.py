"""Simplified text has no traditional characters.

What it checks: traditional and Japanese characters in a simplified release; one finding a line. Characters that
simplified text keeps in names and some words (乾坤, 瞭望, 慰藉) are left alone but in words that only traditional text
has (位於, 随著).

Why: the law on the common language and script (国家通用语言文字法) asks for simplified characters in official text;
the exceptions it makes (names, old books, quotations) are why this is a warning.

```bad
白鹭区召开会议

会议強调，要壓实责任。
```

```good
白鹭区召开会议

会议强调，要压实责任，瞭望乾坤，以资慰藉。
```

Fix: unsafe; a name may be meant to stand in its traditional form.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..prose import Prose
from ..rule import Rule, fix
from ..scripts import strays, traditional, traditional_words


def check(ctx: Context) -> Iterator[Finding]:
    """Each line with traditional characters."""
    if not ctx.release.language.startswith(("zh-Hans", "zh-CN")):
        return
    table = traditional()
    for prose in ctx.prose:
        wanted = prose.alphabet & table.keys()
        places = {at: table[c] for c in wanted for at in _places(prose.text, c)}
        places |= strays(prose.text, prose.alphabet, traditional_words())
        for _, group in groupby(sorted(places), key=lambda at: prose.text.rfind("\n", 0, at)):
            yield _finding(prose, {at: places[at] for at in group})


def _places(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _finding(prose: Prose, places: dict[int, str]) -> Finding:
    characters = {prose.text[at]: right for at, right in places.items()}
    shown = "、".join(f"{c}（{right}）" for c, right in list(characters.items())[:5])
    more = "等" if len(characters) > 5 else ""
    first = next(iter(places))
    return RULE.finding(
        prose.span(first, first + 1),
        f"简体文本中有繁体字：{shown}{more}",
        f"traditional characters in simplified text: {' '.join(list(characters)[:5])}",
        fix=fix(*(prose.edit(at, at + 1, right) for at, right in places.items()), safe=False),
    )


RULE = Rule(
    "TXT003",
    "traditional-in-simplified",
    Severity.WARNING,
    Text("简体文本中有繁体字", "traditional characters in simplified text"),
    check,
)
