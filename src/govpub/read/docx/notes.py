"""Footnotes and endnotes: their text, by kind and id. Comments are counted and left out."""

from __future__ import annotations

from ..styled.report import Report
from .package import Package
from .xml import Element, attribute, q

_SEPARATORS = frozenset(("separator", "continuationSeparator", "continuationNotice"))
_TEXT = frozenset((q("w:t"), q("m:t")))
_SPACE = frozenset((q("w:tab"), q("w:br"), q("w:cr")))


class Notes:
    """The notes of one document."""

    def __init__(self, package: Package):
        self._texts: dict[tuple[str, str], str] = {}
        for kind in ("footnote", "endnote"):
            part = package.related(kind + "s")
            if part is None:
                continue
            for element in part.iterchildren(q(f"w:{kind}")):
                id_ = attribute(element, "w:id")
                if id_ is not None and attribute(element, "w:type") not in _SEPARATORS:
                    self._texts[(kind, id_)] = plain(element)

    def text(self, kind: str, id_: str | None) -> str | None:
        """A note's text, on one line; None where there is no such note. `kind` may be written with its `w:`."""
        return self._texts.get((kind.removeprefix("w:"), id_ or "")) or None


def plain(element: Element) -> str:
    """The text of a story on one line, without what is deleted."""
    paragraphs = []
    for paragraph in element.iter(q("w:p")):
        words = []
        for node in paragraph.iter():
            if node.tag in _TEXT and not _removed(node, paragraph):
                words.append(node.text or "")
            elif node.tag in _SPACE:
                words.append(" ")
        paragraphs.append("".join(words).strip())
    return " ".join(filter(None, paragraphs))


def _removed(node: Element, paragraph: Element) -> bool:
    gone = (q("w:del"), q("w:moveFrom"))
    at = node.getparent()
    while at is not None and at is not paragraph:
        if at.tag in gone:
            return True
        at = at.getparent()
    return False


def report_comments(package: Package, report: Report) -> None:
    """Say which comments are left out."""
    part = package.related("comments")
    if part is not None:
        for element in part.iterchildren(q("w:comment")):
            report.add("EXT001", plain(element))
