"""What a rule is: a frozen value with its code, its words and its check. Its manual is its module's docstring."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model.findings import Edit, Finding, Fix, Severity
from ..model.message import Text
from ..model.spans import Span

if TYPE_CHECKING:
    from .context import Context

FIRST = "0.1"  # the rules of the first release are not new in it
Check = Callable[["Context"], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `code` and `name` are stable: people write them into their configuration.

    `since` is the release that brought it: in that release a new rule is information only.
    """

    code: str
    name: str
    severity: Severity
    summary: Text
    check: Check
    since: str = "0.1"

    def finding(
        self,
        span: Span | None,
        zh: str,
        en: str,
        *,
        fix: Fix | None = None,
        help: Text | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """A finding of this rule, with its message in both languages."""
        return Finding(
            code=self.code,
            name=self.name,
            severity=severity or self.severity,
            message=Text(zh, en),
            span=span,
            fix=fix,
            help=help,
        )

    def usual(self, version: str) -> Severity:
        """The severity that the rule has in a version of govpub, where no profile says otherwise."""
        is_new = self.since != FIRST and version.split(".")[:2] == self.since.split(".")[:2]
        return Severity.INFO if is_new else self.severity

    @property
    def manual(self) -> str:
        """What the rule checks, why, with examples: Markdown, in English."""
        return sys.modules[self.check.__module__].__doc__ or ""


def fix(*edits: Edit | None, safe: bool) -> Fix | None:
    """A fix of these edits; None where one of them has no place in a source."""
    known = tuple(edit for edit in edits if edit is not None)
    return Fix(known, safe) if known and len(known) == len(edits) else None
