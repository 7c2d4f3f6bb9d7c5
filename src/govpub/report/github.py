"""Workflow commands of GitHub Actions: a line each, shown as annotations on a change.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions; columns are code points, 1-based.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model import Finding, Severity
from .words import end_of, start_of

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(
    findings: Mapping[str, Sequence[Finding]],
    texts: Mapping[str, Sequence[str]],
    *,
    lang: str,
    color: bool,
    width: int,
) -> str:
    """All findings, a command each."""
    return "".join(_command(finding, path, lang) for path, of_path in findings.items() for finding in of_path)


def _command(finding: Finding, path: str, lang: str) -> str:
    start, end = start_of(finding), end_of(finding)
    place = f"line={start.line},endLine={end.line}"
    if start.line == end.line:  # columns of several lines are not understood
        place += f",col={start.column},endColumn={max(end.column, start.column + 1)}"
    title = _property(f"{finding.code} {finding.name}")
    text = _data(finding.message.in_(lang))
    return f"::{_COMMANDS[finding.severity]} file={_property(path)},{place},title={title}::{text}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
