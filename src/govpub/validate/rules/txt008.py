"""Characters are what they look like.

What it checks: the letters O, l, I inside numbers before a Chinese unit (2O24年), 曰 for 日 in dates, Kangxi radicals
and compatibility forms in place of the characters themselves (⼈, 金), Cyrillic or Greek letters inside Latin words;
○ in a year in Han numerals is information, since many older documents have it.

Why: they look right and are not found by search, read aloud or converted (certain; 〇 by GB/T 15835-2011).

```bad
白鹭区召开会议

会议总结2O24年工作，部署⼈员培训。
```

```good
白鹭区召开会议

会议总结2024年工作，二〇二四年O3日均值达标，投入COVID防控3.2亿元，请先生曰：善。
```

Fix: safe.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ...model.findings import Finding, Severity
from ...model.message import Text
from ..context import Context
from ..prose import Prose
from ..rule import Rule, fix

_NUMBER = re.compile(
    r"(?<![0-9A-Za-z.\-/])(?=[0-9lI])(?=[0-9]*+[OolI])(?=[OolI]*+[0-9])[0-9OolI]{2,8}(?=[年月日号人元万亿个件户名]|万元|亿元)"
)
_DATE = re.compile(r"(?<=\d月\d)曰|(?<=\d月\d\d)曰|曰(?=期[：:])")
_RADICAL = re.compile("[\u2e80-\u2fd5\uf900-\ufa6d\ufa70-\ufad9]")
_MIXED = re.compile(r"[\u0370-\u03ff\u0400-\u04ff](?=[A-Za-z])|(?<=[A-Za-z])[\u0400-\u04ff]")
_ZERO = re.compile(
    "(?<=[一二三四五六七八九〇○◯OＯ])[○◯OＯ](?=[一二三四五六七八九〇○◯OＯ])|(?<=二)[○◯OＯ](?=[一二三四五六七八九〇○◯OＯ])"
)
_DIGITS = str.maketrans("OolI", "0011")
_LATIN = str.maketrans("АВЕКМНОРСТХаеорсухіΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTXaeopcyxiABEZHIKMNOPTYXo")


def check(ctx: Context) -> Iterator[Finding]:
    """Each stretch of look-alikes."""
    for prose in ctx.words:
        text, alphabet = prose.text, prose.alphabet
        if alphabet & set("OolI"):
            for found in _NUMBER.finditer(text):
                yield _finding(prose, found, found[0].translate(_DIGITS), "数字里混有字母", "a letter inside a number")
        if "曰" in alphabet:
            for found in _DATE.finditer(text):
                yield _finding(prose, found, "日", "“曰”应为“日”", "曰 for 日")
        for found in _RADICAL.finditer(text) if _RADICAL.search("".join(alphabet)) else ():
            plain = unicodedata.normalize("NFKC", found[0])
            if plain != found[0]:
                yield _finding(prose, found, plain, "用了部首或兼容字符", "a radical or compatibility form")
        if any("\u0370" <= c <= "\u04ff" for c in alphabet):
            for found in _MIXED.finditer(text):
                plain = found[0].translate(_LATIN)
                if plain.isascii():
                    yield _finding(
                        prose, found, plain, "拉丁字母里混有形近的外文字母", "a foreign letter in a Latin word"
                    )
        if alphabet & set("○◯OＯ"):
            for found in _ZERO.finditer(text):
                usual = Severity.INFO if found[0] in "○◯" else None
                yield _finding(prose, found, "〇", "汉字数字里的零应为“〇”", "zero in Han numerals is 〇", usual)


def _finding(
    prose: Prose, found: re.Match[str], right: str, zh: str, en: str, severity: Severity | None = None
) -> Finding:
    start, end = found.span()
    return RULE.finding(
        prose.span(start, end),
        f"{zh}：“{found[0]}”应为“{right}”",
        f"{en}: {found[0]}; {right} is meant",
        fix=fix(prose.edit(start, end, right), safe=True),
        severity=severity,
    )


RULE = Rule(
    "TXT008",
    "look-alike-character",
    Severity.WARNING,
    Text("用了形近的字符", "a character that only looks right"),
    check,
)
