"""A table as lines with pipes; merged cells are written so that reading merges them again.

An empty cell at the beginning of a row belongs to the one above, as in pasted tables. Other merges are said: `<` joins
the cell to its left and `^` the one above, and a backslash is an empty cell of its own where it would be taken for a
part of the one above. `<br>` is a line break in a cell.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Cell, Table
from . import inline

_Columns = dict[int, tuple[Cell, int]]


def table(block: Table) -> str:
    """The lines of a table, with its caption above."""
    rows = [*block.header, *block.rows]
    width = max((sum(cell.colspan for cell in row) for row in rows), default=1)
    below: _Columns = {}
    lines = [] if block.caption is None else [block.caption]
    for n, row in enumerate(rows):
        cells = _row(row, below, width, first=n <= len(block.header))
        lines.append("| " + " | ".join(cells) + " |" if cells else "|")
        if n == min(len(block.header), 4) - 1:
            lines.append("|" + " --- |" * max(len(cells), 1))
    return "\n".join(lines)


def _row(row: Sequence[Cell], below: _Columns, width: int, *, first: bool) -> list[str]:
    """The texts of a row's columns; `below` holds, by column, the cells that reach down and how far they still do."""
    out: list[str] = []
    leading = not first
    for cell in row:
        leading = _reached(out, below, leading)
        if cell.rowspan > 1:
            below |= {len(out) + n: (cell, cell.rowspan - 1) for n in range(cell.colspan)}
        text = inline.write(cell.text, cell.marks).replace("|", "\\|").replace("\n", "<br>")
        if len(row) == 1 and cell.colspan == width > 1 and not out and text:
            return [text]
        out += [text or ("\\" if leading or cell.colspan > 1 else ""), *["<"] * (cell.colspan - 1)]
        leading = False
    _reached(out, below, leading)
    return out


def _reached(out: list[str], below: _Columns, leading: bool) -> bool:
    """Write the columns that a cell above reaches into; whether the row has begun with nothing else so far."""
    while len(out) in below:
        cell, left = below.pop(len(out))
        if left > 1:
            below[len(out)] = (cell, left - 1)
        leading = leading and cell.colspan == 1 and bool(cell.text)
        out.append("" if leading else "^")
    return leading
