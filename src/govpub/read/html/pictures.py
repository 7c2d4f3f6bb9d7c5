"""Pictures of others' pages: those that say something. Icons and spacers are the page's, not the release's."""

from __future__ import annotations

import re
from functools import cache

from ...data import read_toml
from ...model import Figure
from ...patterns import lazy
from ...text.fold import shadow
from .. import chrome
from ..styled import alt
from ..styled.report import Report
from . import addresses
from .tree import Element, style

#: a picture of so many pixels or less, in either direction, is a spacer, a rule or an icon
_SMALLEST = 24
_PIXELS = lazy(r"\s*+(\d{1,5})(?:\.\d*)?\s*+(?:px)?\s*+")


@cache
def _icons() -> re.Pattern[str]:
    return re.compile("|".join(read_toml("extract/pictures.toml")["icons"]), re.I)


def read(element: Element, base: str | None, report: Report) -> Figure | None:
    """The picture of an `img`; None for what only decorates. A missing alternative text is reported."""
    raw = addresses.source(element)
    if not raw or _icons().search(raw) or _is_small(element):
        return None
    src = addresses.resolved(raw, base, report)
    if src is None:
        return None
    written = element.get("alt")
    if written and chrome.evidence(shadow(written)):
        return None
    if written is not None and not written.strip() and element.get("role") in ("presentation", "none"):
        return Figure(src=src, alt="")
    return Figure(src=src, alt=alt.written(written or element.get("title"), src, report))


def _is_small(element: Element) -> bool:
    own = style(element)
    sizes = (_pixels(own.get(name) or element.get(name)) for name in ("width", "height"))
    return any(size is not None and size <= _SMALLEST for size in sizes)


def _pixels(value: str | None) -> int | None:
    found = _PIXELS.fullmatch(value or "")
    return int(found[1]) if found else None
