"""What a file is, by its bytes: a Word document, a page, text, or something to save as one of these first.

Every command that takes a source asks here, so that the same bytes are the same thing everywhere. What is refused and
how it is said: `data/extract/kinds.toml`.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Collection
from enum import Enum
from typing import Any

from ..data import read_toml
from ..errors import UnreadableInput
from ..model.message import Text
from ..patterns import lazy

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CATALOGUE = "extract/kinds.toml"
_TAGS = lazy(
    r"<(?:!doctype\s++html|html|head|body|meta|title|article|div|table|p|span|font|center|section|h[1-6])(?=[\s>/])",
    re.I,
)
#: what a page or a piece of one may begin with
_BEGINS = lazy(
    r"<(?:!doctype\b|!--|\?xml\b|(?:html|head|body|meta|title|link|base|script|style|noscript|frameset|article|div|table"
    r"|tbody|tr|td|p|span|font|center|section|main|header|footer|nav|aside|figure|ul|ol|dl|pre|blockquote|hr|br|img|a|b"
    r"|strong|em|i|u|h[1-6])(?=[\s>/]))",
    re.I,
)
#: where an encoding is named: `meta charset`, `meta http-equiv`, an XML declaration
_DECLARED = lazy(
    rb"""<(?:meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s*+=\s*+["']?\s*+([A-Za-z0-9_:-]{3,20})""", re.I
)
#: how far into a file the look goes
_HEAD = 4096


class Kind(Enum):
    """The forms that can be read."""

    DOCX = "docx"
    HTML = "html"
    TEXT = "text"


def of_bytes(data: bytes, name: str) -> Kind | None:
    """DOCX for a zip package, None for what must be decoded to tell.

    Raises UnreadableInput, with the way to a form that can be read, for the forms of older and other programs.
    """
    if data.startswith(_ZIP):
        return Kind.DOCX
    if data.startswith(_OLE):
        raise refusal(
            name, next(e for e in _entries("ole") if all(s.encode("utf-16-le") in data for s in e["streams"]))
        )
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    for entry in _entries("file"):
        starts, inside = entry.get("starts", "").encode("latin-1"), entry.get("inside", ())
        if head.startswith(starts) and all(word.encode() in head for word in inside):
            raise refusal(name, entry)
    return None


def of_package(names: Collection[str], name: str) -> UnreadableInput:
    """The refusal of a zip file that is no Word document, by the names of what is in it."""
    entries = (e for e in _entries("zip") if all(any(n.startswith(start) for n in names) for start in e["entries"]))
    return refusal(name, next(entries))


def of_text(text: str) -> Kind:
    """HTML where the text begins as a page does, or has its elements early; else TEXT."""
    head = text[:_HEAD].lstrip("\ufeff \t\r\n")
    if _BEGINS.match(head):
        return Kind.HTML
    found = _TAGS.search(head)
    if found is None:
        return Kind.TEXT
    return Kind.HTML if head.startswith("<") or len(_TAGS.findall(head)) > 2 else Kind.TEXT


def declared_encoding(data: bytes) -> str | None:
    """The encoding to read a page by, where it declares one that its bytes alone do not show; else None.

    Bytes in Big5, or in Japanese and Korean encodings, often make sense as GB18030 too. What is UTF-8 or has a byte
    order mark is what it is, and a page that calls itself UTF-8, Latin or GB is read by its bytes.
    """
    found = _DECLARED.search(data[:_HEAD])
    declared = found[1].decode("ascii").lower() if found else ""
    known = read_toml("extract/encodings.toml")["declared"]
    encoding: str | None = known.get(declared)
    if encoding is None or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return encoding
    return None


def _entries(kind: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = read_toml(_CATALOGUE)[kind]
    return entries


def refusal(name: str, entry: dict[str, Any]) -> UnreadableInput:
    """The error for a file that an entry of the catalogue describes."""
    remedy = read_toml(_CATALOGUE)["remedies"][entry["remedy"]]
    return UnreadableInput(
        Text(f"{name}：是{entry['zh']}，不能直接读取", f"{name}: {entry['en']}; it cannot be read as it is"),
        Text(remedy["zh"], remedy["en"]),
    )
