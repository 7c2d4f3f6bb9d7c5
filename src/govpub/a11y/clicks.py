"""What can be clicked and cannot be reached by a keyboard."""

from __future__ import annotations

from .page import Node, Page

_REACHED = frozenset(
    (
        "a",
        "area",
        "button",
        "input",
        "select",
        "textarea",
        "label",
        "option",
        "summary",
        "body",
        "html",
        "form",
        "iframe",
    )
)
_INSIDE = ("a", "button", "input", "select", "textarea", "iframe", "object", "embed")


def is_clicked(page: Page, node: Node) -> bool:
    """Whether an element answers a click, cannot be reached, and neither holds nor stands in what can be."""
    if not node.get("onclick") or node.tag in _REACHED or node.token is None or node.inert or not node.said:
        return False
    if "tabindex" in node.attrs or any(tag in node.near for tag in ("a", "button", "label")):
        return False
    return not page.has(node, *_INSIDE)
