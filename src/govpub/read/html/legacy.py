"""Others' pages: the article's text, its title and its fields, found among what the page is made of."""

from __future__ import annotations

from collections.abc import Sequence

from ...data import read_toml
from ...model import Dropped, Figure, SiteEntry, Source
from ...text.chars import squeeze, strip
from ...text.fold import shadow
from .. import labels
from ..styled import compose
from ..styled.items import Extracted, Item, Line
from ..styled.report import Report
from . import addresses, container, files, metas, seams, sift, titles
from .container import Found
from .pieces import MOST_LINKED
from .tree import Element, words
from .walk import Piece, Walker, ancestors

#: how many of the text's first lines may hold the title
_TOP = 6
#: a title so few lines above a text says that it is the text
_NEAR = 6
#: a part that is named like a tool is left out of the text when it holds no more than this
_SHORT = 60


def extract(root: Element, source: Source) -> Extracted:
    """The release that a page of any site shows."""
    report = Report()
    base = addresses.base_of(root)
    page = Walker(Report(), base).run(root)
    found = container.find(root, page)
    inside = [n for n, piece in enumerate(page) if _is_in(piece.element, found.element)]
    first, last = (inside[0], inside[-1] + 1) if inside else (len(page), len(page))
    text = _text(found, base, report)
    head = metas.values(root)
    title = titles.find(root, page, [*range(first), *inside[:_TOP]], metas.titles(head))
    taken = title.pieces if title else frozenset()
    said = {squeeze(_words(page[n])) for n in taken if n >= first}
    above = sift.before(seams.mend_all([piece for n, piece in enumerate(page[:first]) if n not in taken]))
    below = sift.after([seams.mend(piece) for piece in page[last:]])
    kept, chrome = _own(text, found.element)
    body = _without(kept, said)
    named = title is not None and bool(taken) and first - max(taken) <= _NEAR
    if not found.certain and not named and any(isinstance(item, Line) and strip(item.text) for item in body):
        report.add("EXT017", next((i.text for i in body if isinstance(i, Line) and strip(i.text)), ""))
    fields = [*above.kept, *below.fields]
    rest, heads = files.gather([*body, *below.kept])
    items = [*fields, *_stated(fields, body, head), Line(""), *rest]
    return compose.extracted(
        items,
        report,
        source=source,
        title=title.text if title else None,
        site=[SiteEntry(key, value) for key, value in metas.site(head)],
        dropped=[*above.dropped, *_titles(page, taken), *chrome, *heads, *below.dropped],
    )


def _text(found: Found, base: str | None, report: Report) -> list[Piece]:
    """The pieces of the text, walked once more so that only what is in it is reported."""
    pieces = Walker(report, base).run(found.element)
    return [seams.mend(piece) if n < _TOP else piece for n, piece in enumerate(pieces)]


def _is_in(element: Element, part: Element) -> bool:
    return any(at is part for at in ancestors(element))


def _words(piece: Piece) -> str:
    return piece.item.text if isinstance(piece.item, Line) else ""


def _titles(page: Sequence[Piece], taken: frozenset[int]) -> list[Dropped]:
    return [Dropped("title", strip(_words(page[n]))) for n in sorted(taken)]


def _own(text: Sequence[Piece], part: Element) -> tuple[list[Item], list[Dropped]]:
    """The text without the tools that stand in it: short parts named so, and lists of links in them."""
    kept: list[Item] = []
    dropped: list[Dropped] = []
    for piece in text:
        words_ = _words(piece)
        tool = isinstance(piece.item, (Line, Figure)) and _is_tool(piece.element, part)
        if tool and (piece.linked > MOST_LINKED or len(words_) <= _SHORT):
            if words_:
                dropped.append(Dropped("chrome", strip(words_)))
        else:
            kept.append(piece.item)
    return kept, dropped


def _is_tool(element: Element, part: Element) -> bool:
    tools = frozenset(read_toml("extract/pages.toml")["chrome"]["words"].split())
    for at in ancestors(element):
        if at is part:
            return False
        if words(at) & tools:
            return True
    return False


def _without(items: Sequence[Item], said: set[str]) -> list[Item]:
    """The text without the first lines that say the title."""
    left = set(said)
    out: list[Item] = []
    for item in items:
        key = squeeze(item.text) if isinstance(item, Line) else None
        if key and key in left:
            left.discard(key)
        else:
            out.append(item)
    return out


def _stated(fields: Sequence[Item], body: Sequence[Item], head: dict[str, str]) -> list[Line]:
    """The fields that only the page's head states."""
    shown = {key for item in (*fields, *body[:_TOP]) if isinstance(item, Line) for key in _keys(item.text)}
    return [
        Line(f"{label}：{value}", role="field")
        for label, value in metas.fields(head)
        if labels.kinds().get(label, label) not in shown
    ]


def _keys(text: str) -> set[str]:
    return {pair.kind if pair.kind != "dateline" else "published_on" for pair in labels.pairs(shadow(strip(text)))}
