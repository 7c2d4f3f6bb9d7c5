"""What a table is for: data, the disclosure block, or layout alone. Documents and old pages use them for all three."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...model import Cell, Mark, Table
from ...patterns import lazy
from ...text.chars import strip
from ...text.fold import shadow
from .. import labels
from .cells import lines_of
from .items import Line
from .report import Report

Row = Sequence[Cell]

#: known labels that make a table the disclosure block
_LEAST_FIELDS = 2
#: most cells of a disclosure block
_MOST_CELLS = 200
#: a caption inside a table stands over at least so many rows
_LEAST_ROWS = 2
_LEAST_COLUMNS = 2
_LONGEST_LABEL = 14
_LONGEST_CAPTION = 60


def disclosure(rows: Sequence[Row]) -> list[Line] | None:
    """The fields of a table of label and value cells, one a line; None where the table is none.

    Labels and values may alternate in a row (two or three pairs), a cell may hold a whole pair, or a row of labels may
    stand over one row of values.
    """
    if not rows or sum(map(len, rows)) > _MOST_CELLS:
        return None
    across = _stacked(rows) if len(rows) == 2 else None
    found = across or [line for row in rows for line in _row(row)]
    known = sum(line.role == "field" and line.level > 0 for line in found)
    texts = sum(bool(strip(cell.text)) for row in rows for cell in row)
    if known < _LEAST_FIELDS or known * 2 < len(found) or texts == 0:
        return None
    return [replace(line, level=0) for line in found]


def labelled(rows: Sequence[Row]) -> list[Line] | None:
    """The lines of a table in which labels that end with a colon and values take turns; None for other tables."""
    filled = [[cell for cell in row if strip(cell.text) or len(row) > 1] for row in rows]
    filled = [row for row in filled if row]
    if not filled or any(len(row) % 2 for row in filled) or sum(map(len, filled)) > _MOST_CELLS:
        return None
    pairs = [(row[n], row[n + 1]) for row in filled for n in range(0, len(row), 2)]
    if not all(_ends_with_colon(label.text) and not _ends_with_colon(value.text) for label, value in pairs):
        return None
    return [replace(_field(label, value), role="", level=0) for label, value in pairs]


def _ends_with_colon(text: str) -> bool:
    text = strip(text)
    return len(text) <= _LONGEST_LABEL and text.endswith((":", "："))


def _stacked(rows: Sequence[Row]) -> list[Line] | None:
    upper, lower = rows
    if len(upper) != len(lower) or len(upper) < _LEAST_FIELDS or not all(is_label(cell.text) for cell in upper):
        return None
    if any(is_label(cell.text) for cell in lower):
        return None
    return [_field(label, value) for label, value in zip(upper, lower, strict=True)]


def _row(row: Row) -> list[Line]:
    """The pairs of a row. `level` 1 marks a line whose label is known."""
    out: list[Line] = []
    at = 0
    while at < len(row):
        cell = row[at]
        text = strip(cell.text)
        if not text:
            at += 1
        elif is_label(text) or (text.endswith((":", "：")) and len(text) <= 12):
            value = row[at + 1] if at + 1 < len(row) and not is_label(row[at + 1].text) else Cell(text="")
            out.append(_field(cell, value))
            at += 2 if at + 1 < len(row) and value is row[at + 1] else 1
        else:
            whole = bool(labels.pairs(shadow(text)))
            out += [Line(part, role="field", level=int(whole)) for part in text.split("\n") if strip(part)]
            at += 1
    return out


def _field(label: Cell, value: Cell) -> Line:
    name = strip(label.text).rstrip(":：")
    text = " ".join(strip(value.text).split("\n"))
    return Line(f"{name}：{text}", role="field", level=int(is_label(label.text)))


def is_label(text: str) -> bool:
    """Whether a text is nothing but a label of the disclosure block."""
    folded = labels.squeezed(shadow(text).replace("\n", " ")).rstrip(":").strip("[]")
    return labels.kinds().get(folded, "chrome") != "chrome"


def table(rows: Sequence[Row], headers: int, report: Report, *, labelled: bool = False) -> Table:
    """A table of data. `labelled`: each row begins with its own header, and none is needed above.

    A first row that is one cell over all columns is the caption. Where no row says that it is the header, a first row
    all in bold is; else a first row of words is taken for it, as the text reader does, and that is reported.
    """
    caption = None
    while (part := _caption(rows)) is not None:
        caption = f"{caption}　{part}" if caption else part
        rows, headers = rows[1:], max(0, headers - 1)
    headers = min(headers, len(rows) - 1)
    if not headers and len(rows) > 1 and not labelled:
        strong = _all_strong(rows[0]) and not _all_strong(rows[1])
        if not strong:
            report.add("EXT015", next((cell.text for row in rows for cell in row if strip(cell.text)), ""))
        headers = int(strong or all(_is_word(cell.text) for cell in rows[0]))
    headers = _whole(rows, headers)
    header = tuple(tuple(map(_plain, row)) for row in rows[:headers])
    return Table(caption=caption, header=header, rows=tuple(tuple(row) for row in rows[headers:]))


def _caption(rows: Sequence[Row]) -> str | None:
    """The text of a first row that is one cell over all columns, where a table stands below it."""
    columns = max((sum(cell.colspan for cell in row) for row in rows[1:]), default=0)
    if len(rows) <= _LEAST_ROWS or len(rows[0]) != 1 or rows[0][0].rowspan > 1 or columns < _LEAST_COLUMNS:
        return None
    cell = rows[0][0]
    text = strip(cell.text)
    wide = cell.colspan >= columns
    plain = not any(mark.type in ("link", "note", "image") for mark in cell.marks)
    return text if wide and plain and 0 < len(text) <= _LONGEST_CAPTION and "\n" not in text else None


def _whole(rows: Sequence[Row], headers: int) -> int:
    """The number of header rows, with those into which cells of them reach down."""
    at = 0
    while at < headers < len(rows):
        headers = max(headers, min(at + max((cell.rowspan for cell in rows[at]), default=1), len(rows) - 1))
        at += 1
    return headers


_NUMERIC = lazy(r"[\d.,%+\- /()元万亿年月日:]*")


def _is_word(text: str) -> bool:
    """Whether a cell may be a heading: it has words and not only numbers."""
    return bool(strip(text)) and _NUMERIC.fullmatch(shadow(text).replace("\n", " ")) is None


def named(made: Table, caption: str) -> Table:
    """A table with its caption; without one where there is no text."""
    return replace(made, caption=caption) if caption else made


def _all_strong(row: Row) -> bool:
    filled = [cell for cell in row if strip(cell.text)]
    return bool(filled) and all(is_all_strong(cell.text, cell.marks) for cell in filled)


def is_all_strong(text: str, marks: Sequence[Mark]) -> bool:
    """Whether emphasis covers all that is written: it then says nothing of any part of it."""
    inner = strip(text)
    start = text.find(inner)
    covered = [(m.start, m.end) for m in marks if m.type == "strong"]
    return bool(inner) and any(a <= start and b >= start + len(inner) for a, b in covered)


def _plain(cell: Cell) -> Cell:
    """A header cell without the emphasis that all header cells have."""
    if not is_all_strong(cell.text, cell.marks):
        return cell
    return replace(cell, marks=tuple(mark for mark in cell.marks if mark.type != "strong"))


def layout(rows: Sequence[Row]) -> list[Line] | None:
    """The lines of a table that only frames text: one cell. None where it is more."""
    filled = [cell for row in rows for cell in row if strip(cell.text) or cell.marks]
    if len(filled) != 1 or sum(map(len, rows)) > 3:
        return None
    return lines_of(filled[0])
