"""A release and the texts it was read from: where things stand in them, and what pages among them say."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ..config import Config
from ..model.release import Release
from ..model.spans import Span
from ..text.lines import LineIndex
from .page import Page, read_page
from .places import Located, locate
from .profiles import Profile
from .visible import is_json

_LINE = re.compile(r"[^\r\n]*+")


@dataclass(frozen=True)  # no slots: cached_property keeps its values in __dict__
class Sources:
    """One release under examination. `texts` are what spans address, and may be empty (a release from JSON)."""

    release: Release
    texts: tuple[str, ...] = ()
    today: date | None = None
    config: Config = field(default_factory=Config)
    profile: Profile = field(default_factory=Profile)

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

    @property
    def is_placed(self) -> bool:
        """Whether the source is a page or JSON, in which the release's texts were looked up."""
        return len(self.texts) == 1 and (self.is_html(0) or is_json(self.texts[0]))

    def page_span(self, source: int, place: tuple[int, int] | None) -> Span | None:
        """The span of a place in a page's source."""
        return None if place is None else self.indexes[source].span(*place, source)

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

    def begins_line(self, place: Located) -> bool:
        """Whether a text is the first of its line in its source."""
        if place.start is None or place.whole is None:
            return True
        text = self.texts[place.whole.source]
        return not text[max(text.rfind(end, 0, place.start) for end in "\r\n") + 1 : place.start].strip()

    def rest_of_line(self, place: Located) -> str:
        """What the source holds from a place to the end of its line; nothing for a page."""
        if place.start is None or place.whole is None or self.is_placed:
            return ""
        return _LINE.match(self.texts[place.whole.source], place.start)[0]  # type: ignore[index]
