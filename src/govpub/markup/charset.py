"""The encoding that a page declares: filters write UTF-8, and a page that says otherwise would be unreadable."""

from __future__ import annotations

import re

from .patches import Patch, apply
from .tokens import COMMENT, END, START, Token, attributes, tokenize

_CHARSET = re.compile(r"charset\s*+=\s*+([^\s;\"']++)", re.I)
_XML = re.compile(r"""<\?xml\b[^>]*?\bencoding\s*+=\s*+["']([^"'>]*+)["']""", re.I)
#: a declaration counts for browsers wherever it stands
_META = re.compile(r"<meta\b[^>]{0,300}?\bcharset\b", re.I)
_UTF8 = ("utf-8", "utf8")


def declare_utf8(source: str, *, encoding: str = "utf-8") -> str:
    """The page with every encoding declaration saying utf-8.

    Where there is none it stays as it is, unless it was decoded from another `encoding`: then its head declares utf-8,
    for nothing else would say so any more. A piece of a page, without `html` or `head`, declares nothing.
    """
    patches: list[Patch] = []
    declares = False
    head: Token | None = None
    for token in tokenize(source):
        if (token.name == "body" or (token.kind == END and token.name == "head")) and (
            _META.search(source, token.end) is None
        ):
            break
        if token.kind == START and token.name in ("html", "head") and (head is None or token.name == "head"):
            head = token
        found = _declared(source, token)
        declares = declares or found is not None
        if found is not None and source[slice(*found)].strip().lower() not in _UTF8:
            patches.append(Patch(*found, "utf-8"))
    if not declares and head is not None and encoding.lower() not in _UTF8:
        patches.append(Patch(head.end, head.end, '<meta charset="utf-8">'))
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
