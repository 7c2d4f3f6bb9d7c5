"""A table's cells on a grid: every row as wide as the table, no cell lying over another or reaching out."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from markupsafe import Markup

from ..model import Cell
from ..text.chars import squeeze
from .views import CellView

Rows = tuple[tuple[CellView, ...], ...]

#: HTML's own limit for `colspan`
WIDEST = 1000
#: cells that reach into later rows, at most; what would be more stays in its row, so that hostile tables stay linear
MOST_HANGING = 64


class _Hanging(NamedTuple):
    """Columns `start` up to `end` that a cell above still takes, in this row and `left` - 1 more."""

    start: int
    end: int
    left: int


class _Row(NamedTuple):
    cells: list[CellView]
    column: int  # the first column after the row's own cells
    hanging: list[_Hanging]


def lay_out(
    header: tuple[tuple[Cell, ...], ...], rows: tuple[tuple[Cell, ...], ...], text: Callable[[Cell], Markup]
) -> tuple[Rows, Rows]:
    """Header and body rows as views; short rows are filled up with empty cells."""
    groups = _group(header, text, header=True), _group(rows, text, header=False)
    ends = [max(row.column, *(h.end for h in row.hanging), 0) for group in groups for row in group]
    width = max(ends, default=0)
    if width > WIDEST:
        width = 0  # nobody's table: its rows stay as long as they are
    head, body = (tuple(_fill(row, width) for row in group) for group in groups)
    return head, body


def _group(rows: tuple[tuple[Cell, ...], ...], text: Callable[[Cell], Markup], *, header: bool) -> list[_Row]:
    out: list[_Row] = []
    hanging: list[_Hanging] = []
    for number, row in enumerate(rows):
        column = 0
        cells: list[CellView] = []
        below = [h._replace(left=h.left - 1) for h in hanging if h.left > 1]
        for cell in row:
            column, free = _place(hanging, column)
            colspan = _clamp(cell.colspan, min(WIDEST, free))
            rowspan = _clamp(cell.rowspan, len(rows) - number)
            if rowspan > 1 and len(below) < MOST_HANGING:
                below.append(_Hanging(column, column + colspan, rowspan - 1))
            else:
                rowspan = 1
            heads = header and (cell.marks or squeeze(cell.text))  # an empty cell, such as the corner, heads nothing
            scope = "" if not heads else "col" if colspan == 1 else "colgroup"
            cells.append(CellView(text(cell), colspan, rowspan, scope))
            column += colspan
        out.append(_Row(cells, column, hanging))
        hanging = sorted(below)
    return out


def _clamp(value: int, most: int) -> int:
    return max(1, min(value, most))


def _place(hanging: list[_Hanging], column: int) -> tuple[int, int]:
    """The first free column from `column` on, and how many are free there."""
    for h in hanging:
        if h.end <= column:
            continue
        if h.start > column:
            return column, h.start - column
        column = h.end
    return column, WIDEST


def _fill(row: _Row, width: int) -> tuple[CellView, ...]:
    """The row's cells, and one empty cell for each gap that is left."""
    cells, column = row.cells, row.column
    while True:
        column, free = _place(row.hanging, column)
        if column >= width:
            return tuple(cells)
        free = min(free, width - column)
        cells.append(CellView(Markup(""), free, 1))
        column += free
