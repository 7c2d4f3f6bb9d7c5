"""What is inline in a line: Markdown links, images, emphasis, notes, as marks beside plain text; and the way back.

Emphasis is `<em>…</em>`, as Markdown allows: a single * is a sign of multiplication, of a note or of something masked
too often in Chinese text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..model import Mark
from ..patterns import lazy

_ANY = lazy(r"[*\[]|-\{|<em>")
_NOTE = r"(?:[^\[\]\n]++|\[[^\[\]\n]*+\])++"
_INLINE = lazy(
    r"!\[(?P<alt>[^\[\]\n]*+)\]\((?P<src>[^()\s<>]++)\)"
    rf"|\^\[(?P<note>{_NOTE})\]"
    r"|\[(?P<label>[^\[\]\n]++)\]\((?P<href>[^()\s<>]++)\)"
    r"|(?<!\*)\*\*(?P<strong>[^*\s](?:[^*\n]*+(?<!\s))?+)\*\*(?!\*)"
    r"|<em>(?P<em>(?:[^<\n]++|<(?!/?em>))++)</em>"
    r"|-\{(?P<keep>[^{}\n]++)\}-"
)
#: marks stand inside marks, each kind once
_DEEPEST = 4
#: of two marks that overlap, these are cut, and put together again when they are read
_CUT = ("strong", "em")


def read(text: str, depth: int = 0) -> tuple[str, tuple[Mark, ...]]:
    """Plain text and its marks."""
    if not _ANY.search(text):
        return text, ()
    out: list[str] = []
    marks: list[Mark] = []
    length = last = 0
    for m in _INLINE.finditer(text):
        before = text[last : m.start()]
        inner = m["label"] or m["strong"] or m["em"] or ""
        shown, inside = read(inner, depth + 1) if depth < _DEEPEST else (inner, ())
        shown = shown or m["keep"] or ""
        start = length + len(before)
        out += (before, shown)
        length = start + len(shown)
        marks.append(_mark(m, start, length))
        marks += [replace(mark, start=mark.start + start, end=mark.end + start) for mark in inside]
        last = m.end()
    if not marks:
        return text, ()
    out.append(text[last:])
    return "".join(out), _joined(marks) if depth == 0 and len(marks) > 1 else tuple(marks)


def _mark(m: re.Match[str], start: int, end: int) -> Mark:
    if m["src"] is not None:
        return Mark("image", start, end, src=m["src"], alt=m["alt"] or None)
    if m["note"] is not None:
        return Mark("note", start, end, text=m["note"])
    if m["href"] is not None:
        return Mark("link", start, end, href=m["href"])
    return Mark(next(kind for kind in ("strong", "em", "keep") if m[kind] is not None), start, end)


def _joined(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Marks in order, those that were cut where they overlap put together."""
    out: list[Mark] = []
    last: dict[str, int] = {}
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        before = out[last[mark.type]] if mark.type in last else None
        if mark.type in _CUT and before is not None and before.end == mark.start:
            out[last[mark.type]] = replace(before, end=mark.end)
        else:
            last[mark.type] = len(out)
            out.append(mark)
    return tuple(out)


def write(text: str, marks: tuple[Mark, ...]) -> str:
    """Text with its marks written back; marks that the text form has no words for are left out."""
    known = [mark for mark in marks if _written(mark, text[mark.start : mark.end]) is not None]
    return _nested(text, 0, len(text), sorted(known, key=_place), frozenset()) if known else text


def _place(mark: Mark) -> tuple[int, int, bool]:
    return mark.start, -mark.end, mark.type == "keep"


def _nested(text: str, start: int, end: int, marks: list[Mark], within: frozenset[str]) -> str:
    """A piece of text with the marks in it; marks `within` which it stands are not begun again."""
    out: list[str] = []
    at = start
    left = [mark for mark in marks if mark.type not in within]
    while left:
        mark, later = left[0], left[1:]
        other = next((m for m in later if m.start < mark.end < m.end and m.type not in _CUT), None)
        if other is not None and other.start > mark.start and mark.type in _CUT:
            later.append(replace(mark, start=other.start))
            mark = replace(mark, end=other.start)
        inside = [m for m in later if m.start < mark.end]
        left = [m for m in later if m.start >= mark.end]
        left += [replace(m, start=mark.end) for m in inside if m.end > mark.end and m.type in _CUT]
        left.sort(key=_place)
        inside = [replace(m, end=min(m.end, mark.end)) for m in inside if m.end <= mark.end or m.type in _CUT]
        held = text[mark.start : mark.end]
        if inside and mark.type != "keep":
            held = _nested(text, mark.start, mark.end, inside, within | {mark.type})
        out += (text[at : mark.start], _written(mark, held) or held)
        at = mark.end
    out.append(text[at:end])
    return "".join(out)


def _written(mark: Mark, inner: str) -> str | None:
    match mark.type:
        case "image":
            return f"![{mark.alt or ''}]({mark.src})"
        case "note":
            return f"^[{mark.text}]" if mark.text and re.fullmatch(_NOTE, mark.text) else None
        case "link":
            return f"[{inner}]({mark.href})"
        case "strong":
            return f"**{inner}**"
        case "em":
            return f"<em>{inner}</em>"
        case "keep":
            return f"-{{{inner}}}-"
    return None
