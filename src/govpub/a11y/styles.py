"""The little of CSS that colours need: declarations with their places, and simple selectors matched on the page.

What is read: rules of the page's own style elements outside at-rules, with selectors of tags, classes and ids joined
by descendance. What is not understood makes the elements that it may reach doubtful, never silently plain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from ..markup.tokens import RAW
from .page import Node, Page

WANTED = frozenset(
    ("color", "background", "background-color", "background-image", "font-size", "font-weight", "opacity")
)
_DEPTH = 64  # elements outwards that a selector is followed
_RULES = 1500  # selectors that are read
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.S)
_AT_BLOCK = re.compile(r"@[\w-]++[^{};@]*+(?:;|\{(?:[^{}@]*+\{[^{}@]*+\})*+[^{}@]*+\})")
_IMPORTANT = re.compile(r"\s*+!\s*+important\Z", re.I)
_COMPOUND = re.compile(r"(\*|[\w-]++)?+((?:[.#][\w\u0080-\uffff-]++)*+)(:link)?+")
_PART = re.compile(r"([.#])([\w\u0080-\uffff-]++)")
_STATES = re.compile(r":(?:hover|focus|active|visited|focus-visible|focus-within|before|after|:[\w-]++)")


@dataclass(frozen=True, slots=True)
class Declaration:
    """A property's value and its place in the source (None for an attribute's)."""

    value: str
    start: int
    end: int
    important: bool


@dataclass(frozen=True, slots=True)
class Compound:
    """A selector without combinators: a tag (empty for any), ids and classes that an element must have."""

    tag: str
    ids: frozenset[str]
    classes: frozenset[str]

    def matches(self, node: Node, classes: frozenset[str]) -> bool:
        """Whether an element, with its classes as a set, is meant."""
        if self.tag and self.tag != node.tag:
            return False
        if not self.classes <= classes:
            return False
        return not self.ids or self.ids == {node.attrs.get("id")}


@dataclass(frozen=True, slots=True)
class Rule:
    """One selector with its declarations; `chain` runs from the element outwards. `doubtful`: not understood."""

    chain: tuple[Compound, ...]
    declarations: dict[str, Declaration]
    weight: tuple[int, int, int, int]
    doubtful: bool


@dataclass(slots=True)
class Sheet:
    """All rules of a page that matter to colours, by what the element itself must be.

    `whole`: no style stands outside the page.
    """

    whole: bool
    by_key: dict[str, list[Rule]] = field(default_factory=dict)
    _same: dict[tuple[Compound, ...], Rule] = field(default_factory=dict)
    _classes: dict[int, frozenset[str]] = field(default_factory=dict)

    def add(self, rule: Rule) -> None:
        """Take a rule in; one that says again all that a rule of the same selector said takes its place."""
        rules = self.by_key.setdefault(_key(rule.chain[0]), [])
        known = self._same.get(rule.chain)
        if known is not None and known.declarations.keys() <= rule.declarations.keys():
            rules[:] = [r for r in rules if r is not known]
        self._same[rule.chain] = rule
        rules.append(rule)

    def rules(self, node: Node) -> list[Rule]:
        """The rules that reach an element, the strongest last."""
        if not self.by_key:
            return []
        keys = ["*", node.tag]
        if "class" in node.attrs:
            keys += ["." + c for c in self.classes(node)]
        if "id" in node.attrs:
            keys.append("#" + node.attrs["id"])
        found = [r for key in keys if key in self.by_key for r in self.by_key[key] if self._reaches(r.chain, node)]
        return sorted(found, key=lambda rule: rule.weight) if len(found) > 1 else found

    def classes(self, node: Node) -> frozenset[str]:
        """An element's classes as a set."""
        found = self._classes.get(node.index)
        if found is None:
            found = self._classes[node.index] = frozenset(node.attrs.get("class", "").split())
        return found

    def _reaches(self, chain: tuple[Compound, ...], node: Node) -> bool:
        if not chain[0].matches(node, self.classes(node)):
            return False
        if len(chain) == 1:
            return True
        rest = 1
        for outer in islice(node.ancestors(), _DEPTH):
            if chain[rest].matches(outer, self.classes(outer)):
                rest += 1
                if rest == len(chain):
                    return True
        return False


def read_sheet(page: Page) -> Sheet:
    """The rules of a page's own style elements."""
    outside = any("stylesheet" in n.get("rel").lower() for n in page.by_tag.get("link", ()))
    sheet = Sheet(whole=not outside and "@import" not in page.styles)
    order = 0
    for token in page.tree.tokens:
        if token.kind == RAW and token.name == "style":
            text = _blank(_COMMENT, page.tree.source[token.start : token.end])
            for head, body, start in _rules(_blank(_AT_BLOCK, text)):
                declarations = read_declarations(body, token.start + start)
                for selector in head.split(",") if declarations and order < _RULES else ():
                    order += 1
                    rule = _rule(selector.strip(), declarations, order)
                    if rule is not None:
                        sheet.add(rule)
    return sheet


def _blank(pattern: re.Pattern[str], text: str) -> str:
    """The text with what a pattern finds as spaces: every place stays where it was."""
    return pattern.sub(lambda m: " " * len(m[0]), text)


def _rules(text: str) -> Iterator[tuple[str, str, int]]:
    """Each rule's selectors, its body and where the body begins."""
    at = 0
    while True:
        opening = text.find("{", at)
        closing = text.find("}", opening + 1)
        if opening < 0 or closing < 0:
            return
        yield text[at:opening].rpartition("}")[2], text[opening + 1 : closing], opening + 1
        at = closing + 1


def read_declarations(text: str, offset: int = 0) -> dict[str, Declaration]:
    """The declarations that colours need, the last of each, with their places from `offset` on."""
    out: dict[str, Declaration] = {}
    for piece in text.split(";"):
        head, colon, value = piece.partition(":")
        name = head.strip().lower()
        if colon and name in WANTED and value.strip():
            start = offset + len(head) + 1 + len(value) - len(value.lstrip())
            whole = value.strip()
            bare = _IMPORTANT.sub("", whole)
            out[name] = Declaration(bare, start, start + len(bare), bare != whole)
        offset += len(piece) + 1
    return out


def _rule(selector: str, declarations: dict[str, Declaration], order: int) -> Rule | None:
    if not selector or _STATES.search(selector):
        return None  # another state than the page's own
    chain: list[Compound] = []
    doubtful = False
    for word in reversed(selector.replace(">", " ").split()):
        found = _COMPOUND.match(word)
        if not found or found.end() != len(word):
            doubtful = True
            if not found or not found[0]:
                chain.append(Compound("", frozenset(), frozenset()))
                continue
        named = _PART.findall(found[2] or "")
        tag = (found[1] or "").lower()
        ids, classes = ({name for sign, name in named if sign == s} for s in "#.")
        chain.append(Compound("" if tag == "*" else tag, frozenset(ids), frozenset(classes)))
    ids_n = sum(len(c.ids) for c in chain)
    classes_n = sum(len(c.classes) for c in chain) + selector.count(":link")
    return Rule(tuple(chain), dict(declarations), (ids_n, classes_n, sum(bool(c.tag) for c in chain), order), doubtful)


def _key(compound: Compound) -> str:
    for name in compound.ids:
        return "#" + name
    for name in compound.classes:
        return "." + name
    return compound.tag or "*"
