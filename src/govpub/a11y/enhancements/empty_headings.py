"""Let no heading be empty.

WCAG 1.3.1 Info and Relationships (A), 2.4.6 Headings and Labels (AA). Certain.

Who walks from heading to heading stops at an empty one and hears nothing. A heading with nothing in it keeps its
place and its look, but is no heading any more.

Before:

    <h2>一、依据</h2><h3> </h3><p>全文</p>

After:

    <h2>一、依据</h2><h3 role="presentation"> </h3><p>全文</p>
"""

from __future__ import annotations

from ...model import Text
from ..page import HEADINGS
from ..values import Certainty, Enhancement
from ..work import Work

_SAYS_ITSELF = ("a", "img", "svg", "input", "button", "object", "iframe", "video", "canvas", "math")


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    for node in page.all(*HEADINGS):
        if node.role or page.says(node) or node.get("aria-label") or page.has(node, *_SAYS_ITSELF) or not node.said:
            continue
        if "id" in node.attrs:
            continue  # a script may fill it
        if work.may(node, Text("空标题不再是标题", "an empty heading is no heading")):
            work.set(node, "role", "presentation")


ENHANCEMENT = Enhancement(
    "A11Y022",
    "empty-headings",
    ("1.3.1", "2.4.6"),
    Certainty.CERTAIN,
    Text("空标题不算标题", "let no heading be empty"),
    apply,
)
