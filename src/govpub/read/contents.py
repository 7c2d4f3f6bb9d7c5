"""A table of contents in the text: the headings that stand under 目录, each of which stands again below."""

from __future__ import annotations

from collections.abc import Sequence

from ..patterns import lazy
from . import markers
from .lines import Line

_HEADS = frozenset(("目录", "目次"))
#: dots and a page's number at the end of an entry
_LEADER = lazy(r"[.…·‥ ]*+(?:[-(] ?)?\d{0,4}(?: ?[-)])?$")


def find(body: Sequence[Line]) -> frozenset[int]:
    """The numbered lines of the body that are entries of a table of contents."""
    head = next((i for i, line in enumerate(body[:60]) if len(line.s) <= 8 and _key(line.s) in _HEADS), None)
    if head is None:
        return frozenset()
    again = {_key(line.s) for line in body[head + 1 :] if len(line.s) <= 60}
    last = {_key(line.s): i for i, line in enumerate(body) if i > head and len(line.s) <= 60}
    out: list[int] = []
    for i in range(head + 1, len(body)):
        key = _key(_LEADER.sub("", body[i].s) or body[i].s)
        if key not in again or last[key] <= i:
            break
        if out and last[key] < max(out):
            break
        out.append(i)
    return frozenset(i for i in out if markers.read(body[i].s) is not None)


def _key(s: str) -> str:
    return s.replace(" ", "")
