"""What one walk of the tree finds out about a page, for all enhancements: its elements in order, and their texts.

Texts are slices of two running texts: what is shown (`text`), and what is said (`says`: with alternatives of images,
without what is hidden from assistive technology). Elements without a place in the source are here too, for their
texts; they cannot be changed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from ..markup.tokens import TEXT
from ..markup.tree import Tree
from ..text.chars import SPACE

_SPACES = re.compile(rf"[{SPACE}\r\n]+")
_ID_SAFE = re.compile(r"\S+")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(slots=True, eq=False)
class Node:
    """An element. `index` is its place in document order, `last` that of its last descendant.

    `token` is the index of its start tag, None where it has no place in the source. `attrs` has references decoded
    and follows the changes that enhancements make, as `tag` does. `near` gives the nearest element around it by tag,
    for the tags of `walk.KEPT`. `own` counts the characters of text directly in it, `chars` all of its text, `linked`
    those in links, `links` the links. `role` is the first explicit role, in lower case, empty for none. `shown`: the
    eye sees its text; `said`: assistive technology is told of it.
    """

    tag: str
    index: int
    token: int | None
    parent: Node | None
    attrs: dict[str, str]
    near: dict[str, Node]
    shown: bool
    said: bool
    inert: bool
    role: str
    last: int = 0
    text_span: tuple[int, int] = (0, 0)
    says_span: tuple[int, int] = (0, 0)
    own: int = 0
    chars: int = 0
    linked: int = 0
    links: int = 0
    below: dict[str, Node] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """An attribute's value without white space at its ends; empty where it is absent."""
        return self.attrs.get(name, "").strip()

    def holds(self, other: Node) -> bool:
        """Whether `other` is this element or inside it."""
        return self.index <= other.index <= self.last

    def ancestors(self) -> Iterator[Node]:
        """The elements around this one, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


@dataclass(slots=True, eq=False)
class Page:
    """A page or fragment as one walk has seen it.

    `heard`: the start tags (by token index) of elements that say `aria-hidden` and hold what a keyboard reaches: the
    attribute cannot stand there, and they count as said.
    """

    tree: Tree
    nodes: list[Node]
    by_tag: dict[str, list[Node]]
    by_attribute: dict[str, list[Node]]
    text_flow: str
    says_flow: str
    styles: str
    ids: dict[str, list[Node]]
    is_document: bool
    heard: frozenset[int]
    _changeable: dict[tuple[str, ...], list[Node]] = field(default_factory=dict)
    _labels: dict[str, list[Node]] | None = None
    _numbers: dict[str, int] = field(default_factory=dict)
    _given: list[tuple[int, str]] = field(default_factory=list)

    def all(self, *tags: str) -> list[Node]:
        """The elements with these tags, in document order, those that can be changed and are not inert."""
        found = self._changeable.get(tags)
        if found is None:
            nodes = [n for tag in tags for n in self.by_tag.get(tag, ()) if n.token is not None and not n.inert]
            found = self._changeable[tags] = sorted(nodes, key=_index) if len(tags) > 1 else nodes
        return found

    def merged(self, *lists: list[Node]) -> list[Node]:
        """Several lists of elements as one, each element once, in document order."""
        return sorted({n.index: n for found in lists for n in found}.values(), key=_index)

    def having(self, name: str) -> list[Node]:
        """The elements that have an attribute of `walk.INDEXED`, in document order, those that can be changed."""
        found = [n for n in self.by_attribute[name] if name in n.attrs and n.token is not None and not n.inert]
        return self.merged(found)

    def inside(self, node: Node) -> list[Node]:
        """Everything inside an element, in document order."""
        return self.nodes[node.index + 1 : node.last + 1]

    def within(self, node: Node, tag: str) -> list[Node]:
        """The elements with a tag inside an element, in document order."""
        found = self.by_tag.get(tag, [])
        start = bisect_right(found, node.index, key=_index)
        return found[start : bisect_right(found, node.last, key=_index)]

    def count(self, node: Node, tag: str) -> int:
        """How many elements with a tag are inside an element."""
        found = self.by_tag.get(tag, [])
        return bisect_right(found, node.last, key=_index) - bisect_right(found, node.index, key=_index)

    def before(self, node: Node, tag: str) -> Node | None:
        """The last element with a tag that begins before an element."""
        found = self.by_tag.get(tag, [])
        at = bisect_left(found, node.index, key=_index)
        return found[at - 1] if at else None

    def after(self, node: Node, tag: str) -> Node | None:
        """The first element with a tag that begins after an element ends."""
        found = self.by_tag.get(tag, [])
        at = bisect_right(found, node.last, key=_index)
        return found[at] if at < len(found) else None

    def has(self, node: Node, *tags: str) -> bool:
        """Whether an element holds one of these tags."""
        for tag in tags:
            found = self.by_tag.get(tag)
            if found:
                at = bisect_right(found, node.index, key=_index)
                if at < len(found) and found[at].index <= node.last:
                    return True
        return False

    def labels_for(self, name: str) -> list[Node]:
        """The label elements that point to an id."""
        if self._labels is None:
            self._labels = {}
            for label in self.by_tag.get("label", ()):
                if label.get("for"):
                    self._labels.setdefault(label.get("for"), []).append(label)
        return self._labels.get(name, [])

    def children(self, node: Node) -> Iterator[Node]:
        """An element's own children."""
        at = node.index + 1
        while at <= node.last:
            child = self.nodes[at]
            yield child
            at = child.last + 1

    def next(self, node: Node) -> Node | None:
        """The sibling element after this one."""
        if node.parent is None or node.last >= node.parent.last:
            return None
        return self.nodes[node.last + 1]

    def text(self, node: Node) -> str:
        """What an element shows, white space collapsed."""
        return collapse(self.text_flow[slice(*node.text_span)])

    def says(self, node: Node) -> str:
        """What an element's content says to assistive technology: texts and alternatives, white space collapsed.

        Alternatives that enhancements have given since the walk come last.
        """
        text = self.says_flow[slice(*node.says_span)]
        if self._given:
            start, end = (bisect_left(self._given, (at, "")) for at in (node.index, node.last + 1))
            text += "".join(f" {words}" for _, words in self._given[start:end])
        return collapse(text)

    def give(self, node: Node, words: str) -> None:
        """Take note of words that an element now says."""
        insort(self._given, (node.index, words))

    def option_text(self, node: Node) -> str:
        """The text of an option, which is no part of the page's running text."""
        source, tokens = self.tree.source, self.tree.tokens
        at = -1 if node.token is None else node.token + 1
        if not 0 < at < len(tokens) or tokens[at].kind != TEXT:
            return ""
        return collapse(unescape(source[tokens[at].start : tokens[at].end]))

    def between(self, start: int, end: int) -> str:
        """What is shown between two places of the running text, white space collapsed."""
        return collapse(self.text_flow[start:end]) if start < end else ""

    def by_id(self, name: str) -> Node | None:
        """The first element with an id."""
        found = self.ids.get(name)
        return found[0] if found else None

    def texts_of(self, names: str) -> str:
        """What the elements that an idref list names say."""
        found = (self.by_id(name) for name in _ID_SAFE.findall(names))
        return collapse(" ".join(self.says(node) or node.get("aria-label") for node in found if node))

    def free_id(self, stem: str) -> str:
        """An id that no element has: the stem itself, else with the first free number."""
        name, number = stem, self._numbers.get(stem, 2)
        while name in self.ids:
            name = f"{stem}-{number}"
            number += 1
        self._numbers[stem] = max(2, number - 1)
        return name


def _index(node: Node) -> int:
    return node.index


def collapse(text: str) -> str:
    """Text with runs of white space as one space, none at its ends."""
    return _SPACES.sub(" ", text).strip(" ")


def squeeze(text: str) -> str:
    """Text without any white space: how two texts are compared."""
    return _SPACES.sub("", text)
