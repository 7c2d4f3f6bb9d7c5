"""One source, read: the passes over its lines, in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Block, Dropped, Field, Related, SiteEntry
from ..text.fold import shadow
from . import (
    body,
    bylines,
    chrome,
    credits,
    disclosure,
    edges,
    labels,
    language,
    lines,
    metadata,
    related,
    site,
    title,
    titleform,
    wrapping,
)
from .disclosure import Hit
from .lines import Line


@dataclass(frozen=True, slots=True)
class Draft:
    """What one source says, before sources are joined. `lines` hold the evidence for `explain`."""

    language: str
    title: str
    fields: tuple[Field, ...]
    blocks: tuple[Block, ...]
    related: tuple[Related, ...]
    site: tuple[SiteEntry, ...]
    dropped: tuple[Dropped, ...]
    lines: tuple[Line, ...]


def read(text: str, source: int) -> Draft:
    """Read a source; `source` is its number in the release."""
    whole = shadow(text)
    all_lines = lines.read_lines(text, whole, source)
    chrome.mark(all_lines)
    entries = site.mark(all_lines)
    chrome.settle(all_lines)
    edges.head(all_lines)
    edges.tail(all_lines)
    hits = disclosure.read(all_lines)
    hits += bylines.read(all_lines)
    below = credits.read(all_lines)
    articles = related.mark(all_lines)
    hits += credits.read(all_lines) + below
    chrome.settle(all_lines)
    stated = [(hit.value, shadow(hit.value)) for hit in hits if hit.kind == "title" and hit.value]
    found = title.find(all_lines, stated)
    for n, group in enumerate(found.groups):
        for line in group:
            line.take("title" if n == 0 else "duplicate-title", "title.stated" if stated else "title.shape")
    edges.above(all_lines)
    _above(all_lines, hits)
    free = wrapping.unwrap([line for line in all_lines if not line.state])
    blocks = body.read(free, shadow(found.text), text, whole)
    fields, dropped = _fields(hits)
    spoken = "\n".join(line.text for line in all_lines if line.state != "chrome")
    return Draft(
        language.detect(spoken), found.text, fields, blocks, tuple(articles), tuple(entries),
        tuple(sorted(dropped + _dropped(all_lines, text, source), key=_place)), tuple(all_lines),
    )  # fmt: skip


def _place(dropped: Dropped) -> tuple[int, int]:
    span = dropped.span
    return (span.start.line, span.start.column) if span else (0, 0)


def _above(all_lines: Sequence[Line], hits: Sequence[Hit]) -> None:
    """Short lines above the block and its title name the site or the column: they are the page's."""
    block = [line.index for line in all_lines if line.state == "field" and not title.is_credit(line)]
    titles = [line.index for line in all_lines if line.state == "title"]
    if not block or not hits:
        return
    limit = min(block[0], titles[0]) if titles else block[0]
    for line in all_lines[:limit]:
        if not line.state and _names_page(line.s):
            line.take("chrome", "chrome.above-block", line.s)


def _names_page(s: str) -> bool:
    """Whether a line is short for a sentence and no title of a paper: the name of a site or a column."""
    if labels.unknown(s) is not None:
        return False
    longest = 20 if titleform.may_be(s) and " " not in s else 40
    return len(s) <= longest and not titleform.is_body(s) and not (titleform.is_complete(s) and len(s) > 12)


def _fields(hits: Sequence[Hit]) -> tuple[tuple[Field, ...], list[Dropped]]:
    named = [hit for hit in hits if hit.kind != "chrome"]
    keys = metadata.keys([hit.kind for hit in named], [hit.value for hit in named])
    fields = tuple(Field(key, h.label, h.value, h.span, h.value_span) for key, h in zip(keys, named, strict=True))
    return fields, [Dropped("chrome", h.written, h.span) for h in hits if h.kind == "chrome"]


def _dropped(all_lines: Sequence[Line], text: str, source: int) -> list[Dropped]:
    out = [
        Dropped(line.state, line.text, line.span())
        for line in all_lines
        if line.state in ("chrome", "title", "duplicate-title", "site", "related")
    ]
    return out + [Dropped("padding", "", span) for span in lines.padding(text, source)]
