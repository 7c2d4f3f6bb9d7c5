"""Make header cells of the cells that look like them.

WCAG 1.3.1 Info and Relationships (A). Likely.

Word's tables have no header cells: their first row is bold or has a ground of its own. In a table of data with
borders, two columns and two rows, the cells of a first row that is bold as a whole, or alone has a ground, become
header cells of their columns. Words and looks stay.

Before:

    <table border="1"><tr><td><b>指标</b></td>
    <td><b>数量</b></td></tr>
    <tr><td>粮食</td><td>131.8</td></tr></table>

After:

    <table border="1"><tr><th scope="col" style="font-weight:inherit;text-align:inherit"><b>指标</b></th>
    <th scope="col" style="font-weight:inherit;text-align:inherit"><b>数量</b></th></tr>
    <tr><td>粮食</td><td>131.8</td></tr></table>
"""

from __future__ import annotations

from ...model import Text
from ..page import Node
from ..tables import Table, is_layout, read_table, says_data
from ..values import Certainty, Enhancement
from ..work import Work

_LONGEST = 30  # characters of a header
_AS_CELL = "font-weight:inherit;text-align:inherit"


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    for node in page.all("table"):
        table = read_table(page, node)
        if node.role or says_data(page, table) or is_layout(page, table) or not _looks_headed(work, table):
            continue
        if not work.may(node, Text("第一行是表头", "the first row is the head")):
            continue
        for cell in table.rows[0]:
            work.rename(cell, "th")
            style = cell.get("style").strip("; ")
            work.set(cell, "scope", "col")
            work.set(cell, "style", f"{_AS_CELL};{style}" if style else _AS_CELL)


def _looks_headed(work: Work, table: Table) -> bool:
    if len(table.rows) < 2 or len(table.rows[0]) < 2 or table.width != len(table.rows[0]):
        return False
    first, rest = table.rows[0], table.rows[1:]
    if any(not 0 < cell.chars <= _LONGEST or work.end(cell) is None for cell in first):
        return False
    bold = all(_is_bold(work, cell) for cell in first)
    plain = not all(_is_bold(work, cell) for row in rest for cell in row if cell.chars)
    grounded = _has_ground(first[0]) and not any(_has_ground(row[0]) for row in rest)
    return (bold and plain) or grounded


def _is_bold(work: Work, cell: Node) -> bool:
    found = [n for n in work.page.inside(cell) if n.tag in ("b", "strong") or "font-weight:bold" in _style(n)]
    return (bool(found) and max(n.chars for n in found) == cell.chars) or "font-weight:bold" in _style(cell)


def _style(node: Node) -> str:
    return node.attrs.get("style", "").lower().replace(" ", "")


def _has_ground(cell: Node) -> bool:
    row = cell.parent
    return any(n is not None and (n.get("bgcolor") or "background" in _style(n)) for n in (cell, row))


ENHANCEMENT = Enhancement(
    "A11Y026",
    "table-headers",
    ("1.3.1",),
    Certainty.LIKELY,
    Text("把像表头的单元格改为表头", "make header cells of cells that look like them"),
    apply,
)
