"""Index numbers: the next one of an office and a year, given out once, whoever asks at the same time."""

from __future__ import annotations

import re
import sqlite3
from typing import NamedTuple

from ...errors import UsageError
from ...model.message import Text
from .store import writing

_DIGITS = 5


class Numbering(NamedTuple):
    """How numbers are made: office, year and a serial number with leading zeros, `PREFIX/YEAR-00001`."""

    prefix: str
    year: int
    digits: int = _DIGITS

    def number(self, serial: int) -> str:
        """The index number with a serial number."""
        return f"{self.prefix}/{self.year}-{serial:0{self.digits}d}"


def issue(connection: sqlite3.Connection, numbering: Numbering, now: str, count: int = 1) -> list[str]:
    """The next `count` numbers, recorded as issued; `now` is the time to record.

    A number follows the highest that was issued or published, so that none is given twice and none left out. Raises
    UsageError where the prefix cannot be that of a number.
    """
    if not re.fullmatch(r"[0-9A-Za-z]+(?:[-/][0-9A-Za-z]+)*", numbering.prefix):
        raise UsageError(
            Text(f"不能作索引号前缀：{numbering.prefix!r}", f"not the prefix of an index number: {numbering.prefix!r}"),
            Text("用机构代码，如 3799013799010001", "give the office's code, such as 3799013799010001"),
        )
    with writing(connection):
        first = _highest(connection, numbering) + 1
        serials = range(first, first + count)
        rows = [(numbering.number(n), numbering.prefix, numbering.year, n, now) for n in serials]
        connection.executemany("INSERT INTO issued VALUES (?, ?, ?, ?, ?)", rows)
    return [row[0] for row in rows]


def _highest(connection: sqlite3.Connection, numbering: Numbering) -> int:
    issued = connection.execute(
        "SELECT max(serial) FROM issued WHERE prefix = ? AND year = ?", (numbering.prefix, numbering.year)
    ).fetchone()[0]
    head = f"{numbering.prefix}/{numbering.year}-"
    published = connection.execute(
        "SELECT index_number FROM release WHERE index_number >= ? AND index_number < ?", (head, f"{head}:")
    )
    serials = [int(rest) for (number,) in published if (rest := number[len(head) :]).isdigit()]
    return max([issued or 0, *serials])
