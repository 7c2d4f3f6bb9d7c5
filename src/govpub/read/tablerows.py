"""The rows of a table that pasting has flattened: lines cut inside a cell, and cells left out under merged ones.

A browser copies a row as cells parted by tabs, and breaks the line where a cell does; converters to pipes fill every
row to the width of the table. Neither says that a cell reaches down: its place in the rows below is only missing.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from ..patterns import lazy
from ..text.fold import shadow
from .lines import Line

#: lines of a cell without a mark of their own, at most, and the longest
_BETWEEN, _LONGEST = 3, 80
_NEW = lazy(r"附|附?表 ?[\d一二三四五六七八九十]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|[#>*•]")
_TOTAL = lazy(r"合 *计|总 *计|小 *计|共 *计|平 *均")
_NUMERIC = lazy(r"[\d.,%+\- /()元万亿年月日:]+")
#: so much better must cells stand in other columns than where they are written
_MARGIN = 10
#: what it costs to leave out a column that is not at the left; how many rows above are looked at
_SKIP, _ABOVE = 5, 8
#: a wider table is read as it is written
_WIDEST = 30
_NEVER = -1_000_000


def end(body: Sequence[Line], i: int, taken: Set[int], kind: str) -> int:
    """Where the lines of a table end that begin at line `i`, those without a mark inside its cells included."""
    marks = count(body[i], kind)
    last = i + 1
    while last < len(body) and last not in taken and body[last].index == body[last - 1].index + 1:
        if body[last].gap:
            break
        if count(body[last], kind):
            last += 1
            continue
        below = _inside(body, last, taken, kind, marks)
        if below is None:
            break
        last = below
    return last


def count(line: Line, kind: str) -> int:
    """How many marks of cells a line has."""
    return line.s.count("|") if kind == "|" else line.text.count("\t")


def _inside(body: Sequence[Line], i: int, taken: Set[int], kind: str, marks: int) -> int | None:
    """The next row of the table, where a few short lines without marks stand between its rows; else None."""
    if kind == "|" or marks < 2:
        return None
    for n in range(i, min(i + _BETWEEN + 1, len(body))):
        line = body[n]
        if n in taken or line.gap or line.index != body[n - 1].index + 1:
            return None
        if count(line, kind):
            return n if count(line, kind) <= marks else None
        if len(line.s) > _LONGEST or _NEW.match(line.s):
            return None
    return None


def join(cells: list[list[str]], lines: Sequence[Line], kind: str) -> list[list[str]]:
    """The rows that lines of cells make, as wide as the first line where lines were cut inside a cell."""
    width = len(cells[0])
    if width < 3 or all(len(row) >= width for row in cells):
        return cells
    joined = _filled(cells, width) if kind == "|" else None
    return joined or _appended(cells, lines, kind)


def _filled(cells: list[list[str]], width: int) -> list[list[str]] | None:
    """Rows that are put together from short lines until they are as wide as the first; None where they do not fit."""
    out: list[list[str]] = []
    for row in cells:
        if out and len(out[-1]) < width:
            out[-1] = _glued(out[-1], row)
        else:
            out.append(list(row))
        if len(out[-1]) > width:
            return None
    return out if len(out[-1]) == width else None


def _appended(cells: list[list[str]], lines: Sequence[Line], kind: str) -> list[list[str]]:
    """Rows of tabs: a line without a tab goes on in the last cell of the row above it, and so does its next line."""
    out: list[list[str]] = []
    width, open_ = len(cells[0]), False
    for row, line in zip(cells, lines, strict=True):
        whole = count(line, kind) > 0
        fits = bool(out) and len(out[-1]) + len(row) - 1 <= width
        if out and fits and (not whole or (open_ and len(row) < width)):
            out[-1] = _glued(out[-1], row)
        elif out and not whole:
            out[-1][-1] = "\n".join((out[-1][-1], *row)).strip("\n")
        else:
            out.append(list(row))
        open_ = len(out[-1]) < width and not whole
    return out


def _glued(upper: list[str], lower: list[str]) -> list[str]:
    middle = "\n".join(filter(None, (upper[-1], lower[0])))
    return [*upper[:-1], middle, *lower[1:]]


def place(rows: list[list[str]], header: int, left: str, above: str) -> list[list[str]]:
    """Rows with too few cells, filled up: `above` where a cell reaches down from above, `left` right of a total."""
    width = len(rows[0])
    if not 2 < width <= _WIDEST or header != 1:
        return rows
    out = [rows[0]]
    seen: list[list[str]] = []
    for row in rows[1:]:
        kept = list(row)
        while kept and not kept[-1]:
            kept.pop()
        missing = width - len(kept)
        if len(row) < width and len(kept) > 1 and _TOTAL.fullmatch(shadow(kept[0])):
            filled = [kept[0], *[left] * missing, *kept[1:]]
        elif missing > 0 and kept and len(row) > 1 and row[0] and above not in row:
            filled = _placed(kept, row, seen[-_ABOVE:], width, above)
        else:
            filled = row
        out.append(filled)
        seen.append([cell if cell != above else "" for cell in (*filled, *[""] * (width - len(filled)))])
    return out


def _placed(kept: list[str], row: list[str], upper: list[list[str]], width: int, above: str) -> list[str]:
    """The cells of a row in the columns in which they stand best, read against the rows above."""
    if not upper:
        return row
    columns = [[other[n] for other in upper if other[n]] for n in range(width)]
    score = [[max((_alike(cell, other) for other in column), default=0) for column in columns] for cell in kept]
    best, places = _aligned(score, width)
    written = sum(score[n][n] for n in range(len(kept)))
    if best < written + _MARGIN if len(row) == width else best <= written and written > 0:
        return row
    out = [above] * width
    for cell, at in zip(kept, places, strict=True):
        out[at] = cell
    return out


def _aligned(score: list[list[int]], width: int) -> tuple[int, list[int]]:
    """The columns, in order, in which cells score best together; of equals those furthest right."""
    k = len(score)
    best = [[0] * (width + 1)] + [[_NEVER] * (width + 1) for _ in range(k)]
    for n in range(1, k + 1):
        for column in range(n, width + 1):
            placed = best[n - 1][column - 1] + score[n - 1][column - 1]
            best[n][column] = max(best[n][column - 1] - _SKIP, placed)
    columns: list[int] = []
    column = width
    for n in range(k, 0, -1):
        while best[n - 1][column - 1] + score[n - 1][column - 1] < best[n][column]:
            column -= 1
        column -= 1
        columns.append(column)
    return best[k][width], columns[::-1]


def _alike(cell: str, other: str) -> int:
    """How much a cell is like one of a column: the same, of the same kind, or about as long."""
    if cell == other:
        return 30
    kinds = [(_NUMERIC.fullmatch(text) is not None, text[:1] in "【[（(") for text in (shadow(cell), shadow(other))]
    if kinds[0] != kinds[1]:
        return -10
    same = 15 if any(kinds[0]) else 0
    a, b = sorted((len(cell), len(other)))
    return same + (a * 2 >= b)
