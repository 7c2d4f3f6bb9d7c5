"""What kind of input a text is, told by its beginning."""

from __future__ import annotations

import re

from ..patterns import pattern

_HTML = pattern(
    r"<(?:!doctype\b|!--|html\b|head\b|body\b|meta\b|title\b|div\b|p\b|span\b|h[1-6]\b|ul\b|ol\b|dl\b|table\b|section\b"
    r"|article\b|main\b|header\b|footer\b|nav\b|a\b|img\b|b\b|i\b|em\b|strong\b|br\b|link\b|script\b|style\b|svg\b)",
    re.I,
)
_INSIDE = pattern(r"<(?:!doctype html|html)[\s>]", re.I)


def sniff(text: str) -> str:
    """html, json (a release's JSON) or text."""
    head = text[:65536].lstrip("\ufeff \t\r\n")
    if head.startswith("{") and '"' in head:
        return "json" if _is_release(text) else "text"
    if head.startswith("<"):
        return "html" if _HTML.match(head) or head.startswith("<?xml") else "text"
    return "html" if _INSIDE.search(head) else "text"


def _is_release(text: str) -> bool:
    """Whether the object says that it is a release, or is at least an object."""
    return '"schema"' in text or text.rstrip().endswith("}")
