"""Where the disclosure block may stand: the lines above the text, each with the pairs of label and value in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..patterns import lazy
from . import labels
from .lines import Line

#: what a part of the text begins with
_HEADED = lazy(r"[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章条]")


@dataclass(slots=True)
class Zone:
    """The lines in which the block may stand, with the pairs of each."""

    lines: list[Line]
    pairs: dict[int, list[labels.Pair]] = field(default_factory=dict)
    accepted: set[int] = field(default_factory=set)
    values: dict[int, int] = field(default_factory=dict)
    brackets: bool | None = None

    def bracketed(self) -> bool:
        """Whether labels stand in brackets: more than one known label does."""
        if self.brackets is None:
            self.brackets = sum(self.lines[k].s.startswith("[") for k in self.accepted) > 1
        return self.brackets

    def is_whole(self, i: int) -> bool:
        """Whether a line is nothing but its label."""
        pair = self.pairs[i][0]
        return pair.value[0] == pair.value[1]


def read(lines: Sequence[Line]) -> Zone:
    """The lines that no pass has taken, up to the first that can only be text."""
    zone = Zone([])
    for line in lines:
        if line.state:
            continue
        found = labels.pairs(line.tabbed) if len(line.s) <= 2000 else []
        if found:
            zone.pairs[len(zone.lines)] = found
        elif _is_text(line.s) and not _under_label(zone, line):
            break
        zone.lines.append(line)
    return zone


def _is_text(s: str) -> bool:
    """Whether a line can only be the body's: a sentence, an address (各有关单位：), a numbered line."""
    if len(s) > 120 or s.endswith(("。", ";", "!", "?")) or ("。" in s and len(s) > 30):
        return True
    if s.endswith(":"):
        return (
            labels.unknown(s) is None
            or s.startswith(labels.addressed("begins"))
            or s[:-1].endswith(labels.addressed("ends"))
        )
    return _HEADED.match(s) is not None


def _under_label(zone: Zone, line: Line) -> bool:
    """Whether a sentence stands right under a label alone, whose value it may be."""
    last = len(zone.lines) - 1
    found = zone.pairs.get(last, [])
    return len(found) == 1 and zone.is_whole(last) and not line.gap and found[0].kind in ("other", "title")
