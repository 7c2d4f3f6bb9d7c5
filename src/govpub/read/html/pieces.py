"""The pieces of a page by what they weigh: how much of an article's text each may be."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Figure, Table
from ...text.chars import squeeze
from ...text.fold import shadow
from .. import chrome, labels, site
from ..styled.items import Line
from .tree import Element
from .walk import Piece

#: a line with more of its text in links than this is a list of links
MOST_LINKED = 0.5
#: what a picture weighs: some pages are nothing but scans
_PICTURE = 20


def weight(piece: Piece) -> int:
    """The characters of a piece that may be an article's: none for links, tools, fields and the footer."""
    item = piece.item
    if isinstance(item, Table):
        return sum(len(squeeze(cell.text)) for row in (*item.header, *item.rows) for cell in row)
    if isinstance(item, Figure):
        return 0 if piece.linked else _PICTURE
    if not isinstance(item, Line) or piece.linked > MOST_LINKED or item.role == "field":
        return 0
    folded = shadow(item.text)
    if len(folded) <= 200 and (chrome.evidence(folded) or site.is_strong(folded) or labels.pairs(folded)):
        return 0
    return len(squeeze(item.text))


def totals(root: Element, pieces: Sequence[Piece]) -> dict[Element, tuple[int, int]]:
    """For each element, the weight and the number of the pieces in it."""
    sums: dict[Element, tuple[int, int]] = {}
    for piece in pieces:
        total, count = sums.get(piece.element, (0, 0))
        sums[piece.element] = (total + weight(piece), count + 1)
    for element in reversed(list(root.iter())):
        own = sums.get(element)
        around = element.getparent()
        if own and around is not None:
            total, count = sums.get(around, (0, 0))
            sums[around] = (total + own[0], count + own[1])
    return sums
