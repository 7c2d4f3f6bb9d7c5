"""What the reader takes: a source and its text. Alone, so that who only passes texts on does not load the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..model.source import Source


class SourceText(NamedTuple):
    """A source and its decoded text, with its line ends as in the file."""

    source: Source
    text: str
