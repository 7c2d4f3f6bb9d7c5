"""The edges of a page: weak words of menus, counters and rows of links, which count as the page's only beside chrome.

In the middle of a text the same words are the text's. Vocabulary: `data/read/chrome.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..patterns import lazy
from ..text import dates
from . import chrome, closing, labels, title, titleform
from .lines import Line

_NUMBER = lazy(r"\d{1,7}")
_TOKEN = lazy(r"[^ |/>»›·•\[\](),、:-]++")
_ENDS = frozenset('。;!?:,"”’…')
#: a line of more is text, a line of the page among its lines has less, and so many may stand between two
_LONGEST, _LONGEST_ITEM, _BETWEEN = 40, 20, 4
_LONGEST_NOTICE = 80
#: so much of the end of a page is looked at
_LINES = 150


def tail(lines: Sequence[Line]) -> None:
    """Take the lines of the page below the last line of the text."""
    _empty_label(lines[-_LINES:])
    run = _below_text(lines[-_LINES:])
    known = [n for n, line in enumerate(run) if _is_pages(line) or _is_loose(line.s)]
    if not any(_is_pages(line) for line in run) and len(known) < 2:
        return
    for n in known:
        if not run[n].state and not _leads(run, n):
            run[n].take("chrome", "chrome.edge", run[n].text)
    for a, b in pairwise(known):
        between = [line for line in run[a + 1 : b] if not line.state]
        if 0 < len(between) <= _BETWEEN and all(_is_item(line) for line in between):
            for line in between:
                line.take("chrome", "chrome.edge", line.text)


def _leads(run: Sequence[Line], n: int) -> bool:
    """Whether a weak word stands above a line that may be an article's: the head of a list at the side."""
    below = run[n + 1] if n + 1 < len(run) else None
    return run[n].s in chrome.words("sidebars") and below is not None and not below.state and not _is_loose(below.s)


def _empty_label(lines: Sequence[Line]) -> None:
    """Take 附件： at the end, above nothing but parts of the page: the system's label of a list that is empty."""
    heads = chrome.words("related")
    free = (n for n in reversed(range(len(lines))) if not lines[n].state and lines[n].s.rstrip(": ") not in heads)
    last = next(free, None)
    if last is not None and last + 1 < len(lines) and lines[last].s.rstrip(": ") == "附件":
        lines[last].take("chrome", "chrome.edge", lines[last].text)


def head(lines: Sequence[Line]) -> None:
    """Take the lines above the path of columns, and the weak words of the page above everything else."""
    path = _path(lines)
    found: list[Line] = []
    for line in lines:
        if line.index >= path and line.state != "chrome" and not _is_loose(line.s) and not _is_notice(line.s):
            break
        found.append(line)
    if len(found) < 2 and not any(_is_notice(line.s) for line in found):
        return
    for line in found:
        if not line.state and (_is_loose(line.s) or _is_name(line.s) or _is_notice(line.s)):
            line.take("chrome", "chrome.edge", line.text)


def _is_notice(s: str) -> bool:
    """Whether a line says whose the page is: Copyright © 2024."""
    return len(s) <= _LONGEST_NOTICE and ("©" in s or s[:9].lower() == "copyright")


def _path(lines: Sequence[Line]) -> int:
    """The number of the last line, at the top, that says where the page stands in its site; 0 where none does."""
    last = 0
    for line in lines[:_LINES]:
        if line.state == "chrome":
            code, word = line.notes[0]
            last = line.index if code == "chrome.breadcrumb" or "位置" in word else last
        elif len(line.s) > _LONGEST or line.s[-1] in _ENDS or labels.pairs(line.s):
            break
    return last


def _is_name(s: str) -> bool:
    """Whether a line can name a site or a column, and is no title."""
    return len(s) <= _LONGEST_ITEM and "。" not in s and not (titleform.is_complete(s) and len(s) > 8)


def above(lines: Sequence[Line]) -> None:
    """Take the names of site and column above a title, where the page has more there: 首页, 通知公告, 通知.

    Between the title and the block only what says nothing but weak words.
    """
    first = next((n for n, line in enumerate(lines) if line.state == "title"), 0)
    block = next((n for n, line in enumerate(lines) if line.state == "field" and not title.is_credit(line)), 0)
    last = max(first, block)
    beside = any(line.state == "chrome" for line in lines[:last])
    for n, line in enumerate(lines[:last]):
        if line.state:
            continue
        named = n < first and (line.s in chrome.words("columns") or (beside and _names(line.s)))
        if named or (beside and _is_loose(line.s)):
            line.take("chrome", "chrome.edge", line.text)


def _names(s: str) -> bool:
    return titleform.is_short(s) or chrome.is_site(s)


def _below_text(lines: Sequence[Line]) -> list[Line]:
    """The lines below the last that is text for sure."""
    n = len(lines)
    while n and not (lines[n - 1].state not in ("", "chrome", "site") or _is_text(lines[n - 1])):
        n -= 1
    return list(lines[n:])


def _is_text(line: Line) -> bool:
    if line.state:
        return False
    s = line.s
    if chrome.is_links(s) or _is_loose(s):
        return False
    if len(s) > _LONGEST or (s[-1] in _ENDS and s.rstrip(":") not in chrome.words("related")):
        return True
    found = dates.read(s)
    return (
        (found is not None and found.end + 1 >= len(s))
        or s.startswith(("附", "[附", "#", "!["))
        or closing.is_contact(s)
        or "\t" in line.text
        or bool(labels.pairs(s))
    )


def _is_pages(line: Line) -> bool:
    return line.state == "chrome" and line.notes[0][0] != "chrome.rule"


def _is_loose(s: str) -> bool:
    """Whether a line says nothing but weak words of pages, a number, or links."""
    if _NUMBER.fullmatch(s) or chrome.is_links(s):
        return True
    tokens = _TOKEN.findall(s) if len(s) <= 60 else []
    if not tokens:
        return s in (">", "»", "›", "|", "/", "·", "-")
    weak, strong, counters = chrome.words("weak"), chrome.words("strong"), chrome.words("counters")
    return all(t in weak or t in strong or t in counters or _NUMBER.fullmatch(t) for t in tokens) and not all(
        map(_NUMBER.fullmatch, tokens)
    )


def _is_item(line: Line) -> bool:
    """Whether a line can be one of a page's among others: short, without marks, and nobody's signature."""
    s = line.s
    if len(s) > _LONGEST_ITEM or s.strip(" :>|#*[]•·■").replace(" ", "") in chrome.words("related"):
        return False
    return chrome.MENU_ITEM.fullmatch(s) is not None and not closing.may_sign(s) and not titleform.is_complete(s)
