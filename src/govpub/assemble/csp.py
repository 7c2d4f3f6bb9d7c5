"""The Content-Security-Policy of a page: its one style and one script by hash, and nothing else but its pictures."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from functools import lru_cache

from .urls import origin


@lru_cache(maxsize=64)
def source_hash(text: str) -> str:
    """A CSP source expression for an inline element with exactly this text."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def policy(style: str, scripts: Iterable[str], pictures: Iterable[str]) -> str:
    """The policy for a page with this inline style, these inline scripts and pictures at these addresses.

    Data scripts (JSON-LD) run nowhere, but checkers ask for their hashes too; a converter writes the new ones.
    Relative pictures count as `'self'`; a page opened as a file has no origin that `'self'` could name, so its
    pictures beside it need `file:`, which a browser honours for pages from a file only.
    """
    hosts = {"data:"}  # the large pointer of the toolbar is drawn in the style
    for picture in pictures:
        host = origin(picture)
        hosts |= {host} if host else {"'self'", "file:"}
    rules = {
        "default-src": "'none'",
        "style-src": source_hash(style),
        "script-src": " ".join(source_hash(script) for script in scripts),
        "connect-src": "'self'",  # the script connects to nothing; auditing browsers read robots.txt through the page
        "img-src": " ".join(sorted(hosts)),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())
