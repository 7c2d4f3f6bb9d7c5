"""Findings: what any verb reports, and the edits that would mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from .message import Text
from .spans import Span


class Severity(IntEnum):
    """How bad it is; ordered, so that a minimum can be asked for."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The word of the JSON contract: info, warning, error."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace what stands at `span` by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding together; `safe` ones change nothing that a reader would read differently."""

    edits: tuple[Edit, ...]
    safe: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is wrong, where, and what to do. `span` None: it is about the source as a whole."""

    code: str
    name: str
    severity: Severity
    message: Text
    span: Span | None = None
    fix: Fix | None = None
    help: Text | None = None
