"""The signature of a release: which of its blocks it is, and the date it states."""

from __future__ import annotations

from datetime import date

from ..model.blocks import Signature
from ..model.release import Release


def signature(release: Release) -> Signature | None:
    """The first signature that stands in the body itself and has a date: those in annexes are other documents'."""
    own = (block for block in release.body if isinstance(block, Signature))
    return next((block for block in own if block.date), None)


def signature_date(release: Release) -> date | None:
    """The signature's date; None where there is none or it is impossible."""
    found = signature(release)
    if found is None or found.date is None:
        return None
    try:
        return date.fromisoformat(found.date[:10])
    except ValueError:
        return None
