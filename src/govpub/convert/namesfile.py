"""The names that an editor gives: one a line, with its traditional form where the tables of names are not to decide.

于向里
钟云岳<TAB>鐘雲岳
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..model.message import Text
from ..text.chars import HAN
from . import tabfile
from .languages import TARGETS, is_simplified
from .persons import convert_name
from .tabfile import Line
from .wordlist import Word

_NAME = re.compile(f"[{HAN}](?:[{HAN}·•・]{{0,30}}[{HAN}])")
_INSIDE = re.compile(r"\s+")
#: names of two characters are often padded to the width of three
_PADDING = ("\u3000", " ", "  ")


@dataclass(frozen=True, slots=True)
class Name:
    """One name; `traditional` is None where the tables of names decide."""

    simplified: str
    traditional: str | None = None
    place: str = ""

    def in_(self, target: str) -> str:
        """The name in a target's script."""
        if is_simplified(target):
            return self.simplified
        return self.traditional or convert_name(self.simplified, target)


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The names that are known beforehand; of two lines about one name the later counts. Known by identity."""

    names: tuple[Name, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.names)

    def __add__(self, other: Names) -> Names:
        return Names((*self.names, *other.names))

    def words(self, source: str, target: str) -> Iterator[Word]:
        """The names from one tag to another, padded ones included."""
        regions = (source, *(tag for tag in TARGETS[1:] if tag != source)) if is_simplified(target) else (source,)
        for region in reversed(regions):  # the later counts: what the source's own region says
            for name in self.names:
                key, value = name.in_(region), name.in_(target)
                yield Word(key, value, "names", name.place)
                if len(key) == len(value) == 2:
                    for space in _PADDING:
                        yield Word(space.join(key), space.join(value), "names", name.place)


def read(paths: Iterable[Path]) -> Names:
    """The names of one or more files. Raises UnreadableInput, InvalidConfig with the line and what to do."""
    out = Names()
    for path in paths:
        out += parse(tabfile.read(path), str(path))
    return out


def parse(text: str, name: str = "-") -> Names:
    """The text of a file of names. Raises InvalidConfig with the line and what to do."""
    found: dict[str, Name] = {}
    for line in tabfile.lines(text, name):
        one = _name(line)
        other = found.setdefault(one.simplified, one)
        if other.traditional != one.traditional:
            raise line.error(
                f"“{one.simplified}”与 {other.place} 不一致",
                f"{one.simplified} is given another form at {other.place}",
                Text("只留一行", "keep one of the lines"),
            )
    return Names(tuple(found.values()))


def of(names: Iterable[str]) -> Names:
    """Names as a caller lists them, in simplified script."""
    return Names(tuple(_name(Line((name,), "-")) for name in names))


def _name(line: Line) -> Name:
    cells = [_INSIDE.sub("", cell) for cell in line.cells]
    if len(cells) > 2:
        raise line.error(
            "一行只写一个姓名", "one name a line", Text("写成 姓名[<TAB>繁体]", "write name[<TAB>traditional]")
        )
    for cell in cells:
        if not _NAME.fullmatch(cell):
            raise line.error(
                f"“{cell}”不是姓名", f"{cell!r} is not a name",
                Text("一行一个姓名，至少两个汉字", "one name a line, of two Han characters or more"),
            )  # fmt: skip
    return Name(cells[0], cells[1] if len(cells) == 2 else None, line.place)
