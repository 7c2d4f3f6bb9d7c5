"""The one walk of the numbered tree: every enhancement reads what it gathers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from ..markup.tokens import DOCTYPE, RAW, START
from ..markup.tree import NUMBER, Tree
from .page import Node, Page

#: tags for which each element knows the nearest one around it
KEPT = frozenset(
    (
        "a",
        "article",
        "aside",
        "button",
        "fieldset",
        "footer",
        "form",
        "header",
        "label",
        "li",
        "main",
        "nav",
        "noscript",
        "section",
        "table",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
        "ol",
    )
)

#: a break in the flow of text
BLOCKS = frozenset(
    (
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    )
)
_UNSHOWN = frozenset(("script", "style", "template", "noscript", "title", "head", "datalist"))
_OTHER_TEXT = frozenset(("textarea", "iframe", "option", "optgroup", "select"))  # shown, but not as the page's text
_REACHED = frozenset(("button", "input", "select", "textarea", "iframe", "summary"))
_INERT = frozenset(("template", "noscript", "svg", "math", "object"))
_UNSEEN = re.compile(r"(?:^|;)\s*+(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden)", re.I)
_PAGE_TAGS = frozenset(("html", "head", "body", "title", "frameset"))


@dataclass(slots=True)
class _Flow:
    """A running text and its length."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


@dataclass(slots=True)
class _State:
    heard: frozenset[int]
    nodes: list[Node] = field(default_factory=list)
    by_tag: dict[str, list[Node]] = field(default_factory=dict)
    ids: dict[str, list[Node]] = field(default_factory=dict)
    shown: _Flow = field(default_factory=_Flow)
    said: _Flow = field(default_factory=_Flow)
    chars: int = 0
    linked: int = 0
    links: int = 0


def walk(tree: Tree) -> Page:
    """Walk a tree once and give what all enhancements read.

    It is walked again, without believing them, where elements hide from hearing what a keyboard reaches.
    """
    page = _walk(tree, frozenset())
    wrong = frozenset(
        node.token
        for node in page.nodes
        if node.token is not None and node.attrs.get("aria-hidden") == "true" and _holds_reached(page, node)
    )
    return _walk(tree, wrong) if wrong else page


def _holds_reached(page: Page, node: Node) -> bool:
    return node.shown and not node.inert and any(map(is_reached, page.nodes[node.index : node.last + 1]))


def is_reached(node: Node) -> bool:
    """Whether the tab key comes to an element."""
    tabindex = node.get("tabindex")
    if not node.shown or tabindex.startswith("-") or "disabled" in node.attrs:
        return False
    if node.tag in ("a", "area"):
        return "href" in node.attrs
    return node.tag in _REACHED or tabindex.isdigit()


def _walk(tree: Tree, heard: frozenset[int]) -> Page:
    state = _State(heard=heard)
    stack: list[Node] = []
    if tree.root is not None:
        for event, element in etree.iterwalk(tree.root, events=("start", "end")):
            if event == "start":
                node = _enter(state, tree, element, stack[-1] if stack else None)
                stack.append(node)
                _flow(state, element.text, node)
            else:
                node = stack.pop()
                _leave(state, node)
                if stack:
                    _flow(state, element.tail, stack[-1])
    styles = "\n".join(tree.source[t.start : t.end] for t in tree.tokens if t.kind == RAW and t.name == "style")
    page = Page(
        tree, state.nodes, state.by_tag, "".join(state.shown.pieces), "".join(state.said.pieces), styles, state.ids
    )
    page.heard = heard
    page.is_document = any(t.kind == DOCTYPE or (t.kind == START and t.name in _PAGE_TAGS) for t in tree.tokens)
    return page


def _enter(state: _State, tree: Tree, element: Any, parent: Node | None) -> Node:
    tag: str = element.tag
    attrs = dict(element.attrib)
    token = tree.number(element) if NUMBER in attrs else None
    attrs.pop(NUMBER, None)
    hidden = "hidden" in attrs or ("style" in attrs and _UNSEEN.search(attrs["style"]) is not None)
    above_shown, above_said, inert, near = (
        (parent.shown, parent.said, parent.inert, parent.near) if parent else (True, True, False, {})
    )
    if parent is not None and parent.tag in KEPT:
        near = {**near, parent.tag: parent}
    shown = above_shown and not hidden and tag not in _UNSHOWN
    said = above_said and shown and (attrs.get("aria-hidden") != "true" or token in state.heard)
    inert = inert or (parent is not None and parent.tag in _INERT)
    node = Node(tag, len(state.nodes), token, parent, attrs, near, shown, said, inert)
    state.nodes.append(node)
    state.by_tag.setdefault(tag, []).append(node)
    if "id" in attrs:
        state.ids.setdefault(attrs["id"], []).append(node)
    if tag == "a" and "href" in attrs:
        state.links += 1
    if tag in BLOCKS:
        state.shown.add("\n")
        state.said.add("\n")
    node.text_span = (state.shown.length, 0)
    node.says_span = (state.said.length, 0)
    node.chars, node.linked, node.links = state.chars, state.linked, state.links
    if said:
        _alternative(state, node)
    return node


def _alternative(state: _State, node: Node) -> None:
    """What an element says beside its text."""
    words = node.attrs.get("aria-label", "").strip()
    if not words and node.tag in ("img", "area"):
        words = node.attrs.get("alt", "").strip()
    if words:
        state.said.add(f" {words} ")


def _flow(state: _State, text: str | None, node: Node) -> None:
    if not text:
        return
    text = text.replace("\n", " ").replace("\r", " ")  # a line of the source is no line of the page
    if node.shown and not (node.inert or node.tag in _INERT or node.tag in _OTHER_TEXT):
        state.shown.add(text)
        size = len(text) - sum(map(text.count, " \n\t\r\u00a0\u3000"))
        state.chars += size
        node.own += size
        if node.tag == "a" or "a" in node.near:
            state.linked += size
        if node.said:
            state.said.add(text)
    elif node.tag == "title" and node.said is False and node.inert and node.parent and node.parent.said:
        state.said.add(text)  # the title of a drawing


def _leave(state: _State, node: Node) -> None:
    node.last = len(state.nodes) - 1
    node.text_span = (node.text_span[0], state.shown.length)
    node.says_span = (node.says_span[0], state.said.length)
    node.chars = state.chars - node.chars
    node.linked = state.linked - node.linked
    node.links = state.links - node.links
    if node.tag in BLOCKS:
        state.shown.add("\n")
        state.said.add("\n")
