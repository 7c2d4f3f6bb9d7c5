"""Our own pages as nodes: what is interface and what is the release's (see ARCHITECTURE: `data-ui`)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import tree
from ..tree import HEADINGS, Element, names, tag


def is_interface(element: Element) -> bool:
    """Whether an element is ours and not the release's; `data-ui="attributes"` is that of its attributes alone."""
    value = element.get("data-ui")
    return value is not None and value != "attributes"


def children(element: Element) -> Iterator[Element]:
    """The elements in an element that are the release's."""
    return (node for node in element if tag(node) and not is_interface(node))


def has(element: Element, name: str) -> bool:
    """Whether an element has a class."""
    return name in names(element)


def find(element: Element, name: str) -> Element | None:
    """The first element with a class, in reading order, the element itself included; interface left out."""
    return next((node for node in element.iter() if tag(node) and has(node, name) and not is_interface(node)), None)


def heading_level(element: Element) -> int | None:
    """The level of a heading, by its name or its role; None for what is none."""
    level = HEADINGS.get(tag(element))
    if level is None and element.get("role") == "heading":
        stated = element.get("aria-level") or ""
        return int(stated) if stated.isascii() and stated.isdecimal() and len(stated) < 4 else 7
    return level


def head(element: Element) -> Element | None:
    """The heading that a part begins with, or None."""
    first = next(children(element), None)
    return first if first is not None and heading_level(first) is not None else None


def plain(element: Element | None) -> str:
    """The text of an element as its source has it: interface left out, what is kept in its marks (`-{…}-`)."""
    return tree.plain(element, without=is_interface, around=_marks)


def _marks(element: Element) -> tuple[str, str]:
    return ("-{", "}-") if tag(element) == "span" and element.get("translate") == "no" else ("", "")
