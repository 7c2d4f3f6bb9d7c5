"""Labels whose end only the page's elements show: `<span>索引号</span><span>3799…</span>` has no colon to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from ...patterns import lazy
from ...text.chars import strip
from ...text.fold import shadow
from .. import labels
from ..styled.grids import is_label
from ..styled.items import Line
from .datelines import is_date
from .tree import Element, tag
from .walk import Piece, ancestors

#: a line of fields is no longer than this
_LONGEST = 300
_TIME = lazy(r"\d{1,2}:\d\d(?!\d)")
_WORDS = lazy(r"(?![年月日号时分秒期次人个万元])[一-鿿]{2}")
_LABEL = lazy(r"[一-鿿]{2,6}[:：]")
#: a value on a line of its own is no longer than this, and so near to what holds it and its label
_LONGEST_VALUE = 120
_NEAR = 4
#: elements that hold one field
_HOLDERS = frozenset(("li", "tr", "dl", "div", "p"))


def mend(piece: Piece, *, dates: bool = True) -> Piece:
    """The piece with a colon after each label, and a gap after each value, that ends where an element does.

    `dates`: a bare date is a value as well, as it is in lines around a text.
    """
    line = piece.item
    if not isinstance(line, Line) or not piece.seams or len(line.text) > _LONGEST:
        return piece
    inserts: list[tuple[int, str]] = []
    last, after_label, is_field = 0, False, False
    ends = (*piece.seams, len(line.text))
    labelled = _begins_pair(line.text)
    for n, seam in enumerate(piece.seams):
        part, following = strip(line.text[last:seam]), strip(line.text[seam:])
        last = seam
        ended = part.endswith((":", "：")) or following.startswith((":", "："))
        begins = _begins_pair(following) or (labelled and _LABEL.match(following) is not None)
        if following and is_label(part) and not ended:
            inserts.append((seam, "："))
            after_label = is_field = True
        elif part and following and (after_label or begins or (dates and _parts(line, part, ends[n:], labelled))):
            inserts.append((seam, "　　"))
            is_field = is_field or after_label or (begins and not _begins_tool(following))
            after_label = False
    role = "field" if is_field else line.role
    return replace(piece, item=replace(_with(line, inserts), role=role)) if inserts else piece


def _parts(line: Line, part: str, ends: Sequence[int], labelled: bool) -> bool:
    """Whether a seam (the first of `ends`) parts two values: a date and another, a number and words or a time."""
    nearest = next((text for end in ends[1:] if (text := strip(line.text[ends[0] : end]))), "")
    run_on = labelled and part[-1].isdecimal() and (_TIME.match(nearest) or _WORDS.match(nearest))
    if part.endswith((":", "：")):
        return False
    return is_date(part) or is_date(nearest) or bool(run_on)


def _with(line: Line, inserts: list[tuple[int, str]]) -> Line:
    """A line with texts put in, its marks moved along."""
    parts, last = [], 0
    for at, text in inserts:
        parts += [line.text[last:at], text]
        last = at
    marks = tuple(replace(m, start=_moved(m.start, inserts), end=_moved(m.end, inserts)) for m in line.marks)
    return replace(line, text="".join([*parts, line.text[last:]]), marks=marks)


def _moved(offset: int, inserts: list[tuple[int, str]]) -> int:
    return offset + sum(len(text) for at, text in inserts if at < offset)


def mend_all(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a page mended, each by itself or with its value."""
    return [mend(piece) for piece in paired(pieces)]


def emptied(mended: Sequence[Piece]) -> list[Piece]:
    """The pieces; a line that is nothing but a label, beside one with a value, is a field without one."""
    fields = [isinstance(p.item, Line) and (p.item.role == "field" or _begins_pair(p.item.text)) for p in mended]
    out = []
    for n, piece in enumerate(mended):
        line = piece.item
        beside = fields[max(n - 1, 0) : n + 2]
        if isinstance(line, Line) and not fields[n] and any(beside) and is_label(line.text) and not piece.linked:
            nothing_below = n + 1 >= len(mended) or fields[n + 1]
            out.append(
                replace(piece, item=replace(line, text=f"{line.text}：", role="field")) if nothing_below else piece
            )
        else:
            out.append(piece)
    return out


def paired(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, with a label and its value on one line where an item of a list or a row holds nothing but the two."""
    out: list[Piece] = []
    n = 0
    while n < len(pieces):
        value = pieces[n + 1].item if n + 1 < len(pieces) and _is_pair(pieces, n) else None
        label = pieces[n].item
        if isinstance(label, Line) and isinstance(value, Line):
            name = strip(label.text).rstrip(":：")
            line = replace(value, text=f"{name}：{value.text}", role="field", marker="", depth=0)
            moved = len(line.text) - len(value.text)
            marks = tuple(replace(m, start=m.start + moved, end=m.end + moved) for m in value.marks)
            out.append(replace(pieces[n + 1], item=replace(line, marks=marks), seams=()))
            n += 2
        else:
            out.append(pieces[n])
            n += 1
    return out


def _is_pair(pieces: Sequence[Piece], n: int) -> bool:
    """Whether a label and the line below it are all that an element holds."""
    label, value = pieces[n], pieces[n + 1]
    if not isinstance(label.item, Line) or not isinstance(value.item, Line) or label.linked:
        return False
    if not is_label(label.item.text) or is_label(value.item.text) or len(value.item.text) > _LONGEST_VALUE:
        return False
    near = islice(ancestors(value.element), _NEAR)
    holder = next((e for e in near if tag(e) in _HOLDERS and _is_in(label.element, e)), None)
    beside = [pieces[k] for k in (n - 1, n + 2) if 0 <= k < len(pieces)]
    return holder is not None and not any(_is_in(piece.element, holder) for piece in beside)


def _is_in(element: Element, holder: Element) -> bool:
    return any(at is holder for at in islice(ancestors(element), _NEAR))


def _begins_tool(text: str) -> bool:
    found = labels.pairs(shadow(strip(text)))
    return bool(found) and found[0].kind == "chrome"


def _begins_pair(text: str) -> bool:
    found = labels.pairs(shadow(strip(text)))
    return bool(found) and not found[0].bare and found[0].kind != "dateline"
