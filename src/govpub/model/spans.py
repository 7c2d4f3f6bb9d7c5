"""Positions: the one convention of the project.

Lines and columns are 1-based, columns count code points, the end is exclusive. Whoever needs another
unit (UTF-16 for SARIF, display cells for a caret) converts at the edge.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a source: 1-based line and column, in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From `start` up to, not including, `end`, in the source number `source` of a release."""

    source: int
    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Mark:
    """What is inline in a block's plain text, from `start` up to `end` (code points of that text).

    `type` is strong, em, link (href), image (src, alt), note (text), lang (lang), keep or time (datetime).
    """

    type: str
    start: int
    end: int
    href: str | None = None
    src: str | None = None
    alt: str | None = None
    text: str | None = None
    lang: str | None = None
    datetime: str | None = None
