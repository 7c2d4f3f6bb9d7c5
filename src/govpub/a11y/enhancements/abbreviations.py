"""Give an abbreviation its words.

WCAG 3.1.4 Abbreviations (AAA). Likely.

Where the page itself writes a well-known abbreviation in brackets behind its words, 国内生产总值（GDP）, the first
such place is marked with them, so that they can be asked for.

Before:

    <p>全年国内生产总值（GDP）612.4亿元。</p>

After:

    <p>全年国内生产总值（<abbr title="国内生产总值">GDP</abbr>）612.4亿元。</p>
"""

from __future__ import annotations

import re

from ...data import read_toml
from ...markup import escape_attribute
from ...markup.tokens import END, START, TEXT
from ...model import Text
from ..values import Certainty, Enhancement
from ..work import Work

_NOT_IN = frozenset(("abbr", "a", "option", "button", "code", "pre", "head"))


def apply(work: Work) -> None:
    """See the module's docstring."""
    tree = work.page.tree
    known: dict[str, list[str]] = read_toml("a11y/words.toml")["abbreviations"]
    forms = [(short, full) for short, fulls in known.items() for full in sorted(fulls, key=len, reverse=True)]
    if not any(f"{full}{bracket}{short}" in tree.source for short, full in forms for bracket in "（("):
        return
    pattern = re.compile("|".join(rf"(?:{re.escape(full)})[（(]({re.escape(short)})[）)]" for short, full in forms))
    done = {work.page.text(node) for node in work.page.all("abbr")}
    inside = 0
    for token in tree.tokens:
        if token.name in _NOT_IN and token.kind in (START, END):
            inside = max(0, inside + (1 if token.kind == START else -1))
        if token.kind != TEXT or inside:
            continue
        for found in pattern.finditer(tree.source, token.start, token.end):
            group = next(number for number, text in enumerate(found.groups(), 1) if text)
            short, full = forms[group - 1]
            at = found.start(group)
            if short in done:
                continue
            done.add(short)
            if work.may(at, Text(f"{short} 的全称：{full}", f"the words of {short}: {full}")):
                work.insert(at, f'<abbr title="{escape_attribute(full)}">')
                work.insert(at + len(short), "</abbr>")


ENHANCEMENT = Enhancement(
    "A11Y046",
    "abbreviations",
    ("3.1.4",),
    Certainty.LIKELY,
    Text("给缩略语加全称", "give an abbreviation its words"),
    apply,
)
