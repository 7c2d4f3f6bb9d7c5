"""The labels of the disclosure block, and pairs of label and value in a line. Vocabulary: `data/read/labels.toml`."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from ..patterns import lazy
from ..text import dates
from . import chrome, labelcells, wordtree
from .labelpair import BULLET, Pair, bracketed, is_word, trim, unknown, unmarked
from .labelwords import (
    DATES,
    addressed,
    body_labels,
    common,
    dated,
    front_keys,
    hands,
    is_named,
    kinds,
    places,
    squeezed,
)

__all__ = [
    "BULLET",
    "DATES",
    "Pair",
    "addressed",
    "body_labels",
    "bracketed",
    "common",
    "dated",
    "front_keys",
    "hands",
    "holds_field",
    "is_named",
    "is_word",
    "kinds",
    "pairs",
    "places",
    "squeezed",
    "unknown",
]

#: labels whose values are names
_NAMES = frozenset(("source", "author", "issuer"))
#: what stands before 公开 where it ends a value: 主动公开
_OPENED = frozenset(("主动", "申请", "不予", "政务", "信息", "党务", "财务", "村务", "校务", "面向", "对外", "社会"))
#: so many labels with colons in a line, at least, are a block
_DENSE = 3
#: an unknown label, padded or not: at the beginning of a line, and behind a known one's value
_LEADING = lazy(r"([㐀-鿿](?:[㐀-鿿]{1,7}+| {1,4}+[㐀-鿿](?: {1,4}+[㐀-鿿]){0,5}+)) *+:(?!//)")
_PADDED = lazy(r"(?<=[ \t|])(?!无 )([㐀-鿿](?:[㐀-鿿]{1,7}+| {1,4}+[㐀-鿿](?: {1,4}+[㐀-鿿]){0,5}+)) *+:(?!//)")
#: an unknown label behind the number of visits
_BEHIND_COUNT = lazy(r"(?<=[\d次] )([㐀-鿿]{2,8}+) ?+:")
#: so many characters on end are a sentence, and no value of a tool
_TEXT = lazy(r"[㐀-鿿]{8}|。|,")
#: who published a page, or from where, behind the hour and without a label
_PLACE = lazy(r"(?:发表于 ?+|来自 ?+)?[㐀-鿿]{2,14}+")
_LONGEST_PLACE = 3
_BOUNDARY = frozenset(" |\t]);,•·●/:")
#: a label of two or three characters that runs on to a date or a name before it, and what must follow a tool's
_AFTER_DATE = lazy(r"\d[日号]?\)?$")
_SIZES = lazy(r" *+[\[(]? *+(?:[大中小默超特A]|\d|[\])]|$)")
_DOCUMENT_NUMBER = lazy(r" *+[㐀-鿿]{1,15}+ *+[\[(](?:19|20)\d\d[\])]")
_UNKNOWN = lazy(r"(?:^|(?<=  )|(?<=[\t|]))([㐀-鿿][㐀-鿿/()A-Za-z ]{0,22}+) ?+:")


@cache
def _pattern() -> re.Pattern[str]:
    label = wordtree.expression(kinds())
    return re.compile(
        rf"(?P<open>\[ *+)?(?P<label>{label})(?:(?P<close> *+\]) *+:?+| *+(?P<mark>[:|])(?!//)|(?P<bare>(?=[ \t]|$)))"
    )


def pairs(s: str) -> list[Pair]:
    """The pairs of a line (a shadow, in which tabs may stand) that begins with a known label; [] where it does not."""
    s = unmarked(s)
    start = BULLET.match(s).end()  # type: ignore[union-attr]  # matches everywhere, if only nothing
    if ("\t" in s or "|" in s) and (row := _alternating(s, start)):
        return row
    first = _pattern().match(s, start)
    if first is None:
        return _behind_tool(s) or _dated(s, start) or (_led(s, start) if ":" in s[start : start + 24] else [])
    bare = first["bare"] is not None
    every = _found(s, start)
    dense = not bare and sum(m["mark"] == ":" for m in every) > _DENSE
    found = [m for m in every if _stands(s, m, bare, start, dense=dense)]
    marks = [(m.start(), m.span("label"), m.end(), kinds()[squeezed(m["label"])]) for m in found]
    if not bare:
        marks = _with_unknown(s, marks)
    ends = [mark[0] for mark in marks[1:]] + [len(s)]
    starts = [0] + [mark[0] for mark in marks[1:]]
    out: list[Pair] = []
    for a, (_, label, after, kind), end in zip(starts, marks, ends, strict=True):
        out += _pair(s, kind, a, label, trim(s, after, end), bare)
    # 分享：欢迎在朋友圈分享 is no tool
    return [] if out[0].kind == "chrome" and _TEXT.search(s, *out[0].value) else out


def _found(s: str, start: int) -> list[re.Match[str]]:
    """The labels in a line, each without what the value before it ends in; none inside another."""
    out: list[re.Match[str]] = []
    for m in _pattern().finditer(s, start):
        tight = _tight(s, m)
        if not out or tight.start() >= out[-1].end():
            out.append(tight)
    return out


def holds_field(s: str) -> bool:
    """Whether a field of the metadata stands somewhere in a line, behind a space: …的公告 日期：2024-08-30."""
    found = _pattern().finditer(s, 4)
    return any(m["mark"] == ":" and s[m.start() - 1] == " " and is_named(kinds()[squeezed(m["label"])]) for m in found)


def _alternating(s: str, start: int) -> list[Pair]:
    """The pairs of a row whose cells are labels and values by turns, half of the labels known; else []."""
    mark = "\t" if "\t" in s else "|"
    edges = [start - 1, *(n for n in range(start, len(s)) if s[n] == mark), len(s)]
    cells = [trim(s, a + 1, b) for a, b in pairwise(edges)]
    while len(cells) > 2 and cells[-1][0] == cells[-1][1] and (len(cells) % 2 or mark == "|"):
        cells.pop()
    cells += [(len(s), len(s))] * (len(cells) % 2)
    heads = [(a, b, kinds().get(squeezed(s[a:b]).rstrip(":"), "")) for a, b in cells[::2]]
    known = [kind for _, _, kind in heads if kind not in ("", "chrome")]
    if any(is_named(kinds().get(squeezed(s[a:b]), "")) for a, b in cells[1::2]):
        # the header of a table, or labels above their values
        return []
    if len(cells) < 4 or len(known) * 2 < len(heads) or not all(kind or is_word(s[a:b]) for a, b, kind in heads):
        return []
    out = []
    for n, ((a, b, kind), value) in enumerate(zip(heads, cells[1::2], strict=True)):
        colon = s[b - 1] == ":"
        out.append(Pair(kind or "other", a if n else 0, (a, b - colon), value, bare=not colon and mark == "\t"))
    return out


def _led(s: str, start: int) -> list[Pair]:
    """The pairs of a line that begins with an unknown label and goes on with known ones: 登记册：三  索引号：…."""
    first = _LEADING.match(s, start)
    found = (m for m in _pattern().finditer(s, first.end()) if m["bare"] is None) if first else ()
    at = next((m.start() for m in found if s[m.start() - 1] in _BOUNDARY), None)
    if first is None or at is None:
        return []
    rest = [_shift(p, at) for p in pairs(s[at:])]
    return [Pair("beside", 0, first.span(1), trim(s, first.end(), at)), *rest] if rest else []


def _pair(s: str, kind: str, start: int, label: tuple[int, int], value: tuple[int, int], bare: bool) -> list[Pair]:
    """A pair, and what stands behind its value and is none of it: a date, tools of the page."""
    a, b = value
    if kind in ("other", "beside", "chrome", "title") or a == b:
        return [Pair(kind, start, label, value, bare)]
    found_date = dates.read(s, a) if kind in DATES else None
    cut = max(labelcells.tools(s, a, b), min(found_date.end, b) if found_date else 0)
    found = [Pair("chrome", cut, (cut, cut), trim(s, cut, b), bare)] if cut < b else []
    _, b = trim(s, a, cut)
    dated = _date_behind(s, a, b) if kind in _NAMES else None
    if dated is not None:
        found.insert(0, Pair("dateline", dated, (dated, dated), (dated, b), bare))
        _, b = trim(s, a, dated)
    return [Pair(kind, start, label, (a, b), bare), *found]


def _date_behind(s: str, start: int, end: int) -> int | None:
    """Where the date begins that a value ends with, after a space: 来源：某某日报 2024-08-30 09:30."""
    at = s.find(" ", start, end)
    while at >= 0:
        while at < end and s[at] == " ":
            at += 1
        if s.startswith(("19", "20"), at) and (found := dates.read(s, at)) is not None:
            return at if found.end == end else None
        at = s.find(" ", at, end)
    return None


def _behind_tool(s: str) -> list[Pair]:
    """The pairs behind a tool in brackets: [我要纠错]责任编辑:…."""
    end = 0
    while step := labelcells.tool(s, end):
        end = step
    at = end + len(s[end:]) - len(s[end:].lstrip(" "))
    found = [_shift(p, end) for p in pairs(s[end:])] if end and _pattern().match(s, at) else []
    return [Pair("chrome", 0, (0, 0), (0, end)), replace(found[0], start=end), *found[1:]] if found else []


def _dated(s: str, start: int) -> list[Pair]:
    """A line that begins with a date and goes on with pairs or nothing: 2024-08-30 09:30 来源：…."""
    if not s.startswith(("19", "20"), start):
        return []
    found = dates.read(s, start)
    if found is None:
        return []
    rest = len(s) - len(s[found.end :].lstrip(" \t|"))
    pair = Pair("dateline", 0, (start, start), (start, found.end))
    if rest == len(s):
        return [pair]
    placed = _PLACE.fullmatch(s, rest) is not None and (
        len(s) - rest <= _LONGEST_PLACE
        or s.startswith(("来自", "发表于"), rest)
        or s.endswith((*places(), *chrome.words("publishers")))
    )
    if placed or labelcells.tools(s, found.end, len(s)) == found.end:
        return [pair, Pair("chrome", found.end, (found.end, found.end), (rest, len(s)))]
    if _pattern().match(s, rest) is None:
        return []
    shifted = [_shift(p, rest) for p in pairs(s[rest:])]
    return [pair, *shifted] if shifted and not shifted[0].bare else []


def _shift(pair: Pair, by: int) -> Pair:
    (a, b), (c, d) = pair.label, pair.value
    return Pair(pair.kind, pair.start + by, (a + by, b + by), (c + by, d + by), pair.bare)


def _stands(s: str, m: re.Match[str], bare: bool, start: int, *, dense: bool) -> bool:
    """Whether a label that was found in a line begins a pair there; `dense`: the line holds a whole block."""
    if (m["bare"] is not None) != bare:
        return False
    at, label = m.start(), squeezed(m["label"])
    if at == start or s[at - 1] in _BOUNDARY:
        return True
    if bare:
        return False
    # run on to the value before it: a long label, one after a date, or one whose value has a shape of its own
    padded = " " in m["label"] and m["mark"] == ":"
    if (
        len(label) > 3
        or padded
        or (dense and (is_named(kinds()[label]) or len(label) > 2))
        or _AFTER_DATE.search(s, max(start, at - 3), at) is not None
    ):
        return True
    if kinds()[label] == "chrome":
        return _SIZES.match(s, m.end()) is not None
    return label == "文号" and _DOCUMENT_NUMBER.match(s, m.end()) is not None


def _tight(s: str, m: re.Match[str]) -> re.Match[str]:
    """The label without what the value before it ends in: 公开方式：主动公开  发布日期：… has no label 公开发布日期."""
    label, at = m["label"], m.start("label")
    if m.start() == 0 or s[m.start() - 1] in _BOUNDARY:
        return m
    open_ = label.startswith("公开") and s[max(0, at - 2) : at] in _OPENED
    if open_ and (m2 := _pattern().match(s, at + len(label) - len(label[2:].lstrip(" ")))):
        return m2
    return (_pattern().match(s, at + label.rindex(" ") + 1) or m) if " " in label else m


_Mark = tuple[int, tuple[int, int], int, str]


def _with_unknown(s: str, marks: list[_Mark]) -> list[_Mark]:
    """Add the unknown labels that a wide gap sets off: 索引号：…  登记册：…."""
    run = len(marks) > 1 or " " in s[slice(*marks[0][1])]
    if "  " in s or "\t" in s or "|" in s or run:
        marks = _with_labels(s, marks, _PADDED if run else _UNKNOWN)
    if any(mark[3] == "chrome" for mark in marks):
        counted = _with_labels(s, marks, _BEHIND_COUNT)
        kinds_before = {b[0]: a[3] for a, b in pairwise(counted)}
        marks = [mark for mark in counted if mark in marks or kinds_before[mark[0]] == "chrome"]
    return marks


def _with_labels(s: str, marks: list[_Mark], pattern: re.Pattern[str]) -> list[_Mark]:
    taken = {mark[1][1] for mark in marks}
    out = list(marks)
    for m in pattern.finditer(s, marks[0][2]):
        a, b = m.span(1)
        b = a + len(m[1].rstrip(" "))
        if b not in taken and len(squeezed(m[1])) <= 8 and not any(mark[0] <= a < mark[2] for mark in marks):
            out.append((a, (a, b), m.end(), "chrome" if squeezed(m[1]) in chrome.tools() else "other"))
    return sorted(out)
