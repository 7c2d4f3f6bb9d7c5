"""A label and its value in a line, and the pair that an unknown label makes."""

from __future__ import annotations

from dataclasses import dataclass

from ..patterns import lazy
from . import labelcells
from .labelwords import squeezed

#: what may stand before the first label of a line
BULLET = lazy(r"[•·●◆■▪◇☆★▲*+>|〇 \t-]*+")
_BRACKETED = lazy(r"\[([^\[\]:]{2,20}+)\] *+:?+")
_WORD = lazy(r"[㐀-鿿A-Za-z][㐀-鿿A-Za-z0-9/()、_-]*+")


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and its value in a line: offsets in the line's text; `start` is where the pair's own piece begins."""

    kind: str
    start: int
    label: tuple[int, int]
    value: tuple[int, int]
    bare: bool = False


def trim(s: str, start: int, end: int) -> tuple[int, int]:
    """An extent without the space and the separators around it."""
    while start < end and s[start] in " \t|":
        start += 1
    while end > start and s[end - 1] in " \t|":
        end -= 1
    return start, end


def is_word(s: str) -> bool:
    """Whether a cell has the shape of an unknown label."""
    word = squeezed(s).rstrip(":")
    return 2 <= len(word) <= 10 and _WORD.fullmatch(word) is not None


def unknown(s: str) -> Pair | None:
    """The pair that a whole line makes if its unknown label is taken for one; None where it has no shape of a label."""
    s = unmarked(s)
    start = BULLET.match(s).end()  # type: ignore[union-attr]
    colon = s.find(":", start, start + 24)
    if colon < 0 or s.startswith("//", colon + 1):
        return None
    label_end = start + len(s[start:colon].rstrip(" "))
    label = squeezed(s[start:label_end])
    if not 2 <= len(label) <= 10 or not _WORD.fullmatch(label):
        return None
    return Pair("other", 0, (start, label_end), trim(s, colon + 1, len(s)))


def bracketed(s: str) -> Pair | None:
    """The pair of a line that begins with an unknown label in brackets: [登记册]第三册."""
    m = _BRACKETED.match(s)
    if m is None or not 2 <= len(squeezed(m[1])) <= 10 or not _WORD.fullmatch(squeezed(m[1])):
        return None
    return Pair("other", 0, trim(s, *m.span(1)), trim(s, m.end(), len(s)))


def unmarked(s: str) -> str:
    """A line with spaces for Markdown's **: a label may be bold, with its colon or without."""
    s = s.replace("**", "  ") if "**" in s else s
    return labelcells.unbracketed(s)
