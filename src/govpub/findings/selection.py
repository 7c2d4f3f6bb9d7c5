"""Which findings count: by code or prefix of a code, and by severity; and their order.

A selector is a code (`META003`) or a prefix of codes (`META`). Where several selectors fit one code, the longest
decides; of two of the same length, `ignore` does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model import Finding, Severity


@dataclass(frozen=True, slots=True)
class Selection:
    """Selectors: `select` empty means every code; `extend_select` adds to it."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()

    def includes(self, code: str) -> bool:
        """Whether a code is wanted."""
        wanted = _longest(code, (*self.select, *self.extend_select))
        if not self.select:
            wanted = max(wanted, 0)
        return wanted > _longest(code, self.ignore)

    def selectors(self) -> tuple[str, ...]:
        """All selectors, in order of mention."""
        return (*self.select, *self.ignore, *self.extend_select)


def _longest(code: str, selectors: Sequence[str]) -> int:
    """The length of the longest selector that fits; -1 where none does. `ALL` fits everything."""
    fitting = [0 if s.upper() == "ALL" else len(s) for s in selectors if fits(code, s)]
    return max(fitting, default=-1)


def fits(code: str, selector: str) -> bool:
    """Whether a selector (a code, a prefix, ALL) fits a code."""
    selector = selector.upper()
    return bool(selector) and (selector == "ALL" or code.startswith(selector))


def select(
    findings: Iterable[Finding],
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    extend_select: Sequence[str] = (),
) -> tuple[Finding, ...]:
    """The findings whose codes the selectors include, in the order given."""
    selection = Selection(tuple(select), tuple(ignore), tuple(extend_select))
    return tuple(f for f in findings if selection.includes(f.code))


def at_least(findings: Iterable[Finding], severity: Severity) -> tuple[Finding, ...]:
    """The findings of a severity or worse."""
    return tuple(f for f in findings if f.severity >= severity)


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The worst severity among findings, None where there is none."""
    return max((f.severity for f in findings), default=None)


def sort_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in the order of the source: what is about the whole first, then by place and code."""
    return tuple(sorted(findings, key=_place))


def _place(finding: Finding) -> tuple[int, int, int, str]:
    span = finding.span
    if span is None:
        return (0, 0, 0, finding.code)
    return (span.source, span.start.line, span.start.column, finding.code)
