"""Credits at the end: 来源：…, （责任编辑：…）, 审核：…: fields that stand after the body."""

from __future__ import annotations

from collections.abc import Sequence

from . import labels
from .disclosure import Hit
from .lines import Line

_LONGEST = 90
#: labels without a key that stand in a row of credits
_HANDS = frozenset(["审核", "审核人", "审签", "审签人", "初审", "复审", "终审", "校对", "签发", "签发人", "审校"])
#: how far from the end credits may stand
_LINES = 4


def read(lines: Sequence[Line]) -> list[Hit]:
    """Take the lines of credits, from the end backward; the fields in the order of the source."""
    out: list[Hit] = []
    free = [line for line in lines[-60:] if not line.state]
    for line in reversed(free[-_LINES:]):
        hits = _credits(line)
        if not hits:
            break
        line.take("field", "field.credit", hits[0].label)
        out = hits + out
    return out


def _credits(line: Line) -> list[Hit]:
    s = line.s
    if len(s) > _LONGEST or ":" not in s:
        return []
    enclosed = s[0] in "([" and s[-1] in ")]"
    inner = s[1:-1] if enclosed else s
    found = labels.pairs(inner)
    if not any(p.kind in ("source", "author") for p in found):
        return []
    if not all(p.kind in ("source", "author") or _label(inner, p) in _HANDS for p in found):
        return []
    by = 1 if enclosed else 0
    out = []
    for n, pair in enumerate(found):
        end = found[n + 1].start + by if n + 1 < len(found) else None
        (a, b), (c, d) = pair.label, pair.value
        value_span = line.span(c + by, d + by) if d > c else None
        span = line.span(pair.start + by if n else 0, end)
        out.append(Hit(pair.kind, line.text[a + by : b + by], line.text[c + by : d + by], span, value_span, ""))
    return out


def _label(s: str, pair: labels.Pair) -> str:
    return labels.squeezed(s[slice(*pair.label)])
