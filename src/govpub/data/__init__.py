"""Data: vocabularies, regions, profiles, templates, styles, catalogues; and the one loader for them.

Files are read once a process and given as immutable values. Code never stands here, data never elsewhere.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent


@cache
def read_text(name: str) -> str:
    """The text of a data file, by its path below `data/`."""
    return (ROOT / name).read_text(encoding="utf-8")


@cache
def read_toml(name: str) -> dict[str, Any]:
    """A TOML data file. Callers do not change what they get."""
    return tomllib.loads(read_text(name))


@cache
def read_lines(name: str) -> tuple[str, ...]:
    """The lines of a list file, without blank lines and `#` comments."""
    lines = (line.rstrip() for line in read_text(name).splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))
