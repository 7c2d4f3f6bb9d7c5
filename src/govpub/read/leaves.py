"""Leaf blocks out of single lines: paragraphs, items, figures, attachments, signatures; their text and their spans."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Attachment, Figure, Mark, Paragraph, Signature
from ..patterns import lazy
from . import enumerations, inline
from .closing import Attached, Signed
from .lines import Line, join

_FIGURE = lazy(r"!\[([^\[\]]*+)\]\(([^()\s<>\"]++)(?: ++\"([^\"]*+)\")?+\)")


def paragraph(line: Line, start: int = 0, *, marker: str | None = None, whole: bool = True) -> Paragraph:
    """The paragraph of a line from `start` on; `whole`: its span begins with the line (the marker is its syntax)."""
    while start < len(line.text) and line.s[start] == " ":
        start += 1
    text, marks = inline.read(line.text[start:])
    marks = strong(line, text, marks)
    return Paragraph(
        text=text,
        marks=marks,
        marker=marker,
        enumeration=enumerations.find(text, line.s[start:] if len(text) == len(line.s) - start else None),
        span=line.span(0 if whole else start),
        text_span=line.span(start) if start < len(line.text) else None,
    )


def strong(line: Line, text: str, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks of a text, with the mark of a line that is bold as a whole."""
    return (Mark("strong", 0, len(text)), *marks) if line.bold and text else marks


def figure(line: Line) -> Figure | None:
    """The picture that a whole line is, or None."""
    if not line.text.startswith("!["):
        return None
    m = _FIGURE.fullmatch(line.text)
    return None if m is None else Figure(src=m[2], alt=m[1] or None, caption=m[3], span=line.span())


def attachments(line: Line, found: Sequence[Attached], label: Line | None) -> list[Attachment]:
    """The attachments of a line; `label` is the line above that holds 附件： alone: it belongs to the first of them."""
    out = []
    for n, item in enumerate(found):
        span = line.span(item.start, found[n + 1].start if n + 1 < len(found) else None)
        if n == 0 and label is not None:
            span = join(label.span(), span)
        out.append(Attachment(marker=item.label, title=line.text[slice(*item.title)], href=item.href, span=span))
    return out


def signature(lines: Sequence[Line], signed: Signed) -> Signature:
    """The signature that lines make."""
    span = join(lines[0].span(), lines[-1].span())
    if signed.cut:
        line = lines[0]
        return Signature(body=line.text[: signed.cut].rstrip(), text=line.text, date=signed.date, span=span)
    body = "\n".join(line.text for line in lines[: signed.body_lines])
    return Signature(body=body, text="\n".join(line.text for line in lines), date=signed.date, span=span)
