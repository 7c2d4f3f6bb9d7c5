"""Where in the source something can be put that belongs before the body."""

from __future__ import annotations

from ..markup.tokens import COMMENT, DOCTYPE, END, START, TEXT
from ..markup.tree import HEAD_ELEMENTS
from .page import Page


def head_offset(page: Page) -> int:
    """The offset at which an element may be added to the head.

    That is before `</head>` or what ends the head instead, else after `<html>`, else where `<html>` would stand.
    """
    head = html = None
    for token in page.tree.tokens:
        if token.kind == END and token.name == "head" and head is not None:
            return token.start
        if token.kind != START or token.name in HEAD_ELEMENTS:
            continue
        if token.name == "html":
            html = html if html is not None else token.end
        elif token.name == "head" and head is None:
            head = token.end
        elif head is not None or token.name in ("body", "frameset"):
            return token.start
        else:
            break
    return next((at for at in (head, html) if at is not None), html_offset(page))


def html_offset(page: Page) -> int:
    """The offset at which the html start tag would stand: after doctype and comments, before anything else."""
    at = 0
    source = page.tree.source
    for token in page.tree.tokens:
        if token.kind in (DOCTYPE, COMMENT):
            at = token.end
        elif token.kind != TEXT or source[token.start : token.end].strip("\ufeff \t\r\n\f"):
            break
    return at
