"""Lines of the web page around a release: toolbars, breadcrumbs, counters, menus.

Vocabulary: `data/read/chrome.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from .. import data
from ..patterns import lazy
from .lines import Line

_SEPARATORS = lazy(r"[ |/>»›·•*\[\]():,、。!;<-]++")
_LINK = lazy(r"\[([^\[\]]{0,80}+)\]\([^()\s]{0,300}+\)")
_RULE = lazy(r"[*=_~:—…·.\-━─═▬―☆★◆●■]{3,}+")
_CRUMB = lazy(r"[^>»›。]{1,20}+(?:[>»›]++[^>»›。]{1,40}+){1,9}[>»›]*+")
#: what a line of a menu is made of
MENU_ITEM = lazy(r"[^。,;:!?、\d(\[]{2,20}+")
#: where a path of columns begins, and one that is joined by another mark than >
_HOMES = ("首页", "网站首页", "主页", "本站首页")
_PATH = lazy(r"[^→/\\|,。:-]{2,6}+ *+([→/\\|]|-+>?|—+) *+[^→/\\|,。:]{2,20}+(?: *+\1 *+[^→/\\|,。:]{2,40}+){0,6}+")
_ROW = 3
_LONGEST_ROW, _LONGEST_LINKS, _LONGEST_WORD = 100, 400, 40
#: what leads a row of links to sites
_LINKED = lazy(r"(?:友情|相关|网站|外部)?(?:链接|导航|连结) ?:")
#: what a number on the line below counts
_NUMBER, _COUNTED = (
    lazy(r"\d{1,7}"),
    lazy(r"分享|评论|点赞|收藏|转发|浏览|阅读|点击|访问|赞|在看|人气|热度"),
)
_CLOCK, _LONGEST_CLOCK = lazy(r"\[?\d{1,2}:\d\d(?::\d\d)?\]?"), 10
#: a menu has at least so many lines, and so many of them are known words of menus
_MENU_LINES, _MENU_WORDS = 6, 3


@cache
def words(kind: str) -> frozenset[str]:
    """A list of `chrome.toml` as a set."""
    return frozenset(data.read_toml("read/chrome.toml")[kind].split())


@cache
def tools() -> frozenset[str]:
    """The words of toolbars, counters among them."""
    return words("strong") | words("counters")


@cache
def _patterns() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in data.read_toml("read/chrome.toml")["patterns"]))


@cache
def _site_endings() -> tuple[str, ...]:
    return tuple(data.read_toml("read/chrome.toml")["site_endings"].split())


def mark(lines: Sequence[Line]) -> None:
    """Assign the lines that are chrome by themselves, and the menus."""
    for line in lines:
        if len(line.s) <= 160 and not line.state:
            found = evidence(line.s) if line.s not in words("things") else None
            if found:
                code, word = found
                line.take("chrome", code, line.text[: len(word)] if line.s.startswith(word) else word)
    for upper, line in pairwise(lines):
        if not line.state and upper.state == "chrome" and _NUMBER.fullmatch(line.s) and _COUNTED.match(upper.s):
            line.take("chrome", "chrome.edge", line.s)
    _menus(lines)


def settle(lines: Sequence[Line]) -> None:
    """Take the words that name things too (微信, 打印), each alone on its line, beside parts of the page and fields.

    Several of them in a row are the page's wherever they stand.
    """
    run: list[Line] = []
    for n, line in enumerate((*lines, None)):
        if line is not None and not line.state and _is_thing(line.s):
            run.append(line)
            continue
        if run:
            beside = (*lines[run[0].index - 1 : run[0].index], *lines[n : n + 1])
            if len(run) >= _ROW or any(other.state in ("chrome", "field", "site", "related") for other in beside):
                for taken in run:
                    taken.take("chrome", "chrome.word", taken.text)
        run = []


def _is_thing(s: str) -> bool:
    """Whether a line may be a part of the page or of the text: a thing that words name, a time of day."""
    return s in words("things") or (len(s) <= _LONGEST_CLOCK and _CLOCK.fullmatch(s) is not None)


def is_site(s: str) -> bool:
    """Whether a line is the name of a site: 某某市人民政府门户网站."""
    return len(s) <= 40 and s.endswith(_site_endings()) and MENU_ITEM.fullmatch(s[-20:]) is not None


def is_links(s: str) -> bool:
    """Whether a line is a row of links to sites: 链接:全国人大|全国政协|…, several of them parted by pipes."""
    if s.startswith("|") or s.count("|") < 2 or "。" in s or len(s) > _LONGEST_LINKS:
        return False
    names = [name.strip(" ") for name in s.strip("|").split("|")]
    named = _LINKED.match(s) is not None or sum(name.endswith(_site_endings()) for name in names) * 2 > len(names)
    return named and all(0 < len(name) <= 40 for name in names)


def evidence(s: str) -> tuple[str, str] | None:
    """Why a line is chrome: a code and the word, or None."""
    if "](" in s:
        s = _LINK.sub(r"\1", s).strip(" *-")
        if not s:
            return None
    if s in words("strong"):
        return "chrome.word", s
    if m := _patterns().match(s):
        return "chrome.pattern", m[0]
    if _RULE.fullmatch(s) and not s.startswith("|"):
        return "chrome.rule", s[:8]
    if _is_breadcrumb(s):
        return "chrome.breadcrumb", s
    return _row(s) if len(s) <= _LONGEST_ROW and "。" not in s else None


def _is_breadcrumb(s: str) -> bool:
    if s.startswith(_HOMES) and (m := _PATH.fullmatch(s)) is not None:
        return m[1] != ">"
    if s.startswith("|") or (">" not in s and "»" not in s and "›" not in s):
        return False
    first = re.split("[>»›]", s, maxsplit=1)[0].strip(" ")
    home = s.startswith(_HOMES) or first.endswith(_site_endings())
    return (home or s.count(">") + s.count("»") + s.count("›") > 1) and _CRUMB.fullmatch(s) is not None


def _row(s: str) -> tuple[str, str] | None:
    """A row of words of which each is a tool or the name of a site."""
    tokens = [t for t in _SEPARATORS.split(s) if t]
    if not tokens or len(tokens) > 30:
        return None
    strong, weak, sites = words("strong"), words("weak"), _site_endings()
    if len(tokens) == 1:
        return ("chrome.word", s) if tokens[0] in strong and len(s) > 1 else None
    if tokens[0] in strong or tokens[0] in weak or tokens[0].endswith(sites):
        sure = sum(t in strong for t in tokens)
        known = sure + sum(t in weak and t not in strong for t in tokens)
        if known == len(tokens) and (sure or len(tokens) > 2):
            return "chrome.row", tokens[0]
        named = sum(t in strong or t in weak or t.endswith(sites) for t in tokens)
        if named == len(tokens) and ("|" in s or " - " in s or sure):
            return "chrome.row", tokens[0]
    joined = "".join(tokens) if len(s) <= _LONGEST_WORD else ""
    return ("chrome.word", joined) if joined in strong else None


def _menus(lines: Sequence[Line]) -> None:
    """Runs of short lines without marks, several of which are words of menus."""
    run: list[Line] = []
    for line in lines:
        fits = len(line.s) <= 20 and MENU_ITEM.fullmatch(line.s) is not None
        if fits and (line.state in ("", "chrome")):
            run.append(line)
            continue
        _menu(run)
        run = []
    _menu(run)


def _menu(run: list[Line]) -> None:
    known = [
        line for line in run if line.s not in words("things") and (line.s in words("weak") or line.s in words("strong"))
    ]
    if len(run) < _MENU_LINES or len(known) < _MENU_WORDS or len(known) * 5 < len(run):
        return
    for line in run[run.index(known[0]) : run.index(known[-1]) + 1]:
        if not line.state:
            line.take("chrome", "chrome.menu", known[0].s)
