"""The title of others' pages: the line that the page's head, or an element's name, says is it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from ...data import read_toml
from ...patterns import lazy
from ...text.chars import strip
from ...text.fold import shadow
from .. import chrome, disclosure, labels
from .. import title as titles
from ..lines import read_lines
from ..styled.items import Line
from . import datelines
from .pieces import MOST_LINKED
from .tree import HEADINGS, Element, joined_names, tag, text, words
from .walk import Piece, ancestors

_PARTS = lazy(r"\s*[-_|–—:·»>]+\s*|\s{2,}")
_NUMBER = lazy(r"\(?[一-鿿()]{1,20}[\[(]\d{4}[\])]第?\d{1,4}号\)?|\(?\d{4}年?第\d{1,4}号\)?|第\d{1,4}号")
_LONGEST = 160
#: how many lines of the text may hold the title
_TOP = 8
_LINES = 4


_SENTENCE = 12
_SHORTEST = 6
#: a longer text is hardly the name of a body or a site
_SITE = 10
_MARKS = " -_|–—:·»>"
_MOST_PARTS = 12


class Title(NamedTuple):
    """The title, and the indices of the pieces that say it (none where only the head does)."""

    text: str
    pieces: frozenset[int]


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
    title = _by_head(root, found, indices, list(metas))
    return title.pieces if title else frozenset()


def find(
    root: Element, found: Sequence[Piece], indices: Sequence[int], metas: Iterable[str], first: int = 0
) -> Title | None:
    """The title among the pieces with these indices: those before the text (from `first` on), then its first ones."""
    named = [value for value in metas if titles.key(shadow(value))]
    by_head = _by_head(root, found, _over(found, indices, first), named)
    if by_head:
        return by_head
    marked = _marked(found, indices)
    if marked:
        return Title(_joined(found, marked), frozenset(marked))
    if named:
        return Title(named[0], frozenset())
    shaped = _shaped(found, _after_links(found, indices, first)) or _shaped(found, indices)
    return Title(_joined(found, shaped), frozenset(shaped)) if shaped else None


def _after_links(found: Sequence[Piece], indices: Sequence[int], first: int) -> list[int]:
    """The indices below the last link over the text."""
    last = max((n for n in indices if n < first and found[n].linked > MOST_LINKED), default=-1)
    return [n for n in indices if n > last]


def _by_head(root: Element, found: Sequence[Piece], indices: Sequence[int], metas: Sequence[str]) -> Title | None:
    """The lines that say what the tags, or a part of the page's `title`, say."""
    keys = {n: titles.key(shadow(item.text)) for n in indices if isinstance(item := found[n].item, Line)}
    head = text(next(root.iter("title"), None))
    for value in (*metas, *_candidates(head)):
        wanted = titles.key(shadow(value))
        said = _said(found, keys, wanted) if len(wanted) >= _SHORTEST or value in metas else []
        if said:
            return Title(_joined(found, said), frozenset(said))
    return None


def _candidates(head: str) -> list[str]:
    """What of a page's `title` may be the article's: all, then without names of the site and column at either end."""
    parts = [part for part in _PARTS.split(head) if part][:_MOST_PARTS]
    fewer = range(len(parts) - 1, 0, -1)
    runs = [*(parts[:n] for n in fewer), *(parts[-n:] for n in fewer), *([part] for part in parts)]
    found = ["".join(run) for run in runs] + head.split()[:_MOST_PARTS]
    longest = max(map(len, parts), default=0)
    own = (part.strip(_MARKS) for part in dict.fromkeys((head, *found)))
    return [part for part in own if not _is_site(part) or _SITE < longest <= len(part)]


def _over(found: Sequence[Piece], indices: Sequence[int], first: int) -> list[int]:
    """The indices up to the first sentence of the text: below it stand titles of what the text encloses."""
    for at, n in enumerate(indices):
        line = strip(_text(found[n]))
        sentence = len(line) >= _SENTENCE and line.endswith(("。", "：", "；", "，", ":"))
        if n >= first and sentence and found[n].linked <= MOST_LINKED:
            return list(indices[:at])
    return list(indices)


def _said(found: Sequence[Piece], keys: dict[int, str], wanted: str) -> list[int]:
    """The first run of lines that together say a title; `keys` are the lines' own, by their numbers.

    Lines of one title stand in one element or side by side in one: the column's name over it is none of them.
    """
    numbers = list(keys)
    for at, first in enumerate(numbers):
        if not wanted.startswith(keys[first] or "\0"):
            continue
        said = ""
        run: list[int] = []
        for n in numbers[at : at + _LINES]:
            own = keys[n]
            if not own or not wanted.startswith(said + own) or (run and not _beside(found[run[-1]], found[n])):
                break
            said += own
            run.append(n)
            if said == wanted:
                return run
    return []


def _beside(upper: Piece, lower: Piece) -> bool:
    one, other = upper.element, lower.element
    return one is other or one.getparent() is other or other.getparent() is one or one.getparent() is other.getparent()


def _marked(found: Sequence[Piece], indices: Sequence[int]) -> list[int]:
    """The lines in an element that is named as the title, else the only `h1`, else what has a word for it as name."""
    for is_title, last in ((_is_named, False), (_is_h1, False), (_has_word, True)):
        holders = [(n, holder) for n in indices if (holder := _holder(found[n], is_title)) is not None]
        if last:
            holders = [(n, h) for n, h in holders if found[n].linked <= MOST_LINKED and _titular(found, [n])]
        if holders:
            chosen = holders[-1 if last else 0][1]
            run = _titular(found, [n for n, holder in holders if holder is chosen])
            line = _joined(found, run)
            if 4 <= len(line) <= _LONGEST and len(run) <= _LINES and (not _is_site(line) or is_title is _is_named):
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
    groups = titles.find(read, []).groups
    return _one(found, [numbers[line.number - 1] for line in groups[0]]) if groups else []


def _one(found: Sequence[Piece], run: Sequence[int]) -> list[int]:
    """Of lines that read as a title those that stand together, where these alone are one."""
    parts: list[list[int]] = []
    for n in run:
        if parts and _beside(found[parts[-1][-1]], found[n]):
            parts[-1].append(n)
        else:
            parts.append([n])
    whole = [n for n, part in enumerate(parts) if titles.is_complete(shadow(_joined(found, part)))]
    if len(whole) != 1:
        return list(run)
    at = first = whole[0]
    while first and _is_site(_joined(found, parts[first - 1])):  # the body whose paper it is
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


def _is_site(text: str) -> bool:
    """Whether a line is a body's or a site's name, as the banner of a page has it."""
    folded = shadow(strip(text)).replace(" ", "")
    table = read_toml("read/titles.toml")
    endings = (*table["issuers"].split(), *table["heads"].split(), "网站", "门户", "平台", "专栏", "网")
    meets = folded.endswith("会") and not folded.endswith(("委员会", "委会", "协会", "联合会", "工会", "商会", "字会"))
    return (folded.endswith(endings) and not meets) or folded in chrome.words("related")


def _joined(found: Sequence[Piece], run: Sequence[int]) -> str:
    texts = [strip(item.text) for n in run if isinstance(item := found[n].item, Line)]
    return "".join(f" {t}" if n and t[:1].isascii() and texts[n - 1][-1:].isascii() else t for n, t in enumerate(texts))
