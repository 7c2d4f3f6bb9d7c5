"""A release that was read from a page, or came as JSON, with spans that address that page or JSON.

What the release says is looked for in what the source says, in the order of the source; what is not found has no span.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Any

from ..model.blocks import (
    Annex,
    Answer,
    Block,
    Exchange,
    ListBlock,
    Notice,
    Paragraph,
    Quote,
    Section,
    Speaker,
    Speech,
)
from ..model.findings import Edit
from ..model.release import Dropped, Field, Release, SiteEntry
from ..model.spans import Span
from ..text.chars import squeeze
from ..text.lines import LineIndex
from .prose import Prose, texts_of
from .visible import Visible, is_json, visible


def placed(release: Release, source: str) -> Release:
    """The release with spans in the source, a page or JSON."""
    return _Placer(source).release(release)


class _Placer:
    def __init__(self, source: str):
        self.visible = visible(source)
        self.lines = LineIndex(source)
        self.at = 0
        self.source = source
        self.in_order = is_json(source)

    def release(self, release: Release) -> Release:
        fields = tuple(self._field(item) for item in self._part('"fields"', release.fields))
        self._start('"body"')
        body = self._blocks(release.body)
        site = tuple(self._entry(entry) for entry in release.site)
        dropped = tuple(self._dropped(item) for item in release.dropped)
        return replace(release, fields=fields, body=body, site=site, dropped=dropped)

    def _part(self, key: str, items: tuple[Field, ...]) -> tuple[Field, ...]:
        self._start(key)
        return items

    def _start(self, key: str) -> None:
        """Begin again: at a key of JSON, at the beginning of a page."""
        found = self.source.find(key) if self.in_order else -1
        self.at = self.visible.after(found) if found >= 0 else 0

    def _span(self, first: int, end: int) -> Span:
        return self.lines.span(self.visible.starts[first], self.visible.ends[end - 1], 0)

    def _found(self, *texts: str) -> tuple[int, int] | None:
        """The first of some wordings that stands from here on, else from the beginning."""
        for text in map(squeeze, texts):
            if text and (found := self.visible.find(text, self.at)):
                return found
        if self.in_order:
            return None
        return next((found for text in texts if (found := self.visible.find(squeeze(text)))), None)

    def _field(self, item: Field) -> Field:
        label = squeeze(item.label).strip(":：")
        value = squeeze(item.value)
        found = (
            self._found(*(f"{label}{colon}{value}" for colon in ("", "：", ":")), value)
            if value
            else self._found(label)
        )
        if found is None:
            return replace(item, span=None, value_span=None)
        if self.in_order:
            self.at = found[1]
        value_span = self._span(found[1] - len(value), found[1]) if value else None
        return replace(item, span=self._span(*found), value_span=value_span)

    def _entry(self, entry: SiteEntry) -> SiteEntry:
        at = self.visible.text.rfind(squeeze(entry.value)) if squeeze(entry.value) else -1
        return replace(entry, span=self._span(at, at + len(squeeze(entry.value))) if at >= 0 else None)

    def _dropped(self, item: Dropped) -> Dropped:
        text = squeeze(item.text)
        self.at = 0
        found = self.visible.find(text) if 0 < len(text) < 2000 else None
        return replace(item, span=self._span(*found) if found else None)

    def _blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(self._block(block) for block in blocks)

    def _head(self, block: Block) -> Span | None:
        """The place of a block's own texts, one after the other; the search goes on behind them."""
        first = last = None
        marker = squeeze(getattr(block, "marker", None) or "")
        for text in texts_of(block):
            if (
                self.in_order
                and marker
                and squeeze(text).startswith(marker)
                and isinstance(block, (Paragraph, Section))
            ):
                found = self._marked(marker, squeeze(text)[len(marker) :])
            else:
                found = self._found(text)
            if found:
                first, last = found if first is None else (first, found[1])
                self.at = found[1]
        return self._span(first, last) if first is not None and last is not None else None

    def _marked(self, marker: str, text: str) -> tuple[int, int] | None:
        """A text of JSON with its marker, which stands beside it as a value of its own."""
        found = self._found(text) if text else None
        if found is None:
            return None
        start, end = found
        if self.visible.text.endswith(marker, 0, start):
            return start - len(marker), end
        return (start, end + len(marker)) if self.visible.text.startswith(marker, end) else found

    def _block(self, block: Block) -> Block:
        head = self._speaker(block.speaker) if isinstance(block, Speech) else self._head(block)
        changes: dict[str, Any] = {"span": head}
        if isinstance(block, (Section, Exchange, Speech, Annex, Notice)):
            changes["head_span"] = head
        if hasattr(block, "text_span"):
            changes["text_span"] = None
        if isinstance(block, Exchange):
            changes["answers"] = tuple(self._answer(answer) for answer in block.answers)
        elif isinstance(block, ListBlock):
            changes["items"] = tuple(self._blocks(item) for item in block.items)
        elif isinstance(block, (Section, Speech, Quote, Annex, Notice)):
            changes["blocks"] = self._blocks(block.blocks)
        return replace(block, **changes)

    def _answer(self, answer: Answer) -> Answer:
        head = self._speaker(answer.speaker) if answer.speaker else self._lettered(answer)
        blocks = self._blocks(answer.blocks)
        return replace(
            answer, span=head or next((b.span for b in blocks if b.span), None), head_span=head, blocks=blocks
        )

    def _lettered(self, answer: Answer) -> Span | None:
        """The place of an answer that begins with 答： alone, with those characters."""
        text = next(texts_of(answer.blocks[0]), "") if answer.blocks else ""
        found = self._found(text) if text else None
        if found is None or not self.visible.text.endswith(("答：", "答:"), 0, found[0]):
            return None
        return self._span(found[0] - 2, found[1])

    def _speaker(self, speaker: Speaker) -> Span | None:
        role, name = speaker.role or "", speaker.name or ""
        found = self._found(*(words for words in (f"{role}{name}", name, role) if words))
        if found is None:
            return None
        self.at = found[1]
        return self._span(*found)


