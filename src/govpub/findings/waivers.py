"""Waivers: findings that somebody answers for, with a reason and until a day; and files in which rules do not count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path, PurePath

from ..config import Config, WaiverConfig
from ..model import Finding, Text
from ..text.lines import split_lines
from .selection import fits


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that is waived, and the reason."""

    finding: Finding
    reason: str


def waive(
    findings: Iterable[Finding],
    waivers: Sequence[WaiverConfig],
    path: str,
    texts: Sequence[str],
    today: date | None,
) -> tuple[list[Finding], list[Waived]]:
    """The findings that stay, and those that a waiver takes away. One whose day has passed says so and takes none."""
    kept: list[Finding] = []
    waived: list[Waived] = []
    lines = [split_lines(text) for text in texts] if any(w.text is not None for w in waivers) else []
    for finding in findings:
        fitting = [w for w in waivers if _fits(w, finding, path, lines)]
        valid = next((w for w in fitting if w.until is None or today is None or today <= w.until), None)
        if valid is not None:
            waived.append(Waived(finding, valid.reason))
        elif fitting:
            kept.append(_expired(finding, fitting[0]))
        else:
            kept.append(finding)
    return kept, waived


def _fits(waiver: WaiverConfig, finding: Finding, path: str, lines: list[list[str]]) -> bool:
    if not fits(finding.code, waiver.code) or not (waiver.path is None or is_in(path, waiver.path)):
        return False
    return waiver.text is None or any(waiver.text in text for text in (*finding.message, _line(finding, lines)))


def _line(finding: Finding, lines: list[list[str]]) -> str:
    span = finding.span
    if span is None or span.source >= len(lines) or span.start.line > len(lines[span.source]):
        return ""
    return lines[span.source][span.start.line - 1]


def _expired(finding: Finding, waiver: WaiverConfig) -> Finding:
    note = Text(
        f"豁免“{waiver.reason}”已于 {waiver.until} 到期", f"the waiver {waiver.reason!r} ended on {waiver.until}"
    )
    before = finding.help
    return replace(finding, help=note if before is None else Text(f"{before.zh}；{note.zh}", f"{before.en}; {note.en}"))


def ignored_codes(path: str, table: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The codes and prefixes that do not count for a path, by patterns such as `archive/*.txt`."""
    return tuple(code for pattern, codes in table.items() if is_in(path, pattern) for code in codes)


def is_in(path: str, pattern: str) -> bool:
    """Whether a path, its end or its name alone fits a pattern."""
    parts = PurePath(path).as_posix().split("/")
    return any(fnmatchcase("/".join(parts[n:]), pattern.removeprefix("./")) for n in range(len(parts)))


def relative(path: str, config: Config) -> str:
    """A path as seen from the configuration's folder, where it lies below it."""
    if config.path is None:
        return path
    try:
        return Path(path).resolve().relative_to(config.path.resolve().parent).as_posix()
    except (ValueError, OSError):
        return path
