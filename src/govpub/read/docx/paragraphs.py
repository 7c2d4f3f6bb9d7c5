"""A paragraph as lines: its style's role, its automatic number, its text, and what hangs on it."""

from __future__ import annotations

from ...model import Figure
from ...patterns import lazy
from ...text.chars import strip
from ..styled.items import Item, Line, split
from ..styled.report import Report
from .numbering import Marker, Numbering
from .runs import Content
from .styles import Style
from .xml import Element, attribute, child, number, q, val

_PAGE = lazy(r"\t *[-—－]? ?\d{1,4} ?[-—－]? *$")
_LEADERS = ("dot", "middleDot", "hyphen", "underscore")
_ALIGN = {"center": "center", "right": "right", "end": "right"}


def lines(
    paragraph: Element, style: Style, content: Content, numbering: Numbering, report: Report, *, in_cell: bool = False
) -> list[Item]:
    """The lines and pictures of one paragraph whose content has been read; in order, without its text boxes.

    A number without text is left out and reported, but `in_cell` it is what the cell says: 序号 counts by itself.
    """
    properties = child(paragraph, "w:pPr")
    marker = _marker(properties, style, numbering)
    text = content.inline.text
    out: list[Item] = []
    if strip(text):
        out += [line for line in split(_line(properties, style, content, marker)) if strip(line.text)]
    else:
        if marker and marker.text and not marker.bullet and in_cell:
            out.append(Line(strip(marker.text)))
        elif marker and marker.text and not marker.bullet:
            report.add("EXT019", marker.text)
        out += [Figure(src=m.src or "", alt=m.alt) for m in content.inline.points if m.type == "image"]
        if not out and not content.floating and not content.boxes:
            out.append(Line(""))
    out += [Figure(src=drawn.src, alt=drawn.alt) for drawn in content.floating]
    return out


def is_contents(paragraph: Element, text: str) -> bool:
    """Whether a line is one of a table of contents that was typed: dots lead to the number of a page."""
    if _PAGE.search(text) is None:
        return False
    tabs = child(paragraph, "w:pPr", "w:tabs")
    return tabs is not None and any(attribute(tab, "w:leader") in _LEADERS for tab in tabs.iterchildren(q("w:tab")))


def _line(properties: Element | None, style: Style, content: Content, marker: Marker | None) -> Line:
    level = _level(properties, style)
    role = "heading" if level else style.role if style.role in ("title", "caption", "quote") else ""
    text = content.inline.text
    if marker and marker.bullet:
        role = role or "item"
    return Line(
        text=text,
        marks=content.inline.marks(),
        marker="" if marker is None or marker.bullet else parted(marker, text),
        role=role,
        level=level,
        align=_ALIGN.get(val(properties, "w:jc") or style.alignment or "", ""),
        size=content.inline.size,
        depth=marker.level if marker and marker.bullet else 0,
    )


def _level(properties: Element | None, style: Style) -> int:
    """A heading's level: what the paragraph says, else its style; a title is no heading."""
    direct = number(properties, "w:outlineLvl")
    if style.role == "title":
        return 0
    if direct is not None:
        return direct + 1 if 0 <= direct < 9 else 0
    return style.level or 0


def _marker(properties: Element | None, style: Style, numbering: Numbering) -> Marker | None:
    """The paragraph's automatic number: its own list, else its style's; list 0 is none."""
    own = child(properties, "w:numPr")
    direct = number(own, "w:numId")
    list_id = style.number_id if direct is None else direct
    if not list_id:
        return None
    level = number(own, "w:ilvl")
    if level is None and direct is None:
        level = numbering.level_of_style(list_id, style.number_style)
        level = style.number_level if level is None else level
    return numbering.marker(list_id, level or 0)


def parted(marker: Marker, text: str) -> str:
    """A marker with what parts it from its text.

    第一条 and 1.1 need a space, 一、 and （一） end by themselves; `1.` before a digit would be another number.
    """
    sign = strip(marker.text)
    if not sign:
        return ""
    last, first = sign[-1], strip(text)[:1]
    if last.isalnum():
        return sign + (" " if last.isascii() else "\u3000")
    return sign + (" " if last in ".．" and first.isascii() and first.isalnum() else "")
