"""What a file is, by its bytes: a Word document, a page, text, or something to save as one of these first."""

from __future__ import annotations

import re
from enum import Enum

from ..errors import UnreadableInput
from ..model.message import Text

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TAGS = re.compile(
    r"<(?:!doctype\s++html|html|head|body|meta|title|article|div|table|p|span|font|center|section|h[1-6])(?=[\s>/])",
    re.I,
)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*+=\s*+["']?\s*+([A-Za-z0-9_-]{3,20})""", re.I)
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
    if data.startswith(b"PK\x03\x04"):
        return Kind.DOCX
    if data.startswith(_OLE):
        raise _ole(data, name)
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    for signature, zh, en in _OTHERS:
        if head.startswith(signature) or (signature in _INSIDE and signature in head):
            raise _refused(name, zh, en)
    return None


def of_text(text: str) -> Kind:
    """HTML where the text begins as a page does, or has its elements early; else TEXT."""
    head = text[:_HEAD]
    found = _TAGS.search(head)
    if found is None:
        return Kind.TEXT
    before = head[: found.start()].strip("\ufeff \t\r\n")
    return Kind.HTML if not before or before.startswith("<") or len(_TAGS.findall(head)) > 2 else Kind.TEXT


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page declares, where it is Big5: its bytes often make sense as GB18030 too."""
    found = _DECLARED.search(data[:_HEAD])
    name = found[1].decode("ascii").lower() if found else ""
    if name in ("big5", "big5-hkscs", "big5hkscs", "x-x-big5"):
        return "big5hkscs"
    return None


_INSIDE = frozenset((b"<?mso-application", b"MIME-Version:", b"<pkg:package"))
_OTHERS = (
    (b"{\\rtf", "RTF 文档", "an RTF document"),
    (b"%PDF", "PDF 文件", "a PDF file"),
    (b"MIME-Version:", "单个文件网页（MHT）", "a web archive (MHT)"),
    (b"<?mso-application", "Word 2003 XML 文档", "a Word 2003 XML document"),
    (b"<pkg:package", "Word XML 文档", "a Word XML document"),
)


def _ole(data: bytes, name: str) -> UnreadableInput:
    """What an OLE file is, by the names of its streams."""

    def has(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if has("EncryptedPackage"):
        return UnreadableInput(
            Text(f"{name}：文档加了密码", f"{name}: the document has a password"),
            Text(
                "请在 Word 里取消密码（文件 → 信息 → 保护文档）后另存为 .docx",
                "take the password off in Word and save it as .docx",
            ),
        )
    if has("Workbook") or has("PowerPoint Document"):
        return _refused(name, "旧版 Office 文件", "a file of an older Office program")
    return _refused(
        name, "旧格式的 Word/WPS 文档（.doc、.wps）", "a document in the older format of Word or WPS (.doc, .wps)"
    )


def _refused(name: str, zh: str, en: str) -> UnreadableInput:
    return UnreadableInput(
        Text(f"{name}：是{zh}，不能直接读取", f"{name}: {en}; it cannot be read as it is"),
        Text(
            "请用 Word 或 WPS 打开，选“文件 → 另存为”，类型选“Word 文档 (*.docx)”",
            'open it in Word or WPS, choose "File > Save As" and the type "Word Document (*.docx)"',
        ),
    )
