"""A line over the text that has a bare date beside who published it and tools: 2025-04-28 | 某局 | 阅读 12."""

from __future__ import annotations

from typing import NamedTuple

from ...patterns import lazy
from ...text import dates
from ...text.chars import SPACE, strip
from ...text.fold import shadow
from ..styled.items import Line

_LONGEST = 120
_REST = 30
_GAP = lazy(rf"[{SPACE}]*+[|｜丨·][{SPACE}]*+|\u3000[{SPACE}]*+|[{SPACE}]{{2,}}+")
_STOPS = lazy(r"[。,;!?:]")


class Dateline(NamedTuple):
    """The date as it is written, and the other parts of the line."""

    date: str
    rest: str


def read(line: Line) -> Dateline | None:
    """The date among the parts of a line that bars or gaps part; None where there is none, or not just one."""
    text = strip(line.text)
    if len(text) > _LONGEST:
        return None
    parts = _parts(text)
    found = [(part, date) for part in parts if (date := _date(part))]
    if len(found) != 1:
        return None
    whole, date = found[0]
    rest = [whole[len(date) :] if part is whole else part for part in parts]
    return Dateline(date, "　".join(strip(part) for part in rest if strip(part)))


def is_date(text: str) -> bool:
    """Whether a text is nothing but a date that a calendar has, perhaps with its time."""
    return bool(text) and _date(strip(text)) == strip(text)


def _date(part: str) -> str:
    """The date that a part begins with, where it is all or a few words without a stop follow; else nothing."""
    found = dates.at_start(part) if part[:1].isalnum() else None
    if found is None or found.iso is None:
        return ""
    rest = part[found.end :]
    short = not strip(rest) or (rest[0] == " " and len(rest) <= _REST and not _STOPS.search(shadow(rest)))
    return part[: found.end] if short else ""


def _parts(text: str) -> list[str]:
    """The parts between bars, or gaps that are wider than a space between words."""
    out, last = [], 0
    for gap in _GAP.finditer(text):
        out.append(strip(text[last : gap.start()]))
        last = gap.end()
    return [*out, strip(text[last:])]
