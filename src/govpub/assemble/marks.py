"""Inline text: a block's plain text with its marks and enumeration, as HTML.

Elements nest properly whatever the marks' ranges are: a mark that crosses the end of another is closed and opened
again. The text itself is unchanged to the eye, and no white space or punctuation is added inside it: a clause in the
page is a clause of the release.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from ..model import Enumerated, Mark
from ..patterns import lazy
from ..text.dates import iso as read_date
from .dates import machine_readable
from .urls import PICTURES, safe

#: elements inside each other, at most; deeper marks are plain text, so that hostile input stays linear
DEEPEST = 32

_DATE = lazy(
    r"(?<!\d)(?:19|20)\d{2}年\d{1,2}月\d{1,2}日"
    r"|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
_LANGUAGE = lazy(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*+")


class Notes:
    """The notes of a page, numbered in reading order, and the pictures that it shows."""

    def __init__(self, ui: dict[str, Any]):
        self.ui = ui
        self.texts: list[str] = []
        self.pictures: list[str] = []

    def add(self, text: str) -> Markup:
        """Take up a note; the reference to it. Its number is drawn by the style, so that it parts no clause."""
        self.texts.append(text)
        n = len(self.texts)
        label = self.ui["article"]["note"].format(number=n)
        return Markup(
            '<a class="note" id="note-{0}-ref" href="#note-{0}" role="doc-noteref" data-ui="attributes"'
            ' aria-label="{1}"></a>'
        ).format(n, label)


class _Range(NamedTuple):
    start: int
    end: int
    opening: Markup | str
    closing: str
    link: bool = False


def render(text: str, marks: tuple[Mark, ...], notes: Notes, enumeration: tuple[Enumerated, ...] = ()) -> Markup:
    """The text as HTML with all that is inline in it."""
    dates = _dates(text, marks) if "年" in text else ()
    if not marks and not enumeration and not dates:
        return _escape(text)
    ranges = [r for r in (*map(_range, marks), *dates) if r]
    inserts: dict[int, list[tuple[Markup | str, bool]]] = {}
    for mark in marks:
        if mark.type == "note" and mark.text:
            inserts.setdefault(mark.end, []).append((notes.add(mark.text), True))
        elif mark.type == "image":
            inserts.setdefault(mark.start, []).append((_picture(mark, text, notes), mark.alt is None))
    return _weave(text, ranges, inserts, _item_breaks(enumeration))


def render_label(text: str, marks: tuple[Mark, ...]) -> Markup:
    """A heading's text where it stands a second time, as a link: what is foreign or kept stays marked, links do not."""
    ranges = [r for m in marks if m.type in ("lang", "keep") and (r := _range(m))]
    return _weave(text, ranges, {}, {}) if ranges else _escape(text)


def _dates(text: str, marks: tuple[Mark, ...]) -> tuple[_Range, ...]:
    """Whole dates (2025年12月2日, 二〇二五年十二月二日) as `time`, where the release has not marked the time itself."""
    marked = sorted((mark.start, mark.end) for mark in marks if mark.type == "time" and mark.start < mark.end)
    out, next_mark, reached = [], 0, 0
    for found in _DATE.finditer(text):
        while next_mark < len(marked) and marked[next_mark][0] < found.end():
            reached = max(reached, marked[next_mark][1])
            next_mark += 1
        datetime = read_date(found[0]) if reached <= found.start() else None
        if datetime:
            out.append(_Range(*found.span(), *_element("time", "datetime", datetime)))
    return tuple(out)


def _escape(text: str) -> Markup:
    escaped = escape(text)
    return Markup(str(escaped).replace("\n", "<br>")) if "\n" in text else escaped


def _element(name: str, attribute: str = "", value: str | None = None) -> tuple[Markup | str, str]:
    opening = Markup('<{} {}="{}">').format(Markup(name), Markup(attribute), value) if attribute else f"<{name}>"
    return opening, f"</{name}>"


def _link(mark: Mark) -> tuple[Markup | str, str] | None:
    href = safe(mark.href)
    return _element("a", "href", href) if href else None


