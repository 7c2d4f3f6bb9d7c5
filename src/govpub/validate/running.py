"""The running text of a release, and the scans of it that several rules share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from ..markup import tokenize
from ..model.blocks import Block, Exchange, Figure, Paragraph, Table, walk
from ..model.spans import Span
from .facts import Facts
from .halfwidth import HalfWidthMarks, count_full, find
from .markers import Step, runs, steps
from .pairing import Pairing, pairing
from .placing import placed_prose
from .prose import Prose, masked, synthetic
from .wrongforms import Hit
from .wrongforms import find as find_wrong_forms

_BREAK = re.compile("<br>")
_PICTURE = re.compile(r"!\[|\]\([^()\s]*+(?: \"|\))|\"\)$")
#: why a heading of the source is not in the body
HEADINGS = ("title", "duplicate-title")


@dataclass(frozen=True)  # no slots: cached_property keeps its values in __dict__
class Running(Facts):
    """Blocks in reading order, running text, and what was found in it."""

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Every block, in reading order, parents before children."""
        return tuple(walk(self.release.body))

    @cached_property
    def numbering(self) -> tuple[tuple[Step, ...], ...]:
        """The numbered lines of the body, run by run, each with its predecessor."""
        return tuple(tuple(steps(run)) for run in runs(self.release.body))

    @cached_property
    def body_text(self) -> str:
        """The text of all paragraphs, a line each."""
        return "\n".join(block.text for block in self.blocks if isinstance(block, Paragraph))

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """The running text, source by source: the body, the headings, the titles in fields."""
        titles = [self.value(item) for item in self.fields("title")]
        return self._masked([*self._body_spans(), *(place.span() for place in titles if place.start is not None)])

    @cached_property
    def half_width(self) -> tuple[HalfWidthMarks, ...]:
        """The half-width marks of each running text."""
        quotes = not self.release.language.startswith("zh-Hant")
        return tuple(HalfWidthMarks(tuple(find(p, quotes=quotes)), count_full(p)) for p in self.prose)

    @cached_property
    def pairing(self) -> tuple[Pairing, ...]:
        """What is wrong with the pairs of each running text."""
        return tuple(pairing(prose) for prose in self.prose)

    @cached_property
    def words(self) -> tuple[Prose, ...]:
        """The running text and every field's value."""
        if self.is_placed:
            return (self._placed(*(item.value for item in self.release.fields if item.value.strip())),)
        values = [self.value(item) for item in self.release.fields]
        return self._masked([*self._body_spans(), *(place.span() for place in values if place.start is not None)])

    @cached_property
    def wrong_forms(self) -> tuple[tuple[Hit, ...], ...]:
        """The wrong forms of words in each text of `words`; none in text that is not simplified."""
        simplified = not self.release.language.startswith("zh-Hant")
        return tuple(find_wrong_forms(prose, self.profile.wrong_forms) if simplified else () for prose in self.words)

    def _masked(self, kept: list[Span | None]) -> tuple[Prose, ...]:
        if self.is_placed:
            return (self._placed(),)
        if not self.texts or not any(block.span for block in self.blocks):
            return (synthetic(self.blocks, self.release.title),)
        removed = [item.span for item in self.release.dropped if item.reason not in HEADINGS]
        return tuple(
            masked(text, n, self.indexes[n], self._offsets(kept, n), [*self._offsets(removed, n), *self._markup(n)])
            for n, text in enumerate(self.texts)
        )

    def _markup(self, source: int) -> list[tuple[int, int]]:
        """Where a source is markup and not text: a page's tags, the signs of pictures and of breaks in cells."""
        return self._tags(source) if self.is_html(source) else self._signs(source)

    def _signs(self, source: int) -> list[tuple[int, int]]:
        out: list[tuple[int, int]] = []
        text = self.texts[source]
        for block in self.blocks:
            pattern = _BREAK if isinstance(block, Table) else _PICTURE if isinstance(block, Figure) else None
            if pattern is not None:
                for start, end in self._offsets([block.span], source):
                    out += [found.span() for found in pattern.finditer(text, start, end)]
        return out

    def _placed(self, *others: str) -> Prose:
        """The running text of a page or of JSON, and other texts of it."""
        return placed_prose(synthetic(self.blocks, self.release.title), others, self.texts[0], self.indexes[0])

    def _tags(self, source: int) -> list[tuple[int, int]]:
        return [
            (token.start, token.end) for token in tokenize(self.texts[source]) if token.kind not in ("text", "rcdata")
        ]

    def _body_spans(self) -> list[Span | None]:
        spans = [block.span for block in self.blocks]
        spans += [answer.span for block in self.blocks if isinstance(block, Exchange) for answer in block.answers]
        return spans + [item.span for item in self.release.dropped if item.reason in HEADINGS]

    def _offsets(self, spans: list[Span | None], source: int) -> list[tuple[int, int]]:
        lines = self.indexes[source]
        return [(lines.offset(s.start), lines.offset(s.end)) for s in spans if s is not None and s.source == source]
