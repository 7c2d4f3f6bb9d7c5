"""Fields after the body: 来源：…, （责任编辑：…）, and the disclosure block where a page has it at the end."""

from __future__ import annotations

from collections.abc import Sequence

from ..patterns import lazy
from ..text import dates
from . import labels
from .disclosure import Hit
from .lines import Line, join

_LONGEST, _LONGEST_VALUE = 200, 60
_HAND = lazy(r"(?:^|(?<=[ |;,]))([㐀-鿿][㐀-鿿/ ]{0,8}?) ?[:|丨]")
#: names of persons, or of those who write for a body
_NAMES = lazy(r"[㐀-鿿·A-Za-z0-9]{2,20}+(?:[ 、,/]++(?:通讯员 ?)?[㐀-鿿·A-Za-z0-9]{2,20}+){0,7}+")
_COLON = lazy("[:|丨]")
_LONGEST_HANDS = 80
_CREDITS = frozenset(["source", "author"])
#: labels of a disclosure block that are no common words of a text
_FORMAL = frozenset(
    ["index_number", "issuer", "written_on", "published_on", "document_number", "validity", "subject", "?late"]
)
_COMMON = frozenset(["日期", "文号", "效力"])
#: how far from the end such fields may stand
_LINES = 12


def read(lines: Sequence[Line]) -> list[Hit]:
    """Take the lines of fields, from the end backward; the fields in the order of the source."""
    free = [line for line in lines[-80:] if not line.state][-_LINES:]
    stamp = _stamp(free)
    if stamp is not None:
        free = [line for line in free if not line.state]
    found: list[tuple[Line, list[Hit]]] = []
    for line in reversed(free):
        hits = _fields(line) or (_hands(line) if len(line.s) <= _LONGEST_HANDS else [])
        if not hits:
            break
        found.append((line, hits))
    # those who had a hand in it are named in a row that holds its source or its author
    if not any(hit.kind != "other" for _, hits in found for hit in hits):
        found = []
    out: list[Hit] = []
    for line, hits in reversed(found):
        line.take("field", "field.credit", hits[0].label)
        out += hits
    return out + ([stamp] if stamp is not None else [])


def _stamp(free: Sequence[Line]) -> Hit | None:
    """The day and the hour under a press release of Hong Kong, on two lines."""
    if len(free) < 2 or not free[-1].s.startswith("香港时间") or free[-1].index != free[-2].index + 1:
        return None
    day, hour = free[-2], free[-1]
    found, whole = dates.read(day.s), dates.read(f"{day.s} {hour.s}")
    if found is None or found.end != len(day.s) or whole is None or whole.end != len(day.s) + 1 + len(hour.s):
        return None
    span = join(day.span(), hour.span())
    for line in (day, hour):
        line.take("field", "field.stamp", line.text)
    if len(free) > 2 and free[-3].s.strip("()") == "完":
        free[-3].take("chrome", "field.stamp", free[-3].text)
    return Hit("dateline", "", f"{day.text} {hour.text}", span, span)


def _hands(line: Line) -> list[Hit]:
    """The fields of a line of names whose labels say no more than who wrote, took or read it: 记者：…  摄影：…."""
    marks = list(_HAND.finditer(line.s)) if _COLON.search(line.s) and not line.s.endswith(":") else []
    if not marks or marks[0].start() or any(m[1].replace(" ", "") not in labels.hands() for m in marks):
        return []
    ends = [m.start() for m in marks[1:]] + [len(line.s)]
    out = []
    for n, (m, end) in enumerate(zip(marks, ends, strict=True)):
        a, b = m.end(), end
        while a < b and line.s[a] == " ":
            a += 1
        while b > a and line.s[b - 1] in " |;,":
            b -= 1
        if not _NAMES.fullmatch(line.s, a, b):
            return []
        kind = labels.kinds().get(m[1].replace(" ", ""), "other")
        span = line.span(m.start() if n else 0, end if end < len(line.s) else None)
        out.append(Hit(kind, line.text[m.start(1) : m.end(1)], line.text[a:b], span, line.span(a, b)))
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
    return pair.kind in _CREDITS or pair.kind in _FORMAL or pair.kind == "chrome" or _label(s, pair) in labels.hands()


def _label(s: str, pair: labels.Pair) -> str:
    return labels.squeezed(s[slice(*pair.label)])
