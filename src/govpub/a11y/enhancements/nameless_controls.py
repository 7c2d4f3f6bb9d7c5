"""Report links and buttons that have no name.

WCAG 2.4.4 Link Purpose (A), 4.1.2 Name, Role, Value (A). Never.

What no words of the page name, only people can: each link and button that is still without a name is reported, with
its place.

Before:

    <p><a href="/zt/"><img src="piaofu.gif"></a></p><button type="button"></button>

Reported:

    a link without a name: /zt/
"""

from __future__ import annotations

from ...model import Text
from ..values import Certainty, Enhancement
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    for node in work.nameless():
        if node.tag in ("a", "area") and node.role != "button":
            address = node.get("href")[:60]
            message = Text(f"链接没有名称：{address}", f"a link without a name: {address}")
            help = Text("给链接写上文字，或给其中的图片写 alt", "give it words, or its image an alt")
        else:
            message = Text("按钮没有名称", "a button without a name")
            help = Text("给按钮写上文字或 aria-label", "give it words or an aria-label")
        work.report(node, message, help)


ENHANCEMENT = Enhancement(
    "A11Y051",
    "nameless-controls",
    ("2.4.4", "4.1.2"),
    Certainty.NEVER,
    Text("没有名称的链接和按钮", "report links and buttons without a name"),
    apply,
)
