"""Name the language of text in another language.

WCAG 3.1.2 Language of Parts (AA). Certain.

A Chinese voice reads English letter by letter, and Japanese as Chinese. An element whose whole text is in another
script or language than the page takes its `lang`: Japanese by its kana, Korean by its letters, English by its
everyday words or as the word by which sites name their English pages. Names and abbreviations are left alone.

Before:

    <html lang="zh-CN"><body><a href="/en/">English</a>
    <p>Notice on the supply of water to the residents of the town</p></body>

After:

    <html lang="zh-CN"><body><a lang="en" href="/en/">English</a>
    <p lang="en">Notice on the supply of water to the residents of the town</p></body>
"""

from __future__ import annotations

import re

from ...model import Text
from ...text.chars import HAN
from ..language import count, family
from ..page import Node
from ..values import Certainty, Enhancement
from ..words import words
from ..work import Work

_HOLDERS = frozenset(
    (
        "p",
        "li",
        "a",
        "span",
        "em",
        "i",
        "td",
        "th",
        "dd",
        "dt",
        "blockquote",
        "q",
        "cite",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
    )
)
_HAN = re.compile(f"[{HAN}]")
_OTHERS = re.compile("[\u3041-\u30fa\uac00-\ud7a3]")  # kana and hangul
_FEWEST = 5  # words of a sentence


def apply(work: Work) -> None:
    """See the module's docstring."""
    if family(work.language) != "zh":
        return
    page = work.page
    others = _OTHERS.search(page.text_flow) is not None
    end = -1
    for node in page.all(*_HOLDERS):
        if node.index <= end or not node.said or not node.chars or "lang" in node.attrs or _inside_foreign(node):
            continue
        if node.chars > 4000 or (not others and _HAN.search(page.text_flow, *node.text_span)):
            continue
        tag = _language(page.text(node))
        if not tag:
            continue
        end = node.last
        if work.may(node, Text(f"标明这一段的语言：{tag}", f"name the language of a part: {tag}")):
            work.set(node, "lang", tag)


def _inside_foreign(node: Node) -> bool:
    around = next((n for n in node.ancestors() if n.get("lang")), None)
    return around is not None and family(around.get("lang")) != "zh"


def _language(text: str) -> str:
    """The language of a text that is wholly in another one; empty where it is not, or not surely."""
    if text.strip(" ：:|[]()<>»›").lower() in words("links", "english"):
        return "en"
    letters = count(text)
    if letters.kana * 3 >= letters.han + letters.kana and letters.kana >= 3:
        return "ja"
    if letters.hangul >= 3 and not letters.han:
        return "ko"
    if letters.han or letters.kana or letters.hangul or letters.words < _FEWEST:
        return ""
    return "en" if letters.english >= 2 and letters.english * 6 >= letters.words else ""


ENHANCEMENT = Enhancement(
    "A11Y040",
    "foreign-text",
    ("3.1.2",),
    Certainty.CERTAIN,
    Text("标明外语部分的语言", "name the language of text in another language"),
    apply,
)
