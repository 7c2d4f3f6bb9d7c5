"""Fields after the body: 来源：…, （责任编辑：…）, and the disclosure block where a page has it at the end."""

from __future__ import annotations

from collections.abc import Sequence

from . import labels
from .disclosure import Hit
from .lines import Line

_LONGEST, _LONGEST_VALUE = 200, 60
#: labels without a key that stand in a row of credits
_HANDS = frozenset(["审核", "审核人", "审签", "审签人", "初审", "复审", "终审", "校对", "签发", "签发人", "审校"])
_CREDITS = frozenset(["source", "author"])
#: labels of a disclosure block that are no common words of a text
_FORMAL = frozenset(["index_number", "issuer", "written_on", "published_on", "document_number", "validity", "subject"])
_COMMON = frozenset(["日期", "文号", "效力"])
#: how far from the end such fields may stand
_LINES = 12


def read(lines: Sequence[Line]) -> list[Hit]:
    """Take the lines of fields, from the end backward; the fields in the order of the source."""
    out: list[Hit] = []
    free = [line for line in lines[-80:] if not line.state]
    for line in reversed(free[-_LINES:]):
        hits = _fields(line)
        if not hits:
            break
        line.take("field", "field.credit", hits[0].label)
        out = hits + out
    return out


def _fields(line: Line) -> list[Hit]:
    s = line.s
    if len(s) > _LONGEST or ":" not in s:
        return []
    enclosed = s[0] in "([" and s[-1] in ")]"
    inner = s[1:-1] if enclosed else s
    found = labels.pairs(inner)
    if not found or found[0].bare or not all(_belongs(inner, p) for p in found):
        return []
    if not any(p.kind in _CREDITS or (p.kind in _FORMAL and _label(inner, p) not in _COMMON) for p in found):
        return []
    by = 1 if enclosed else 0
    out = []
    for n, pair in enumerate(found):
        start = pair.start + by if n else 0
        end = found[n + 1].start + by if n + 1 < len(found) else None
        (a, b), (c, d) = pair.label, pair.value
        value_span = line.span(c + by, d + by) if d > c else None
        written = line.text[start:end].rstrip()
        label, value = line.text[a + by : b + by], line.text[c + by : d + by]
        out.append(Hit(pair.kind, label, value, line.span(start, end), value_span, written))
    return out


def _belongs(s: str, pair: labels.Pair) -> bool:
    value = s[slice(*pair.value)]
    if len(value) > _LONGEST_VALUE or "。" in value:
        return False
    return pair.kind in _CREDITS or pair.kind in _FORMAL or pair.kind == "chrome" or _label(s, pair) in _HANDS


def _label(s: str, pair: labels.Pair) -> str:
    return labels.squeezed(s[slice(*pair.label)])
