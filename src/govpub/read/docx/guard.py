"""Before a package is opened: is it a Word document at all, and does it stay within bounds when unpacked?

Everything here looks at bytes and at the zip directory; nothing is parsed. What is refused is refused with the way to
a document that can be read.
"""

from __future__ import annotations

import io
import zipfile

from ...errors import InvalidRelease, UnreadableInput
from ...model.message import Text
from .. import kinds

MIB = 1 << 20
#: a release is a few hundred kilobytes of XML; these are bounds for memory, not for releases
MOST_ENTRIES = 5_000
MOST_BYTES = 256 * MIB
MOST_XML_BYTES = 64 * MIB
MOST_PART_BYTES = 32 * MIB
#: how far an XML part of more than a mebibyte may have been packed
MOST_RATIO = 400

_XML_ENDS = (".xml", ".rels")
_DECLARATIONS = tuple(
    word.encode(encoding) for word in ("<!DOCTYPE", "<!ENTITY") for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)


def check(data: bytes, name: str) -> zipfile.ZipFile:
    """The zip file, within bounds. Raises UnreadableInput or InvalidRelease."""
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
        entries = package.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
        raise damaged(name, str(error)) from None
    _check_kind({entry.filename for entry in entries}, name)
    _check_bounds(entries, name)
    for entry in entries:
        if entry.filename.lower().endswith(_XML_ENDS):
            _check_declarations(_content(package, entry, name), name)
    return package


def _check_kind(names: set[str], name: str) -> None:
    in_word = any(part.startswith("word/") for part in names)
    if in_word or ("[Content_Types].xml" in names and not any(part.startswith(("xl/", "ppt/")) for part in names)):
        return
    raise kinds.of_package(names, name)


def _check_bounds(entries: list[zipfile.ZipInfo], name: str) -> None:
    xml = [entry for entry in entries if entry.filename.lower().endswith(_XML_ENDS)]
    packed = any(e.file_size > MIB and e.file_size > MOST_RATIO * max(e.compress_size, 1) for e in xml)
    if (
        len(entries) > MOST_ENTRIES
        or sum(entry.file_size for entry in entries) > MOST_BYTES
        or sum(entry.file_size for entry in xml) > MOST_XML_BYTES
        or any(entry.file_size > MOST_PART_BYTES for entry in xml)
        or packed
    ):
        raise InvalidRelease(
            Text(f"{name}：解压后过大，拒绝读取", f"{name}: too large when unpacked; not read"),
            Text(
                "这不像一篇公开信息；请在 Word 里删去大图片后另存",
                "this is not like a release; take large pictures out in Word and save it again",
            ),
        )


def _check_declarations(content: bytes, name: str) -> None:
    if any(word in content for word in _DECLARATIONS):
        raise InvalidRelease(
            Text(f"{name}：含有文档类型或实体声明，拒绝读取", f"{name}: has a document type or entities; not read"),
            Text("Word 从不写这样的声明；请在 Word 里另存一次", "Word never writes such; save it once more in Word"),
        )


def _content(package: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> bytes:
    """An entry's bytes: never more than its directory entry says, which has been checked."""
    try:
        return package.read(entry)
    except Exception as error:  # zipfile lets through what its decompressors raise
        raise damaged(name, str(error)) from None


def damaged(name: str, detail: str) -> UnreadableInput:
    """The error for a file that has the look of a Word document and cannot be read as one."""
    return UnreadableInput(
        Text(f"{name}：Word 文档已损坏：{detail}", f"{name}: the Word document is damaged: {detail}"),
        Text("请用 Word 或 WPS 打开并另存为 .docx", "open it in Word or WPS and save it as .docx"),
    )
