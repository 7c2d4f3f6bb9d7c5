"""The line under a title that says, without labels, who published it and when: 某某发布 2024-08-30 09:30."""

from __future__ import annotations

from collections.abc import Sequence

from ..patterns import lazy
from ..text import dates
from . import chrome, labelcells, labels
from .disclosure import Hit
from .lines import Line

#: so many names, at most, and so long a line
_NAMES = lazy(r"(?:原创 ++)?(?:(?!20\d\d)[㐀-鿿A-Za-z0-9]{2,16}+ ++){1,4}+(?=20\d\d[-年/.])")
_PLACE = lazy(r" ++(?:(?:发表于|来自) ?+)?[㐀-鿿]{2,6}+")
_LONGEST, _LINES = 70, 12
_ENDS = ("。", ";", ":")


def read(lines: Sequence[Line]) -> list[Hit]:
    """Take the first such line; its date is the publication's, the names around it are the page's."""
    for line in lines[:_LINES]:
        if line.state or len(line.s) > _LONGEST:
            if len(line.s) > _LONGEST:
                break
            continue
        if line.s.endswith(_ENDS):
            break
        m = _NAMES.match(line.s)
        found = dates.read(line.s, m.end()) if m else None
        if m is None or found is None or found.iso is None or not _is_systems(line.s, m.end(), found):
            continue
        rest = labelcells.tools(line.s, found.end, len(line.s))
        if found.end < rest and _PLACE.fullmatch(line.s, found.end, rest) is None:
            continue
        _accounts(lines, line, m.end())
        return _hits(line, m.end(), found.end)
    return []


def _accounts(lines: Sequence[Line], byline: Line, end: int) -> None:
    """Take the names of the byline that stand on lines of their own above it: who published, said by the page."""
    names = byline.s[:end].split()
    for line in lines[: byline.index]:
        if not line.state and line.s in names:
            line.take("chrome", "field.byline", line.text)


def _is_systems(s: str, start: int, found: dates.Dated) -> bool:
    """Whether a date is written as systems write it: with the hour, or 2024-08-30 behind the name of a body."""
    if "T" in (found.iso or ""):
        return True
    return s[start + 4] == "-" and s[:start].rstrip(" ").endswith((*labels.places(), *chrome.words("publishers")))


def _hits(line: Line, start: int, end: int) -> list[Hit]:
    line.take("field", "field.byline", line.text[start:end])
    span = line.span(start, end)
    out = [
        Hit("chrome", "", "", line.span(0, start), None, line.text[:start].rstrip()),
        Hit("dateline", "", line.text[start:end], span, span),
    ]
    if end < len(line.s):
        out.append(Hit("chrome", "", "", line.span(end), None, line.text[end:].lstrip()))
    return out
