"""The sources of an archive: one file, one release, found in a folder and its subfolders."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..errors import UnreadableInput
from ..files import read_bytes
from ..model.message import Text

SUFFIXES = frozenset((".txt", ".md", ".json", ".docx", ".html", ".htm"))


class Item(NamedTuple):
    """A source: its path below the folder, with slashes, and the hash of its bytes."""

    path: str
    sha256: str


def find(folder: Path) -> Iterator[str]:
    """The paths of all sources below a folder, sorted; hidden files and folders are none.

    Raises UnreadableInput where the folder is none.
    """
    if not folder.is_dir():
        raise UnreadableInput(Text(f"{folder}：没有这个目录", f"{folder}: no such folder"))
    found = []
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        base = Path(root).relative_to(folder)
        found += [(base / name).as_posix() for name in names if _is_source(name)]
    return iter(sorted(found))


def _is_source(name: str) -> bool:
    return not name.startswith((".", "~$")) and os.path.splitext(name)[1].lower() in SUFFIXES


def read(folder: Path, path: str) -> tuple[Item, bytes]:
    """A source and its bytes."""
    content = read_bytes(folder / path)
    return Item(path, hashlib.sha256(content).hexdigest()), content
