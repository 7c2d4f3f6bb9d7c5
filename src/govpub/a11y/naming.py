"""Names: what assistive technology calls a link, a button or a field."""

from __future__ import annotations

from .page import Node, Page, collapse
from .words import bare

#: input types that are not fields to fill in
BUTTON_TYPES = frozenset(("submit", "button", "reset", "image"))
UNNAMED_TYPES = BUTTON_TYPES | {"hidden"}
CHECKED_TYPES = frozenset(("checkbox", "radio"))


def input_type(node: Node) -> str:
    """The type of an input, text where it has none."""
    return node.get("type").lower() or "text"


def given(page: Page, node: Node) -> str:
    """The name that ARIA attributes give."""
    return page.texts_of(node.get("aria-labelledby")) or node.get("aria-label")


def content_name(page: Page, node: Node) -> str:
    """The name of a link or button: from ARIA, its content, or its title."""
    return given(page, node) or page.says(node) or node.get("title")


def fields(page: Page) -> list[Node]:
    """The controls that need a label."""
    return [
        n
        for n in page.all("input", "select", "textarea")
        if n.shown and (n.tag != "input" or input_type(n) not in UNNAMED_TYPES)
    ]


def label_texts(page: Page, node: Node) -> str:
    """What the label elements of a control say: those around it and those that point to it."""
    around = node.near.get("label")
    found = [around] if around else []
    name = node.get("id")
    if name and page.by_id(name) is node:
        found += [label for label in page.labels_for(name) if label is not around]
    return collapse(" ".join(bare(page.says(label)) for label in found))


def field_name(page: Page, node: Node) -> str:
    """The name of a field: from ARIA, its labels, or its title; a placeholder is no name yet."""
    return given(page, node) or label_texts(page, node) or node.get("title")
