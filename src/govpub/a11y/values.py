"""What goes into an enhancement of a page and what comes out: options, changes made, the result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from ..model import Finding, Severity, Span, Text

if TYPE_CHECKING:
    from .work import Work


class Certainty(Enum):
    """How sure an enhancement is of itself: applied always, applied when asked for, or only ever reported."""

    CERTAIN = "certain"
    LIKELY = "likely"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Options:
    """What to do: `likely` changes too; `only` or `skip` enhancements by code or name; `lang`, the page's language.

    `toolbar` adds the reading aids.
    """

    likely: bool = False
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    lang: str | None = None
    toolbar: bool = False


@dataclass(frozen=True, slots=True)
class Applied:
    """One thing that was done, and where: `span` is in the text that came in, None for the page as a whole."""

    code: str
    name: str
    message: Text
    span: Span | None


@dataclass(frozen=True, slots=True)
class Enhanced:
    """The page after the enhancements, what was done, and what only a human can decide; both in document order."""

    html: str
    applied: tuple[Applied, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Enhancement:
    """One enhancement: `criteria` are WCAG 2.2 success criteria, `summary` says in a line what it does.

    `severity` is that of a page where it has something to do, for an audit.
    """

    code: str
    name: str
    criteria: tuple[str, ...]
    certainty: Certainty
    summary: Text
    apply: Callable[[Work], None]
    severity: Severity = Severity.WARNING
