"""The one walk of the numbered tree: every enhancement reads what it gathers."""

from __future__ import annotations

import re
from typing import Any, cast

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
_UNSHOWN = frozenset(("script", "style", "template", "noscript", "title", "datalist"))
_OTHER_TEXT = frozenset(("textarea", "iframe", "option", "optgroup", "select"))  # shown, but not as the page's text
_REACHED = frozenset(("button", "input", "select", "textarea", "iframe", "summary"))
_INERT = frozenset(("template", "noscript", "svg", "math", "object"))
_NO_FLOW = _OTHER_TEXT | _INERT
_UNSEEN = re.compile(r"(?:^|;)\s*+(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden)", re.I)
_PAGE_TAGS = frozenset(("html", "head", "body", "title", "frameset"))

#: attributes by which enhancements look for elements
INDEXED = frozenset(("role", "tabindex", "onclick", "accesskey", "aria-hidden"))


def walk(tree: Tree) -> Page:
    """Walk a tree once and give what all enhancements read."""
    walker = _Walker(tree)
    if tree.root is not None:
        walker.run(tree.root)
    tokens = tree.tokens
    return Page(
        tree,
        walker.nodes,
        walker.by_tag,
        walker.by_attribute,
        "".join(walker.shown),
        "".join(walker.said),
        "\n".join(tree.source[t.start : t.end] for t in tokens if t.kind == RAW and t.name == "style"),
        walker.ids,
        any(t.kind == DOCTYPE or (t.kind == START and t.name in _PAGE_TAGS) for t in tokens),
        walker.heard,
    )


class _Walker:
    """The state of a walk: the elements so far, the two running texts and their lengths, and running counts."""

    def __init__(self, tree: Tree):
        self.tree = tree
        self.nodes: list[Node] = []
        self.by_tag: dict[str, list[Node]] = {}
        self.by_attribute: dict[str, list[Node]] = {name: [] for name in INDEXED}
        self.ids: dict[str, list[Node]] = {}
        self.shown: list[str] = []
        self.said: list[str] = []
        self.shown_length = self.said_length = 0
        self.chars = self.linked = self.links = 0
        self.heard = _wrongly_hidden(tree)

    def run(self, root: Any) -> None:
        top = Node("", -1, None, None, {}, {}, True, True, False, "")
        stack = [top]
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                node = self._enter(element, stack[-1])
                stack.append(node)
                text = element.text
                if text:
                    self._flow(text, node)
            else:
                self._leave(stack.pop())
                text = element.tail
                if text and len(stack) > 1:
                    self._flow(text, stack[-1])

    def _enter(self, element: Any, above: Node) -> Node:
        tag: str = element.tag
        attrs: dict[str, str] = self.tree.attributes(element)
        number = attrs.pop(NUMBER, "")
        token = self.tree.number(number, tag) if number else None
        shown = above.shown and tag not in _UNSHOWN and not (attrs and _is_unseen(attrs))
        said = shown and above.said and (attrs.get("aria-hidden") != "true" or token in self.heard)
        inert = above.inert or above.tag in _INERT
        role = attrs["role"].lower().split()[:1] if "role" in attrs else None
        parent = above if above.index >= 0 else None
        index = len(self.nodes)
        node = Node(tag, index, token, parent, attrs, above.below, shown, said, inert, role[0] if role else "")
        node.below = {**above.below, tag: node} if tag in KEPT else above.below
        self.nodes.append(node)
        self.by_tag.setdefault(tag, []).append(node)
        if attrs:
            self._index(node, attrs)
        if tag == "a" and "href" in attrs:
            self.links += 1
        elif tag in BLOCKS:
            self._break()
        node.text_span = (self.shown_length, 0)
        node.says_span = (self.said_length, 0)
        node.chars, node.linked, node.links = self.chars, self.linked, self.links
        if said and attrs:
            words = attrs.get("aria-label") or (_alternative(attrs) if tag in ("img", "area") else "")
            if words:
                self.said.append(f" {words} ")
                self.said_length += len(words) + 2
        return node

    def _index(self, node: Node, attrs: dict[str, str]) -> None:
        for name in attrs:
            if name in INDEXED:
                self.by_attribute[name].append(node)
        if "id" in attrs:
            self.ids.setdefault(attrs["id"], []).append(node)

    def _break(self) -> None:
        self.shown.append("\n")
        self.said.append("\n")
        self.shown_length += 1
        self.said_length += 1

    def _flow(self, text: str, node: Node) -> None:
        if node.shown and not node.inert and node.tag not in _NO_FLOW:
            if "\n" in text or "\r" in text:
                text = text.replace("\n", " ").replace("\r", " ")  # a line of the source is no line of the page
            size = sum(map(len, text.split()))
            if not size:
                text = " "
            self.shown.append(text)
            self.shown_length += len(text)
            if node.said:
                self.said.append(text)
                self.said_length += len(text)
            self.chars += size
            node.own += size
            if "a" in node.below:
                self.linked += size
        elif node.tag == "title" and node.inert and node.parent and node.parent.said:
            self.said.append(text)  # the title of a drawing
            self.said_length += len(text)

    def _leave(self, node: Node) -> None:
        node.last = len(self.nodes) - 1
        node.text_span = (node.text_span[0], self.shown_length)
        node.says_span = (node.says_span[0], self.said_length)
        node.chars = self.chars - node.chars
        node.linked = self.linked - node.linked
        node.links = self.links - node.links
        if node.tag in BLOCKS:
            self._break()


