"""Let the page fit the screen and be enlarged.

WCAG 1.4.4 Resize Text (AA), 1.4.10 Reflow (AA). Certain.

A page without a viewport is shown on a telephone as wide as a desk's screen and shrunk. One is added where it is
absent. `user-scalable=no` and `maximum-scale` keep people from enlarging what they cannot read: both are taken away.

Before:

    <html lang="zh-CN"><head><meta name="viewport" content="width=device-width, maximum-scale=1.0, user-scalable=no">
    <title>通知</title></head><body></body></html>

After:

    <html lang="zh-CN"><head><meta name="viewport" content="width=device-width">
    <title>通知</title></head><body></body></html>
"""

from __future__ import annotations

import re

from ...markup import attributes
from ...markup.tokens import START
from ...model import Text
from ..headplace import head_offset
from ..page import Page
from ..values import Certainty, Enhancement
from ..work import Work

_DEFAULT = '<meta name="viewport" content="width=device-width, initial-scale=1">'
_YES = re.compile(r"yes|1|true|device-width|device-height", re.I)


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    if not page.is_document or page.by_tag.get("frameset"):
        return
    metas = [n for n in page.all("meta") if n.get("name").lower() == "viewport"]
    for meta in metas:
        kept = [part.strip() for part in re.split(r"[,;]", meta.get("content")) if part.strip() and not _forbids(part)]
        content = ", ".join(kept) or "width=device-width"
        if any(map(_forbids, re.split(r"[,;]", meta.get("content")))) and work.may(
            meta, Text("允许放大页面", "let the page be enlarged")
        ):
            work.set(meta, "content", content)
    if not metas and not _stands(page):
        offset = head_offset(page)
        if work.may(offset, Text("让页面适应屏幕宽度", "let the page fit the screen's width")):
            work.insert(offset, _DEFAULT)


def _stands(page: Page) -> bool:
    """Whether the source has a viewport where the tree has none."""
    source = page.tree.source
    tags = (t for t in page.tree.tokens if t.kind == START and t.name == "meta")
    found = (a for tag in tags for a in attributes(source, tag) if a.name == "name")
    return any((a.value or "").strip().lower() == "viewport" for a in found)


def _forbids(part: str) -> bool:
    name, _, value = (piece.strip().lower() for piece in part.partition("="))
    if name == "user-scalable":
        return _YES.fullmatch(value) is None
    if name == "maximum-scale":
        try:
            return float(value) < 5
        except ValueError:
            return True
    return False


ENHANCEMENT = Enhancement(
    "A11Y003",
    "viewport",
    ("1.4.4", "1.4.10"),
    Certainty.CERTAIN,
    Text("让页面适应屏幕并可放大", "let the page fit the screen and be enlarged"),
    apply,
)
