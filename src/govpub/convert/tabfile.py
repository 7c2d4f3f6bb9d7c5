"""The files that editors write for convert: cells by tabs, `#` comments; errors name the line and the remedy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..errors import InvalidConfig
from ..files import read_bytes
from ..model.message import Text
from ..text.chars import strip
from ..text.decode import decode


class Line(NamedTuple):
    """One line: its cells without white space around them, and where it stands (`words.tsv:3`)."""

    cells: tuple[str, ...]
    place: str

    def error(self, zh: str, en: str, remedy: Text | None = None) -> InvalidConfig:
        """The error for this line."""
        return InvalidConfig(Text(f"{self.place}：{zh}", f"{self.place}: {en}"), remedy)


def read(path: Path) -> str:
    """The text of such a file, in any encoding that sources may have. Raises UnreadableInput."""
    return decode(read_bytes(path), str(path)).text


def lines(text: str, name: str) -> Iterator[Line]:
    """The lines that say something; `name` is the file's, for messages."""
    for number, line in enumerate(text.splitlines(), 1):
        if strip(line) and not line.lstrip().startswith("#"):
            yield Line(tuple(strip(cell) for cell in line.rstrip().split("\t")), f"{name}:{number}")
