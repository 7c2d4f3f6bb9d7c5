"""A line over the text that has a bare date beside who published it and tools: 2025-04-28 | 某局 | 阅读 12."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...text import dates
from ...text.chars import strip
from ...text.fold import shadow
from ..styled.items import Line

_LONGEST = 120
_GAP = re.compile(r"[ \t]*+[|·][ \t]*+| {2,}")


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
    found = [part for part in parts if is_date(part)]
    if len(found) != 1:
        return None
    return Dateline(found[0], "　".join(part for part in parts if part and part is not found[0]))


def is_date(text: str) -> bool:
    """Whether a text is nothing but a date that a calendar has, perhaps with its time."""
    text = strip(text)
    found = dates.at_start(text) if text[:1].isalnum() else None
    return found is not None and found.iso is not None and not strip(text[found.end :])


def _parts(text: str) -> list[str]:
    out, last = [], 0
    for gap in _GAP.finditer(shadow(text)):
        out.append(strip(text[last : gap.start()]))
        last = gap.end()
    return [*out, strip(text[last:])]
