"""What a rule may look at: the release, the texts it was read from, the day, the configuration.

What several rules need is worked out once, on first use, and kept. The rooms below it, each on the one before:
`sources` (places), `facts` (fields and site), `running` (running text); here is the structure.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..model.blocks import Block, Contact, Exchange, Paragraph, Section, Speaker, Speech, children
from ..model.release import Dropped
from ..model.spans import Span
from .markers import Numbered
from .phones import Number, find_numbers
from .places import Located
from .running import HEADINGS, Running


@dataclass(frozen=True)  # no slots: cached_property keeps its values in __dict__
class Context(Running):
    """One release under examination, with all that rules share."""

    @cached_property
    def sibling_runs(self) -> tuple[tuple[Block, ...], ...]:
        """Every run of blocks that stand beside each other."""
        return (self.release.body, *(run for block in self.blocks for run in children(block)))

    @cached_property
    def turns(self) -> tuple[tuple[Speaker, Span | None], ...]:
        """Everybody who speaks, in order, with the span of what is said."""
        out: list[tuple[Speaker, Span | None]] = []
        for block in self.blocks:
            if isinstance(block, Speech):
                out.append((block.speaker, block.span))
            elif isinstance(block, Exchange):
                out += [(answer.speaker, answer.span) for answer in block.answers if answer.speaker]
        return tuple(out)

    @cached_property
    def telephones(self) -> tuple[tuple[Paragraph | Contact, tuple[Number, ...]], ...]:
        """The telephone numbers of the text, block by block; blocks without any are left out."""
        blocks = (block for block in self.blocks if isinstance(block, (Paragraph, Contact)))
        found = ((block, tuple(find_numbers(block.text))) for block in blocks)
        return tuple((block, numbers) for block, numbers in found if numbers)

    def heading_place(self, section: Section) -> Located:
        """A section's heading and its place."""
        return self.locate(section.heading, section.head_span or section.span)

    def heading_span(self, section: Section) -> Span | None:
        """Where a section's heading stands."""
        return self.heading_place(section).span()

    def marker_span(self, line: Numbered) -> Span | None:
        """Where a numbered line's marker stands."""
        return self.locate(line.marker.strip(), line.block.span).span()

    @property
    def has_title(self) -> bool:
        """Whether a title stands anywhere."""
        return bool(self.release.title.strip() or self.fields("title") or "title" in self.misspelt)

    @cached_property
    def heading(self) -> Located | None:
        """The heading that the source shows above its body, None where only the field gives a title."""
        lines = [item for item in self.release.dropped if item.reason in HEADINGS]
        shown = lines[:1]
        for item in lines[1:]:
            if not _follows(shown[-1], item):
                break
            shown.append(item)
        if len(shown) == 1:
            return self.locate(shown[0].text, shown[0].span)
        if shown:
            return Located("".join(item.text for item in shown), None, shown[0].span, None)
        title = self.release.title
        return Located(title, None, None, None) if title and title != self.release.metadata.title else None

    @cached_property
    def colon(self) -> str:
        """The colon that the sources use: half-width where it prevails."""
        texts = [self.body_text] if self.is_placed else self.texts
        half = sum(text.count(":") for text in texts)
        return ":" if half > sum(text.count("：") for text in texts) else "："


def _follows(before: Dropped, item: Dropped) -> bool:
    """Whether a heading goes on in the next line."""
    if before.span is None or item.span is None:
        return False
    return before.span.source == item.span.source and 0 <= item.span.start.line - before.span.end.line <= 2
