"""Others' pages: the article's text, its title and its fields, found among what the page is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...data import read_toml
from ...model import Dropped, Figure, SiteEntry, Source
from ...patterns import lazy
from ...text.chars import squeeze, strip
from ...text.fold import shadow
from .. import chrome, labels, markers
from ..language import detect
from ..styled import compose
from ..styled.grids import is_label
from ..styled.items import Extracted, Item, Line
from ..styled.report import Report
from . import addresses, around, container, datelines, files, hidden, metas, parts, seams, sift, titles
from .datelines import Dateline
from .pieces import MOST_LINKED, foots
from .tree import Element, words
from .walk import Piece, Walker, ancestors

#: how many of the text's first lines may hold the title
_TOP = 6
#: a title so few lines above a text says that it is the text
_NEAR = 6
#: a part that is named like a tool is left out of the text when it holds no more than this
_SHORT = 60
#: a bare date so few lines above the text is that of the text, where no title stands over it
_DATED = 4
#: so many labels in a list make it a list of fields
_FIELDS = 2
_WORD = lazy(r" ?[一-鿿\d]{2}")
#: a line under a title has at least so many characters
_WORDS = 4


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
    under = _subtitles(page, taken, first)
    rest = [n for n in range(first) if n not in taken and n not in under]
    near = sum(n < min(taken, default=first) for n in rest) if taken and min(taken) < first else len(rest) - _DATED
    above = sift.before(seams.emptied([page[n] for n in rest]), max(0, near))
    below = sift.after(page[last:], foot)
    kept, tools = _own(text.pieces, found.element)
    kept = _flattened(_without(kept, said))
    kept, date = (kept, None) if above.dated else _dated(kept)
    body = [*under.values(), *kept]
    heading, body = _with_subtitle(title.text if title else "", body)
    near_title = title is not None and bool(taken) and first - max(taken) <= _NEAR
    if not found.certain and not near_title and any(isinstance(item, Line) and strip(item.text) for item in body):
        report.add("EXT017", next((i.text for i in body if isinstance(i, Line) and strip(i.text)), ""))
    outside = [*around.figures(page[:first]), *around.figures(page[last:]), *below.dropped]
    around.report_texts([*above.dropped, *below.dropped], whole, report)
    around.report_pictures(page[last:], foot, report)
    lines, heads = files.gather([*_unlisted(body), *below.kept])
    fields = [*above.kept, *below.fields]
    shown = date.date if date else above.date
    stated = _stated(fields, body, head, shown)
    outside[:0] = [Dropped("chrome", text) for text in _unused(shown, date, stated)]
    return compose.extracted(
        [*fields, *stated, Line(""), *lines],
        report,
        source=source,
        title=heading or None,
        site=[SiteEntry(key, value) for key, value in metas.site(head)],
        dropped=[*above.dropped, *_titles(page, taken), *tools, *heads, *outside],
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


def _subtitles(page: Sequence[Piece], taken: frozenset[int], first: int) -> dict[int, Line]:
    """The lines between a title over the text and the text that go on with it, by number.

    ——某某负责人答记者问; who speaks, and when, under the title of a speech; a heading of no section.
    """
    out: dict[int, Line] = {}
    for at in range(max(taken, default=first) + 1, first):
        line = page[at].item
        if not isinstance(line, Line) or page[at].linked > MOST_LINKED:
            continue
        text, folded = strip(line.text), shadow(strip(line.text))
        bracketed = text.startswith("（") and text.endswith("）")
        goes_on = bracketed or text.startswith(("——", "—", "--")) or titles.is_number(text) or _says_who(folded)
        shown = line.level or line.align == "center"
        own = chrome.evidence(folded) or labels.pairs(folded) or datelines.read(line) or len(squeeze(text)) < _WORDS
        if goes_on or (shown and not own and line.role != "field" and not is_label(text)):
            out[at] = replace(line, role="", level=0)
    return out


def _says_who(folded: str) -> bool:
    """Whether a line has a label of no tool, and words behind it: 访谈嘉宾：某局局长."""
    found = None if chrome.evidence(folded) or labels.pairs(folded) else labels.unknown(folded)
    return found is not None and _WORD.match(folded, found.value[0]) is not None


def _with_subtitle(title: str, body: list[Item]) -> tuple[str, list[Item]]:
    """The title with the line under it that goes on with it, and the text without that line."""
    at = next((n for n, item in enumerate(body) if not isinstance(item, Line) or strip(item.text)), None)
    line = body[at] if at is not None else None
    if not title or at is None or not isinstance(line, Line) or not line.text.startswith(("——", "—")):
        return title, body
    if len(line.text) > _SHORT or line.text.endswith(("。", "；", "：", "，")) or line.marks:
        return title, body
    return title + strip(line.text), [*body[:at], *body[at + 1 :]]


def _flattened(items: Sequence[Item]) -> list[Item]:
    """The text; what stands over all of it as its only heading of that level goes on with the title."""
    at = next((n for n, item in enumerate(items) if not isinstance(item, Line) or strip(item.text)), None)
    first = items[at] if at is not None else None
    if at is None or not isinstance(first, Line) or not first.level or first.marker:
        return list(items)
    same = sum(isinstance(item, Line) and item.level == first.level for item in items)
    if same > 1 or markers.read(shadow(strip(first.text)[:16])) is not None:
        return list(items)
    return [*items[:at], replace(first, role="", level=0), *items[at + 1 :]]


def _dated(items: Sequence[Item]) -> tuple[list[Item], Dateline | None]:
    """The text without the line at its top that has its date beside tools, and that line.

    A line that has fields as well is one of fields.
    """
    for n, item in enumerate(items[:_DATED]):
        if not isinstance(item, Line):
            continue
        if strip(item.text).endswith(around.ENDS):
            break
        found = datelines.read(item)
        parts_ = [] if found is None else found.rest.split("　")
        if any(labels.is_named(pair.kind) for part in parts_ for pair in labels.pairs(shadow(part))):
            return [replace(item, role="field", level=0), Line(""), *items[:n], *items[n + 1 :]], None
        if found is not None and (found.rest or ":" in shadow(found.date)):
            return [*items[:n], *items[n + 1 :]], found
    return list(items), None


def _unused(date: str | None, dateline: Dateline | None, stated: Sequence[Line]) -> list[str]:
    """What of a line with a date is no field."""
    out = [dateline.rest] if dateline is not None and dateline.rest else []
    if date is not None and not any(line.text.endswith(date) for line in stated):
        out.append(date)
    return out


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
