"""Blocks that are still open while the body is read, and how each closes into a block of the model."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..model import Annex, Answer, Block, Exchange, Notice, Section, Span, Speech
from . import enumerations
from .lines import join


@dataclass(slots=True)
class Frame:
    """An open block: its kind, what its head says, and what it holds so far."""

    kind: str
    head: dict[str, Any] = field(default_factory=dict)
    head_span: Span | None = None
    rank: int = 0
    blocks: list[Block] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    last: dict[str, int] = field(default_factory=dict)
    start: Span | None = None

    def span(self, end: Span | None) -> Span | None:
        """From its head, or its first block, to the last leaf that was read."""
        start = self.head_span or self.start
        return None if start is None else join(start, end or start)

    def close(self, end: Span | None) -> Block | Answer:
        """The finished block."""
        span, blocks = self.span(end), tuple(enumerations.across(self.blocks))
        match self.kind:
            case "section":
                return Section(**self.head, blocks=blocks, span=span, head_span=self.head_span)
            case "answer":
                return Answer(**self.head, blocks=blocks, span=span, head_span=self.head_span)
            case "exchange":
                return Exchange(**self.head, answers=tuple(self.answers), span=span, head_span=self.head_span)
            case "speech":
                return Speech(**self.head, blocks=blocks, span=span, head_span=self.head_span)
            case "annex":
                return Annex(**self.head, blocks=blocks, span=span, head_span=self.head_span)
            case "notice":
                return Notice(**self.head, blocks=blocks, span=span, head_span=self.head_span)
        raise AssertionError(self.kind)
