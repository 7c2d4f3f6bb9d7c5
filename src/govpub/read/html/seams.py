"""Labels whose end only the page's elements show: `<span>索引号</span><span>3799…</span>` has no colon to read."""

from __future__ import annotations

from dataclasses import replace

from ...text.chars import strip
from ...text.fold import shadow
from .. import labels
from ..styled.grids import is_label
from ..styled.items import Line
from .datelines import is_date
from .walk import Piece

#: a line of fields is no longer than this
_LONGEST = 300


def mend(piece: Piece) -> Piece:
    """The piece with a colon after each label, and a gap after each value, that ends where an element does."""
    line = piece.item
    if not isinstance(line, Line) or not piece.seams or len(line.text) > _LONGEST:
        return piece
    inserts: list[tuple[int, str]] = []
    last, after_label, is_field = 0, False, False
    for seam in (*piece.seams, len(line.text)):
        part, following = strip(line.text[last:seam]), strip(line.text[seam:])
        last = seam
        ended = part.endswith((":", "：")) or following.startswith((":", "："))
        begins = bool(following) and _begins_pair(following)
        if following and is_label(part) and not ended:
            inserts.append((seam, "："))
            after_label = is_field = True
        elif part and following and (after_label or begins or is_date(part)):
            inserts.append((seam, "　　"))
            is_field = is_field or after_label or begins
            after_label = False
    role = "field" if is_field else line.role
    return replace(piece, item=replace(_with(line, inserts), role=role)) if inserts else piece


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


def mend_all(pieces: list[Piece]) -> list[Piece]:
    """The pieces mended; a line that is nothing but a label, beside one with a value, is a field without one."""
    mended = [mend(piece) for piece in pieces]
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


def _begins_pair(text: str) -> bool:
    found = labels.pairs(shadow(strip(text)))
    return bool(found) and not found[0].bare and found[0].kind != "dateline"
