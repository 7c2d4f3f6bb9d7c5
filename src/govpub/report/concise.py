"""One line a finding: `path:line:column: CODE message`, which editors and grep understand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model import Finding
from .words import paint, printable, severity_style, start_of


def render(
    findings: Mapping[str, Sequence[Finding]],
    texts: Mapping[str, Sequence[str]],
    *,
    lang: str,
    color: bool,
    width: int,
) -> str:
    """All findings, a line each."""
    out = []
    for path, of_path in findings.items():
        for finding in of_path:
            at = start_of(finding)
            code = paint(finding.code, severity_style(finding.severity), color)
            message = printable(finding.message.in_(lang))
            out.append(f"{printable(path)}:{at.line}:{at.column}: {code} {message}\n")
    return "".join(out)
