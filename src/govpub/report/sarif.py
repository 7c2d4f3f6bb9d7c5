"""SARIF 2.1.0 (OASIS), for code hosts and editors. Columns are code points: the run says so as its column kind."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from .. import __version__
from ..model import Edit, Finding, Position, Severity
from .words import end_of, start_of

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(
    findings: Mapping[str, Sequence[Finding]],
    texts: Mapping[str, Sequence[str]],
    *,
    lang: str,
    color: bool,
    width: int,
) -> str:
    """All findings as one run."""
    every = [finding for of_path in findings.values() for finding in of_path]
    codes = {code: n for n, code in enumerate(sorted({finding.code for finding in every}))}
    names = {finding.code: finding.name for finding in every}
    results = [_result(finding, path, codes, lang) for path, of_path in findings.items() for finding in of_path]
    run = {
        "tool": {
            "driver": {
                "name": "govpub",
                "version": __version__,
                "rules": [{"id": code, "name": _pascal(names[code])} for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _result(finding: Finding, path: str, codes: Mapping[str, int], lang: str) -> dict[str, Any]:
    text = finding.message.in_(lang)
    if finding.help is not None:
        text = f"{text}\n{finding.help.in_(lang)}"
    out: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": codes[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(path)}}],
    }
    if finding.span is not None:
        out["locations"][0]["physicalLocation"]["region"] = _region(start_of(finding), end_of(finding))
    if finding.fix is not None:
        changes = {"artifactLocation": _artifact(path), "replacements": [_replacement(e) for e in finding.fix.edits]}
        kind = "safe" if finding.fix.safe else "unsafe"
        out["fixes"] = [{"description": {"text": kind}, "artifactChanges": [changes]}]
    return out


def _artifact(path: str) -> dict[str, str]:
    return {"uri": quote(path.replace("\\", "/"), safe="/:@!$&'()*+,;=~")}


def _region(start: Position, end: Position) -> dict[str, int]:
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _replacement(edit: Edit) -> dict[str, Any]:
    return {"deletedRegion": _region(edit.span.start, edit.span.end), "insertedContent": {"text": edit.text}}


def _pascal(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))
