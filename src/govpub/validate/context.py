"""What a rule may look at: the release, the texts it was read from, the day, the configuration.

What several rules need is worked out once, on first use, and kept here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ..config import Config
from ..model.blocks import Block, Paragraph, walk
from ..model.release import Field, Release, SiteEntry
from ..model.spans import Span
from ..text.chars import squeeze
from ..text.lines import LineIndex
from .dates import Written, read_date
from .markers import Numbered, Step, runs, steps
from .places import Located, locate
from .vocabulary import is_blank


@dataclass(frozen=True)  # no slots: cached_property keeps its values in __dict__
class Context:
    """One release under examination. `texts` are what spans address, and may be empty (a release from JSON)."""

    release: Release
    texts: tuple[str, ...] = ()
    today: date | None = None
    config: Config = field(default_factory=Config)

    # places -----------------------------------------------------------------------------------------------------

    @cached_property
    def indexes(self) -> tuple[LineIndex, ...]:
        """The lines of each text."""
        return tuple(LineIndex(text) for text in self.texts)

    def locate(self, text: str, whole: Span | None, *, last: bool = False) -> Located:
        """A text that was read from `whole`, with its place."""
        if whole is None or whole.source >= len(self.texts):
            return Located(text, None, whole, None)
        return locate(text, whole, self.texts[whole.source], self.indexes[whole.source], last=last)

    # fields -----------------------------------------------------------------------------------------------------

    @cached_property
    def _by_key(self) -> dict[str, tuple[Field, ...]]:
        out: dict[str, tuple[Field, ...]] = {}
        for item in self.release.fields:
            if item.key is not None:
                out[item.key] = (*out.get(item.key, ()), item)
        return out

    def fields(self, key: str) -> tuple[Field, ...]:
        """Every field of a key, in order."""
        return self._by_key.get(key, ())

    def field(self, key: str) -> Field | None:
        """The field that states a key: the first with a value, else the first."""
        all_of_them = self.fields(key)
        return next((item for item in all_of_them if not is_blank(item.value)), all_of_them[0] if all_of_them else None)

    def value(self, item: Field) -> Located:
        """A field's value and its place."""
        return self.locate(item.value, item.span, last=True)

    def stated(self, key: str) -> Located | None:
        """The value of a key with its place, from its field, else from the metadata; None where it is empty."""
        item = self.field(key)
        if item is not None and not is_blank(item.value):
            return self.value(item)
        value = getattr(self.release.metadata, key, None)
        return None if value is None or is_blank(value) else Located(value, None, item.span if item else None, None)

    def written(self, key: str) -> Written | None:
        """The date that a key states, impossible ones included."""
        found = self.stated(key)
        return None if found is None else self.read_date(found.text)

    def read_date(self, text: str) -> Written | None:
        """The date that a value states, in the calendars of the release's script."""
        return read_date(text, republic=self.release.language.startswith("zh-Hant"))

    def date(self, key: str) -> date | None:
        """The day that a key states; None where there is none or it is impossible."""
        found = self.written(key)
        return None if found is None else found.date()

    def label(self, key: str, default: str) -> str:
        """How the release itself calls a key, without padding: 成文时间 where that is written."""
        item = self.field(key)
        return squeeze(item.label).strip("•·[]【】:：") if item and squeeze(item.label) else default

    @cached_property
    def has_block(self) -> bool:
        """Whether there is a disclosure block at all: at least three of its usual fields."""
        stated = sum(bool(self.fields(key)) for key in CORE)
        if not self.release.fields:
            stated = sum(getattr(self.release.metadata, key) is not None for key in CORE)
        return stated >= 3

    # site -------------------------------------------------------------------------------------------------------

    def site(self, key: str) -> SiteEntry | None:
        """What the source's footer says of the site."""
        return next((entry for entry in self.release.site if entry.key == key), None)

    def configured(self, key: str) -> str | None:
        """What the configuration says of the site."""
        value = getattr(self.config.site, key, None)
        return value if isinstance(value, str) else None

    def site_entry(self, key: str) -> Located | None:
        """A fact about the site with its place: the footer's, else the configuration's (without a place)."""
        entry = self.site(key)
        if entry is not None:
            return self.locate(entry.value, entry.span, last=True)
        value = self.configured(key)
        return None if value is None else Located(value, None, None, None)

    # body -------------------------------------------------------------------------------------------------------

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

    def marker_span(self, line: Numbered) -> Span | None:
        """Where a numbered line's marker stands."""
        return self.locate(line.marker.strip(), line.block.span).span()

    @cached_property
    def heading(self) -> Located | None:
        """The heading that the source shows above its body, None where only the field gives a title."""
        for item in self.release.dropped:
            if item.reason in ("title", "duplicate-title"):
                return self.locate(item.text, item.span)
        title = self.release.title
        return Located(title, None, None, None) if title and title != self.release.metadata.title else None

    @cached_property
    def colon(self) -> str:
        """The colon that the sources use: half-width where it prevails."""
        half = sum(text.count(":") for text in self.texts)
        return ":" if half > sum(text.count("：") for text in self.texts) else "："


#: the fields by which a disclosure block is known
CORE = (
    "index_number",
    "subject",
    "issuer",
    "written_on",
    "document_number",
    "published_on",
    "title",
    "validity",
)
