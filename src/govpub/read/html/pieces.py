"""The pieces of a page by what they weigh: how much of an article's text each may be."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import islice

from ...data import read_toml
from ...model import Figure, Table
from ...text.chars import squeeze
from ...text.fold import shadow
from .. import chrome, labels, site
from ..styled.items import Line
from . import datelines
from .tree import Element, tag, words
from .walk import Piece, ancestors

#: a line with more of its text in links than this is a list of links
MOST_LINKED = 0.5
#: what a picture weighs: some pages are nothing but scans
_PICTURE = 20
#: how far around a line the item of a list may be
_NEAR = 4


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
    if datelines.read(item) is not None:
        return 0
    return len(squeeze(item.text))


def totals(root: Element, pieces: Sequence[Piece], foot: Set[Element]) -> dict[Element, tuple[int, int]]:
    """For each element, the weight and the number of the pieces in it; what stands in the page's `foot` has none."""
    sums: dict[Element, tuple[int, int]] = {}
    for n, piece in enumerate(pieces):
        total, count = sums.get(piece.element, (0, 0))
        counts = piece.element not in foot and not (n and _is_summary(piece, pieces[n - 1]))
        sums[piece.element] = (total + (weight(piece) if counts else 0), count + 1)
    for element in reversed(list(root.iter())):
        own = sums.get(element)
        around = element.getparent()
        if own and around is not None:
            total, count = sums.get(around, (0, 0))
            sums[around] = (total + own[0], count + own[1])
    return sums


def foots(root: Element) -> set[Element]:
    """The elements in parts that are named as the foot of the page, not in that of an article."""
    table = read_toml("extract/pages.toml")["foot"]
    yes, no = frozenset(table["words"].split()), frozenset(table["never"].split())
    out: set[Element] = set()
    for element in root.iter():
        around = element.getparent()
        if (around is not None and around in out) or _is_foot(element, yes, no):
            out.add(element)
    return out


def _is_foot(element: Element, yes: frozenset[str], no: frozenset[str]) -> bool:
    if element.tag == "footer":
        return not any(tag(at) == "article" for at in islice(element.iterancestors(), _NEAR))
    if not element.get("class") and not element.get("id"):
        return False
    own = words(element)
    return bool(own & yes) and not own & no


def _is_summary(piece: Piece, above: Piece) -> bool:
    """Whether a line is what a list of articles says of the one that the line above links to."""
    if above.linked <= MOST_LINKED or piece.linked > MOST_LINKED or not isinstance(above.item, Line):
        return False
    item = next((e for e in islice(ancestors(piece.element), _NEAR) if tag(e) in ("li", "dl")), None)
    return item is not None and any(e is item for e in islice(ancestors(above.element), _NEAR))
