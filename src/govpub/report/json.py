"""The contract `govpub.findings/1`: findings as JSON, positions 1-based in code points, ends exclusive."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ..model import Finding, Position
from .words import end_of, start_of

SCHEMA = "govpub.findings/1"


def render(
    findings: Mapping[str, Sequence[Finding]],
    texts: Mapping[str, Sequence[str]],
    *,
    lang: str,
    color: bool,
    width: int,
) -> str:
    """All findings as one JSON object."""
    values = [as_json(finding, path, lang) for path, of_path in findings.items() for finding in of_path]
    return json.dumps({"schema": SCHEMA, "findings": values}, ensure_ascii=False, indent=2) + "\n"


def as_json(finding: Finding, path: str, lang: str) -> dict[str, Any]:
    """One finding in the contract's keys and their order."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.word,
        "message": finding.message.in_(lang),
        "path": path,
        "start": _position(start_of(finding)),
        "end": _position(end_of(finding)),
        "fix": _fix(finding),
        "help": finding.help.in_(lang) if finding.help else None,
    }


def _fix(finding: Finding) -> dict[str, Any] | None:
    if finding.fix is None:
        return None
    edits = [
        {"start": _position(e.span.start), "end": _position(e.span.end), "text": e.text} for e in finding.fix.edits
    ]
    return {"safe": finding.fix.safe, "edits": edits}


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column}
