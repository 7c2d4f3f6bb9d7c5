"""Dates as `<time datetime>` wants them."""

from __future__ import annotations

import re
from datetime import datetime

from ..patterns import lazy

_ISO = lazy(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?+)?+", re.A)
_PART = lazy(r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2]))?+|(?:[01]\d|2[0-3]):[0-5]\d", re.A)


def iso(value: str | None) -> str | None:
    """The value if it is a date, or a date and time, that exists; else None."""
    if value is None or not _ISO.fullmatch(value):
        return None
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return None
    return value


def machine_readable(value: str | None) -> str | None:
    """A mark's `datetime`: a date as above, or a year, month or time of day as HTML writes them; else None."""
    return value if value is not None and _PART.fullmatch(value) else iso(value)


def publication(value: str | None) -> str | None:
    """`PubDate` as the state's guideline writes it: `YYYY-MM-DD HH:MM`, in the precision that the source has."""
    found = iso(value)
    return found.replace("T", " ") if found else None
