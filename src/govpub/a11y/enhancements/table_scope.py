"""Say what each header cell of a table heads.

WCAG 1.3.1 Info and Relationships (A). Certain.

A screen reader reads the headers of a cell aloud if it knows them. `th` cells without `scope` get it where their
place leaves no doubt: a row of `th` alone heads columns, a `th` that begins a row of data heads the row; a header
that spans columns or rows heads their group. Cells of a `thead` that are written as `td` are header cells; an empty
`th` heads nothing and becomes `td`. Tables whose cells name their `headers` themselves are left alone.

Before:

    <table><tr><th>街道</th><th>人数</th></tr>
    <tr><th>云桥街道</th><td>12</td></tr></table>

After:

    <table><tr><th scope="col">街道</th><th scope="col">人数</th></tr>
    <tr><th scope="row">云桥街道</th><td>12</td></tr></table>
"""

from __future__ import annotations

from ...model import Text
from ..page import Node
from ..tables import Table, read_table
from ..values import Certainty, Enhancement
from ..work import Work

_SCOPES = frozenset(("col", "row", "colgroup", "rowgroup"))


def apply(work: Work) -> None:
    """See the module's docstring."""
    for node in work.page.all("table"):
        if node.role not in ("", "table", "grid"):
            continue
        table = read_table(work.page, node)
        if not any(cell.get("headers") for cell in table.cells()):
            _head_cells(work, table)
            _empty_cells(work, table)
            _scopes(work, table)


def _head_cells(work: Work, table: Table) -> None:
    for row in table.rows:
        for cell in row:
            alone = cell.tag == "td" and "thead" in cell.near and cell.near["thead"].near.get("table") is table.node
            if not alone or cell.role or not cell.chars or work.end(cell) is None:
                continue
            if work.may(cell, Text("表头里的单元格是表头", "a cell of the table's head is a header cell")):
                work.rename(cell, "th")


def _empty_cells(work: Work, table: Table) -> None:
    page = work.page
    for cell in table.cells():
        empty = cell.tag == "th" and not cell.chars and not page.says(cell) and not page.has(cell, "img", "input")
        if not empty or cell.role or "aria-label" in cell.attrs or work.end(cell) is None:
            continue
        if work.may(cell, Text("空单元格不是表头", "an empty cell heads nothing")):
            work.rename(cell, "td")


def _scopes(work: Work, table: Table) -> None:
    heading_rows = True
    for row in table.rows:
        all_heads = all(cell.tag == "th" for cell in row)
        for place, cell in enumerate(row):
            if cell.tag != "th" or cell.token is None:
                continue
            scope = _scope(cell, place, row, all_heads and heading_rows)
            if not scope or cell.get("scope").lower() in _SCOPES or not work.page.says(cell):
                continue
            if work.may(cell, Text(f"表头单元格的作用范围：{scope}", f"what the header cell heads: {scope}")):
                work.set(cell, "scope", scope)
        heading_rows = heading_rows and all_heads


def _scope(cell: Node, place: int, row: list[Node], heads: bool) -> str:
    """What a header cell surely heads; empty where its place leaves doubt."""
    wide, tall = _number(cell, "colspan") > 1, _number(cell, "rowspan") > 1
    if heads:
        if len(row) == 1 and not wide:
            return ""  # a row of one cell may be a title
        return "colgroup" if wide else "col"
    if place == 0 or all(other.tag == "th" for other in row[:place]):
        return "rowgroup" if tall else "row"
    if place > 0 and row[place - 1].tag == "td" and place + 1 < len(row) and row[place + 1].tag == "td":
        return "row"  # label, value, label, value
    return ""


def _number(cell: Node, name: str) -> int:
    value = cell.get(name)
    return int(value) if value.isascii() and value.isdigit() and len(value) < 5 else 1


ENHANCEMENT = Enhancement(
    "A11Y010",
    "table-scope",
    ("1.3.1",),
    Certainty.CERTAIN,
    Text("标明表头单元格的作用范围", "say what each header cell heads"),
    apply,
)
