"""Let the tab key follow the page.

WCAG 2.4.3 Focus Order (A). Certain.

A `tabindex` above zero takes its element out of the page's order and puts it before everything else, on every page
anew and against every later change. It is taken off what can be reached anyway; what cannot keeps a place in the
page's own order.

Before:

    <input title="姓名" tabindex="1"><span tabindex="3">说明</span>

After:

    <input title="姓名"><span tabindex="0">说明</span>
"""

from __future__ import annotations

from ...model import Text
from ..page import Node
from ..values import Certainty, Enhancement
from ..work import Work

_REACHED = frozenset(("input", "select", "textarea", "button", "iframe", "summary", "audio", "video"))


def apply(work: Work) -> None:
    """See the module's docstring."""
    for node in work.page.having("tabindex"):
        value = node.get("tabindex").removeprefix("+")
        if not value.isdecimal() or not int(value[:9]):
            continue
        if work.may(node, Text("Tab 键按页面顺序移动", "the tab key follows the page")):
            if _reached(node):
                work.drop(node, "tabindex")
            else:
                work.set(node, "tabindex", "0")


def _reached(node: Node) -> bool:
    return node.tag in _REACHED or (node.tag in ("a", "area") and "href" in node.attrs)


ENHANCEMENT = Enhancement(
    "A11Y031",
    "positive-tabindex",
    ("2.4.3",),
    Certainty.CERTAIN,
    Text("Tab 键按页面顺序移动", "let the tab key follow the page"),
    apply,
)
