"""Tables: Markdown's, and those that pasting has flattened to pipes or tabs. A merged cell is marked where it shows."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from ..model import Cell, Table
from ..patterns import lazy
from ..text.chars import strip
from . import inline, markers, tablerows
from .lines import Line, join

_RULE = lazy(r"\|? *:?-{2,}+:? *(?:\| *:?-{2,}+:? *)*+\|?")
_ENDS = ("。", ":", ";", ",", "?", "!", "”")
_CAPTION = lazy(r"(?:附?表|表格) ?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:-\d{1,2})?(?: |[:：、.]|$)")
#: rows above the rule of a table, at most
_HEADERS = 4
#: in a cell: a line break, a pipe; as a cell: joined to the one on its left, to the one above, empty and joined to none
_BREAK, _ESCAPED, _LEFT, _ABOVE, _EMPTY = "<br>", "\\|", "<", "^", "\\"
_PIPE = lazy(r"(?<!\\)\|")
_NUMERIC = lazy(r"[\d.,%+\- /()元万亿年月日:]*")


@dataclass(frozen=True, slots=True)
class Found:
    """A table in a body: how many lines it takes, its caption's line included."""

    count: int
    table: Table


def is_rule(s: str) -> bool:
    """Whether a line (a shadow) is the rule under the header of a table."""
    return _RULE.fullmatch(s) is not None


def find(body: Sequence[Line], taken: Set[int]) -> dict[int, Found]:
    """The tables of a body, by their first line."""
    out: dict[int, Found] = {}
    i = 0
    while i < len(body):
        kind = None if i in taken else _kind(body[i])
        last = i + 1
        if kind is not None:
            last = tablerows.end(body, i, taken, kind)
        if kind is None or not _is_table(body[i:last], kind):
            i = max(last, i + 1) if kind is None else i + 1
            continue
        first = i - 1 if i > 0 and i - 1 not in taken and _is_caption(body, i, kind) else i
        caption = body[first] if first < i else None
        out[first] = Found(last - first, _table(body[i:last], kind, caption))
        i = last
    return out


def _kind(line: Line) -> str | None:
    if "|" in line.s:
        return "|"
    return "\t" if "\t" in line.text else None


def _is_table(lines: Sequence[Line], kind: str) -> bool:
    if _rule(lines):
        return True
    widths = [len(_split(line, kind)) for line in lines]
    if len(lines) < 2 or max(widths) < 2:
        return False
    if kind == "|" or min(widths) > 1:
        return True
    return widths[0] == max(widths) and sum(width == widths[0] for width in widths) > 1


def _is_caption(body: Sequence[Line], i: int, kind: str) -> bool:
    """Whether the line above a table names it: 表1 …, or a short line that stands alone with a table of pipes."""
    above = body[i - 1]
    if len(above.s) > 60 or body[i].gap > 1 or body[i].index != above.index + 1:
        return False
    if _CAPTION.match(above.s) is not None:
        return True
    alone = kind == "|" and not body[i].gap and above.gap > 0 and "|" not in above.s
    return alone and not above.s.endswith(_ENDS) and above.s[:1] not in "#>-*•![" and markers.read(above.s) is None


def _split(line: Line, kind: str, borders: tuple[bool, bool] = (True, True)) -> list[str]:
    """The cells of a line; `borders`: whether a pipe at its beginning and at its end is the table's frame."""
    text = line.text
    if kind == "|":
        text = text.replace("｜", "|")
        text = text[1:] if borders[0] and text.startswith("|") else text
        text = text[:-1] if borders[1] and text.endswith("|") else text
    if _ESCAPED not in text or kind != "|":
        return [strip(cell) for cell in text.split(kind)]
    return [strip(cell).replace(_ESCAPED, "|") for cell in _PIPE.split(text)]


def _table(lines: Sequence[Line], kind: str, caption: Line | None) -> Table:
    ruled = _rule(lines)
    rows = [_split(line, kind) for n, line in enumerate(lines) if n != ruled] if ruled else _flattened(lines, kind)
    width = max(len(row) for row in rows)
    header = ruled or int(_is_header(rows, width))
    rows = rows if ruled else tablerows.place(rows, header, _LEFT, _ABOVE)
    cells = _cells(rows, width, header)
    span = join((caption or lines[0]).span(), lines[-1].span())
    return Table(
        caption=caption.text if caption else None,
        header=tuple(cells[:header]),
        rows=tuple(cells[header:]),
        span=span,
    )


def _flattened(lines: Sequence[Line], kind: str) -> list[list[str]]:
    """The rows of a table without a rule, lines that were cut put together, a frame of pipes taken off."""
    rows = tablerows.join([_split(line, kind, (False, False)) for line in lines], lines, kind)
    if kind == "|" and all(len(row) > 1 and not row[0] for row in rows):
        rows = [row[1:] for row in rows]
    if kind == "|" and all(len(row) > 1 and not row[-1] for row in rows):
        rows = [row[:-1] for row in rows]
    return rows


def _rule(lines: Sequence[Line]) -> int:
    """How many header rows stand above the rule of a table; 0 without a rule."""
    rules = (n for n, line in enumerate(lines[: _HEADERS + 1]) if n and "|" in line.s and _RULE.fullmatch(line.s))
    return next(rules, 0)


def _is_header(rows: list[list[str]], width: int) -> bool:
    first = rows[0]
    return len(rows) > 1 and len(first) == width and all(c and not _NUMERIC.fullmatch(c) for c in first)


def _cells(rows: list[list[str]], width: int, header: int) -> list[tuple[Cell, ...]]:
    """Cells with their merges, every row as wide as the table.

    A row of one cell is as wide as the table; an empty first cell joins the one above; `<` joins the cell to its left,
    `^` the one above; a backslash is an empty cell that joins none.
    """
    out: list[list[_Slot]] = []
    above: list[_Slot | None] = [None] * width
    for n, row in enumerate(rows):
        if len(row) == 1 and width > 1 and row[0]:
            slot = _Slot(row[0], colspan=width)
            out.append([slot])
            above = [slot] * width
            continue
        out.append(_row([*row, *[""] * (width - len(row))], above, first=n <= header or not any(row)))
    return [tuple(slot.cell() for slot in slots) for slots in out]


def _row(row: list[str], above: list[_Slot | None], *, first: bool) -> list[_Slot]:
    """The cells of one row that begin in it; `above` holds the cell over each column and is brought up to date."""
    slots: list[_Slot] = []
    raised: _Slot | None = None
    leading = not first
    for column, text in enumerate(row):
        upper = above[column]
        leading = leading and not text and upper is not None and bool(upper.text) and upper.colspan == 1
        if upper is not None and (leading or text == _ABOVE):
            upper.rowspan += upper is not raised
            raised = upper
        elif text == _LEFT and slots and above[column - 1] is slots[-1]:
            slots[-1].colspan += 1
            above[column] = slots[-1]
        else:
            slots.append(_Slot("" if text == _EMPTY else text))
            above[column] = slots[-1]
    return slots


@dataclass(slots=True, eq=False)
class _Slot:
    text: str
    colspan: int = 1
    rowspan: int = 1

    def cell(self) -> Cell:
        text, marks = inline.read(self.text.replace(_BREAK, "\n"))
        return Cell(text=text, marks=marks, colspan=self.colspan, rowspan=self.rowspan)