def _alternative(attrs: dict[str, str]) -> str:
    """What an image says: its alternative, or its title where it has none."""
    return attrs["alt"] if "alt" in attrs else attrs.get("title", "")


def _is_unseen(attrs: dict[str, str]) -> bool:
    return "hidden" in attrs or ("style" in attrs and _UNSEEN.search(attrs["style"]) is not None)


def _wrongly_hidden(tree: Tree) -> frozenset[int]:
    """The start tags of elements that say `aria-hidden`, are shown, and hold what the tab key comes to."""
    if tree.root is None or "aria-hidden" not in tree.source.lower():
        return frozenset()
    found: set[int] = set()
    known: dict[Any, str] = {}
    for element in cast("list[Any]", tree.root.xpath("descendant-or-self::*[@aria-hidden='true']")):
        if not _around(tree, element, known):
            found |= _holding(tree, element)
    return frozenset(found - {-1})


def _around(tree: Tree, element: Any, known: dict[Any, str]) -> str:
    """What hides an element from above, so that it need not be looked at: "unseen", "hidden" or nothing."""
    climbed = []
    above = element.getparent()
    while above is not None and above not in known:
        climbed.append(above)
        above = above.getparent()
    state = known[above] if above is not None else ""
    for passed in reversed(climbed):
        attrs = tree.attributes(passed)
        if not state:
            state = "unseen" if _is_unseen(attrs) else "hidden" if attrs.get("aria-hidden") == "true" else ""
        known[passed] = state
    return state


def _holding(tree: Tree, outermost: Any) -> set[int]:
    """Those of an element and of what it holds that hide something that the tab key comes to."""
    found: set[int] = set()
    around: list[int] = []  # the elements around that hide, outermost first
    unseen = 0
    for event, element in etree.iterwalk(outermost, events=("start", "end")):
        attrs = tree.attributes(element)
        hides = attrs.get("aria-hidden") == "true"
        if event == "end":
            unseen -= _is_unseen(attrs)
            if hides:
                around.pop()
            continue
        unseen += _is_unseen(attrs)
        if hides:
            number = tree.number(attrs.get(NUMBER, ""), element.tag)
            around.append(-1 if number is None else number)
        if not unseen and _is_reached(element.tag, attrs):
            for number in reversed(around):
                if number in found:
                    break
                found.add(number)
    return found


def _is_reached(tag: str, attrs: dict[str, str]) -> bool:
    """Whether the tab key comes to an element that is shown."""
    tabindex = attrs.get("tabindex", "").strip()
    if tabindex.startswith("-") or "disabled" in attrs or attrs.get("type", "").lower() == "hidden":
        return False
    return tag in _REACHED or tabindex.isdigit() or (tag in ("a", "area") and bool(attrs.get("href")))
