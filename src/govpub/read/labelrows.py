"""Fields in rows: labels above their values, in cells of tabs or pipes; and tables that only look like fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from ..text import dates
from . import labels, metadata, tables
from .frontmatter import Entry
from .lines import Line, join


def read(lines: Sequence[Line]) -> list[Entry]:
    """Take rows of labels, the rule under each, and the one row of its values."""
    out: list[Entry] = []
    for i, line in enumerate(lines):
        if len(line.s) > 120 or (line.s.endswith("。") and not line.state):
            break
        at = i + 1 + (i + 1 < len(lines) and tables.is_rule(lines[i + 1].s))
        if at < len(lines) and not any(x.state for x in lines[i : at + 1]) and _states(lines, i, at):
            out += _entries(lines[i : at + 1])
    return out


def _states(lines: Sequence[Line], i: int, at: int) -> bool:
    """Whether line `i` holds labels alone, and line `at` their values, which are the only ones."""
    kinds = _labels(lines[i])
    values = cells(lines[at], lines[i])
    if len(kinds) != len(values) or not kinds or any(x.gap for x in lines[i + 1 : at + 1]) or _labels(lines[at]):
        return False
    if at + 1 < len(lines) and not lines[at + 1].gap and len(cells(lines[at + 1])) > 1 and not _labels(lines[at + 1]):
        return False
    return all(may_be(kind, lines[at].s[a:b]) for kind, (a, b) in zip(kinds, values, strict=True))


def _labels(line: Line) -> list[str]:
    """What the labels of a row name that holds labels alone, more than one of the metadata's; else []."""
    words = [labels.squeezed(line.s[a:b]) for a, b in cells(line)]
    kinds = [labels.kinds().get(word, "") for word in words]
    named = [word for word, kind in zip(words, kinds, strict=True) if labels.is_named(kind)]
    sure = len(named) > 1 and any(len(word) > 2 for word in named)
    return kinds if sure and all(kind not in ("", "chrome") for kind in kinds) else []


def may_be(kind: str, value: str) -> bool:
    """Whether a value can be one of its label: of a date's label only a date, or nothing."""
    return kind not in labels.DATES or metadata.is_none(value) or dates.read(value) is not None


def _entries(rows: Sequence[Line]) -> list[Entry]:
    """A field for each column: its span is its label's; that of the last holds the row of values too."""
    top, low = rows[0], rows[-1]
    head = cells(top)
    starts = [0, *(a for a, _ in head[1:]), None]
    out: list[Entry] = []
    for n, ((a, b), (c, d)) in enumerate(zip(head, cells(low, top), strict=True)):
        span = top.span(starts[n] or 0, starts[n + 1])
        span = join(span, low.span()) if n + 1 == len(head) else span
        kind = labels.kinds()[labels.squeezed(top.s[a:b])]
        out.append((kind, top.text[a:b], low.text[c:d], span, low.span(c, d) if d > c else None))
    for line in rows:
        line.take("field", "field.label", top.text[slice(*head[0])])
    return out


def cells(line: Line, head: Line | None = None) -> list[tuple[int, int]]:
    """The extents of a row's cells, without the space around them; [] of a line that is no row.

    `head` is the row above, which says whether pipes frame a row, and how many cells it has: the last may be cut.
    """
    mark, s = ("|", line.s) if "|" in line.s else ("\t", line.text)
    if mark not in s:
        return []
    edges = [-1, *(n for n, c in enumerate(s) if c == mark), len(s)]
    above = line.s if head is None else head.s
    edges = edges[1:] if s.startswith("|") and above.startswith("|") else edges
    edges = edges[:-1] if s.endswith("|") and above.endswith("|") and len(edges) > 2 else edges
    if head is not None:
        edges += [len(s)] * (len(cells(head)) + 1 - len(edges))
    out = []
    for left, right in pairwise(edges):
        a, b = min(left + 1, right), right
        while a < b and line.s[a] == " ":
            a += 1
        while b > a and line.s[b - 1] == " ":
            b -= 1
        out.append((a, b))
    return out


def tabular(lines: Sequence[Line], pairs: Mapping[int, Sequence[labels.Pair]]) -> set[int]:
    """The lines whose pairs of cells are no pairs of label and value: rows of a table, its header, labels alone."""
    out: set[int] = set()
    i = 0
    while i < len(lines):
        last = i + 1
        while last < len(lines) and "|" in lines[i].s and "|" in lines[last].s and not lines[last].gap:
            last += 1
        rows = [n for n in range(i, last) if not tables.is_rule(lines[n].s)]
        held = [n for n in rows if n in pairs and _in_cells(lines[n].s, pairs[n][0])]
        few = len(held) * 2 <= len(rows)
        out |= {n for n in held if few or not _answer(lines[n].s, pairs[n])}
        i = last
    return out


def _in_cells(s: str, pair: labels.Pair) -> bool:
    return s[pair.label[1] :].lstrip(" ").startswith("|")


def _answer(s: str, pairs: Sequence[labels.Pair]) -> bool:
    """Whether values stand beside the labels of a row, and can be theirs."""
    said = [s[slice(*pair.value)] for pair in pairs]
    apart = s.replace(" ", "").count("||") >= len(pairs)
    return (len(pairs) == 1 or any(said) or apart) and all(may_be(p.kind, v) for p, v in zip(pairs, said, strict=True))
