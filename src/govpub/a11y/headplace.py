"""Where in the source something can be put that belongs into the head."""

from __future__ import annotations

from ..markup.tokens import END, START
from .page import Page


def head_offset(page: Page) -> int | None:
    """The offset at which an element may be added to the head; None where the source does not show its place.

    That is before `</head>`, else before `<body>`, else after `<head>` or `<html>`.
    """
    head = html = None
    for token in page.tree.tokens:
        if token.kind == END and token.name == "head":
            return token.start
        if token.kind == START and token.name in ("body", "frameset"):
            return token.start
        if token.kind == START and token.name == "head" and head is None:
            head = token.end
        if token.kind == START and token.name == "html" and html is None:
            html = token.end
    return head if head is not None else html
