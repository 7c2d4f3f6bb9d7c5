"""Documentation as tests: the ```console blocks of a page, and whether what they show is what happens.

A line that begins with `$ ` is a command, continued while it ends in a backslash. The lines after it are what it
prints, in order; a line that is only `…` stands for any lines, a line that ends in `…` for any line that begins so.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)


class Shown(NamedTuple):
    """A command and the lines that the page says it prints."""

    command: str
    output: tuple[str, ...]


def shown_in(page: Path) -> list[Shown]:
    """The commands of a page, in order."""
    out: list[Shown] = []
    for block in _BLOCK.findall(page.read_text(encoding="utf-8")):
        command: str | None = None
        lines: list[str] = []
        for line in block.splitlines():
            if command is not None and command.endswith("\\"):
                command += "\n" + line
            elif line.startswith("$ "):
                if command is not None:
                    out.append(Shown(command, tuple(lines)))
                command, lines = line[2:], []
            else:
                lines.append(line)
        if command is not None:
            out.append(Shown(command, tuple(lines)))
    return out


def mismatch(expected: tuple[str, ...], printed: str) -> str | None:
    """The first expected line that was not printed where it should be, or None."""
    lines = [line.rstrip() for line in printed.splitlines()]
    at, free = 0, False
    for wanted in (line.rstrip() for line in expected):
        if wanted.strip() == "…":
            free = True
            continue
        found = next((n for n in range(at, len(lines)) if _same(wanted, lines[n])), None)
        if found is None or (found != at and not free):
            return wanted
        at, free = found + 1, False
    return None if free or at == len(lines) else f"(more was printed: {lines[at]!r})"


def _same(wanted: str, line: str) -> bool:
    return line.startswith(wanted[:-1].rstrip()) if wanted.endswith("…") else line == wanted
