"""What a rule may look at: the release, the texts it was read from, the day, the configuration.

What several rules need is worked out once, on first use, and kept here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ..config import Config
from ..markup import tokenize
from ..model.blocks import Block, Exchange, Paragraph, Section, Speaker, Speech, children, walk
from ..model.release import Dropped, Field, Release, SiteEntry
from ..model.spans import Span
from ..text.chars import squeeze
from ..text.fold import shadow
from ..text.lines import LineIndex
from . import footer
from .dates import Written, read_date
from .halfwidth import HalfWidthMarks, count_full, find
from .markers import Numbered, Step, runs, steps
from .page import Page, read_page
from .pairing import Pairing, pairing
from .places import Located, locate
from .profiles import Profile
from .prose import Prose, masked, synthetic
from .vocabulary import is_blank, nearly_label
from .wrongforms import Hit
from .wrongforms import find as find_wrong_forms

_LINE = re.compile(r"[^\r\n]*+")


@dataclass(frozen=True)  # no slots: cached_property keeps its values in __dict__
class Context:
    """One release under examination. `texts` are what spans address, and may be empty (a release from JSON)."""

    release: Release
    texts: tuple[str, ...] = ()
    today: date | None = None
    config: Config = field(default_factory=Config)
    profile: Profile = field(default_factory=Profile)

    # places -----------------------------------------------------------------------------------------------------

    @cached_property
    def indexes(self) -> tuple[LineIndex, ...]:
        """The lines of each text."""
        return tuple(LineIndex(text) for text in self.texts)

    def locate(self, text: str, whole: Span | None, *, last: bool = False) -> Located:
        """A text that was read from `whole`, with its place."""
        if whole is None and self.is_html(0):
            return self._locate_in_page(text)
        if whole is None or whole.source >= len(self.texts):
            return Located(text, None, whole, None)
        return locate(text, whole, self.texts[whole.source], self.indexes[whole.source], last=last)

    def _locate_in_page(self, text: str) -> Located:
        """A text of a release that was extracted from a page: where the page's source holds it, if only once."""
        page = self.texts[0]
        at = page.find(text) if len(text) > 1 else -1
        if at < 0 or page.find(text, at + 1) >= 0:
            return Located(text, None, None, None)
        return Located(text, at, self.indexes[0].span(at, at + len(text)), self.indexes[0])

    def is_html(self, source: int) -> bool:
        """Whether a source is a page's HTML rather than a release's text."""
        return source < len(self.texts) and self.texts[source].lstrip("\ufeff \t\r\n").startswith("<")

    @cached_property
    def pages(self) -> tuple[tuple[int, Page], ...]:
        """The sources that are pages, each with what it says of itself."""
        return tuple((n, read_page(text)) for n, text in enumerate(self.texts) if self.is_html(n))

    @property
    def is_column(self) -> bool:
        """Whether the source is the page of a column: it has a column's tags and no article's."""
        return any(page.is_column for _, page in self.pages)

    def page_span(self, source: int, place: tuple[int, int] | None) -> Span | None:
        """The span of a place in a page's source."""
        return None if place is None else self.indexes[source].span(*place, source)

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
        return self.locate(item.value, item.value_span or item.span, last=True)

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
    def misspelt(self) -> dict[str, tuple[Field, str]]:
        """By the key that is meant: a field whose label is nearly a known one, and that one; no field has the key."""
        out: dict[str, tuple[Field, str]] = {}
        for item in self.release.fields:
            near = nearly_label(shadow(squeeze(item.label))) if item.key is None else None
            if near is not None and not self.fields(near.key):
                out.setdefault(near.key, (item, near.label))
        return out

    @cached_property
    def has_block(self) -> bool:
        """Whether there is a disclosure block at all: at least three of its usual fields."""
        stated = sum(bool(self.fields(key)) for key in CORE) + len(self.misspelt)
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
        if key not in self._site_entries:
            self._site_entries[key] = self._find_site_entry(key)
        return self._site_entries[key]

    @cached_property
    def _site_entries(self) -> dict[str, Located | None]:
        return {}

    def _find_site_entry(self, key: str) -> Located | None:
        for source, text in enumerate(self.texts):
            found = footer.find(key, text) if key in footer.PATTERNS else None
            if found:
                place = self.indexes[source].span(*found, source)
                return Located(text[found[0] : found[1]], found[0], place, self.indexes[source])
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
        values = [self.value(item) for item in self.release.fields]
        return self._masked([*self._body_spans(), *(place.span() for place in values if place.start is not None)])

    @cached_property
    def wrong_forms(self) -> tuple[tuple[Hit, ...], ...]:
        """The wrong forms of words in each text of `words`; none in text that is not simplified."""
        simplified = not self.release.language.startswith("zh-Hant")
        return tuple(find_wrong_forms(prose, self.profile.wrong_forms) if simplified else () for prose in self.words)

    def _masked(self, kept: list[Span | None]) -> tuple[Prose, ...]:
        if not self.texts or not any(block.span for block in self.blocks):
            return (synthetic(self.blocks, self.release.title),)
        removed = [item.span for item in self.release.dropped if item.reason not in HEADINGS]
        return tuple(
            masked(text, n, self.indexes[n], self._offsets(kept, n), [*self._offsets(removed, n), *self._tags(n)])
            for n, text in enumerate(self.texts)
        )

    def _tags(self, source: int) -> list[tuple[int, int]]:
        """Where a page's source is markup and not text."""
        if not self.is_html(source):
            return []
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

    def heading_place(self, section: Section) -> Located:
        """A section's heading and its place."""
        return self.locate(section.heading, section.head_span or section.span)

    def heading_span(self, section: Section) -> Span | None:
        """Where a section's heading stands."""
        return self.heading_place(section).span()

    def first_line(self, span: Span | None) -> Span | None:
        """The first line of a span."""
        if span is None or span.source >= len(self.texts) or span.start.line == span.end.line:
            return span
        lines, text = self.indexes[span.source], self.texts[span.source]
        start = lines.offset(span.start)
        end = lines.line_start(span.start.line + 1)
        return lines.span(start, start + len(text[start:end].rstrip()), span.source)

    def source_at(self, span: Span | None) -> str:
        """What the source holds from the beginning of a span to the end of that line."""
        if span is None or span.source >= len(self.texts):
            return ""
        text, start = self.texts[span.source], self.indexes[span.source].offset(span.start)
        return _LINE.match(text, start)[0]  # type: ignore[index]

    def rest_of_line(self, place: Located) -> str:
        """What the source holds from a place to the end of its line."""
        if place.start is None or place.whole is None:
            return ""
        return _LINE.match(self.texts[place.whole.source], place.start)[0]  # type: ignore[index]

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
        half = sum(text.count(":") for text in self.texts)
        return ":" if half > sum(text.count("：") for text in self.texts) else "："


def _follows(before: Dropped, item: Dropped) -> bool:
    """Whether a heading goes on in the next line."""
    if before.span is None or item.span is None:
        return False
    return before.span.source == item.span.source and 0 <= item.span.start.line - before.span.end.line <= 2


#: why a heading of the source is not in the body
HEADINGS = ("title", "duplicate-title")

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
