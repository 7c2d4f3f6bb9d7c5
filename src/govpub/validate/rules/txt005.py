"""Every character can be read.

What it checks: replacement characters (�), private-use characters, characters that no standard has, and sequences
that come from a wrong encoding (锟斤拷, 烫烫烫, ï»¿, 銆, æŒ‡å‡º, ?? inside a sentence). A single □ between Han
characters is information: it may be a character that a font did not have, or a box to tick.

Why: readers see boxes or nonsense (certain).

```bad
白鹭区召开会议

区委书记王�主持会议。
```

```good
白鹭区召开会议

区委书记王堃主持会议。
```

Fix: none; what was meant must be looked up.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..rule import Rule

_BAD = lazy(
    "[\ufffd\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]+"
    "|(?:锟斤拷)+|烫{3,}+|屯{3,}+|ï»¿|â€[œ\x9d™“”]|鈥[滄欍]?|[锛銆][\u4e00-\u9fff€]?"
    "|(?:[äåæçèé][\x80-\xbfŒœŠšŽžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2}){2,}+|(?<=[\u4e00-\u9fff])(?<![吗呢么啊呀嘛吧])\\?{2,}+(?=[\u4e00-\u9fff])"
)
_TRIGGER = lazy("[\ufffd\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff锟烫屯ï锛銆鈥äåæçèéâ□]")
_BOX = lazy("(?<=[\u4e00-\u9fff])□(?=[\u4e00-\u9fff])")


def check(ctx: Context) -> Iterator[Finding]:
    """Each stretch of unreadable characters."""
    for prose in ctx.words:
        if not _TRIGGER.search("".join(prose.alphabet)) and "??" not in prose.text:
            continue
        for found in _BAD.finditer(prose.text):
            codes = " ".join(f"U+{ord(c):04X}" for c in dict.fromkeys(found[0][:3]))
            yield RULE.finding(
                prose.span(*found.span()),
                f"无法正常显示的字符（{codes}）",
                f"a character that cannot be read ({codes})",
                severity=Severity.WARNING if found[0][0] == "?" else None,
            )
        for found in _BOX.finditer(prose.text) if "□" in prose.alphabet else ():
            start, end = prose.line(found.start())
            if prose.text.count("□", start, end) == 1:
                yield RULE.finding(
                    prose.span(*found.span()),
                    "“□”可能是无法显示的字",
                    "□ may be a character that a font did not have",
                    severity=Severity.INFO,
                )


RULE = Rule(
    "TXT005",
    "unreadable-character",
    Severity.ERROR,
    Text("有无法正常显示的字符", "a character that cannot be read"),
    check,
)
