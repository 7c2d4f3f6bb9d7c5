"""Hide nothing that a keyboard can reach.

WCAG 4.1.2 Name, Role, Value (A), 1.3.1 Info and Relationships (A). Certain.

A link inside `aria-hidden="true"` is reached by the tab key, and nothing is said. Where an element that is shown
holds what can be reached, the attribute is taken off: what can be reached must be heard.

Before:

    <div aria-hidden="true" class="nav"><a href="/">首页</a></div>

After:

    <div class="nav"><a href="/">首页</a></div>
"""

from __future__ import annotations

from ...model import Text
from ..values import Certainty, Enhancement
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    for node in work.page.having("aria-hidden"):
        if node.token in work.page.heard and work.may(
            node, Text("能用键盘到达的内容不再隐藏", "what a keyboard reaches is no longer hidden")
        ):
            work.drop(node, "aria-hidden")


ENHANCEMENT = Enhancement(
    "A11Y020",
    "hidden-focus",
    ("4.1.2", "1.3.1"),
    Certainty.CERTAIN,
    Text("能用键盘到达的内容不隐藏", "hide nothing that a keyboard can reach"),
    apply,
)
