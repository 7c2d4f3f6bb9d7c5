"""How often each rule has found something: a table for people, the commonest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..model import Finding
from .words import SEVERITY, paint, severity_style


def statistics(findings: Iterable[Finding], *, lang: str, color: bool = False) -> str:
    """A line for each rule: count, code, severity, name, and `[*]` where a fix is safe; "" for no findings."""
    counts: Counter[str] = Counter()
    seen: dict[str, Finding] = {}
    safe: set[str] = set()
    for finding in findings:
        counts[finding.code] += 1
        known = seen.setdefault(finding.code, finding)
        if finding.severity > known.severity:
            seen[finding.code] = finding
        if finding.fix is not None and finding.fix.safe:
            safe.add(finding.code)
    size = len(str(max(counts.values(), default=0)))
    out = []
    for code, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        finding = seen[code]
        mark = "[*] " if code in safe else ""
        shown = paint(code, severity_style(finding.severity), color)
        out.append(f"{count:>{size}}  {shown}  {SEVERITY[finding.severity].in_(lang)}  {mark}{finding.name}\n")
    return "".join(out)
