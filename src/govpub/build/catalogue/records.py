"""Asking the catalogue: releases by their fields or words, one with its history, counts, and whether it is sound."""

from __future__ import annotations

import sqlite3
from typing import Any, NamedTuple

_ORDER = "ORDER BY coalesce(published_on, written_on, '') DESC, path"


class Record(NamedTuple):
    """A release in the catalogue; `withdrawn_at` None while it is published."""

    path: str
    index_number: str | None
    address: str
    title: str
    issuer: str | None
    subject: str | None
    document_number: str | None
    written_on: str | None
    published_on: str | None
    validity: str | None
    withdrawn_at: str | None


_COLUMNS = ", ".join(Record._fields)
_SEARCHED = " || ' ' || ".join(
    f"coalesce({name}, '')" for name in ("title", "issuer", "index_number", "document_number")
)


def find(connection: sqlite3.Connection, words: str = "", *, withdrawn: bool = False, **fields: str) -> list[Record]:
    """Releases, the newest first: those whose title, issuer or numbers have each of the words, and whose fields are so.

    `fields` are columns of `Record`, compared whole; `year` compares the year of publication.
    """
    conditions, values = [] if withdrawn else ["withdrawn_at IS NULL"], []
    year = fields.pop("year", None)
    if year is not None:
        conditions.append("substr(coalesce(published_on, written_on, ''), 1, 4) = ?")
        values.append(year)
    for name, value in fields.items():
        if name not in Record._fields:
            raise ValueError(name)
        conditions.append(f"{name} = ?")
        values.append(value)
    for word in words.split():
        conditions.append(f"instr({_SEARCHED}, ?) > 0")
        values.append(word)
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    return [Record(*row) for row in connection.execute(f"SELECT {_COLUMNS} FROM release {where} {_ORDER}", values)]


def show(connection: sqlite3.Connection, key: str) -> tuple[Record, list[dict[str, Any]], list[dict[str, Any]]] | None:
    """The release with an index number or a source's path, its versions and validities; None where there is none."""
    row = connection.execute(
        f"SELECT id, {_COLUMNS} FROM release WHERE index_number = ? OR path = ? ORDER BY withdrawn_at IS NOT NULL",
        (key, key),
    ).fetchone()
    if row is None:
        return None
    versions = connection.execute(
        "SELECT sha256, title, recorded_at FROM version WHERE release_id = ? ORDER BY id", (row["id"],)
    )
    validity = connection.execute(
        "SELECT value, recorded_at FROM validity WHERE release_id = ? ORDER BY id", (row["id"],)
    )
    return Record(*tuple(row)[1:]), [dict(version) for version in versions], [dict(change) for change in validity]


def stats(connection: sqlite3.Connection, year: str | None = None) -> dict[str, dict[str, int]]:
    """How many releases there are by issuer, subject, month and validity; of one year where one is given."""
    day = "coalesce(published_on, written_on, '')"
    where = "withdrawn_at IS NULL"
    values: tuple[str, ...] = ()
    if year is not None:
        where, values = f"{where} AND substr({day}, 1, 4) = ?", (year,)
    groups = {"issuer": "issuer", "subject": "subject", "month": f"substr({day}, 1, 7)", "validity": "validity"}
    return {
        name: dict(
            connection.execute(
                f"SELECT coalesce({by}, ''), count(*) FROM release WHERE {where} GROUP BY 1 ORDER BY 2 DESC, 1", values
            ).fetchall()
        )
        for name, by in groups.items()
    }


def check(connection: sqlite3.Connection) -> list[str]:
    """What is wrong with the file and what contradicts itself in it, a line each; empty where all is well."""
    out = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    out += [f"foreign key: {tuple(row)}" for row in connection.execute("PRAGMA foreign_key_check")]
    lost = connection.execute("SELECT path FROM release WHERE id NOT IN (SELECT release_id FROM version) ORDER BY path")
    out += [f"no version: {row[0]}" for row in lost]
    gaps = connection.execute("SELECT prefix, year, max(serial) - min(serial) + 1 - count(*) FROM issued GROUP BY 1, 2")
    out += [f"numbers left out: {prefix}/{year}: {missing}" for prefix, year, missing in gaps if missing]
    return out
