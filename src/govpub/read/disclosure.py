"""The disclosure block: which lines at the top of a release are its fields, in every layout that is pasted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Span
from ..text import dates
from . import accepted, frontmatter, labelrows, labels, tables, unknown
from .lines import Line, join
from .zone import Zone
from .zone import read as read_zone


@dataclass(frozen=True, slots=True)
class Hit:
    """A field as found: what its label names (see `labels.kinds`), what was written, and where."""

    kind: str
    label: str
    value: str
    span: Span
    value_span: Span | None
    written: str = ""


def read(lines: Sequence[Line]) -> list[Hit]:
    """Take the lines of the block; the fields in the order of the source."""
    front = frontmatter.read(lines)
    if front is not None:
        return [Hit(*entry) for entry in front]
    rows = [Hit(*entry) for entry in labelrows.read(lines)]
    zone = read_zone(lines)
    for i in labelrows.tabular(zone.lines, zone.pairs):
        del zone.pairs[i]
    accepted.accept(zone)
    unknown.following_values(zone)
    unknown.accept_unknown_lines(zone)
    # an unknown label may stand alone too
    unknown.following_values(zone)
    hits = _hits(zone)
    _body_label(zone)
    _header(zone)
    return sorted(rows + hits, key=lambda hit: hit.span.start) if rows else hits


def _body_label(zone: Zone) -> None:
    """正文： on a line of its own, which leads from the fields to the body; right below them without its colon too."""
    last = max(*zone.accepted, *zone.values.values(), -1) if zone.accepted else -1
    for i, line in enumerate(zone.lines if zone.accepted else ()):
        named = not line.state and labels.squeezed(line.s).rstrip(":") in labels.body_labels()
        if named and (line.s.endswith(":") or (i == last + 1 and len(line.s) > 2)):
            line.take("chrome", "field.body-label", line.text)


def _header(zone: Zone) -> None:
    """The header of a table whose rows are fields (项目, 内容) and the rule under it."""
    for i in zone.accepted:
        if i > 1 and "|" in zone.lines[i].s and tables.is_rule(zone.lines[i - 1].s):
            for line in zone.lines[i - 2 : i]:
                if not line.state and "|" in line.s and not zone.lines[i].gap and not zone.lines[i - 1].gap:
                    line.take("chrome", "chrome.above-block", line.s)


def _rest_of_date(zone: Zone, i: int, pair: labels.Pair) -> Line | None:
    """The line below that holds the rest of a date which breaks off: 2024-08- and 30."""
    said = zone.lines[i].s[slice(*pair.value)]
    if pair.kind not in labels.DATES or said[-1:] not in ("-", "/", ".", "年", "月") or i + 1 >= len(zone.lines):
        return None
    below = zone.lines[i + 1]
    found = dates.read(said + below.s)
    whole = found is not None and found.iso is not None and found.end == len(said) + len(below.s)
    return below if whole and not below.gap and not below.state else None


def _hits(zone: Zone) -> list[Hit]:
    out: list[Hit] = []
    for i in sorted(zone.accepted):
        line = zone.lines[i]
        first = zone.pairs[i][0]
        dated = first.kind == "dateline"
        line.take(
            "field",
            "field.date" if dated else "field.label",
            line.text[slice(*(first.value if dated else first.label))],
        )
        found = zone.pairs[i]
        for n, pair in enumerate(found):
            end = found[n + 1].start if n + 1 < len(found) else None
            span = line.span(pair.start, end)
            a, b = pair.value
            value, value_span = line.text[a:b], line.span(a, b) if b > a else None
            if i in zone.values:
                below = zone.lines[zone.values[i]]
                below.take("field", "field.value-below", line.text[slice(*pair.label)])
                value, value_span = below.text, below.span()
                span = join(span, value_span)
            elif n + 1 == len(found) and (rest := _rest_of_date(zone, i, pair)) is not None:
                rest.take("field", "field.value-below", line.text[slice(*pair.label)])
                value, value_span = line.text[a:b] + rest.text, join(line.span(a, b), rest.span())
                span = join(span, value_span)
            written = line.text[pair.start : end].rstrip()
            out.append(Hit(pair.kind, line.text[slice(*pair.label)], value, span, value_span, written))
    return out
