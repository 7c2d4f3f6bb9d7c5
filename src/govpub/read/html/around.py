"""What stands around the text of a page and is left out: said in the report, so that nothing goes silently."""

from __future__ import annotations

from collections.abc import Sequence, Set

from ...model import Dropped, Figure
from ...text.fold import shadow
from .. import chrome
from ..styled.report import Report
from .tree import Element
from .walk import Piece

#: a sentence around the text is reported from this length on
_PROSE = 15
_STOPS = "。；：！？"
#: how sentences end
ENDS = ("。", "！", "？", "。”", "。」")


def figures(pieces: Sequence[Piece]) -> list[Dropped]:
    """The pictures around the text, by what they show."""
    return [Dropped("chrome", p.item.alt) for p in pieces if isinstance(p.item, Figure) and p.item.alt]


def report_texts(texts: Sequence[Dropped], around: Report, report: Report) -> None:
    """Say which sentences and hidden texts stand around the text: they may belong to it."""
    for entry in texts:
        if len(entry.text) >= _PROSE and entry.text.endswith(ENDS):
            report.add("EXT024", entry.text)
    known = report.places("EXT008") + report.places("EXT025")
    for text in around.places("EXT008"):
        if len(text) >= _PROSE and any(sign in text for sign in _STOPS) and text not in known:
            report.add("EXT008", text)
    seen = report.places("EXT007")
    for example in around.places("EXT007"):
        if example not in seen:
            report.add("EXT007", example)


def report_pictures(below: Sequence[Piece], foot: Set[Element], report: Report) -> None:
    """Say which pictures stand below the text, before the page's foot."""
    for piece in below:
        alt = piece.item.alt if isinstance(piece.item, Figure) and piece.element not in foot else None
        if alt and not chrome.evidence(shadow(alt)):
            report.add("EXT026", alt)
