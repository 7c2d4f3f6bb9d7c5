"""The title of a page by its head: the lines that say what the tags, or a part of the page's `title`, say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...data import read_toml
from ...patterns import lazy
from ...text.chars import strip
from ...text.fold import shadow
from .. import chrome, titleform
from ..styled.items import Line
from .tree import Element, text
from .walk import Piece

_PARTS = lazy(r"\s*[-_|–—:·»>]+\s*|\s{2,}")
_LINES = 4
_SHORTEST = 6
_MARKS = " -_|–—:·»>"
#: a longer text is hardly the name of a body or a site
_SITE = 10
_MOST_PARTS = 12


class Title(NamedTuple):
    """The title, and the indices of the pieces that say it (none where only the head does)."""

    text: str
    pieces: frozenset[int]


def by_head(root: Element, found: Sequence[Piece], indices: Sequence[int], metas: Sequence[str]) -> Title | None:
    """The lines that say what the tags, or a part of the page's `title`, say."""
    keys = {n: titleform.key(shadow(item.text)) for n in indices if isinstance(item := found[n].item, Line)}
    head = text(next(root.iter("title"), None))
    for value in (*metas, *_candidates(head)):
        wanted = titleform.key(shadow(value))
        said = _said(found, keys, wanted) if len(wanted) >= _SHORTEST or value in metas else []
        if said:
            return Title(joined(found, said), frozenset(said))
    return None


def _candidates(head: str) -> list[str]:
    """What of a page's `title` may be the article's: all, then without names of the site and column at either end."""
    parts = [part for part in _PARTS.split(head) if part][:_MOST_PARTS]
    fewer = range(len(parts) - 1, 0, -1)
    runs = [*(parts[:n] for n in fewer), *(parts[-n:] for n in fewer), *([part] for part in parts)]
    found = ["".join(run) for run in runs] + head.split()[:_MOST_PARTS]
    longest = max(map(len, parts), default=0)
    own = (part.strip(_MARKS) for part in dict.fromkeys((head, *found)))
    return [part for part in own if not is_site(part) or _SITE < longest <= len(part)]


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
            if not own or not wanted.startswith(said + own) or (run and not beside(found[run[-1]], found[n])):
                break
            said += own
            run.append(n)
            if said == wanted:
                return run
    return []


def beside(upper: Piece, lower: Piece) -> bool:
    """Whether two lines stand in one element, or side by side in one."""
    one, other = upper.element, lower.element
    return one is other or one.getparent() is other or other.getparent() is one or one.getparent() is other.getparent()


def joined(found: Sequence[Piece], run: Sequence[int]) -> str:
    """The title that lines say together; a space parts words of Latin letters alone."""
    texts = [strip(item.text) for n in run if isinstance(item := found[n].item, Line)]
    return "".join(f" {t}" if n and t[:1].isascii() and texts[n - 1][-1:].isascii() else t for n, t in enumerate(texts))


def is_site(text: str) -> bool:
    """Whether a line is a body's or a site's name, as the banner of a page has it."""
    folded = shadow(strip(text)).replace(" ", "")
    table = read_toml("read/titles.toml")
    endings = (*table["issuers"].split(), *table["heads"].split(), "网站", "门户", "平台", "专栏", "网")
    meets = folded.endswith("会") and not folded.endswith(("委员会", "委会", "协会", "联合会", "工会", "商会", "字会"))
    return (folded.endswith(endings) and not meets) or folded in chrome.words("related")
