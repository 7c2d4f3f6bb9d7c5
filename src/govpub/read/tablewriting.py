"""A table as lines with pipes; merged cells are written so that reading marks them again."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Cell, Table
from . import inline


def table(block: Table) -> str:
    """The lines of a table, with its caption above."""
    rows = [*block.header, *block.rows]
    below: dict[int, int] = {}
    lines = [] if block.caption is None else [block.caption]
    for n, row in enumerate(rows):
        cells = _row(row, below)
        lines.append("| " + " | ".join(cells) + " |" if cells else "|")
        if n == 0 and block.header:
            lines.append("|" + " --- |" * max(len(cells), 1))
    return "\n".join(lines)


def _row(row: Sequence[Cell], below: dict[int, int]) -> list[str]:
    """The cells of a row, an empty one where a cell above reaches down; `below` counts these by column."""
    out: list[str] = []
    for cell in row:
        while below.get(len(out), 0):
            below[len(out)] -= 1
            out.append("")
        if cell.rowspan > 1:
            below[len(out)] = cell.rowspan - 1
        out.append(inline.write(cell.text, cell.marks))
    while below.get(len(out), 0):
        below[len(out)] -= 1
        out.append("")
    return out
