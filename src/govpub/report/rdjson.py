"""Reviewdog's diagnostic format. Its columns count bytes of UTF-8, from 1; without the source's text, lines are said.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ..model import Finding, Position, Severity
from ..text.lines import split_lines
from .words import end_of, start_of

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(
    findings: Mapping[str, Sequence[Finding]],
    texts: Mapping[str, Sequence[str]],
    *,
    lang: str,
    color: bool,
    width: int,
) -> str:
    """All findings as one result."""
    diagnostics = []
    for path, of_path in findings.items():
        sources = [split_lines(text) for text in texts.get(path, ())] if of_path else []
        for finding in of_path:
            source = finding.span.source if finding.span else 0
            lines = sources[source] if source < len(sources) else []
            diagnostics.append(_diagnostic(finding, path, lines, lang))
    return json.dumps({"source": {"name": "govpub"}, "diagnostics": diagnostics}, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(finding: Finding, path: str, lines: list[str], lang: str) -> dict[str, Any]:
    out: dict[str, Any] = {
        "message": finding.message.in_(lang),
        "location": {"path": path, "range": _range(start_of(finding), end_of(finding), lines)},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.code},
    }
    if finding.fix is not None and lines:
        out["suggestions"] = [
            {"range": _range(edit.span.start, edit.span.end, lines), "text": edit.text} for edit in finding.fix.edits
        ]
    return out


def _range(start: Position, end: Position, lines: list[str]) -> dict[str, dict[str, int]]:
    return {"start": _position(start, lines), "end": _position(end, lines)}


def _position(position: Position, lines: list[str]) -> dict[str, int]:
    if position.line > len(lines):
        return {"line": position.line}
    before = lines[position.line - 1][: position.column - 1]
    return {"line": position.line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
