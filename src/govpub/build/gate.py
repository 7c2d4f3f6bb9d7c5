"""The gate: what may be published of what was read, and what stands for the rest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..model.findings import Finding, Severity
from ..model.message import Text
from .manifest import Entry, State
from .shard import Read
from .slugs import settle


class Passed(NamedTuple):
    """Entries that the site is to have, with settled names; paths that are blocked; findings and failures by path."""

    entries: tuple[Entry, ...]
    blocked: tuple[str, ...]
    findings: dict[str, tuple[Finding, ...]]
    failed: dict[str, Text]


def admit(results: Iterable[Read], unchanged: Iterable[Entry], state: State) -> Passed:
    """Let pass what has no error; a blocked release keeps the pages that it had, if any.

    Two releases with one index number cannot both be right: the one that was published before keeps it.
    """
    findings: dict[str, tuple[Finding, ...]] = {}
    failed: dict[str, Text] = {}
    good: dict[str, Entry] = {entry.path: entry for entry in unchanged}
    blocked: list[str] = []
    for result in results:
        if result.findings:
            findings[result.path] = result.findings
        if result.failure is not None:
            failed[result.path] = result.failure
        if result.entry is None or result.entry.errors:
            blocked.append(result.path)
        else:
            good[result.path] = result.entry
    for path, other in _twice(good, state):
        findings[path] = (*findings.get(path, ()), _taken(good[path], other))
        blocked.append(path)
        del good[path]
    for path in blocked:
        if path in state.entries:
            good[path] = state.entries[path]
    names = settle({p: e.slug for p, e in good.items()}, {p: e.slug for p, e in state.entries.items()})
    entries = tuple(good[path]._replace(slug=names[path]) for path in sorted(good))
    return Passed(entries, tuple(sorted(blocked)), findings, failed)


def _twice(entries: dict[str, Entry], state: State) -> list[tuple[str, str]]:
    """Paths whose index number another release has, with that one's path."""
    owners: dict[str, str] = {}
    out = []
    for path in sorted(entries, key=lambda path: (path not in state.entries, path)):
        number = entries[path].index_number
        if not number:
            continue
        if number in owners:
            out.append((path, owners[number]))
        else:
            owners[number] = path
    return out


def _taken(entry: Entry, other: str) -> Finding:
    number = entry.index_number
    return Finding(
        code="BUILD001",
        name="index-number-taken",
        severity=Severity.ERROR,
        message=Text(f"索引号 {number} 已用于 {other}", f"the index number {number} belongs to {other}"),
    )
