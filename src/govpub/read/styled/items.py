"""What extraction hands to the text reader: lines with what their text alone cannot say, tables and pictures.

The grammar of a release (一、 headings, questions, speakers, signatures) is the text reader's. An extractor only says
what stands in its document: the words, what is inline in them, and what a style, a number or a place makes of a line.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate

from ...model import Attachment, Figure, Finding, Mark, Release, Table
from ...text.chars import strip


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text.

    `marks` have offsets in `text`. `marker` is the number that the program wrote before it, with what parts the two.
    `role` is "" for plain text, else title, heading (with `level`, from 1), caption, item (of a list without numbers),
    quote or field. `align` is "", "center" or "right"; `size` is in points, 0 where it is not known; `depth` is how
    many lists an item's own stands in.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    marker: str = ""
    role: str = ""
    level: int = 0
    align: str = ""
    size: float = 0
    depth: int = 0


#: what is read already: it only has to find its place
Object = Table | Figure | Attachment
Item = Line | Object


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that came with a document: the name that the release calls it by, and its bytes."""

    src: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was read: the release, what was left out or needs a person, and the pictures that the release refers to."""

    release: Release
    findings: tuple[Finding, ...] = ()
    pictures: tuple[Picture, ...] = ()


def split(line: Line) -> list[Line]:
    """A line with soft breaks as several, each with its own marks; the marker stays with the first."""
    if "\n" not in line.text:
        return [line]
    parts = line.text.split("\n")
    starts = list(accumulate((len(part) + 1 for part in parts[:-1]), initial=0))
    marks: list[list[Mark]] = [[] for _ in parts]
    for mark in line.marks:
        at = bisect_right(starts, mark.start) - 1
        while at < len(parts) and starts[at] <= max(mark.start, mark.end - 1):
            piece = cut(mark, starts[at], starts[at] + len(parts[at]))
            if piece:
                marks[at].append(piece)
            at += 1
    return [
        replace(line, text=part, marks=tuple(own), marker=line.marker if not n else "")
        for n, (part, own) in enumerate(zip(parts, marks, strict=True))
    ]


def trimmed(line: Line) -> Line:
    """A line without white space at its ends, marks moved along."""
    inner = strip(line.text)
    if inner == line.text:
        return line
    start = line.text.find(inner)
    end = start + len(inner)
    marks = []
    for mark in line.marks:
        a, b = (min(max(at, start), end) - start for at in (mark.start, mark.end))
        if a < b or mark.start == mark.end:
            marks.append(replace(mark, start=a, end=b))
    return replace(line, text=inner, marks=tuple(marks))


def cut(mark: Mark, start: int, end: int) -> Mark | None:
    """A mark as it stands in `text[start:end]`, or None where it does not."""
    if mark.start == mark.end:
        inside = start <= mark.start <= end
        return replace(mark, start=mark.start - start, end=mark.end - start) if inside else None
    a, b = max(mark.start, start), min(mark.end, end)
    return replace(mark, start=a - start, end=b - start) if a < b else None
