"""Word documents to Release: `.docx` by python-docx, Word's automatic numbering by a resolver of our own."""

from __future__ import annotations

from ..styled.items import Extracted, Item, Picture
from ..styled.report import Report


def extract(data: bytes, name: str, *, media: str = "media") -> Extracted:
    """Read a Word document; `name` is for messages, `media` the folder that pictures are said to be in.

    Raises UnreadableInput for what is no such document (with the way to one that is) or when python-docx is not
    installed, InvalidRelease for what is too large, too deep, or declares entities.
    """
    from ..styled import compose

    report = Report()
    items, pictures = read_items(data, name, report, media=media)
    return compose.extracted(items, report, pictures=pictures, source=compose.source(name, data, "docx"))


def read_items(
    data: bytes, name: str, report: Report, *, media: str = "media"
) -> tuple[list[Item], tuple[Picture, ...]]:
    """The document's lines, tables and pictures in reading order, before the text reader has seen them."""
    from .body import Body, running_text
    from .drawings import Gallery
    from .notes import report_comments
    from .package import open_package
    from .xml import child

    package = open_package(data, name)
    gallery = Gallery(package, report, media)
    body = child(package.document, "w:body")
    items = [] if body is None else Body(package, gallery, report, name).items(body)
    running_text(package, report)
    report_comments(package, report)
    return items, gallery.pictures()
