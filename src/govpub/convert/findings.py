"""What convert reports."""

from __future__ import annotations

from ..model.findings import Finding, Severity
from ..model.message import Text
from ..model.spans import Span
from .document import Stayed
from .languages import is_simplified


def stayed(found: Stayed, target: str, span: Span | None = None) -> tuple[Finding, ...]:
    """One finding for the text that was in the target's script already; none where there is none."""
    if not found.places:
        return ()
    sample, places = found.first[:24], "place" if found.places == 1 else "places"
    script, name = ("简体", "simplified") if is_simplified(target) else ("繁体", "traditional")
    return (
        Finding(
            code="CONV001",
            name="already-in-target-script",
            severity=Severity.INFO,
            message=Text(
                f"已是{script}，保持原样（{found.places}处，如“{sample}”）",
                f"already in {name} script and left as it is ({found.places} {places}, such as “{sample}”)",
            ),
            span=span,
        ),
    )
