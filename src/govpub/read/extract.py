"""Any file to Release: a Word document, a page, or text in any layout."""

from __future__ import annotations

from ..errors import UnreadableInput
from ..model.message import Text
from . import kinds
from .kinds import Kind
from .styled.items import Extracted
from .texts import SourceText, decoded

#: the finding that says where frames lead
_FRAMES = "EXT020"


def extract(data: bytes, name: str = "-", *, encoding: str | None = None, media: str = "media") -> Extracted:
    """Read a file by what it is; `encoding` is for text and pages, `media` the folder of a document's pictures.

    Raises UnreadableInput for what cannot be read (with the way to a form that can), InvalidRelease for what is too
    large or too deep.
    """
    if kinds.of_bytes(data, name) is Kind.DOCX:
        return document(data, name, media=media)
    source = decoded(data, name, encoding)
    if kinds.of_text(source.text) is Kind.HTML:
        return page(source)
    from . import parse

    return Extracted(parse([source]))


def document(data: bytes, name: str, *, media: str = "media") -> Extracted:
    """What a Word document holds. Raises as `extract` does, also where it is nothing."""
    from . import docx

    return _something(docx.extract(data, name, media=media), name)


def page(source: SourceText) -> Extracted:
    """What a decoded page holds. Raises as `extract` does, also where it is nothing."""
    from . import html

    return _something(html.extract(source.text, source.source.name, source=source.source), source.source.name)


def _something(found: Extracted, name: str) -> Extracted:
    """What was found; raises UnreadableInput where it is nothing."""
    release = found.release
    if release.title or release.body or release.fields or release.site:
        return found
    framed = next((finding for finding in found.findings if finding.code == _FRAMES), None)
    raise UnreadableInput(
        Text(f"{name}：没有找到文字", f"{name}: no text was found"),
        Text("扫描件、图片里的文字请先识别", "text in scans and pictures must be recognised first")
        if framed is None
        else Text(
            f"文字在另外的网页里，请改用那个网页（{framed.message.zh}）",
            f"the text is in other pages: take those ({framed.message.en})",
        ),
    )
