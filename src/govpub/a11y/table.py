"""The table of enhancements, in the order in which they work: what an earlier one changes, a later one sees."""

from __future__ import annotations

from .enhancements import (
    button_names,
    control_labels,
    heading_ids,
    heading_order,
    image_alternatives,
    link_names,
    main_landmark,
    one_h1,
    page_language,
    page_title,
    site_landmarks,
    skip_link,
    table_scope,
    viewport,
)
from .values import Enhancement

_MODULES = (
    page_language,
    page_title,
    viewport,
    main_landmark,
    site_landmarks,
    skip_link,
    one_h1,
    heading_order,
    heading_ids,
    table_scope,
    control_labels,
    image_alternatives,
    link_names,
    button_names,
)

ENHANCEMENTS: tuple[Enhancement, ...] = tuple(module.ENHANCEMENT for module in _MODULES)

_MANUALS = {module.ENHANCEMENT.code: module.__doc__ or "" for module in _MODULES}


def manual(enhancement: Enhancement) -> str:
    """An enhancement's manual, from its own file: what it does, for which criterion, how surely, with examples."""
    return f"{enhancement.code} {enhancement.name}\n\n{_MANUALS[enhancement.code].strip()}\n"


def find(code: str) -> Enhancement | None:
    """The enhancement with a code or name, in either case."""
    wanted = code.lower()
    return next((e for e in ENHANCEMENTS if wanted in (e.code.lower(), e.name)), None)
