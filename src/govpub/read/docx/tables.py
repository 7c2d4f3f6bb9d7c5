"""Tables of a Word document: rows and cells on a grid, merged cells as spans."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ..styled.items import Line
from ..styled.report import Report
from .runs import text_of
from .xml import Element, child, name_of, number, switch, val

#: columns of one table, at most; a wider span is cut
WIDEST = 1000
_WRAPPERS = frozenset(("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:smartTag"))
_DEEPEST = 32


@dataclass(slots=True)
class RawCell:
    """A cell as it grows: its text, the column it starts in, how far it reaches."""

    lines: list[Line]
    column: int
    colspan: int = 1
    rowspan: int = 1


@dataclass(slots=True)
class RawTable:
    """A table's rows; the first `headers` rows are its header."""

    rows: list[list[RawCell]] = field(default_factory=list)
    headers: int = 0


def children(element: Element, name: str, depth: int = 0) -> list[Element]:
    """The children of a name, those inside content controls and tracked insertions included."""
    out: list[Element] = []
    for node in element.iterchildren():
        own = name_of(node)
        if own == name:
            out.append(node)
        elif own in _WRAPPERS and depth < _DEEPEST:
            out += children(node, name, depth + 1)
    return out


def read(table: Element, cell_lines: Callable[[Element], list[Line]], report: Report) -> RawTable:
    """The rows of a `w:tbl`; `cell_lines` gives what a `w:tc` holds. Deleted rows and cells are reported."""
    out = RawTable()
    above: dict[int, RawCell] = {}
    in_header = True
    for row in children(table, "w:tr"):
        properties = child(row, "w:trPr")
        if child(properties, "w:del") is not None:
            report.add("EXT002", text_of(row))
            continue
        if child(properties, "w:ins") is not None:
            report.add("EXT003", text_of(row))
        cells, above = _row(row, above, cell_lines, report)
        out.rows.append(cells)
        in_header = in_header and bool(switch(properties, "w:tblHeader"))
        out.headers += in_header
    return out


def _row(
    row: Element, above: dict[int, RawCell], cell_lines: Callable[[Element], list[Line]], report: Report
) -> tuple[list[RawCell], dict[int, RawCell]]:
    """The cells of a row, and for each column the cell that may go on below. `w:vMerge` cells join the one above."""
    properties = child(row, "w:trPr")
    column = _within(number(properties, "w:gridBefore"), 0)
    cells: list[RawCell] = [RawCell([], 0, column)] if column else []
    below: dict[int, RawCell] = {}
    for element in children(row, "w:tc"):
        own = child(element, "w:tcPr")
        if child(own, "w:cellDel") is not None:
            report.add("EXT002", text_of(element))
        span = max(1, _within(number(own, "w:gridSpan"), 1))
        merged = child(own, "w:vMerge")
        going_on = merged is not None and val(own, "w:vMerge") != "restart"
        if val(own, "w:hMerge") == "continue" and cells:
            cells[-1].colspan += span
        elif going_on and column in above:
            cell = above[column]
            cell.rowspan += 1
            cell.lines += cell_lines(element)
            below[column] = cell
        else:
            cells.append(RawCell(cell_lines(element), column, span))
            if merged is not None:
                below[column] = cells[-1]
        column = min(column + span, WIDEST)
    after = _within(number(properties, "w:gridAfter"), 0)
    if after:
        cells.append(RawCell([], column, after))
    return cells, below


def _within(value: int | None, default: int) -> int:
    return default if value is None else max(0, min(value, WIDEST))
