"""Character references: source text to plain text and back, with the place of every character.

Only what changes is rewritten: `&nbsp;` stays `&nbsp;`, and `&#x53D1;` becomes the new character when it is converted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..patterns import lazy

_REFERENCE = lazy(r"&(?:#[0-9]{1,8}+;?|#[xX][0-9a-fA-F]{1,8}+;?|[A-Za-z][A-Za-z0-9]{0,31}+;?)")


class Plain(NamedTuple):
    """Decoded text; `starts[i]` is where character `i` begins in the source, the last one where the text ends."""

    text: str
    starts: Sequence[int]


def decode(source: str, start: int, end: int) -> Plain:
    """The plain text of `source[start:end]`, which holds no markup."""
    if source.find("&", start, end) < 0:
        return Plain(source[start:end], range(start, end + 1))
    from html import unescape

    out: list[str] = []
    starts: list[int] = []
    at = start
    for found in _REFERENCE.finditer(source, start, end):
        value = unescape(found[0])
        if value == found[0]:
            continue
        out += (source[at : found.start()], value)
        starts += range(at, found.start())
        starts += (found.start(), *([found.end()] * (len(value) - 1)))
        at = found.end()
    out.append(source[at:end])
    starts += range(at, end + 1)
    return Plain("".join(out), starts)
