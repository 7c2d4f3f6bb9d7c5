"""What a command that checks many files takes: files, folders of them, or standard input."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ..errors import UsageError
from ..model.message import Text
from .streams import STDIN

#: what is looked for in a folder
SUFFIXES = (".txt", ".md", ".html", ".htm", ".docx", ".json")


def expand(names: Sequence[str]) -> list[str]:
    """The names with each folder replaced by the sources in it, in order, hidden ones left out; `-` for none at all.

    Raises UsageError for a folder in which there is no source.
    """
    out: list[str] = []
    for name in names or (STDIN,):
        path = Path(name)
        if name == STDIN or not path.is_dir():
            out.append(name)
            continue
        found = [str(file) for file in _sources(path)]
        if not found:
            known = "、".join(SUFFIXES)
            raise UsageError(
                Text(f"{name}：目录里没有可检查的文件（{known}）", f"{name}: no sources in this folder ({known})")
            )
        out += found
    return list(dict.fromkeys(out))


def _sources(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and path.suffix.lower() in SUFFIXES and path.is_file():
            yield path
