"""Report targets that are too small to hit.

WCAG 2.5.8 Target Size (Minimum) (AA). Never.

A link, button or field that the page's own attributes or styles make smaller than 24 by 24 pixels is hard to hit
with an unsteady hand. How the page is to look then only its author can say.

Before:

    <a href="/"><img src="home.png" alt="首页" width="16" height="16"></a>

Reported:

    a target of 16 by 16 pixels
"""

from __future__ import annotations

from ...model import Text
from ..images import size
from ..page import Node
from ..values import Certainty, Enhancement
from ..work import Work

_LEAST = 24


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    for node in page.all("a", "button", "input"):
        if not node.said or (node.tag == "a" and "href" not in node.attrs) or node.get("type").lower() in _NATIVE:
            continue
        shown = _picture(work, node) or node
        wide, tall = size(shown, "width"), size(shown, "height")
        if wide is not None and tall is not None and min(wide, tall) < _LEAST and wide and tall:
            message = Text(f"点击目标只有{wide}×{tall}像素", f"a target of {wide} by {tall} pixels")
            work.report(node, message, Text("至少 24×24 像素", "at least 24 by 24 pixels"))


_NATIVE = frozenset(("checkbox", "radio", "hidden", "text", "submit", "button"))


def _picture(work: Work, node: Node) -> Node | None:
    """The one picture that a link or button consists of."""
    pictures = work.page.within(node, "img")
    return pictures[0] if len(pictures) == 1 and not node.chars else None


ENHANCEMENT = Enhancement(
    "A11Y043",
    "small-targets",
    ("2.5.8",),
    Certainty.NEVER,
    Text("点击目标太小", "report targets that are too small to hit"),
    apply,
)
