"""What convert reports."""

from __future__ import annotations

from ..model.findings import Finding, Severity
from ..model.message import Text
from ..model.spans import Span
from .languages import is_simplified


def stayed(pieces: list[str], target: str, span: Span | None = None) -> tuple[Finding, ...]:
    """One finding for the text that was in the target's script already; none where there is none."""
    if not pieces:
        return ()
    sample = pieces[0].strip()[:24]
    script, name = ("简体", "simplified") if is_simplified(target) else ("繁体", "traditional")
    return (
        Finding(
            code="CONV001",
            name="already-in-target-script",
            severity=Severity.INFO,
            message=Text(
                f"已是{script}，保持原样（{len(pieces)}处，如“{sample}”）",
                f"already in {name} script and left as it is ({len(pieces)} places, such as “{sample}”)",
            ),
            span=span,
        ),
    )
