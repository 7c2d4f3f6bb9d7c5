"""Drawings and formulas: where the tokenizer stands among elements that are not HTML, and so has no raw text.

The rules are the HTML standard's ("parsing main content in foreign content"): HTML elements that never stand in a
drawing end it, and some elements of a drawing or formula hold HTML again.
"""

from __future__ import annotations

import re

from ..patterns import lazy

_ROOTS = frozenset(("svg", "math"))
_HOLD_HTML = {
    "svg": frozenset(("foreignobject", "desc", "title")),
    "math": frozenset(("mi", "mo", "mn", "ms", "mtext")),
}
_BREAK_OUT = frozenset(
    (
        *("b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "head"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p"),
        *("pre", "ruby", "s", "small", "span", "strong", "strike", "sub", "sup", "table", "tt", "u", "ul", "var"),
    )
)
_FONT = lazy(r"[\s/](?:color|face|size)(?=[\s/>=])", re.I)
_HTML_ANNOTATION = lazy(r"encoding\s*+=\s*+[\"']?+(?:text/html|application/xhtml\+xml)[\"'\s/>]", re.I)


class Foreign:
    """What is open of drawings and formulas: their roots, and the elements in them that hold HTML again."""

    __slots__ = ("_count", "_open")

    def __init__(self) -> None:
        self._open: list[str] = []
        self._count: dict[str, int] = {}

    @property
    def inside(self) -> bool:
        """Whether what comes next stands in a drawing or formula, and not in HTML."""
        return bool(self._open) and self._open[-1] in _ROOTS

    def start(self, name: str, source: str, start: int, end: int) -> bool:
        """Take note of a start tag, `source[start:end]`; True where it is one of a drawing, without raw text."""
        if self.inside and (name in _BREAK_OUT or (name == "font" and _FONT.search(source, start, end))):
            while self.inside:
                self._pop()
            return False
        if not self.inside and name not in _ROOTS:
            return False
        if not source.endswith("/>", start, end) and (name in _ROOTS or self._holds_html(name, source, start, end)):
            self._open.append(name)
            self._count[name] = self._count.get(name, 0) + 1
        return True

    def _holds_html(self, name: str, source: str, start: int, end: int) -> bool:
        root = self._open[-1]
        if root == "math" and name == "annotation-xml":
            return _HTML_ANNOTATION.search(source, start, end) is not None
        return name in _HOLD_HTML[root]

    def end(self, name: str) -> None:
        """Take note of an end tag."""
        if self.inside and name in ("p", "br"):
            while self.inside:
                self._pop()
        elif self._count.get(name):
            while self._pop() != name:
                pass

    def _pop(self) -> str:
        name = self._open.pop()
        self._count[name] -= 1
        return name
