"""Addresses that a release can keep: those of the web, and those that a reader's own programs open safely."""

from __future__ import annotations

from ...patterns import lazy
from .report import Report

_SCHEME = lazy(r"\s*+([A-Za-z][A-Za-z0-9+.-]*+):")
_KEPT = frozenset(("http", "https", "mailto", "tel"))
#: what pages write where a link only runs a script of theirs
_EMPTY_SCRIPT = "javascript:void(0);"


def scheme(address: str) -> str:
    """The scheme of an address in lower case; nothing for a relative one."""
    found = _SCHEME.match(address)
    return found[1].lower() if found else ""


def usable(address: str | None, report: Report) -> str | None:
    """The address; None, and reported, where it runs a script or names a file of some machine."""
    if not address:
        return None
    own = scheme(address)
    if (own and own not in _KEPT) or address.startswith("\\\\"):
        if own != "javascript" or len(address) > len(_EMPTY_SCRIPT):
            report.add("EXT016", address)
        return None
    return address
