"""Stop text that moves or blinks.

WCAG 2.2.2 Pause, Stop, Hide (A). Certain.

Nobody can hold a `marquee` or a `blink` still: who reads slowly, or enlarged, cannot read it at all. The element
becomes a plain one of the same place; its words stay.

Before:

    <div><marquee scrollamount="3">热烈庆祝青泽县获评省级森林城市</marquee></div>

After:

    <div><div>热烈庆祝青泽县获评省级森林城市</div></div>
"""

from __future__ import annotations

from ...model import Text
from ..page import Node
from ..values import Certainty, Enhancement
from ..work import Work

_MOTION = frozenset(
    (
        "behavior",
        "direction",
        "scrollamount",
        "scrolldelay",
        "truespeed",
        "loop",
        "vspace",
        "hspace",
        "onmouseover",
        "onmouseout",
        "onstart",
        "onfinish",
        "onbounce",
    )
)
_FLOW = frozenset(("div", "td", "th", "li", "body", "center", "section", "article", "form", "dd"))


def apply(work: Work) -> None:
    """See the module's docstring."""
    for node in work.page.all("marquee", "blink"):
        if work.end(node) is None:
            work.report(node, Text("文字会移动或闪烁", "text that moves or blinks"))
        elif work.may(node, Text("文字不再移动或闪烁", "text no longer moves or blinks")):
            work.rename(node, _plain(node))
            for name in _MOTION & node.attrs.keys():
                work.drop(node, name)


def _plain(node: Node) -> str:
    block = node.tag == "marquee" and node.parent is not None and node.parent.tag in _FLOW
    return "div" if block else "span"


ENHANCEMENT = Enhancement(
    "A11Y017",
    "moving-text",
    ("2.2.2",),
    Certainty.CERTAIN,
    Text("文字不再移动或闪烁", "stop text that moves or blinks"),
    apply,
)
