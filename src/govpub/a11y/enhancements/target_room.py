"""Give targets the room that a hand needs.

WCAG 2.5.8 Target Size (Minimum) (AA). Likely.

Links of a navigation, and links that are all there is in an item or a cell, stand in rows of less than 24 pixels on
most pages. One style, before all others, asks 24 by 24 pixels for them, and for buttons and fields. Lines may move
apart a little: so this is only likely. Links within a sentence stay as they are, and so do pages whose own styles
speak of least heights.

Before:

    <html><head><title>政务公开</title></head>
    <body><ul><li><a href="/zn/">公开指南</a></li></ul></body></html>

After:

    <html><head><title>政务公开</title><style>…</style></head>
    <body><ul><li><a href="/zn/">公开指南</a></li></ul></body></html>
"""

from __future__ import annotations

from ...data import read_text
from ...model import Text
from ..headplace import head_offset
from ..page import Node, Page
from ..values import Certainty, Enhancement
from ..work import Work

_SIZED = (".govpub-room", "min-height", "min-block-size")  # a page that sees to it itself
_ALONE = frozenset(("li", "td", "dd", "dt"))


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    offset = head_offset(page)
    if not page.is_document or page.by_tag.get("frameset") or any(word in page.styles for word in _SIZED):
        return
    rows = [a for a in page.all("a") if "href" in a.attrs and a.said and _in_row(page, a)]
    if rows and work.may(offset, Text("给点击目标留出24像素", "give targets 24 pixels of room")):
        work.insert(offset, f"<style>{read_text('a11y/room.css').strip()}</style>")


def _in_row(page: Page, link: Node) -> bool:
    if "nav" in link.near or any(n.role == "navigation" for n in link.ancestors()):
        return True
    return link.parent is not None and link.parent.tag in _ALONE and not link.parent.own


ENHANCEMENT = Enhancement(
    "A11Y047",
    "target-room",
    ("2.5.8",),
    Certainty.LIKELY,
    Text("给点击目标留出空间", "give targets the room that a hand needs"),
    apply,
)
