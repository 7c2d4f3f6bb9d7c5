"""The encoding that a page declares: filters write UTF-8, and a page that says otherwise would be unreadable."""

from __future__ import annotations

import re

from .patches import Patch, apply
from .tokens import COMMENT, END, START, Token, attributes, tokenize

_CHARSET = re.compile(r"charset\s*+=\s*+([^\s;\"']++)", re.I)
_XML = re.compile(r"""<\?xml\b[^>]*?\bencoding\s*+=\s*+["']([^"'>]*+)["']""", re.I)
_UTF8 = ("utf-8", "utf8")


def declare_utf8(source: str) -> str:
    """The page with every encoding declaration in its head saying utf-8; unchanged where there is none."""
    patches = []
    for token in tokenize(source):
        if token.name == "body" or (token.kind == END and token.name == "head"):
            break
        found = _declared(source, token)
        if found is not None and source[slice(*found)].strip().lower() not in _UTF8:
            patches.append(Patch(*found, "utf-8"))
    return apply(source, patches)


def _declared(source: str, token: Token) -> tuple[int, int] | None:
    """Where a token names an encoding."""
    if token.kind == COMMENT:
        xml = _XML.match(source, token.start, token.end)
        return xml.span(1) if xml else None
    if token.kind != START or token.name != "meta":
        return None
    by_name = {attribute.name: attribute for attribute in reversed(attributes(source, token))}
    charset = by_name.get("charset")
    if charset is not None and charset.value is not None:
        return charset.value_start, charset.value_end
    kind, content = by_name.get("http-equiv"), by_name.get("content")
    if kind is None or content is None or (kind.value or "").strip().lower() != "content-type":
        return None
    inside = _CHARSET.search(source, content.value_start, content.value_end)
    return inside.span(1) if inside else None
