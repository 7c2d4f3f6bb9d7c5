"""Labels whose end only the page's elements show: `<span>索引号</span><span>3799…</span>` has no colon to read."""

from __future__ import annotations

from dataclasses import replace

from ...text.chars import strip
from ..styled.grids import is_label
from ..styled.items import Line
from .walk import Piece

#: a line of fields is no longer than this
_LONGEST = 300


def mend(piece: Piece) -> Piece:
    """The piece with a colon after each label that ends where an element does; others stay as they are."""
    line = piece.item
    if not isinstance(line, Line) or not piece.seams or len(line.text) > _LONGEST or line.role == "heading":
        return piece
    parts: list[str] = []
    last = 0
    for seam in (*piece.seams, len(line.text)):
        part = line.text[last:seam]
        parts.append(part)
        following = strip(line.text[seam:])
        if seam < len(line.text) and is_label(strip(part)) and not following.startswith((":", "：")):
            parts[-1] = part.rstrip() + "："
        elif is_value(parts):
            parts[-1] = part + "　　"
        last = seam
    text = strip("".join(parts))
    return piece if text == line.text else replace(piece, item=replace(line, text=text, marks=(), role="field"))


def is_value(parts: list[str]) -> bool:
    """Whether the last part is the value of a label that was mended: the next pair stands apart from it."""
    return len(parts) > 1 and parts[-2].endswith("：") and is_label(strip(parts[-2][:-1])) and bool(strip(parts[-1]))
