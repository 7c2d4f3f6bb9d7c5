"""The walk over a page: its lines, tables and pictures in reading order, each with the element it stands in.

No recursion: pages nest as deep as they like.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ...model import Figure, Mark
from ...patterns import lazy
from ...text.chars import HAN, SPACE, strip
from ...text.fold import shadow
from .. import markers
from ..styled.grids import is_label
from ..styled.inline import Inline
from ..styled.items import Item, Line, split, trimmed
from ..styled.numerals import numeral
from ..styled.raised import raised
from ..styled.report import Report
from . import pictures, tables
from .state import OpenList, State, inside, numbers
from .tree import BLOCKS, SILENT, Element, is_hidden, tag
from .tree import text as text_of

_WIDE = f"{HAN}\u3001-\u303f\uff00-\uffef\u2014\u2018-\u201d\u2026"
_BREAK = lazy(rf"(?<=[{_WIDE}])[ \t\f]*+[\r\n][ \t\r\n\f]*+(?=[{_WIDE}])")
_SPACE = lazy(r"[ \t\r\n\f]+")
#: dates, numbers and what parts words: neither text nor link
_UNWEIGHTY = lazy(rf"[{SPACE}\r\n\d:/.,|()\[\]（）【】年月日·•>»-]+")


_STRUCK = frozenset(("s", "strike", "del"))
_FIELDS = frozenset(("input", "select", "textarea"))


@dataclass(frozen=True, slots=True)
class Piece:
    """An item of the page: the element that holds it, and how much of its text is in links (0 to 1).

    `seams` are the offsets in a line at which one element ends or another begins.
    """

    item: Item
    element: Element
    linked: float = 0
    seams: tuple[int, ...] = ()


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
    _lists: list[OpenList] = field(default_factory=list)
    _grids: tables.Grids | None = None

    def run(self, root: Element) -> list[Piece]:
        """The pieces below an element."""
        self._grids = None if self.in_cell else tables.Grids(root)
        stack: list[tuple[str, Element, State]] = [("enter", root, State())]
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
        self._flush(root, State())
        return self.out

    def _enter(self, element: Element, state: State) -> State | None:
        """What holds inside an element; None where the walk does not go into it."""
        name = tag(element)
        if not name or name in SILENT:
            self._silent(element, name)
            return None
        if is_hidden(element):
            self._hidden(element)
            return None
        if name == "label" and _is_for_form(element):
            return None
        if name in _STRUCK and strip(struck := text_of(element)):
            self.report.add("EXT012", strip(struck))
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
        return inside(element, name, state, self.base, self.report)

    def _leave(self, element: Element, state: State) -> None:
        name = tag(element)
        self._inline.seams.append(self._inline.length)
        if name in BLOCKS:
            self._flush(element, state)
            if name in ("ol", "ul") and self._lists:
                self._lists.pop()

    def _open(self, element: Element, name: str) -> None:
        if name in ("ol", "ul"):
            self._lists.append(numbers(element, name))
        elif name == "li":
            self._item = not (self._lists and self._lists[-1].format)
            self._marker = "" if self._item else self._number(element)

    def _number(self, element: Element) -> str:
        own = self._lists[-1]
        value = element.get("value") or ""
        own.last = int(value) if value.isascii() and value.isdecimal() and len(value) < 9 else own.last + 1
        written = numeral(own.last, own.format)
        return f"{written}、" if own.format in ("chineseCountingThousand", "ideographTraditional") else f"{written}."

    def _text(self, text: str, state: State) -> None:
        if not text:
            return
        if not state.preformatted:
            text = _SPACE.sub(" ", _BREAK.sub("", text))
            if text.startswith(" ") and self._inline.ends_with_space:
                text = text[1:]
        else:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if state.in_link:
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

    def _flush(self, element: Element, state: State) -> None:
        """End the line."""
        inline, self._inline = self._inline, Inline()
        linked, self._linked = self._linked, 0
        text = inline.text
        if not strip(text):
            share = 1.0 if state.in_link else 0.0
            self.out += [Piece(Figure(src=m.src or "", alt=m.alt), element, share) for m in inline.points]
            return
        marker, self._marker = self._marker, ""
        item, self._item = self._item, False
        # an item with a number of its own needs no bullet
        item = item and markers.read(shadow(strip(text)[:16])) is None
        role = state.role or ("item" if item else "")
        depth = max(0, len(self._lists) - 1) if item else 0
        line = Line(text, inline.marks(), marker, role, state.level, state.align, inline.size, depth)
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


def _is_for_form(element: Element) -> bool:
    """Whether a `label` says what to write into the field beside it."""
    following = element.getnext()
    return element.get("for") is not None or (following is not None and tag(following) in _FIELDS)


def ancestors(element: Element) -> Iterator[Element]:
    """An element and those around it, from the inside out."""
    at: Element | None = element
    while at is not None:
        yield at
        at = at.getparent()
