"""`-{…}-` around what its author keeps as it is in every script: finding the marks, and the text without them."""

from __future__ import annotations

from typing import NamedTuple

from ..patterns import lazy

#: a mark; a kept stretch stands in one line and holds no braces
MARK = lazy(r"-\{(?P<kept>[^{}\n]{1,200}+)\}-")


class Kept(NamedTuple):
    """A text without its marks; `spans` are the kept stretches in it, as offsets, in order."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()


def unmark(text: str) -> Kept:
    """The text without its marks, and what stood in them."""
    if "-{" not in text:
        return Kept(text)
    out: list[str] = []
    spans: list[tuple[int, int]] = []
    length = at = 0
    for found in MARK.finditer(text):
        before, kept = text[at : found.start()], found["kept"]
        out += (before, kept)
        length += len(before) + len(kept)
        spans.append((length - len(kept), length))
        at = found.end()
    if not spans:
        return Kept(text)
    out.append(text[at:])
    return Kept("".join(out), tuple(spans))


def plain(text: str) -> str:
    """The text as it reads: without the marks."""
    return unmark(text).text


def mark(text: str) -> str:
    """A stretch as its author marks it."""
    return f"-{{{text}}}-"
