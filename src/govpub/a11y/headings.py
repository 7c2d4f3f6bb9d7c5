"""Headings as assistive technology counts them: elements h1 to h6 and what has the role, with their levels."""

from __future__ import annotations

from dataclasses import dataclass

from .page import HEADINGS, Node, Page
from .work import Work


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that is said, its level and its words."""

    node: Node
    level: int
    text: str


def headings(page: Page) -> list[Heading]:
    """All headings that are said and can be changed, in document order."""
    out = []
    for node in page.merged(page.all(*HEADINGS), page.having("role")):
        level = level_of(node)
        if level and node.said:
            out.append(Heading(node, level, page.says(node)))
    return out


def level_of(node: Node) -> int:
    """The level of a heading; 0 for what is none."""
    if node.role not in ("", "heading") or (node.role == "" and node.tag not in HEADINGS):
        return 0
    given = node.get("aria-level")
    if given.isascii() and given.isdigit() and given != "0":
        return int(given)
    return int(node.tag[1]) if node.tag in HEADINGS else 2


def set_level(work: Work, node: Node, level: int) -> None:
    """Give a heading a level: by its element's name where both of its tags are certain, else by `aria-level`.

    What is no heading element becomes a heading by its role.
    """
    if node.tag in HEADINGS and not node.role and level <= 6 and work.rename(node, f"h{level}"):
        if "aria-level" in node.attrs:
            work.drop(node, "aria-level")
        return
    if node.tag not in HEADINGS:
        work.set(node, "role", "heading")
    work.set(node, "aria-level", str(level))
