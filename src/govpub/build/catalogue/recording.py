"""Recording a build: what is published now, and what changed since; in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from ..manifest import Entry
from .store import writing

_FIELDS = ("index_number", "issuer", "subject", "document_number", "written_on", "published_on", "validity")


def record(connection: sqlite3.Connection, entries: Iterable[Entry], addresses: dict[str, str], now: str) -> int:
    """Bring the catalogue to what the site has; how many releases are new, changed or withdrawn.

    `addresses` gives the main page's address by path; `now` is the time to record. A new text is a new version, a new
    validity a new line of its history; what is no longer there is withdrawn, and keeps its number.
    """
    with writing(connection):
        known = {row["path"]: row for row in connection.execute("SELECT * FROM release")}
        latest = dict(
            connection.execute(
                "SELECT release_id, sha256 FROM version WHERE id IN (SELECT max(id) FROM version GROUP BY release_id)"
            )
        )
        there = {entry.path: entry for entry in entries}
        changed = 0
        for path in sorted(known.keys() - there.keys()):
            if known[path]["withdrawn_at"] is None:
                connection.execute("UPDATE release SET withdrawn_at = ? WHERE path = ?", (now, path))
                changed += 1
        for path in there.keys() & known.keys():  # two may have changed their numbers with each other
            if known[path]["index_number"] != there[path].index_number:
                connection.execute("UPDATE release SET index_number = NULL WHERE path = ?", (path,))
        for path in sorted(there):
            changed += _record(connection, there[path], known.get(path), latest, addresses[path], now)
    return changed


def _record(
    connection: sqlite3.Connection,
    entry: Entry,
    row: sqlite3.Row | None,
    latest: dict[int, str],
    address: str,
    now: str,
) -> int:
    values = {name: getattr(entry, name) for name in _FIELDS} | {"title": entry.titles["zh-Hans"], "address": address}
    same = row is not None and row["withdrawn_at"] is None and latest.get(row["id"]) == entry.sha256
    if row is not None and same and all(row[name] == value for name, value in values.items()):
        return 0
    number = values["index_number"]
    if number is not None:  # a release that was withdrawn gives its number to the one that takes its place
        connection.execute(
            "UPDATE release SET index_number = NULL WHERE index_number = ? AND path != ? AND withdrawn_at IS NOT NULL",
            (number, entry.path),
        )
    names = ", ".join(values)
    if row is None:
        marks = ", ".join("?" * len(values))
        cursor = connection.execute(
            f"INSERT INTO release (path, {names}) VALUES (?, {marks})", (entry.path, *values.values())
        )
        release = cursor.lastrowid
    else:
        release = row["id"]
        pairs = ", ".join(f"{name} = ?" for name in values)
        connection.execute(f"UPDATE release SET {pairs}, withdrawn_at = NULL WHERE id = ?", (*values.values(), release))
    if row is None or latest.get(row["id"]) != entry.sha256:
        connection.execute(
            "INSERT INTO version (release_id, sha256, title, recorded_at) VALUES (?, ?, ?, ?)",
            (release, entry.sha256, values["title"], now),
        )
    if row is None or row["validity"] != entry.validity:
        connection.execute(
            "INSERT INTO validity (release_id, value, recorded_at) VALUES (?, ?, ?)", (release, entry.validity, now)
        )
    return 1
