"""Tables: their rows and cells, and whether a table holds data or only arranges the page."""

from __future__ import annotations

from dataclasses import dataclass

from .page import HEADINGS, Node, Page
from .regions import region

_SECTIONS = frozenset(("thead", "tbody", "tfoot"))
_CELLS = frozenset(("td", "th"))
_STRUCTURE = (*HEADINGS, "form", "main", "nav", "article", "section", "hr", "iframe", "object", "embed")


@dataclass(frozen=True, slots=True)
class Table:
    """A table's own rows, each a list of its own cells, without those of tables inside it."""

    node: Node
    rows: list[list[Node]]
    caption: Node | None

    @property
    def width(self) -> int:
        """The cells of the widest row."""
        return max(map(len, self.rows), default=0)

    def cells(self) -> list[Node]:
        """All cells, row by row."""
        return [cell for row in self.rows for cell in row]


def read_table(page: Page, node: Node) -> Table:
    """A table element's rows and cells."""
    rows: list[list[Node]] = []
    caption = None
    groups = [node]
    for child in page.children(node):
        if child.tag in _SECTIONS:
            groups.append(child)
        elif child.tag == "caption":
            caption = child
    for group in groups:
        rows += [
            [cell for cell in page.children(row) if cell.tag in _CELLS]
            for row in page.children(group)
            if row.tag == "tr"
        ]
    rows = [row for row in rows if row]
    rows.sort(key=lambda row: row[0].index)
    return Table(node, rows, caption)


def is_layout(page: Page, table: Table) -> bool:
    """Whether a table surely only arranges the page: it says so, is one column, or holds tables or structure."""
    node = table.node
    if node.role in ("presentation", "none"):
        return True
    if node.role or says_data(page, table) or not table.rows:
        return False
    if page.has(node, "table"):
        return True
    if table.width == 1:
        return True  # one column is a list at most
    return page.has(node, *_STRUCTURE) or any(region(n) for n in page.inside(node) if n.role)


def says_data(page: Page, table: Table) -> bool:
    """Whether a table's own markup says that it holds data."""
    node = table.node
    if (
        (table.caption is not None and table.caption.chars)
        or node.get("summary")
        or node.get("aria-label")
        or node.get("aria-labelledby")
    ):
        return True
    return any(c.tag == "th" or c.get("scope") or c.get("headers") for c in table.cells()) or any(
        child.tag in ("thead", "tfoot") for child in page.children(node)
    )
