"""The walk over a page: its lines, tables and pictures in reading order, each with the element it stands in.

No recursion: pages nest as deep as they like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ...model import Figure, Mark
from ...text.chars import HAN, SPACE, strip
from ..styled.grids import is_label
from ..styled.inline import Inline, Look
from ..styled.items import Item, Line, split
from ..styled.numerals import numeral
from ..styled.raised import raised
from ..styled.report import Report
from . import addresses, pictures, tables
from .tree import BLOCKS, HEADINGS, SILENT, Element, is_hidden, style, tag
from .tree import text as text_of

_WIDE = f"{HAN}\u3001-\u303f\uff00-\uffef\u2014\u2018-\u201d\u2026"
_BREAK = re.compile(rf"(?<=[{_WIDE}])[ \t\f]*+[\r\n][ \t\r\n\f]*+(?=[{_WIDE}])")
_SPACE = re.compile(r"[ \t\r\n\f]+")
#: dates, numbers and what parts words: neither text nor link
_UNWEIGHTY = re.compile(rf"[{SPACE}\r\n\d:/.,|()\[\]（）【】年月日·•>»-]+")
_STRONG = frozenset(("b", "strong"))
_EM = frozenset(("em", "i", "cite", "dfn"))
_ALIGN = {"center": "center", "middle": "center", "right": "right", "end": "right"}
_MARKERS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "decimal": "decimal",
    "lower-alpha": "lowerLetter",
    "upper-alpha": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "cjk-ideographic": "chineseCountingThousand",
    "simp-chinese-informal": "chineseCountingThousand",
    "trad-chinese-informal": "chineseCountingThousand",
    "cjk-heavenly-stem": "ideographTraditional",
}


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Piece:
    """An item of the page: the element that holds it, and how much of its text is in links (0 to 1).

    `seams` are the offsets in a line at which one element ends or another begins.
    """

    item: Item
    element: Element
    linked: float = 0
    seams: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside an element."""

    look: Look = PLAIN
    href: str | None = None
    align: str = ""
    level: int = 0
    role: str = ""
    where: str | None = None
    preformatted: bool = False


@dataclass(slots=True)
class _List:
    """An `ol` or `ul` that is open: its marker format ("" without numbers) and its last number."""

    format: str
    last: int


