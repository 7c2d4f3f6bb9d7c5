"""What kind of input a text is, told by its beginning, or by its name where that is certain."""

from __future__ import annotations

import os
import re

from ..patterns import lazy

#: the kinds, as `--input-format` names them
KINDS = ("text", "html", "json", "xml", "markdown")
_BY_NAME = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".xml": "xml",
    ".rss": "xml",
    ".atom": "xml",
    ".rdf": "xml",
    ".opml": "xml",
    ".svg": "xml",
    ".xhtml": "xml",
}
_HTML = lazy(
    r"<(?:!doctype\b|!--|html\b|head\b|body\b|meta\b|title\b|div\b|p\b|span\b|h[1-6]\b|ul\b|ol\b|dl\b|table\b|section\b"
    r"|article\b|main\b|header\b|footer\b|nav\b|a\b|img\b|b\b|i\b|em\b|strong\b|br\b|link\b|script\b|style\b|svg\b)",
    re.I,
)
_INSIDE = lazy(r"<(?:!doctype html|html)[\s>]", re.I)
#: the roots of vocabularies that also stand without an XML declaration
_XML = lazy(r"<(?:rss\s|(?:feed|opml|urlset|sitemapindex)[\s>]|rdf:RDF\s)")
_ROOT = lazy(r"<(?:[\w.-]++:)?+(?P<name>[^\W\d][\w.-]*+)")


def sniff(text: str, name: str = "-") -> str:
    """One of `KINDS` (json is a release's JSON); `name` is that of the file."""
    head = text[:65536].lstrip("\ufeff \t\r\n")
    if head.startswith("{") and '"' in head:
        return "json" if _is_release(text) else "text"
    named = _BY_NAME.get(os.path.splitext(name)[1].lower())
    if named is not None:
        return named
    if head.startswith("<"):
        if _XML.match(head):
            return "xml"
        if head.startswith("<?xml"):
            root = _ROOT.search(head)
            return "html" if root is None or root["name"].lower() == "html" else "xml"
        return "html" if _HTML.match(head) else "text"
    return "html" if _INSIDE.search(head) else "text"


def _is_release(text: str) -> bool:
    """Whether the object says that it is a release, or is at least an object."""
    return '"schema"' in text or text.rstrip().endswith("}")
