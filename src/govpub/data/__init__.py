"""Data: vocabularies, regions, profiles, templates, styles, catalogues; and the one loader for them.

Files are read once a process and given as immutable values. Code never stands here, data never elsewhere.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    ROOT: Path

_FOLDER = os.path.dirname(__file__)


@cache
def read_text(name: str) -> str:
    """The text of a data file, by its path below `data/`."""
    with open(os.path.join(_FOLDER, name), encoding="utf-8") as file:
        return file.read()


@cache
def read_toml(name: str) -> dict[str, Any]:
    """A TOML data file. Callers do not change what they get."""
    import tomllib

    return tomllib.loads(read_text(name))


@cache
def read_lines(name: str) -> tuple[str, ...]:
    """The lines of a list file, without blank lines and `#` comments."""
    lines = (line.rstrip() for line in read_text(name).splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def __getattr__(name: str) -> Any:
    """`ROOT`, the folder of the data, for whoever goes through its files."""
    if name != "ROOT":
        raise AttributeError(f"module 'govpub.data' has no attribute {name!r}")
    from pathlib import Path

    return Path(_FOLDER)