@dataclass(slots=True)
class Walker:
    """Walks a page or a part of it."""

    report: Report
    base: str | None = None
    in_cell: bool = False
    out: list[Piece] = field(default_factory=list)
    _inline: Inline = field(default_factory=Inline)
    _linked: int = 0
    _marker: str = ""
    _item: bool = False
    _lists: list[_List] = field(default_factory=list)
    _grids: tables.Grids | None = None

    def run(self, root: Element) -> list[Piece]:
        """The pieces below an element."""
        self._grids = None if self.in_cell else tables.Grids(root)
        stack: list[tuple[str, Element, _State]] = [("enter", root, _State())]
        while stack:
            step, element, state = stack.pop()
            if step == "tail":
                self._text(element.tail or "", state)
            elif step == "leave":
                self._leave(element, state)
            else:
                inner = self._enter(element, state)
                if inner is None:
                    continue
                self._inline.seams.append(self._inline.length)
                stack.append(("leave", element, inner))
                for node in reversed(element):
                    stack.append(("tail", node, inner))
                    stack.append(("enter", node, inner))
                self._text(element.text or "", inner)
        self._flush(root, _State())
        return self.out

    def _enter(self, element: Element, state: _State) -> _State | None:
        """What holds inside an element; None where the walk does not go into it."""
        name = tag(element)
        if not name or name in SILENT:
            self._silent(element, name)
            return None
        if is_hidden(element):
            self._hidden(element)
            return None
        if name == "br":
            self._inline.add("\n", state.look)
            return None
        if name == "img":
            self._image(element)
            return None
        if name in BLOCKS:
            around = element.getparent()
            self._flush(element if around is None else around, state)
            if name == "table" and self._table(element):
                return None
            self._open(element, name)
        return _inside(element, name, state, self.base, self.report)

    def _leave(self, element: Element, state: _State) -> None:
        name = tag(element)
        self._inline.seams.append(self._inline.length)
        if name in BLOCKS:
            self._flush(element, state)
            if name in ("ol", "ul") and self._lists:
                self._lists.pop()

    def _open(self, element: Element, name: str) -> None:
        if name in ("ol", "ul"):
            self._lists.append(_numbers(element, name))
        elif name == "li":
            self._item = not (self._lists and self._lists[-1].format)
            self._marker = "" if self._item else self._number(element)

    def _number(self, element: Element) -> str:
        own = self._lists[-1]
        value = element.get("value") or ""
        own.last = int(value) if value.isascii() and value.isdecimal() and len(value) < 9 else own.last + 1
        written = numeral(own.last, own.format)
        return f"{written}、" if own.format in ("chineseCountingThousand", "ideographTraditional") else f"{written}."

    def _text(self, text: str, state: _State) -> None:
        if not text:
            return
        if not state.preformatted:
            text = _SPACE.sub(" ", _BREAK.sub("", text))
            if text.startswith(" ") and self._inline.ends_with_space:
                text = text[1:]
        else:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if state.href:
            self._linked += len(_UNWEIGHTY.sub("", text))
        self._inline.add(raised(text, state.where), state.look, state.href)

    def _image(self, element: Element) -> None:
        found = pictures.read(element, self.base, self.report)
        if found is not None:
            self._inline.image(found.src, found.alt)

    def _silent(self, element: Element, name: str) -> None:
        if name in ("iframe", "frame", "embed", "object", "applet"):
            self.report.add("EXT020", element.get("src") or element.get("data") or "")
        elif name in ("video", "audio", "canvas", "math"):
            self.report.add("EXT007", element.get("src") or element.get("title") or name)

    def _hidden(self, element: Element) -> None:
        words = text_of(element)
        if strip(words):
            self.report.add("EXT008", strip(words))

    def _table(self, element: Element) -> bool:
        """Take a table of data as one; False where it only lays out what is in it."""
        found = None if self._grids is None else self._grids.read(element, self._cell, self.report)
        if found is None:
            return False
        self.out += [Piece(item, element) for item in found]
        return True

    def _cell(self, element: Element) -> list[Line]:
        inner = Walker(self.report, self.base, in_cell=True)
        lines: list[Line] = []
        for piece in inner.run(element):
            if isinstance(piece.item, Line):
                lines.append(piece.item)
            elif isinstance(piece.item, Figure):
                lines.append(Line("", (Mark("image", 0, 0, src=piece.item.src, alt=piece.item.alt),)))
        return lines

    def _flush(self, element: Element, state: _State) -> None:
        """End the line."""
        inline, self._inline = self._inline, Inline()
        linked, self._linked = self._linked, 0
        text = inline.text
        if not strip(text):
            share = 1.0 if state.href else 0.0
            self.out += [Piece(Figure(src=m.src or "", alt=m.alt), element, share) for m in inline.points]
            return
        marker, self._marker = self._marker, ""
        item, self._item = self._item, False
        role = state.role or ("item" if item else "")
        line = Line(text, inline.marks(), marker, role, state.level, state.align, inline.size)
        share = min(1.0, linked / max(1, len(_UNWEIGHTY.sub("", text))))
        at = 0
        for part in split(line):
            if strip(part.text) or part.marks:
                self._line(part, [seam - at for seam in inline.seams], element, share)
            at += len(part.text) + 1

    def _line(self, line: Line, seams: list[int], element: Element, share: float) -> None:
        """Add a line; the value of a label that stands in a `dt` goes on the label's line."""
        made = trimmed(line)
        start = line.text.find(made.text)
        inside = tuple(sorted({seam - start for seam in seams if start < seam < start + len(made.text)}))
        above = self.out[-1] if self.out else None
        if above is not None and tag(element) == "dd" and tag(above.element) == "dt" and isinstance(above.item, Line):
            label = above.item.text.rstrip(":：")
            if is_label(label) or label != above.item.text:
                self.out[-1] = Piece(Line(f"{label}：{made.text}", role="field"), element, share)
                return
        self.out.append(Piece(made, element, share, inside))


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


def _numbers(element: Element, name: str) -> _List:
    kind = style(element).get("list-style-type") or style(element).get("list-style") or element.get("type") or ""
    if name == "ul" or kind == "none":
        return _List("", 0)
    start = element.get("start") or ""
    first = int(start) if start.isascii() and start.isdecimal() and len(start) < 9 else 1
    return _List(_MARKERS.get(kind, "decimal"), first - 1)


def _inside(element: Element, name: str, state: _State, base: str | None, report: Report) -> _State:
    own = style(element) if element.get("style") else {}
    look = state.look
    if name in _STRONG or _weight(own.get("font-weight")) is True:
        look = replace(look, strong=True)
    elif _weight(own.get("font-weight")) is False and look.strong:
        look = replace(look, strong=False)
    if name in _EM or own.get("font-style") == "italic":
        look = replace(look, em=True)
    href = addresses.link(element, base, report) if name == "a" else None
    align = _ALIGN.get(own.get("text-align") or (element.get("align") or "").lower())
    if name == "center":
        align = "center"
    level = HEADINGS.get(name, state.level)
    return _State(
        look=look,
        href=href or state.href,
        align=state.align if align is None else align,
        level=level,
        role="heading" if name in HEADINGS else "quote" if name == "blockquote" else _role(name, state.role),
        where={"sup": "superscript", "sub": "subscript"}.get(name, state.where),
        preformatted=state.preformatted or name == "pre",
    )


def _role(name: str, outer: str) -> str:
    return "caption" if name in ("figcaption", "caption") else outer


def _weight(value: str | None) -> bool | None:
    if value is None:
        return None
    if value.startswith("bold"):
        return True
    return int(value) >= 600 if value.isascii() and value.isdecimal() and len(value) < 5 else False


def ancestors(element: Element) -> Iterator[Element]:
    """An element and those around it, from the inside out."""
    at: Element | None = element
    while at is not None:
        yield at
        at = at.getparent()
