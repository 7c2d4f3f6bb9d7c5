"""Applying the edits of findings to a text.

The edits of one fix belong together: all are applied or none. Where two fixes touch, the first in the text's order
is applied and the other waits for the next pass, which `fix_until_stable` makes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..model import Edit, Finding, Fix
from ..text.lines import LineIndex

MAX_PASSES = 10


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text after fixing, how many fixes were applied, and the findings that are left."""

    text: str
    applied: int
    findings: tuple[Finding, ...]


def choose_fixes(findings: Iterable[Finding], *, unsafe: bool = False) -> tuple[Fix, ...]:
    """The fixes of findings; only the safe ones, unless `unsafe`."""
    return tuple(f.fix for f in findings if f.fix is not None and (f.fix.safe or unsafe))


def apply_edits(text: str, fixes: Iterable[Fix], *, source: int = 0) -> str:
    """The text of source number `source` with the fixes applied; of overlapping ones, the first by place."""
    return _apply(text, fixes, source)[0]


def _apply(text: str, fixes: Iterable[Fix], source: int) -> tuple[str, int]:
    index = LineIndex(text)
    candidates = sorted(
        ([_located(edit, index) for edit in fix.edits] for fix in fixes if _is_for(fix, source)),
        key=lambda edits: edits[0][:2],
    )
    taken: dict[tuple[int, int], str] = {}
    applied = 0
    occupied = _Occupied()
    for edits in candidates:
        new = [edit for edit in edits if taken.get(edit[:2]) != edit[2]]
        if not new or any(occupied.overlaps(start, end) for start, end, _ in new):
            continue
        applied += 1
        for start, end, replacement in new:
            taken[start, end] = replacement
            occupied.add(start, end)
    out: list[str] = []
    at = 0
    for (start, end), replacement in sorted(taken.items()):
        out += (text[at:start], replacement)
        at = end
    out.append(text[at:])
    return "".join(out), applied


def _is_for(fix: Fix, source: int) -> bool:
    return bool(fix.edits) and all(edit.span.source == source for edit in fix.edits)


def _located(edit: Edit, index: LineIndex) -> tuple[int, int, str]:
    return index.offset(edit.span.start), index.offset(edit.span.end), edit.text


class _Occupied:
    """Stretches of a text that are taken; two insertions at one place overlap, neighbours do not."""

    def __init__(self) -> None:
        self._chars: set[int] = set()
        self._insertions: set[int] = set()

    def overlaps(self, start: int, end: int) -> bool:
        if start == end:
            return start in self._insertions or (start in self._chars and start - 1 in self._chars)
        inside = any(at in self._chars for at in range(start, end))
        return inside or any(at in self._insertions for at in range(start + 1, end))

    def add(self, start: int, end: int) -> None:
        if start == end:
            self._insertions.add(start)
        self._chars.update(range(start, end))


def fix_until_stable(text: str, check: Callable[[str], Iterable[Finding]], *, unsafe: bool = False) -> Fixed:
    """Check and fix, again and again, until nothing more can be fixed (at most ten times).

    `check` gives the findings of a text, all in source 0.
    """
    applied = 0
    findings = tuple(check(text))
    for _ in range(MAX_PASSES):
        fixed, count = _apply(text, choose_fixes(findings, unsafe=unsafe), 0)
        if fixed == text:
            break
        text, applied = fixed, applied + count
        findings = tuple(check(text))
    return Fixed(text, applied, findings)
