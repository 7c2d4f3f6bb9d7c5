"""The title of others' pages: the line that the page's head, or an element's name, says is it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from ...data import read_toml
from ...patterns import lazy
from ...text.chars import strip
from ...text.fold import shadow
from .. import chrome, disclosure, labels, title, titleform
from ..lines import read_lines
from ..styled.items import Line
from . import datelines
from .heads import Title, beside, by_head, is_site, joined
from .pieces import MOST_LINKED
from .tree import HEADINGS, Element, joined_names, tag, words
from .walk import Piece, ancestors

_NUMBER = lazy(r"\(?[一-鿿()]{1,20}[\[(]\d{4}[\])]第?\d{1,4}号\)?|\(?\d{4}年?第\d{1,4}号\)?|第\d{1,4}号")
_LONGEST = 160
_LINES = 4
#: a sentence of the text has at least so many characters
_SENTENCE = 12


@cache
def _names() -> tuple[frozenset[str], frozenset[str]]:
    table = read_toml("extract/pages.toml")["title"]
    return frozenset(table["names"].split()), frozenset(table["elements"].split())


@cache
def _title_words() -> frozenset[str]:
    return frozenset(read_toml("extract/pages.toml")["title"]["words"].split())


def stated(root: Element, found: Sequence[Piece], metas: Iterable[str]) -> frozenset[int]:
    """The numbers of the lines of a whole page that say what its head says is the title; links do not count."""
    indices = [n for n, piece in enumerate(found) if piece.linked <= MOST_LINKED]
    title = by_head(root, found, indices, list(metas))
    return title.pieces if title else frozenset()


def find(
    root: Element, found: Sequence[Piece], indices: Sequence[int], metas: Iterable[str], first: int = 0
) -> Title | None:
    """The title among the pieces with these indices: those before the text (from `first` on), then its first ones."""
    named = [value for value in metas if titleform.key(shadow(value))]
    headed = by_head(root, found, _over(found, indices, first), named)
    if headed:
        return headed
    marked = _marked(found, indices)
    if marked:
        return Title(joined(found, marked), frozenset(marked))
    if named:
        return Title(named[0], frozenset())
    shaped = _shaped(found, _after_links(found, indices, first)) or _shaped(found, indices)
    return Title(joined(found, shaped), frozenset(shaped)) if shaped else None


def _after_links(found: Sequence[Piece], indices: Sequence[int], first: int) -> list[int]:
    """The indices below the last link over the text."""
    last = max((n for n in indices if n < first and found[n].linked > MOST_LINKED), default=-1)
    return [n for n in indices if n > last]


def _over(found: Sequence[Piece], indices: Sequence[int], first: int) -> list[int]:
    """The indices up to the first sentence of the text: below it stand titles of what the text encloses."""
    for at, n in enumerate(indices):
        line = strip(_text(found[n]))
        sentence = len(line) >= _SENTENCE and line.endswith(("。", "：", "；", "，", ":"))
        if n >= first and sentence and found[n].linked <= MOST_LINKED:
            return list(indices[:at])
    return list(indices)


def _marked(found: Sequence[Piece], indices: Sequence[int]) -> list[int]:
    """The lines in an element that is named as the title, else the only `h1`, else what has a word for it as name."""
    for is_title, last in ((_is_named, False), (_is_h1, False), (_has_word, True)):
        holders = [(n, holder) for n in indices if (holder := _holder(found[n], is_title)) is not None]
        if last:
            holders = [(n, h) for n, h in holders if found[n].linked <= MOST_LINKED and _titular(found, [n])]
        if holders:
            chosen = holders[-1 if last else 0][1]
            run = _titular(found, [n for n, holder in holders if holder is chosen])
            line = joined(found, run)
            if 4 <= len(line) <= _LONGEST and len(run) <= _LINES and (not is_site(line) or is_title is _is_named):
                return run
    return []


def _titular(found: Sequence[Piece], run: Sequence[int]) -> list[int]:
    """Of lines in one element those that may be a title: no fields, dates, numbers of documents; headings if any."""
    kept = []
    for n in run:
        item = found[n].item
        folded = shadow(strip(item.text)) if isinstance(item, Line) else ""
        if isinstance(item, Line) and not is_number(item.text) and not labels.pairs(folded) and not _is_tool(folded):
            kept += [n] if datelines.read(item) is None and item.role != "field" else []
    headings = [n for n in kept if isinstance(item := found[n].item, Line) and item.level]
    return [n for n in headings if _level(found[n]) == _level(found[headings[0]])] if headings else kept


def _is_tool(folded: str) -> bool:
    return chrome.evidence(folded) is not None or folded.startswith("首页")


def _level(piece: Piece) -> int:
    return piece.item.level if isinstance(piece.item, Line) else 0


def is_number(text: str) -> bool:
    """Whether a line is nothing but the number of a document: 临政发〔2025〕3号."""
    return _NUMBER.fullmatch(shadow(strip(text)).replace(" ", "")) is not None


def _shaped(found: Sequence[Piece], indices: Sequence[int]) -> list[int]:
    """The lines that have the shape of a title to the text reader."""
    numbers = [n for n in indices if isinstance(found[n].item, Line) and found[n].linked <= MOST_LINKED]
    text = "\n".join(_text(found[n]) for n in numbers)
    read = read_lines(text, shadow(text), 0)
    chrome.mark(read)
    disclosure.read(read)
    groups = title.find(read, []).groups
    return _one(found, [numbers[line.number - 1] for line in groups[0]]) if groups else []


def _one(found: Sequence[Piece], run: Sequence[int]) -> list[int]:
    """Of lines that read as a title those that stand together, where these alone are one."""
    parts: list[list[int]] = []
    for n in run:
        if parts and beside(found[parts[-1][-1]], found[n]):
            parts[-1].append(n)
        else:
            parts.append([n])
    whole = [n for n, part in enumerate(parts) if titleform.is_complete(shadow(joined(found, part)))]
    if len(whole) != 1:
        return list(run)
    at = first = whole[0]
    while first and is_site(joined(found, parts[first - 1])):  # the body whose paper it is
        first -= 1
    return [n for part in parts[first : at + 1] for n in part]


def _text(piece: Piece) -> str:
    return piece.item.text.replace("\n", " ") if isinstance(piece.item, Line) else ""


def _holder(piece: Piece, is_title: object) -> Element | None:
    if not isinstance(piece.item, Line) or not callable(is_title):
        return None
    for steps, element in enumerate(ancestors(piece.element)):
        if steps > 4:
            return None
        if is_title(element):
            return element
    return None


def _is_named(element: Element) -> bool:
    known, elements = _names()
    return bool(joined_names(element) & known) or tag(element) in elements


def _is_h1(element: Element) -> bool:
    return HEADINGS.get(tag(element)) == 1


def _has_word(element: Element) -> bool:
    return bool(words(element) & _title_words()) and tag(element) not in ("li", "a", "td")
