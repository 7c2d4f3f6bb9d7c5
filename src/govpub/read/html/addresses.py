"""Addresses in others' pages: which of them a release can keep, and where relative ones lead."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from ...patterns import lazy
from ..styled.addresses import scheme, usable
from ..styled.report import Report
from .tree import Element

_SPACE = lazy(r"[\t\r\n]+")


def base_of(root: Element) -> str | None:
    """The address that a page's `base` gives, or None."""
    for element in root.iter("base"):
        href = (element.get("href") or "").strip()
        if urlsplit_safe(href):
            return href
    return None


def urlsplit_safe(address: str) -> bool:
    """Whether an address is one of the web, whole."""
    try:
        return urlsplit(address).scheme in ("http", "https")
    except ValueError:
        return False


def link(element: Element, base: str | None, report: Report) -> str | None:
    """Where an `a` leads; None for places in the page, and (reported) for addresses that no page can use."""
    href = _clean(element.get("href"))
    if not href or href.startswith("#"):
        return None
    return resolved(href, base, report)


def resolved(address: str, base: str | None, report: Report) -> str | None:
    """An address as the page means it; None, and reported, where no release can use it."""
    kept = usable(address, report)
    if kept is None or base is None or scheme(kept):
        return kept
    try:
        return urljoin(base, kept)
    except ValueError:
        return kept


def _clean(address: str | None) -> str:
    return _SPACE.sub("", address or "").strip()


def source(element: Element) -> str:
    """Where an `img` is; pages that load pictures late name the true place in another attribute."""
    for name in ("data-src", "data-original", "data-lazy-src", "_src", "oldsrc", "src"):
        found = _clean(element.get(name))
        if found and not found.lower().startswith(("data:", "file:", "javascript:", "about:")):
            return found
    return ""
