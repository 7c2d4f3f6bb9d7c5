"""Names: what assistive technology calls a link, a button or a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .page import Node, Page, collapse
from .words import bare

if TYPE_CHECKING:
    from .work import Work

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


def give_name(work: Work, node: Node, words: str) -> None:
    """Give a link or button a name: to its one picture, else to itself."""
    pictures = [n for n in work.page.within(node, "img") if n.token is not None and not n.get("alt")]
    if node.tag == "area" or (node.tag == "input" and input_type(node) == "image"):
        work.set(node, "alt", words)
    elif len(pictures) == 1 and not pictures[0].role and pictures[0].said:
        work.set(pictures[0], "alt", words)
    else:
        work.set(node, "aria-label", words)


def with_alike(work: Work, named: list[tuple[Node, str]]) -> list[tuple[Node, str]]:
    """The links to be named, and with them those without a name that lead to the same address, where one name is."""
    own = {node.index for node, _ in named}
    by_address: dict[str, set[str]] = {}
    for node, words in named:
        if leads(node):
            by_address.setdefault(node.get("href"), set()).add(words)
    out = list(named)
    for node in work.nameless() if by_address else ():
        found = by_address.get(node.get("href"), set())
        if len(found) == 1 and node.index not in own:
            out.append((node, next(iter(found))))
    return out


def leads(link: Node) -> bool:
    """Whether a link leads to another address."""
    href = link.get("href").lower()
    return bool(href) and not href.startswith(("#", "javascript:"))


def is_nameless(page: Page, node: Node) -> bool:
    """Whether an element is a link, area or button that is said and has no name."""
    if not node.said:
        return False
    if node.tag == "a" and "href" in node.attrs and node.role in ("", "link", "button"):
        return not content_name(page, node)
    if node.tag == "area" and "href" in node.attrs:
        return not (given(page, node) or node.get("alt") or node.get("title"))
    if node.tag == "button" or node.role == "button":
        return not content_name(page, node)
    if node.tag == "input" and input_type(node) in ("button", "image"):
        own = node.get("value" if input_type(node) == "button" else "alt")
        return not (given(page, node) or node.get("title") or own)
    return False


def fields(page: Page, scope: Node | None = None) -> list[Node]:
    """The controls that need a label, those inside `scope` where it is given."""
    tags = ("input", "select", "textarea")
    found = page.all(*tags) if scope is None else [n for tag in tags for n in page.within(scope, tag)]
    return [n for n in found if n.shown and n.token is not None and not n.inert and _is_field(n)]


def _is_field(node: Node) -> bool:
    return node.tag != "input" or input_type(node) not in UNNAMED_TYPES


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
