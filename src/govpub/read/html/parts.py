"""The text of a page as it is walked: without lines around it that its part holds as well, captions in their places."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from ...model import Figure
from ...patterns import lazy
from ...text.chars import strip
from ..styled.grids import is_label
from ..styled.items import Line
from ..styled.report import Report
from . import seams
from .container import Found
from .tree import Element, tag
from .walk import Piece, Walker, ancestors

#: how many of the text's first lines may be fields whose labels only elements show
_TOP = 6
_LONGEST_CAPTION = 60
_BAR = lazy(r"([^|｜丨]{2,10}?)\s*[|｜丨]\s*([^|｜丨]{1,80})")
#: elements that hold a picture and what it is called, and nothing else
_HOLDERS = frozenset(("li", "figure", "div", "td", "center", "dl", "a"))


class Text(NamedTuple):
    """The pieces of the text, and of the page's pieces the first that is in it and the one after the last."""

    pieces: list[Piece]
    first: int
    last: int


def read(
    page: Sequence[Piece],
    found: Found,
    foot: Set[Element],
    base: str | None,
    report: Report,
    title: frozenset[int] = frozenset(),
) -> Text:
    """The text in a part of a page; walked once more so that only what is in it is reported."""
    inside = [n for n, piece in enumerate(page) if is_in(piece.element, found.element)]
    first, last = (inside[0], inside[-1] + 1) if inside else (len(page), len(page))
    pieces = seams.paired(Walker(report, base).run(found.element))
    pieces = [seams.mend(piece, dates=False) if n < _TOP else piece for n, piece in enumerate(pieces)]
    if found.parts and len(pieces) == last - first:
        own = [n for n, piece in enumerate(pieces) if any(is_in(piece.element, part) for part in found.parts)]
        pieces, first, last = pieces[own[0] : own[-1] + 1], first + own[0], first + own[-1] + 1
    at = min(title, default=first) - first
    if not found.certain and at > _TOP and len(pieces) == last - first:
        # the part is the whole page: its text begins at the title
        pieces, first = pieces[at:], first + at
    while pieces and pieces[-1].element in foot and len(pieces) <= last - first:
        pieces, last = pieces[:-1], last - 1
    return Text([_labelled(piece) for piece in _captioned(pieces, found.element)], first, last)


def _labelled(piece: Piece) -> Piece:
    """The piece; 来源 | 某局, as some articles end, is a label with its value."""
    line = piece.item
    bar = _BAR.fullmatch(line.text) if isinstance(line, Line) else None
    if not isinstance(line, Line) or bar is None or not is_label(bar[1]):
        return piece
    text = f"{strip(bar[1])}：{bar[2]}"
    moved = len(line.text) - len(text)
    marks = tuple(replace(m, start=max(0, m.start - moved), end=m.end - moved) for m in line.marks if m.end > moved)
    return replace(piece, item=replace(line, text=text, marks=marks))


def is_in(element: Element, part: Element) -> bool:
    """Whether an element stands in a part of the page, or is it."""
    return any(at is part for at in ancestors(element))


def _captioned(pieces: Sequence[Piece], part: Element) -> list[Piece]:
    """The pieces, with the line that alone stands beside a picture in an element as its caption."""
    out: list[Piece] = []
    for n, piece in enumerate(pieces):
        above = out[-1] if out else None
        line, figure = piece.item, above.item if above else None
        if isinstance(line, Line) and isinstance(figure, Figure) and above and _is_caption(pieces, n, above, part):
            out[-1] = replace(above, item=replace(figure, caption=strip(line.text)))
        else:
            out.append(piece)
    return out


def _is_caption(pieces: Sequence[Piece], n: int, above: Piece, part: Element) -> bool:
    line, figure = pieces[n].item, above.item
    if not isinstance(line, Line) or not isinstance(figure, Figure) or figure.caption is not None:
        return False
    if line.level or line.marker or len(line.text) > _LONGEST_CAPTION or line.text.endswith(("。", "：", ":", "；")):
        return False
    holder = next((e for e in ancestors(above.element) if is_in(pieces[n].element, e)), None)
    if holder is None or holder is part or tag(holder) not in _HOLDERS:
        return False
    beside = [pieces[k] for k in (n - 2, n + 1) if 0 <= k < len(pieces)]
    return not any(is_in(piece.element, holder) for piece in beside)
