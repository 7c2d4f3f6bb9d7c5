"""Times that a live transcript puts under each turn, on lines of their own: the page's, no part of what was said."""

from __future__ import annotations

from collections.abc import Sequence

from ..patterns import lazy
from .lines import Line

_STAMP = lazy(r"[\[(]?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日? {1,4}\d{1,2}:\d{2}(?::\d{2})?[\])]?")
_LABEL = lazy(r"[\[(]?[^,。;!?:\[\]]{1,30}[\])]?:|\[[^\[\]]{1,20}\]")
#: so many of them make a transcript
_FEWEST = 2
_ENDS = ("。", "!", "?", "”", ":", "…", "’", ")")


def _are_turns(body: Sequence[Line], found: set[int]) -> bool:
    """Whether times end turns: most of them stand below a line that begins with who speaks, and not below an event."""
    begun, turns = False, 0
    for i, line in enumerate(body):
        if i in found:
            turns += begun
            begun = False
        elif _LABEL.match(line.s[:40]):
            begun = True
    return turns * 2 > len(found)


def mark(body: Sequence[Line]) -> list[Line]:
    """Take the times; the lines that are left."""
    found = {
        i
        for i, line in enumerate(body)
        if i and len(line.s) <= 24 and _STAMP.fullmatch(line.s) and body[i - 1].s.endswith(_ENDS)
    }
    if len(found) < _FEWEST or not _are_turns(body, found):
        return list(body)
    for i in found:
        body[i].take("chrome", "chrome.stamp", body[i].s)
    return [line for i, line in enumerate(body) if i not in found]
