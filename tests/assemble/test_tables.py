"""Tables: every row is as wide as the table, cells lie beside each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from govpub.assemble.tables import Rows, lay_out
from govpub.model import Cell

cells = st.builds(Cell, text=st.just("x"), colspan=st.integers(-2, 4), rowspan=st.integers(-2, 4))
groups = st.lists(st.lists(cells, max_size=4).map(tuple), max_size=5).map(tuple)


def covered(rows: Rows) -> tuple[list[int], bool]:
    """How many columns each row covers, and whether any place is covered twice; as HTML lays cells out."""
    taken: set[tuple[int, int]] = set()
    doubled = False
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            for dy in range(cell.rowspan):
                for dx in range(cell.colspan):
                    doubled |= (y + dy, x + dx) in taken
                    taken.add((y + dy, x + dx))
            x += cell.colspan
    assert all(y < len(rows) for y, _ in taken)
    return [sum(1 for place in taken if place[0] == y) for y in range(len(rows))], doubled


@given(groups, groups)
def test_rows_are_rectangular_whatever_the_spans_say(
    header: tuple[tuple[Cell, ...], ...], rows: tuple[tuple[Cell, ...], ...]
) -> None:
    head, body = lay_out(header, rows, lambda cell: escape(cell.text))
    widths: set[int] = set()
    for group in (head, body):
        found, doubled = covered(group)
        assert not doubled
        widths.update(found)
    assert len(widths) <= 1
    assert sum(bool(c.html) for row in (*head, *body) for c in row) == sum(map(len, (*header, *rows)))


def test_header_cells_say_what_they_head() -> None:
    head, body = lay_out(((Cell(text="a", colspan=2),), (Cell(text="b"), Cell(text="c"))), (), lambda c: escape(c.text))
    assert [[cell.scope for cell in row] for row in head] == [["colgroup"], ["col", "col"]]
    assert body == ()


def test_a_hostile_table_stays_small() -> None:
    wide = tuple(Cell(text="x", colspan=1000, rowspan=1000) for _ in range(300))
    rows = (wide, *(((Cell(text="y"),),) * 1000))
    _, body = lay_out((), rows, lambda cell: escape(cell.text))
    assert sum(map(len, body)) < 5000


def test_an_empty_cell_heads_nothing() -> None:
    (head,), _ = lay_out(((Cell(text="　"), Cell(text="里程")),), (), lambda c: escape(c.text))
    assert [cell.scope for cell in head] == ["", "col"]
