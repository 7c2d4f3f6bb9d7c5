"""The file: opened, its tables made or brought up to date, one writer at a time."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from ...data import read_text
from ...errors import GovpubError, UnreadableInput
from ...model.message import Text

FILE_NAME = "catalogue.sqlite"
VERSION = 1
_PATIENCE = 60  # seconds until another writer is given up on


class CatalogueDamaged(GovpubError):
    """The file is no catalogue, or what is in it contradicts itself."""


@contextlib.contextmanager
def opened(path: Path, *, create: bool = False) -> Iterator[sqlite3.Connection]:
    """A catalogue. Raises UnreadableInput where there is none and `create` is not asked for, CatalogueDamaged."""
    if not create and not path.is_file():
        raise UnreadableInput(
            Text(f"{path}：没有这个目录库", f"{path}: no such catalogue"),
            Text("先用 govpub build 或 catalogue next 建立", "govpub build and catalogue next make one"),
        )
    try:
        connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        try:
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA foreign_keys=ON")
            _prepare(connection, path)
            yield connection
        finally:
            connection.close()
    except sqlite3.OperationalError as error:
        raise UnreadableInput(Text(f"{path}：无法使用：{error}", f"{path}: cannot be used: {error}")) from None
    except sqlite3.DatabaseError as error:
        raise CatalogueDamaged(
            Text(f"{path}：目录库已损坏：{error}", f"{path}: the catalogue is damaged: {error}"),
            Text("从备份恢复，或移走它后重新构建", "bring back a backup, or move it away and build again"),
        ) from None


@contextlib.contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction that no other writer comes between; all of it, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    if found == VERSION:
        return
    if found > VERSION:
        raise CatalogueDamaged(
            Text(f"{path}：由更新的 govpub 写成", f"{path}: written by a newer govpub"),
            Text("升级 govpub", "upgrade govpub"),
        )
    with writing(connection):
        if connection.execute("PRAGMA user_version").fetchone()[0] != VERSION:
            for statement in read_text("build/catalogue.sql").split(";\n"):
                if statement.strip():
                    connection.execute(statement)
            connection.execute(f"PRAGMA user_version={VERSION}")
