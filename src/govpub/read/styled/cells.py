"""Cells out of lines, and lines out of cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...model import Cell, Mark
from .items import Line, cut


def joined(lines: Sequence[Line], colspan: int = 1, rowspan: int = 1) -> Cell:
    """A cell of lines, parted by line breaks; marks move along."""
    parts: list[str] = []
    marks: list[Mark] = []
    at = 0
    for line in lines:
        shift = at + len(line.marker)
        marks += [replace(mark, start=mark.start + shift, end=mark.end + shift) for mark in line.marks]
        parts.append(line.marker + line.text)
        at += len(parts[-1]) + 1
    return Cell(text="\n".join(parts), marks=tuple(marks), colspan=colspan, rowspan=rowspan)


def lines_of(cell: Cell) -> list[Line]:
    """A cell's lines, each with its marks."""
    out: list[Line] = []
    at = 0
    for part in cell.text.split("\n"):
        end = at + len(part)
        marks = tuple(moved for mark in cell.marks if (moved := cut(mark, at, end)))
        out.append(Line(part, marks))
        at = end + 1
    return out
