"""Make a link of a block that leads to an address when it is clicked.

WCAG 2.1.1 Keyboard (A), 4.1.2 Name, Role, Value (A). Likely.

`onclick="location.href='…'"` on a `div` leads nowhere for who has no mouse. Where the block's handler does only
that, and nothing in it is a link or control, its content becomes a link to the same address, with the same look.

Before:

    <div onclick="location.href='/gr/'">个人办事</div>

After:

    <div onclick="location.href='/gr/'"><a style="color:inherit;text-decoration:none" href="/gr/">个人办事</a></div>
"""

from __future__ import annotations

import re

from ...markup import escape_attribute
from ...model import Severity, Text
from ..clicks import is_clicked
from ..page import Node
from ..values import Certainty, Enhancement
from ..work import Work

_LEADS = re.compile(
    r"\s*+(?:javascript:)?(?:window\.|document\.|self\.|top\.)?"
    r"(?:location(?:\.href)?\s*+=\s*+|location\.(?:assign|replace)\(|open\()\s*+(['\"])([^'\"]++)\1[^;]*+;?\s*+"
)
_FLOW = frozenset(("div", "td", "li", "p", "span", "dd", "section", "h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = ("div", "p", "table", "ul", "ol", "dl", "form", "h1", "h2", "h3", "h4", "h5", "h6", "section", "iframe")


def apply(work: Work) -> None:
    """See the module's docstring."""
    for node in work.page.having("onclick"):
        address = leads_to(work, node)
        start, end = work.token(node), work.end(node)
        if not address or start is None or end is None:
            continue
        message = Text(f"点击区域改为链接：{address}", f"a block that is clicked becomes a link: {address}")
        if work.may(node, message, Severity.WARNING):
            work.insert(start.end, f'<a style="color:inherit;text-decoration:none" href="{escape_attribute(address)}">')
            work.insert(end.start, "</a>")
            work.unsettled = True


def leads_to(work: Work, node: Node) -> str:
    """The address that a click on a block leads to, where a link may be put into it; else empty."""
    if node.tag not in _FLOW or not is_clicked(work.page, node) or work.page.has(node, *_BLOCKS):
        return ""
    if any("alt" not in image.attrs for image in work.page.within(node, "img")):
        return ""  # a link's name must be known
    found = _LEADS.fullmatch(node.get("onclick"))
    return found[2] if found and work.end(node) is not None and work.page.says(node) else ""


ENHANCEMENT = Enhancement(
    "A11Y037",
    "click-addresses",
    ("2.1.1", "4.1.2"),
    Certainty.LIKELY,
    Text("点击即跳转的区域改为链接", "make a link of a block that leads to an address"),
    apply,
)
