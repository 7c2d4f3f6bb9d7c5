"""Which part of a page is the article's text: by the names that content systems use, else by where the text is."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache
from typing import NamedTuple

from ...data import read_toml
from ...model import Table
from . import pieces
from .tree import BLOCKS, Element, joined_names, tag, words
from .walk import Piece

#: of a part's text, so much must be in a smaller part for that to be the better choice
_DOMINATES = 0.8
_SAME = 0.85
#: a part with a known name is the text even when one of the page's elements around it holds up to twice as much
_OUTWEIGHS = 0.5
#: parts of one name are one text when they are so much of what holds them
_TOGETHER = 0.5
#: so much below a title is a text, in characters and of all on the page
_TEXT = 24
_SHARE = 0.1
#: a part with so much of the page's text is surely the article
_SURELY = 0.6
_ENOUGH = 200
_LEAST = 12
_LINKED = 0.2
#: so few lines outside a part are no page around it
_FEW = 2

#: parts that may be the text and not one line of it; old pages wrap all of it in a `font` as well
_LINES = frozenset(("p", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "hr"))
_MAY_HOLD = (BLOCKS - _LINES) | frozenset(("font", "span", "b"))


class Found(NamedTuple):
    """The part, and whether anything but the amount of text speaks for it.

    `parts` are the pieces of a text that stands in several parts of one name, which `element` holds.
    """

    element: Element
    certain: bool
    parts: tuple[Element, ...] = ()


@cache
def _named(kind: str) -> frozenset[str]:
    return frozenset(read_toml("extract/pages.toml")["body"][kind].split())


def find(root: Element, found: Sequence[Piece], title: frozenset[int], foot: Set[Element]) -> Found:
    """The smallest part of the page that holds the article's text.

    `title` are the numbers of the pieces that say the title, if it is known: the text stands below it. `foot` are the
    elements of the page's foot.
    """
    sums = pieces.totals(root, found, foot)
    if title:
        below = pieces.totals(root, [p for n, p in enumerate(found) if n > min(title) and n not in title], foot)
        enough = max(_TEXT, sums.get(root, (0, 0))[0] * _SHARE)
        sums = below if below.get(root, (0, 0))[0] >= enough else sums
    best = _by_name(sums)
    if best is not None:
        return best
    grids = {piece.element for piece in found if isinstance(piece.item, Table)}
    chosen = _by_weight(root, sums, grids)
    total, own = sums.get(root, (0, 0))[0], sums.get(chosen, (0, 0))[0]
    hinted = any(_may_be(element) for element in _around(chosen, own, sums))
    outside = sums.get(root, (0, 0))[1] - sums.get(chosen, (0, 0))[1]
    clear = own >= total * _SURELY and (own >= _ENOUGH or outside <= _FEW)
    if tag(chosen) in ("html", "body"):  # nothing was set apart: is there anything around the text?
        hinted, clear = False, sum(piece.linked > _LINKED for piece in found) <= _FEW
    return Found(chosen, hinted or clear)


def _by_name(sums: dict[Element, tuple[int, int]]) -> Found | None:
    """The part with a telling name that holds most; of parts in parts with the same text, the innermost.

    An element like `article` says less than a name: it may hold the lines around the text as well. A text that stands
    in several parts of one name, side by side, is what holds them all.
    """
    held = [element for element, (total, _) in sums.items() if total >= _LEAST]
    known = [element for element in held if is_named(element)]
    tagged = [element for element in held if _is_tagged(element)]
    named = known if _most(known, sums) >= _most(tagged, sums) * _OUTWEIGHS else tagged
    if not named:
        return None
    most = _most(named, sums)
    best = max((element for element in named if sums[element][0] >= most * _SAME), key=_depth)
    return _together(best, [e for e in known if joined_names(e) & joined_names(best) & _named("names")], sums)


def _most(elements: Sequence[Element], sums: dict[Element, tuple[int, int]]) -> int:
    return max((sums[element][0] for element in elements), default=0)


def _together(best: Element, alike: Sequence[Element], sums: dict[Element, tuple[int, int]]) -> Found:
    """The part, or what holds it and those of its name beside it, where they are most of that."""
    around = set(best.iterancestors())
    others = [e for e in alike if e is not best and e not in around and best not in e.iterancestors()]
    others = [e for e in others if not any(at in others for at in e.iterancestors())]
    if not others:
        return Found(best, True)
    outer = next((at for at in best.iterancestors() if all(at in e.iterancestors() for e in others)), None)
    total = sums[best][0] + sum(sums[e][0] for e in others)
    if outer is None or total < sums[outer][0] * _TOGETHER:
        return Found(best, True)
    return Found(outer, True, (best, *others))


def is_named(element: Element) -> bool:
    """Whether a part has a name that content systems give to nothing but texts."""
    return bool(joined_names(element) & _named("names"))


def _is_tagged(element: Element) -> bool:
    return tag(element) in _named("elements")


def _may_be(element: Element) -> bool:
    return bool(words(element) & _named("words"))


def _depth(element: Element) -> int:
    return sum(1 for _ in element.iterancestors())


def _around(element: Element, own: int, sums: dict[Element, tuple[int, int]]) -> list[Element]:
    """The part, and those around it that hold hardly more."""
    return [e for e in (element, *element.iterancestors()) if own >= sums.get(e, (0, 0))[0] * _SAME]


def _by_weight(root: Element, sums: dict[Element, tuple[int, int]], grids: set[Element]) -> Element:
    """Down from the root, as long as one part holds most of the text, and more than one line of it."""
    at = root
    while True:
        total, _ = sums.get(at, (0, 0))
        inner = max(at, key=lambda e: sums.get(e, (0, 0))[0], default=None)
        if inner is None or inner in grids or tag(inner) not in _MAY_HOLD:
            return at
        weight, lines = sums.get(inner, (0, 0))
        if weight < max(1, total * _DOMINATES) or lines < 2:
            return at
        at = inner
