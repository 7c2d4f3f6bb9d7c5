"""Findings of filters, on standard error: they never change a filter's exit code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .app import App
from .language import current

if TYPE_CHECKING:
    from ..model.findings import Finding
    from ..read import SourceText


def note_findings(app: App, findings: Sequence[Finding], source: SourceText) -> None:
    """Print findings in the concise form; nothing with -q."""
    if not findings or app.quiet:
        return
    from ..report import render

    name = source.source.name
    app.note(render({name: findings}, {name: (source.text,)}, lang=current(), output_format="concise").rstrip("\n"))