def _lang(mark: Mark) -> tuple[Markup | str, str] | None:
    known = mark.lang is not None and _LANGUAGE.fullmatch(mark.lang)
    return _element("span", "lang", mark.lang) if known else None


def _time(mark: Mark) -> tuple[Markup | str, str] | None:
    datetime = machine_readable(mark.datetime)
    return _element("time", "datetime", datetime) if datetime else None


_ELEMENTS: dict[str, Callable[[Mark], tuple[Markup | str, str] | None]] = {
    "strong": lambda mark: _element("strong"),
    "em": lambda mark: _element("em"),
    "link": _link,
    "lang": _lang,
    "keep": lambda mark: _element("span", "translate", "no"),
    "time": _time,
}


def _range(mark: Mark) -> _Range | None:
    make = _ELEMENTS.get(mark.type)
    element = make(mark) if make and mark.start < mark.end else None
    return _Range(mark.start, mark.end, *element, mark.type == "link") if element else None


def _picture(mark: Mark, text: str, notes: Notes) -> Markup | str:
    """A picture inside a line. Without alt text nobody knows what it says: then it is a link that says so.

    Text that the mark covers stands beside the picture; where it is the alt text, it is not said twice.
    """
    src = safe(mark.src, PICTURES)
    if src is None:
        return Markup('<span role="img" aria-label="{}"></span>').format(mark.alt) if mark.alt else ""
    if mark.alt is None:
        return Markup('<a class="picture" href="{}" data-ui>{}</a>').format(src, notes.ui["article"]["picture"])
    notes.pictures.append(src)
    alt = "" if mark.alt == text[mark.start : mark.end] else mark.alt
    return Markup('<img src="{}" alt="{}">').format(src, alt)


def _item_breaks(enumeration: tuple[Enumerated, ...]) -> dict[int, str]:
    """Where a list and its items begin and end. What stands between two items belongs to the first of them.

    A single item is no list: paragraphs of one item each make one together (`runs`).
    """
    starts = [item.start for item in enumeration]
    if len(starts) < 2 or any(a >= b for a, b in pairwise(starts)) or enumeration[-1].end <= starts[-1]:
        return {}
    breaks = dict.fromkeys(starts[1:], '</span><span role="listitem">')
    breaks[starts[0]] = '<span role="list"><span role="listitem">'
    breaks[enumeration[-1].end] = "</span></span>"
    return breaks


def _weave(
    text: str,
    ranges: Iterable[_Range],
    inserts: dict[int, list[tuple[Markup | str, bool]]],
    breaks: dict[int, str],
) -> Markup:
    waiting = sorted(ranges, key=lambda r: (-r.start, r.end), reverse=False)
    out: list[str] = []
    active: list[_Range] = []
    held: list[str] = []  # anchors that wait for the end of a link that they cannot stand in
    stops = {0, len(text), *inserts, *breaks}
    for r in waiting:
        stops |= {r.start, r.end}
    ordered = sorted(stops)
    for n, at in enumerate(ordered):
        _close(active, at, out, breaks.get(at))
        for html, is_anchor in inserts.get(at, ()):
            (held if is_anchor else out).append(str(html))
        if held and not any(r.link for r in active):
            out += held
            held.clear()
        while waiting and waiting[-1].start == at:
            _open(active, waiting.pop(), out)
        if n + 1 < len(ordered):
            out.append(str(_escape(text[at : ordered[n + 1]])))
    return Markup("".join(out + held))


def _open(active: list[_Range], r: _Range, out: list[str]) -> None:
    if len(active) < DEEPEST and not (r.link and any(a.link for a in active)):
        out.append(str(r.opening))
        active.append(r)


def _close(active: list[_Range], at: int, out: list[str], item_break: str | None) -> None:
    """Close what ends here, with what stands inside it; open again what goes on."""
    first = 0 if item_break else next((n for n, r in enumerate(active) if r.end <= at), len(active))
    out += [r.closing for r in reversed(active[first:])]
    if item_break:
        out.append(item_break)
    active[first:] = [r for r in active[first:] if r.end > at]
    out += [str(r.opening) for r in active[first:]]
