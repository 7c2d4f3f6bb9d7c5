"""Make each heading a place that can be linked to.

WCAG 2.4.5 Multiple Ways (AA). Certain.

A heading with an id can be named in a table of contents, a letter or a court's file. Headings without one get it by
their position (`h-1`, `h-2`, …), never from their words: the words may be corrected, the address stays. A heading
with which an element begins that has an id is left alone, for the address of its section is its own; so is the only
`h1`, for the address of the page is.

Before:

    <h2 id="basis">一、依据</h2><h2>二、范围</h2>

After:

    <h2 id="basis">一、依据</h2><h2 id="h-2">二、范围</h2>
"""

from __future__ import annotations

from ...model import Severity, Text
from ..headings import headings
from ..page import Node
from ..values import Certainty, Enhancement
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    found = headings(work.page)
    titles = sum(heading.node.tag == "h1" for heading in found)
    for number, heading in enumerate(found, 1):
        node = heading.node
        if node.tag == "h1" and titles == 1:
            continue
        if node.get("id") or not (heading.text or work.page.has(node, "img")) or _opens_a_place(node):
            continue
        name = work.page.free_id(f"h-{number}")
        if work.may(node, Text(f"给标题加锚点：{name}", f"give the heading an anchor: {name}")):
            work.set(node, "id", name)


def _opens_a_place(node: Node) -> bool:
    """Whether the heading is the first thing in an element with an id."""
    while node.parent is not None and node.index == node.parent.index + 1:
        node = node.parent
        if node.get("id"):
            return True
    return False


ENHANCEMENT = Enhancement(
    "A11Y009",
    "heading-ids",
    ("2.4.5",),
    Certainty.CERTAIN,
    Text("给标题加锚点", "make each heading a place to link to"),
    apply,
    Severity.INFO,
)
