"""Others' pages: the article's text, its title and its fields, found among what the page is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...data import read_toml
from ...model import Dropped, Figure, SiteEntry, Source
from ...text.chars import squeeze, strip
from ...text.fold import shadow
from .. import labels
from ..language import detect
from ..styled import compose
from ..styled.items import Extracted, Item, Line
from ..styled.report import Report
from . import addresses, around, container, files, heads, hidden, metas, opening, parts, seams, sift, titles
from .pieces import MOST_LINKED, foots
from .tree import Element, words
from .walk import Piece, Walker, ancestors

#: how many of the text's first lines may hold the title
_TOP = 6
#: a title so few lines above a text says that it is the text
_NEAR = 6
#: a part that is named like a tool is left out of the text when it holds no more than this
_SHORT = 60
#: so many labels in a list make it a list of fields
_FIELDS = 2


def extract(root: Element, source: Source) -> Extracted:
    """The release that a page of any site shows."""
    report = Report()
    hidden.reveal(root, report, container.is_named)
    base = addresses.base_of(root)
    whole = Report()
    page = seams.mend_all(Walker(whole, base).run(root))
    head = metas.values(root)
    foot = foots(root)
    stated_by_head = titles.stated(root, page, metas.titles(head))
    found = container.find(root, page, stated_by_head, foot)
    text = parts.read(page, found, foot, base, report, stated_by_head)
    first, last = text.first, text.last
    tops = [*range(first), *range(first, min(last, first + _TOP))]
    title = titles.find(root, page, tops, [*metas.titles(head), *_named(page[: first + _TOP])], first)
    taken = title.pieces if title else frozenset()
    said = {squeeze(_words(page[n])) for n in taken if n >= first}
    under = opening.subtitles(page, taken, first)
    rest = [n for n in range(first) if n not in taken and n not in under]
    near = len(rest) - opening.DATED
    if taken and min(taken) < first:
        top = min(taken)
        # a date right over the title counts when it stands in one part with it
        near = sum(n < top for n in rest) - (top > 0 and heads.beside(page[top - 1], page[top]))
    above = sift.before(seams.emptied([page[n] for n in rest]), max(0, near))
    below = sift.after(page[last:], foot)
    kept, tools = _own(text.pieces, found.element)
    kept = opening.flattened(opening.without(kept, said))
    kept, date = (kept, None) if above.dated else opening.dated(kept)
    body = [*under.values(), *kept]
    heading, body = opening.with_subtitle(title.text if title else "", body)
    near_title = title is not None and bool(taken) and first - max(taken) <= _NEAR
    if not found.certain and not near_title and any(isinstance(item, Line) and strip(item.text) for item in body):
        report.add("EXT017", next((i.text for i in body if isinstance(i, Line) and strip(i.text)), ""))
    outside = [*around.figures(page[:first]), *around.figures(page[last:]), *below.dropped]
    around.report_texts([*above.dropped, *below.dropped], whole, report)
    around.report_pictures(page[last:], foot, report)
    lines, labels_of_files = files.gather([*_unlisted(body), *below.kept])
    fields = [*above.kept, *below.fields]
    shown = date.date if date else above.date
    stated = _stated(fields, body, head, shown)
    outside[:0] = [Dropped("chrome", text) for text in opening.unused(shown, date, stated)]
    return compose.extracted(
        [*fields, *stated, Line(""), *lines],
        report,
        source=source,
        title=heading or None,
        site=[SiteEntry(key, value) for key, value in metas.site(head)],
        dropped=[*above.dropped, *_titles(page, taken), *tools, *labels_of_files, *outside],
    )


def _named(pieces: Sequence[Piece]) -> list[str]:
    """The titles that fields of the page state: 信息名称."""
    out = []
    for piece in pieces:
        text = _words(piece)
        folded = shadow(text) if piece.linked <= MOST_LINKED else ""
        out += [strip(text[slice(*pair.value)]) for pair in labels.pairs(folded) if pair.kind == "title"]
    return [value for value in out if value]


def _words(piece: Piece) -> str:
    return piece.item.text if isinstance(piece.item, Line) else ""


def _titles(page: Sequence[Piece], taken: frozenset[int]) -> list[Dropped]:
    return [Dropped("title", strip(_words(page[n]))) for n in sorted(taken)]


def _unlisted(items: Sequence[Item]) -> list[Item]:
    """The text with lists of labels and values as lines: 发布日期 and its kin in a list under the text."""
    out = list(items)
    at = 0
    while at < len(out):
        end = at
        while end < len(out) and isinstance(item := out[end], Line) and item.role == "item":
            end += 1
        run = [item for item in out[at:end] if isinstance(item, Line)]
        fields = sum(bool(_keys(line.text)) for line in run)
        if fields >= _FIELDS and fields * 2 >= len(run):
            out[at:end] = [replace(line, role="", depth=0) for line in run]
        at = max(end, at + 1)
    return out


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


def _stated(fields: Sequence[Item], body: Sequence[Item], head: dict[str, str], date: str | None) -> list[Line]:
    """The fields that only the page's head states; `date` is one that stands over the text without a label."""
    shown = {key for item in (*fields, *body[:_TOP]) if isinstance(item, Line) for key in _keys(item.text)}
    language = detect("\n".join(item.text for item in (*fields, *body) if isinstance(item, Line)))
    found = metas.fields(head, date, traditional=language != "zh-Hans")
    kinds = labels.kinds()
    return [Line(f"{label}：{value}", role="field") for label, value in found if kinds.get(shadow(label)) not in shown]


def _keys(text: str) -> set[str]:
    dates = ("dateline", "?time", "?late")
    return {"published_on" if pair.kind in dates else pair.kind for pair in labels.pairs(shadow(strip(text)))}
