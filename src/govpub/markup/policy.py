"""A page's own Content-Security-Policy after its inline scripts have changed.

A policy in the page names its inline scripts by hash, data scripts such as JSON-LD included. Whoever rewrites the
text of one must write its new hash, or a browser (or a checker) finds that it does not belong there.
"""

from __future__ import annotations

import base64
import hashlib
import re

from ..patterns import lazy
from .tokens import RAW, START, attributes, tokenize

_ALGORITHMS = ("sha256", "sha384", "sha512")
_INLINE = ("script", "style")
_POLICY = lazy("content-security-policy", re.I)


def rehash(before: str, after: str) -> str:
    """`after` with the hashes in its policies brought up to date; `before` is the same page with the old scripts.

    Where no policy names a script that changed, `after` comes back as it is.
    """
    if before == after or not _POLICY.search(after):
        return after
    old, new = (_inline_texts(page) for page in (before, after))
    if len(old) != len(new):
        return after
    changed = [(a, b) for a, b in zip(old, new, strict=True) if a != b]
    replaced = {h: g for a, b in changed for h, g in zip(_hashes(a), _hashes(b), strict=True)}
    if not any(h in before for h in replaced):
        return after
    out: list[str] = []
    at = 0
    for start, end in _policies(after):
        words = after[start:end]
        for h, g in replaced.items():
            words = words.replace(h, g)
        out += (after[at:start], words)
        at = end
    return "".join(out) + after[at:]


def _inline_texts(page: str) -> list[str]:
    return [page[t.start : t.end] for t in tokenize(page) if t.kind == RAW and t.name in _INLINE]


def _hashes(text: str) -> list[str]:
    digests = ((name, hashlib.new(name, text.encode()).digest()) for name in _ALGORITHMS)
    return [f"{name}-{base64.b64encode(digest).decode()}" for name, digest in digests]


def _policies(page: str) -> list[tuple[int, int]]:
    """Where the contents of the page's policy tags stand."""
    out = []
    for token in tokenize(page):
        if token.kind == START and token.name == "meta":
            found = {a.name: a for a in attributes(page, token)}
            kind, content = found.get("http-equiv"), found.get("content")
            if kind and content and (kind.value or "").strip().lower() == "content-security-policy":
                out.append((content.value_start, content.value_end))
    return out