@dataclass(frozen=True)  # no slots: cached_property keeps its values in __dict__
class PlacedProse(Prose):
    """Running text of blocks whose characters are looked up in a page or in JSON."""

    visible: Visible | None = None
    index: LineIndex | None = None
    page: str | None = None

    @cached_property
    def _places(self) -> list[int]:
        """By offset of the text: the number of the visible character, -1 for white space and what is not found."""
        assert self.visible is not None
        out = [-1] * len(self.text)
        at = 0
        for start, end in pairwise((*self.starts, len(self.text) + 1)):
            part = self.text[start : end - 1]
            found = self.visible.find(squeeze(part), at) or self.visible.find(squeeze(part))
            if found:
                at = found[0]
                for n, character in enumerate(part, start):
                    if squeeze(character):
                        out[n] = at
                        at += 1
        return out

    def span(self, start: int, end: int) -> Span | None:
        """The place of a stretch: from its first to its last character that the source shows."""
        known = [n for n in self._places[start : max(end, start + 1)] if n >= 0]
        if not known or self.visible is None or self.index is None:
            return super().span(start, end)
        return self.index.span(self.visible.starts[known[0]], self.visible.ends[known[-1]], 0)

    def edit(self, start: int, end: int, text: str) -> Edit | None:
        """An edit of a stretch that stands letter for letter in a page; None for JSON, where other values repeat it."""
        if self.page is None or self.visible is None or self.index is None or any(c in text for c in "<>&"):
            return None
        if start == end:
            before = self._places[start - 1] if start else -1
            at = self.visible.ends[before] if before >= 0 else -1
            return None if at < 0 else Edit(self.index.span(at, at, 0), text)
        first, last = self._places[start], self._places[end - 1]
        if first < 0 or last < 0:
            return None
        begin, stop = self.visible.starts[first], self.visible.ends[last]
        return Edit(self.index.span(begin, stop, 0), text) if self.page[begin:stop] == self.text[start:end] else None


def placed_prose(prose: Prose, others: Iterable[str], source: str, index: LineIndex) -> PlacedProse:
    """Running text of blocks, and other texts behind it, with their places in a page or in JSON."""
    page = None if is_json(source) else source
    parts, starts, length = [prose.text], [*prose.starts], len(prose.text)
    for other in others:
        starts.append(length + 1)
        parts.append(other)
        length += len(other) + 1
    spans = (*prose.spans, *[None] * (len(starts) - len(prose.starts)))
    return PlacedProse("\n".join(parts), 0, None, tuple(starts), spans, visible(source), index, page)
