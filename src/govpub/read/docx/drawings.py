"""Pictures and text boxes of a Word document, in today's form (DrawingML) and the older one (VML)."""

from __future__ import annotations

from dataclasses import dataclass

from ..styled import alt
from ..styled.addresses import usable
from ..styled.items import Picture
from ..styled.report import Report
from .package import Package
from .xml import Element, attribute, child, name_of, q

#: formats that browsers show
_WEB = frozenset(("png", "jpg", "jpeg", "jfif", "gif", "webp", "svg", "avif"))


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture: its address, alternative text (None: nobody wrote one), and whether it stands in the line."""

    src: str
    alt: str | None
    inline: bool


class Gallery:
    """The pictures of one document as they are met."""

    def __init__(self, package: Package, report: Report, folder: str):
        self._package = package
        self._report = report
        self._folder = folder
        self._pictures: dict[str, Picture] = {}

    def pictures(self) -> tuple[Picture, ...]:
        """All pictures that came with the document, each once."""
        return tuple(self._pictures.values())

    def drawing(self, element: Element) -> list[Drawn]:
        """The pictures of a `w:drawing`."""
        inline = element.find(q("wp:inline")) is not None
        outer = next((found for found in element.iter(q("wp:docPr"))), None)
        pictures = _outside_text(element, "pic:pic")
        out = []
        for picture in pictures:
            own = child(picture, "pic:nvPicPr", "pic:cNvPr")
            holders = [outer, own] if len(pictures) == 1 else [own]
            drawn = self._blip(picture, holders, inline)
            if drawn:
                out.append(drawn)
        return out

    def vml(self, element: Element) -> list[Drawn]:
        """The pictures of a `w:pict`."""
        out = []
        for data in _outside_text(element, "v:imagedata"):
            shape = data.getparent()
            alt = None if shape is None else shape.get("alt")
            src = self._source(attribute(data, "r:id") or attribute(data, "r:pict"))
            if src:
                out.append(Drawn(src, self._alt(alt or attribute(data, "o:title"), src), True))
        return out

    def _blip(self, picture: Element, holders: list[Element | None], inline: bool) -> Drawn | None:
        blip = child(picture, "pic:blipFill", "a:blip")
        src = self._source(attribute(blip, "r:embed") or attribute(blip, "r:link"))
        if src is None:
            return None
        known = [holder for holder in holders if holder is not None]
        if any(mark.get("val") in ("1", "true") for holder in known for mark in holder.iter(q("adec:decorative"))):
            return Drawn(src, "", inline)
        texts = (text for holder in known for text in (holder.get("descr"), holder.get("title")) if text)
        return Drawn(src, self._alt(next(texts, None), src), inline)

    def _source(self, relationship: str | None) -> str | None:
        link = self._package.link(relationship)
        if link.address is not None:
            return usable(link.address, self._report)
        if link.part is None:
            return None
        src = f"{self._folder}/{str(link.part.partname).rpartition('/')[2]}"
        if src not in self._pictures:
            self._pictures[src] = Picture(src, link.part.blob)
            if src.rpartition(".")[2].lower() not in _WEB:
                self._report.add("EXT006", src)
        return src

    def _alt(self, text: str | None, src: str) -> str | None:
        return alt.written(text, src, self._report)


def text_boxes(element: Element) -> list[Element]:
    """The contents (`w:txbxContent`) of the text boxes of a drawing, outermost ones only."""
    return _outside_text(element, "w:txbxContent")


def _outside_text(element: Element, name: str) -> list[Element]:
    """Descendants of a name, in order, that do not stand inside a text box of this drawing; of alternatives, one."""
    out: list[Element] = []
    stack = list(element.iterchildren())[::-1]
    while stack:
        at = stack.pop()
        own = name_of(at)
        if own == name:
            out.append(at)
        elif own == "mc:AlternateContent":
            chosen = alternative(at)
            stack.extend([] if chosen is None else [chosen])
        elif own != "w:txbxContent":
            stack.extend(list(at.iterchildren())[::-1])
    return out


_READABLE = tuple(q(name) for name in ("pic:pic", "w:txbxContent", "v:imagedata", "w:t"))


def alternative(element: Element) -> Element | None:
    """Of an `mc:AlternateContent`, one branch and never two: the first that holds something to read."""
    branches = [found for found in element.iterchildren() if name_of(found) in ("mc:Choice", "mc:Fallback")]
    for branch in branches:
        if next(branch.iter(*_READABLE), None) is not None:
            return branch
    return branches[0] if branches else None
