"""The runs of a paragraph: text with what is inline in it, without what Word does not show."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...errors import InvalidRelease
from ...model.message import Text
from ..styled.addresses import usable
from ..styled.inline import Inline, Look
from ..styled.raised import raised
from ..styled.report import Report
from . import formulas, symbols
from .drawings import Drawn, Gallery, alternative, text_boxes
from .fields import Fields, hyperlink
from .notes import Notes
from .package import Package
from .styles import Style, Styles
from .xml import Element, attribute, child, name_of, number, q, switch, val

#: elements inside each other in one paragraph, at most
DEEPEST = 32

#: wrappers whose content is the paragraph's own
_TRANSPARENT = frozenset(("w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:sdtContent"))
_REMOVED = frozenset(("w:del", "w:moveFrom"))
_REFERENCES = frozenset(("w:footnoteReference", "w:endnoteReference"))
_PLAIN = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}


@dataclass(slots=True)
class Content:
    """What one paragraph holds: its text, the pictures that float beside it, and its text boxes."""

    inline: Inline
    floating: list[Drawn]
    boxes: list[Element]


@dataclass(frozen=True, slots=True)
class _Place:
    """What is known where a run stands: the link around it, and how deep it is."""

    href: str | None = None
    depth: int = 0


class Runs:
    """Reads the runs of one story (the body, a note, a cell); fields may go on from one paragraph to the next."""

    def __init__(self, package: Package, styles: Styles, gallery: Gallery, notes: Notes, report: Report, name: str):
        self._package = package
        self._styles = styles
        self._gallery = gallery
        self._notes = notes
        self._report = report
        self._name = name
        self.fields = Fields()

    def read(self, paragraph: Element, style: Style, content: Content | None = None) -> Content:
        """The content of a `w:p`, added to what came before it where the mark between the two is deleted."""
        content = content or Content(Inline(), [], [])
        self._children(paragraph, style, content, _Place())
        return content

    def _children(self, element: Element, style: Style, content: Content, place: _Place) -> None:
        inner = self._deeper(place)
        for node in element.iterchildren():
            self._node(node, name_of(node), style, content, inner)

    def _node(self, node: Element, name: str, style: Style, content: Content, place: _Place) -> None:
        if name == "w:r":
            self._run(node, style, content, place)
        elif name in _TRANSPARENT:
            if name == "w:ins" and (text := text_of(node, deleted=False)):
                self._report.add("EXT003", text)
            self._children(node, style, content, place)
        elif name in _REMOVED:
            self.removed(node)
        elif name == "w:hyperlink":
            self._children(node, style, content, replace(place, href=self._address(node) or place.href))
        elif name == "w:fldSimple":
            href = usable(hyperlink(attribute(node, "w:instr") or ""), self._report)
            self._children(node, style, content, replace(place, href=href or place.href))
        elif name == "w:sdt":
            self._control(node, style, content, place)
        elif name == "mc:AlternateContent":
            chosen = alternative(node)
            if chosen is not None:
                self._children(chosen, style, content, place)
        elif name == "w:ruby":
            self._ruby(node, style, content, place)
        elif name in ("m:oMath", "m:oMathPara"):
            self._formula(node, content)

    def removed(self, node: Element) -> None:
        """Report text that tracked changes delete; where text was moved, it stands in its new place."""
        text = text_of(node)
        if text and name_of(node) != "w:moveFrom":
            self._report.add("EXT002", text)

    def _address(self, node: Element) -> str | None:
        address = usable(self._package.link(attribute(node, "r:id")).address, self._report)
        anchor = attribute(node, "w:anchor")
        return f"{address}#{anchor}" if address and anchor and "#" not in address else address

    def _control(self, node: Element, style: Style, content: Content, place: _Place) -> None:
        """A content control; a placeholder that nobody filled in is no text."""
        if switch(node, "w:sdtPr", "w:showingPlcHdr"):
            self._report.add("EXT018", text_of(node))
            return
        inside = child(node, "w:sdtContent")
        if inside is not None:
            self._children(inside, style, content, place)

    def _ruby(self, node: Element, style: Style, content: Content, place: _Place) -> None:
        base = child(node, "w:rubyBase")
        if base is not None:
            self._report.add("EXT022", text_of(base))
            self._children(base, style, content, place)

    def _formula(self, node: Element, content: Content) -> None:
        text = formulas.text(node)
        self._report.add("EXT021", text)
        content.inline.add(text, Look())

    def _run(self, run: Element, style: Style, content: Content, place: _Place) -> None:
        properties = child(run, "w:rPr")
        if properties is not None and child(properties, "w:del") is not None:
            self.removed(run)
            return
        character = self._styles.get(val(properties, "w:rStyle"), "character")
        if _on(properties, "w:vanish", character.hidden, style.hidden):
            self._report.add("EXT008", text_of(run))
            return
        if switch(properties, "w:strike") or switch(properties, "w:dstrike"):
            self._report.add("EXT012", text_of(run))
        size = number(properties, "w:sz")
        # a style that makes the whole paragraph bold emphasises nothing in it
        look = Look(
            strong=not style.bold and _on(properties, "w:b", character.bold, style.bold),
            em=not style.italic and _on(properties, "w:i", character.italic, style.italic),
            size=(size or 0) / 2 or character.size or style.size,
        )
        for node in run.iterchildren():
            name = name_of(node)
            self._piece(node, name, look, properties, content, place)
            if name in _REFERENCES and attribute(node, "w:customMarkFollows") in ("1", "true", "on"):
                break  # what follows is the note's own sign

    def _piece(
        self, node: Element, name: str, look: Look, properties: Element | None, content: Content, place: _Place
    ) -> None:
        inline, fields = content.inline, self.fields
        if name == "w:fldChar":
            inline.add(fields.character(attribute(node, "w:fldCharType")), look)
        elif name == "w:instrText":
            fields.instruct(node.text or "")
        elif not fields.shown:
            return
        elif name == "w:t":
            inline.add(self._text(node.text or "", properties), look, place.href or usable(fields.href, self._report))
        elif name in _PLAIN:
            if name != "w:br" or attribute(node, "w:type") in (None, "textWrapping"):
                inline.add(_PLAIN[name], look)
        elif name == "w:sym":
            inline.add(self._sign(attribute(node, "w:font"), attribute(node, "w:char")), look)
        elif name in _REFERENCES:
            text = self._notes.text(name.removesuffix("Reference"), attribute(node, "w:id"))
            if text:
                inline.note(text)
        elif name == "mc:AlternateContent":
            chosen = alternative(node)
            self._inside(chosen, look, properties, content, place)
        elif name == "w:ruby":
            self._ruby(node, self._styles.get(None), content, place)
        else:
            self._drawn(node, name, content)

    def _inside(
        self, chosen: Element | None, look: Look, properties: Element | None, content: Content, place: _Place
    ) -> None:
        """The pieces of the branch that was chosen of several."""
        inner = self._deeper(place)
        for node in () if chosen is None else chosen.iterchildren():
            self._piece(node, name_of(node), look, properties, content, inner)

    def _deeper(self, place: _Place) -> _Place:
        if place.depth > DEEPEST:
            raise InvalidRelease(Text(f"{self._name}：嵌套太深", f"{self._name}: nested too deeply"))
        return replace(place, depth=place.depth + 1)

    def _text(self, text: str, properties: Element | None) -> str:
        text = text.replace("\r", "").replace("\n", " ")
        if properties is None:
            return text
        fonts = child(properties, "w:rFonts")
        font = attribute(fonts, "w:ascii") or attribute(fonts, "w:hAnsi")
        if symbols.is_symbol_font(font):
            return "".join(self._letter(font, char) for char in text)
        if switch(properties, "w:caps"):
            text = text.upper()
        return raised(text, val(properties, "w:vertAlign"))

    def _letter(self, font: str | None, char: str) -> str:
        if ord(char) < 0x21 or not (ord(char) < 0x100 or 0xF000 <= ord(char) < 0xF100):
            return char
        found = symbols.sign(font, ord(char))
        if found is None:
            self._report.add("EXT013", f"{font} {ord(char):04X}")
        return found or ""

    def _sign(self, font: str | None, code: str | None) -> str:
        value = int(code, 16) if code and len(code) <= 6 and all(c in "0123456789ABCDEFabcdef" for c in code) else -1
        found = symbols.sign(font, value)
        if found is None and 0x21 <= value < 0xD800:
            return chr(value)
        if found is None:
            self._report.add("EXT013", f"{font} {code}")
        return found or ""

    def _drawn(self, node: Element, name: str, content: Content) -> None:
        """A drawing: pictures in the line or beside it, text boxes, or an object that is reported."""
        pictures: list[Drawn] = []
        if name == "w:drawing":
            pictures = self._gallery.drawing(node)
        elif name in ("w:pict", "w:object"):
            pictures = self._gallery.vml(node) if name == "w:pict" else []
        else:
            return
        boxes = text_boxes(node)
        content.boxes += boxes
        for picture in pictures:
            if picture.inline:
                content.inline.image(picture.src, picture.alt)
            else:
                content.floating.append(picture)
        if not pictures and not boxes:
            self._object(node)

    def _object(self, node: Element) -> None:
        """Report what has words that are neither text nor picture: charts, diagrams, embedded files, word art."""
        embedded = next(node.iter(q("o:OLEObject")), None)
        words = next((found.get("string") for found in node.iter(q("v:textpath"))), None)
        data = next(node.iter(q("a:graphicData")), None)
        kind = (data.get("uri") or "").rpartition("/")[2] if data is not None else ""
        if embedded is not None:
            self._report.add("EXT007", embedded.get("ProgID") or "OLE")
        elif words:
            self._report.add("EXT007", words)
        elif kind in ("chart", "chartex", "diagram"):
            properties = next(node.iter(q("wp:docPr")), None)
            alt = None if properties is None else properties.get("descr") or properties.get("name")
            self._report.add("EXT007", alt or kind)


def _on(properties: Element | None, name: str, character: bool, paragraph: bool) -> bool:
    """A toggle: what the run says, else the styles, where one on top of the other switches it off again."""
    direct = switch(properties, name)
    return character != paragraph if direct is None else direct


def text_of(element: Element, *, deleted: bool = True) -> str:
    """All text below an element, with or without deleted text: for reports."""
    names = (q("w:t"), q("w:delText")) if deleted else (q("w:t"),)
    return "".join(part.text or "" for part in element.iter(*names))


def is_deleted(paragraph: Element) -> bool:
    """Whether a paragraph's own mark is deleted: it then goes on in the next one."""
    return child(paragraph, "w:pPr", "w:rPr", "w:del") is not None or (
        child(paragraph, "w:pPr", "w:rPr", "w:moveFrom") is not None
    )
