"""Report what only a mouse can work.

WCAG 2.1.1 Keyboard (A). Never.

A `div`, `span` or image with `onclick` is reached by no key. A role and a `tabindex` would only promise what does not
work: the return key needs a script, which only the page's author can write; or the element becomes a `button`.

Before:

    <span onclick="zan()">点赞</span>

Reported:

    answers a click, but no key: span
"""

from __future__ import annotations

from ...model import Text
from ..clicks import is_clicked
from ..values import Certainty, Enhancement
from ..work import Work
from .click_addresses import leads_to


def apply(work: Work) -> None:
    """See the module's docstring."""
    for node in work.page.having("onclick"):
        if is_clicked(work.page, node) and not leads_to(work, node):
            message = Text(f"只能用鼠标点击：{node.tag}", f"answers a click, but no key: {node.tag}")
            work.report(node, message, Text("改用 button 或 a", "make it a button or a link"))


ENHANCEMENT = Enhancement(
    "A11Y038",
    "click-targets",
    ("2.1.1",),
    Certainty.NEVER,
    Text("只能用鼠标操作的内容", "report what only a mouse can work"),
    apply,
)
