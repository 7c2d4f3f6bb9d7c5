"""Front matter: `---`, lines of `key: value`, `---` at the very top of a source."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Span
from ..patterns import lazy
from . import labels
from .lines import Line

_LONGEST = 80

_ENGLISH = lazy(r"[A-Za-z_][A-Za-z_ -]{1,30}+:(?!//)")

#: what a field is, label, value, span of the whole, span of the value
Entry = tuple[str, str, str, Span, Span | None]


def read(lines: Sequence[Line]) -> list[Entry] | None:
    """Take the lines of front matter, if the source begins with it; None otherwise."""
    if not lines or lines[0].raw.rstrip() != "---":
        return _unfenced(lines)
    end = next((i for i, line in enumerate(lines[1:_LONGEST], 1) if line.raw.rstrip() in ("---", "...")), None)
    if end is None or not all(":" in line.s for line in lines[1:end]):
        return None
    for fence in (lines[0], lines[end]):
        fence.take("chrome", "field.front-matter")
    return [_entry(line) for line in lines[1:end]]


def _unfenced(lines: Sequence[Line]) -> list[Entry] | None:
    """Lines of English keys at the very top without `---`, several of them ours, and a blank line or text below."""
    end = 0
    while end < min(len(lines), _LONGEST) and not (end and lines[end].gap) and _ENGLISH.match(lines[end].s):
        end += 1
    known = [line for line in lines[:end] if line.s[: line.s.index(":")].strip().lower() in labels.front_keys()]
    if len(known) < 2 or len(known) * 2 < end:
        return None
    return [_entry(line) for line in lines[:end]]


def _entry(line: Line) -> Entry:
    colon = line.s.index(":")
    label = line.text[:colon].rstrip()
    key = labels.squeezed(line.s[:colon])
    kind = labels.kinds().get(key) or labels.front_keys().get(key.lower(), "other")
    start, end = colon + 1, len(line.s)
    while start < end and line.s[start] == " ":
        start += 1
    if end - start > 1 and line.text[start] == line.text[end - 1] and line.text[start] in "\"'":
        start, end = start + 1, end - 1
    line.take("field", "field.front-matter", label)
    value_span = line.span(start, end) if end > start else None
    return kind, label, line.text[start:end], line.span(), value_span
