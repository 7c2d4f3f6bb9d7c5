"""Tables of others' pages: which hold data, which are the disclosure block, and which only lay out the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ...model import Cell
from ...text.chars import strip
from ..styled import cells, grids
from ..styled.items import Item, Line
from ..styled.report import Report
from .tree import HEADINGS, SILENT, Element, names, style, tag, text

#: a cell of data is no longer than this, in characters, but for a few
_LONG_CELL = 300
_WIDEST = 1000


@dataclass(slots=True)
class _Facts:
    """What is known of a table from one pass over the page."""

    rows: int = 0
    cells: int = 0
    widest: int = 0
    inner: int = 0
    headers: bool = False
    longest: int = 0
    headings: bool = False
    prose: int = 0


class Grids:
    """The tables of a page, looked at once, so that pages of nested tables stay linear."""

    def __init__(self, root: Element):
        self._facts: dict[Element, _Facts] = {}
        self._survey(root)

    def _survey(self, root: Element) -> None:
        stack: list[tuple[Element, _Facts | None]] = [(root, None)]
        while stack:
            element, around = stack.pop()
            name = tag(element)
            if name == "table":
                own = self._facts[element] = _Facts()
                if around is not None:
                    around.inner += 1
                around = own
            elif around is not None:
                _note(around, element, name)
            if name not in SILENT:
                stack += [(node, around) for node in element]

    def read(self, table: Element, cell_lines: Callable[[Element], list[Line]], report: Report) -> list[Item] | None:
        """A table of data, or the fields of a disclosure block; None where it only lays out the page."""
        facts = self._facts.get(table)
        if facts is None or not _is_grid(table, facts):
            return None
        rows, headers = _rows(table, cell_lines)
        fields = grids.disclosure(rows) or grids.labelled(rows)
        if fields is not None:
            return list(fields)
        if not _is_data(table, facts):
            return None
        if facts.inner:
            report.add("EXT014", _first(rows))
        rows = [row for row in rows if row]
        made = grids.table(rows, headers, report, labelled=not headers and _has_row_heads(table))
        caption = table.find("caption")
        return [grids.named(made, text(caption))] if any(strip(c.text) or c.marks for row in rows for c in row) else []


def _first(rows: list[tuple[Cell, ...]]) -> str:
    return next((cell.text for row in rows for cell in row if strip(cell.text)), "")


def _note(facts: _Facts, element: Element, name: str) -> None:
    if name == "tr":
        facts.rows += 1
    elif name in ("td", "th"):
        facts.cells += 1
        facts.headers = facts.headers or name == "th"
        facts.widest = max(facts.widest, len(element))
    elif name in ("caption", "thead"):
        facts.headers = True
    elif name in HEADINGS:
        facts.headings = True
    length = len(element.text or "") + len(element.tail or "")
    facts.longest = max(facts.longest, length)
    facts.prose += ("。" in (element.text or "")) + ("。" in (element.tail or ""))


def _is_grid(table: Element, facts: _Facts) -> bool:
    """Whether it may be more than layout: several cells, no tables in them, no headings of the page."""
    if (table.get("role") or "").lower() in ("presentation", "none"):
        return False
    if facts.rows < 1 or facts.cells < 2 or facts.headings:
        return False
    return not facts.inner or facts.headers


def _is_data(table: Element, facts: _Facts) -> bool:
    if facts.headers:
        return True
    if facts.rows < 2 or facts.cells < 2 * facts.rows - 1 or facts.cells == facts.rows:
        return False
    if facts.longest > _LONG_CELL and not _has_rules(table):
        return False
    return _has_rules(table) or (facts.rows >= 3 and facts.prose <= facts.cells // 4)


def _has_rules(table: Element) -> bool:
    """Whether it draws lines between its cells, as tables of data do."""
    border = (table.get("border") or "").strip()
    if border not in ("", "0", "0px", "none") or any("msotable" in name or name == "bordered" for name in names(table)):
        return True
    cell = next(table.iter("td"), None)
    for element in (table, cell):
        own = {} if element is None else style(element)
        if any(key.startswith("border") and value[:1] not in ("0", "n") for key, value in own.items()):
            return "border-collapse" not in own or len([key for key in own if key.startswith("border")]) > 1
    return False


def _rows(table: Element, cell_lines: Callable[[Element], list[Line]]) -> tuple[list[tuple[Cell, ...]], int]:
    """The rows, and how many of the first are header rows."""
    out: list[tuple[Cell, ...]] = []
    headers = 0
    for row in _own_rows(table):
        found = [node for node in row if tag(node) in ("td", "th")]
        made = tuple(cells.joined(cell_lines(node), _span(node, "colspan"), _span(node, "rowspan")) for node in found)
        parent = row.getparent()
        in_head = parent is not None and tag(parent) == "thead"
        all_header = bool(found) and len(found) > 1 and all(tag(node) == "th" for node in found)
        if headers == len(out) and found and (in_head or all_header):
            headers += 1
        out.append(made)
    return out, headers


def _has_row_heads(table: Element) -> bool:
    """Whether its rows begin with header cells of their own."""
    heads = [next((tag(cell) for cell in row if tag(cell) in ("td", "th")), "") for row in _own_rows(table)]
    return len(heads) > 1 and all(name == "th" for name in heads)


def _own_rows(table: Element) -> list[Element]:
    """The rows of a table and not of tables in it, the header's first as browsers show them."""
    out: list[Element] = []
    stack = list(table)[::-1]
    while stack:
        node = stack.pop()
        name = tag(node)
        if name == "tr":
            out.append(node)
        elif name in ("thead", "tbody", "tfoot", "form", "div"):
            stack += list(node)[::-1]
    return out


def _span(cell: Element, name: str) -> int:
    value = (cell.get(name) or "").strip()
    return max(1, min(int(value), _WIDEST)) if value.isascii() and value.isdecimal() and len(value) < 6 else 1
