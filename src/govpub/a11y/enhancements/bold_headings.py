"""Make headings of the paragraphs that look like them.

WCAG 1.3.1 Info and Relationships (A), 2.4.10 Section Headings (AAA). Likely.

Word's users make a heading by making a line bold. A short paragraph of the main content that is bold as a whole, or
that is numbered 一、 as one line, and ends in no stop, takes the role of a heading one level below the one before it;
numbered （一） lines stand one below those. Words and looks stay.

Before:

    <h1>关于消防检查的通告</h1><p><strong>一、检查范围</strong></p><p>全区公共场所。</p>
    <p><strong>二、检查时间</strong></p><p>本月十五日起。</p>

After:

    <h1>关于消防检查的通告</h1><p role="heading" aria-level="2"><strong>一、检查范围</strong></p><p>全区公共场所。</p>
    <p role="heading" aria-level="2"><strong>二、检查时间</strong></p><p>本月十五日起。</p>
"""

from __future__ import annotations

import re

from ...model import Text
from ..headings import headings, level_of
from ..page import Node, Page, squeeze
from ..values import Certainty, Enhancement
from ..work import Work

_NUMBER = "[一二三四五六七八九十百]{1,4}"
_FIRST = re.compile(rf"{_NUMBER}、")
_SECOND = re.compile(rf"[（(]{_NUMBER}[）)]")
_STOPS = ("。", "；", "，", "：", "、", "！", "？", ";", ",", ":", ".")
_LONGEST = 36
_BOLD = frozenset(("b", "strong"))
_FEWEST = 2  # one bold line alone is emphasis


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    scope = work.main or next(iter(page.by_tag.get("body", ())), None)
    if scope is None:
        return
    found = [(node, rank) for node in page.all("p", "div") if scope.holds(node) and (rank := _rank(page, node))]
    if len(found) < _FEWEST:
        return
    real = [h.node for h in headings(page)]
    least = min(rank for _, rank in found)
    at = above = 0
    for node, rank in found:
        while at < len(real) and real[at].index < node.index:
            above = level_of(real[at])
            at += 1
        level = min(6, max(above, 1) + 1 + (rank - least))
        if work.may(node, Text(f"这一段是标题：{page.text(node)}", f"this paragraph is a heading: {page.text(node)}")):
            work.set(node, "role", "heading")
            work.set(node, "aria-level", str(level))


def _rank(page: Page, node: Node) -> int:
    """1 for a bold line or 一、, 2 for （一）; 0 for no heading."""
    if not 2 <= node.chars <= _LONGEST or node.role or not node.said or node.linked:
        return 0
    if any(name in node.near for name in ("table", "li", "a", "label", "nav", "footer", "header", "form")):
        return 0
    text = squeeze(page.text(node))
    if text.endswith(_STOPS) or page.has(node, "p", "div", "img", "input", "table", "ul", "ol", "br"):
        return 0
    if _SECOND.match(text):
        return 2
    if _FIRST.match(text):
        return 1
    bold = [n for n in page.inside(node) if n.tag in _BOLD]
    return 1 if bold and bold[0].chars == node.chars and node.get("align").lower() not in ("center", "right") else 0


ENHANCEMENT = Enhancement(
    "A11Y023",
    "bold-headings",
    ("1.3.1", "2.4.10"),
    Certainty.LIKELY,
    Text("把像标题的段落标为标题", "make headings of paragraphs that look like them"),
    apply,
)
