"""A piece of a release's text that knows where it stands in its source."""

from __future__ import annotations

from typing import NamedTuple

from ..model.findings import Edit
from ..model.spans import Span
from ..text.lines import LineIndex


class Located(NamedTuple):
    """A text; `start` is its offset in the source, None where the source does not hold it letter for letter.

    `whole` is the span of what the text was read from, and stands in where the exact place is not known.
    """

    text: str
    start: int | None
    whole: Span | None
    lines: LineIndex | None

    def span(self, start: int = 0, end: int | None = None) -> Span | None:
        """The span of `text[start:end]`."""
        if self.start is None or self.lines is None:
            return self.whole
        end = len(self.text) if end is None else end
        source = self.whole.source if self.whole else 0
        return self.lines.span(self.start + start, self.start + end, source)

    def edit(self, start: int, end: int, text: str) -> Edit | None:
        """An edit of `text[start:end]`, where its place is known."""
        span = self.span(start, end)
        return None if span is None or self.start is None else Edit(span, text)


def locate(
    text: str, whole: Span | None, source: str | None, index: LineIndex | None, *, last: bool = False
) -> Located:
    """Find a text inside a span of a source: its first occurrence there, or its last."""
    if whole is None or source is None or index is None or not text:
        return Located(text, None, whole, index)
    start, end = index.offset(whole.start), index.offset(whole.end)
    at = source.rfind(text, start, end) if last else source.find(text, start, end)
    return Located(text, None if at < 0 else at, whole, index)
