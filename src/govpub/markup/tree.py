"""The numbered tree: a tree of others' HTML to decide on, whose elements know their start tag in the source.

Each start tag of a copy of the source is given its token's index as an attribute; the copy is parsed leniently, and an
element that comes back with its number, under the tag's own name, can be patched in the source. What the parser drops
or invents has no number and is left alone. The tree is never serialised.
"""

from __future__ import annotations

from html import unescape
from typing import NamedTuple, cast

from lxml import etree

from .tokens import END, RAW, START, VOID_ELEMENTS, Token, attributes, tokenize

NUMBER = "govpub-n"

#: elements whose end tag may be left out: closing what is around them says nothing wrong about the source
OPTIONAL_END = frozenset(
    (
        "body",
        "caption",
        "colgroup",
        "dd",
        "dt",
        "head",
        "html",
        "li",
        "optgroup",
        "option",
        "p",
        "rb",
        "rp",
        "rt",
        "rtc",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
    )
)


#: elements that belong into the head; the first other one ends it, whether the source says so or not
HEAD_ELEMENTS = frozenset(
    ("base", "basefont", "bgsound", "link", "meta", "noframes", "noscript", "script", "style", "template", "title")
)


class Tree(NamedTuple):
    """A source, its tokens, the root element (None where there is no element at all) and the tags that belong together.

    `ends` gives, for the index of a start tag, the index of its end tag: only where the two surely pair.
    """

    source: str
    tokens: list[Token]
    root: etree._Element | None
    ends: dict[int, int]

    def number(self, raw: str, tag: str) -> int | None:
        """The index in `tokens` of an element's start tag, from its `NUMBER` attribute and its tag.

        None where the element did not come back as it stands in the source.
        """
        if not (raw.isascii() and raw.isdigit()) or len(raw) > 9:
            return None
        index = int(raw)
        if index >= len(self.tokens):
            return None
        token = self.tokens[index]
        return index if token[0] == START and token[3] == tag else None

    def attributes(self, element: etree._Element) -> dict[str, str]:
        """An element's attributes, references decoded, its number among them; of one that stands twice the first."""
        try:
            return cast("dict[str, str]", dict(element.items()))
        except ValueError:  # a name that lxml takes for one of a namespace, as `{x`
            number = element.get(NUMBER, "")
            token = self.token_of(element)
            out = {NUMBER: number}
            for attribute in attributes(self.source, token) if token else ():
                out.setdefault(attribute.name, unescape(attribute.value or ""))
            return out

    def token_of(self, element: etree._Element) -> Token | None:
        """An element's start tag in the source; None where the element did not come back as it stands."""
        index = self.number(element.get(NUMBER, ""), str(element.tag))
        return None if index is None else self.tokens[index]


def plant(source: str) -> Tree:
    """The numbered tree of an HTML source, a page or a fragment. Never raises for any source."""
    tokens = list(tokenize(source))
    return Tree(source, tokens, _parse(source, tokens), pair(tokens))


def _parse(source: str, tokens: list[Token]) -> etree._Element | None:
    out: list[str] = []
    at = 0
    in_head = True
    for index, token in enumerate(tokens):
        if token.kind == START:
            if in_head and token.name not in HEAD_ELEMENTS and token.name not in ("html", "head"):
                in_head = False
                out += (source[at : token.start], "</head>")
                at = token.start
            name_end = token.start + 1 + len(token.name)
            out += (source[at:name_end], f' {NUMBER}="{index}"')
            at = name_end
        elif token.kind == RAW or (token.kind == END and token.name in ("html", "body")):
            # scripts and styles say nothing about places, and nothing in them may look like markup; what stands behind
            # the end of the body belongs to it all the same
            out.append(source[at : token.start])
            at = token.end
    out.append(source[at:])
    data = "".join(out).replace("\0", "\ufffd").encode("utf-8", "replace")
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:  # nothing that is an element
        return None


def pair(tokens: list[Token]) -> dict[int, int]:
    """Start tags to their end tags, by index: only pairs that hold nothing left open but what may be left open."""
    ends: dict[int, int] = {}
    stack: list[tuple[str, int]] = []
    count: dict[str, int] = {}
    for index, token in enumerate(tokens):
        name = token.name
        if token.kind == START:
            if name not in VOID_ELEMENTS:
                stack.append((name, index))
                count[name] = count.get(name, 0) + 1
        elif token.kind == END and count.get(name):
            sure = True
            while True:
                open_name, start = stack.pop()
                count[open_name] -= 1
                if open_name == name:
                    break
                sure = sure and open_name in OPTIONAL_END
            if sure:
                ends[start] = index
    return ends
