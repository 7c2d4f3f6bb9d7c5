"""Any file to Release: a Word document, a page, or text in any layout."""

from __future__ import annotations

import hashlib

from ..errors import UnreadableInput
from ..model import Source
from ..model.message import Text
from ..text.decode import decode
from . import kinds
from .kinds import Kind
from .styled.items import Extracted
from .texts import SourceText


def extract(data: bytes, name: str = "-", *, encoding: str | None = None, media: str = "media") -> Extracted:
    """Read a file by what it is; `encoding` is for text and pages, `media` the folder of a document's pictures.

    Raises UnreadableInput for what cannot be read (with the way to a form that can), InvalidRelease for what is too
    large or too deep.
    """
    if kinds.of_bytes(data, name) is Kind.DOCX:
        from . import docx

        return _something(docx.extract(data, name, media=media), name)
    decoded = decode(data, name, encoding or _declared(data))
    source = Source(name, hashlib.sha256(data).hexdigest(), decoded.encoding)
    if kinds.of_text(decoded.text) is Kind.HTML:
        from . import html

        return _something(html.extract(decoded.text, name, source=source), name)
    from . import parse

    return Extracted(parse([SourceText(source, decoded.text)]))


def _something(found: Extracted, name: str) -> Extracted:
    """What was found; raises UnreadableInput where it is nothing."""
    release = found.release
    if not release.title and not release.body and not release.fields:
        raise UnreadableInput(
            Text(f"{name}：没有找到文字", f"{name}: no text was found"),
            Text("扫描件、图片里的文字请先识别", "text in scans and pictures must be recognised first"),
        )
    return found


def _declared(data: bytes) -> str | None:
    """The encoding that a page declares, where the bytes alone would mislead."""
    found = kinds.declared_encoding(data)
    if found is None:
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return found
    return None
