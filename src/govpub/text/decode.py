"""Bytes to text: byte order mark, then strict UTF-8, then strict GB18030, or what the caller names.

What does not decode is an error that names the line; nothing is ever replaced. Line ends are left as they are.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

from ..errors import UnreadableInput
from ..model.message import Text
from ..patterns import lazy

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(c for c in range(32) if c not in (9, 10, 11, 12, 13, 26, 27))


class Decoded(NamedTuple):
    """Text without its byte order mark, the encoding's name, and whether there was a mark."""

    text: str
    encoding: str
    bom: bool = False


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """Decode `data`; `name` is for the message. Raises UnreadableInput for what is binary or in no such encoding."""
    for mark, found in _MARKS:
        if data.startswith(mark) and encoding is None:
            return Decoded(_strict(data[len(mark) :], found, name), found, True)
    if encoding is not None:
        return _named(data, encoding, name)
    _refuse_binary(data, name)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as utf8:
        mixed = _utf8_line(data)
        if mixed is not None:
            # UTF-8 bytes often make sense to GB18030 too: as other characters
            raise undecodable(data, utf8.start, name, "UTF-8", other=mixed) from None
        try:
            text = data.decode("gb18030")
        except UnicodeDecodeError as gb:
            raise undecodable(data, gb.start, name) from None
        _refuse_big5(data, text, name)
        return Decoded(text, "gb18030")


def _refuse_big5(data: bytes, text: str, name: str) -> None:
    """Big5 bytes nearly always make some text as GB18030: of rare characters and private ones."""
    from .guess import seems_big5

    if seems_big5(data, text):
        raise UnreadableInput(
            Text(f"{name}：看起来是 Big5 编码", f"{name}: seems to be in Big5"),
            Text(
                "用 --encoding big5 指明编码；确是 GB18030 时用 --encoding gb18030",
                "name it with --encoding big5; if it is GB18030, with --encoding gb18030",
            ),
        )


_HAN_IN_UTF8 = lazy(rb"(?:[\xe3-\xe9][\x80-\xbf]{2}|\xef[\xbc-\xbf][\x80-\xbf]){2}")


def _utf8_line(data: bytes) -> int | None:
    """The number of a line that is surely UTF-8 (two neighbouring Han characters or marks, and valid), or None."""
    for number, line in enumerate(data.split(b"\n"), 1):
        if _HAN_IN_UTF8.search(line):
            try:
                line.decode("utf-8")
            except UnicodeDecodeError:
                continue
            return number
    return None


def _named(data: bytes, encoding: str, name: str) -> Decoded:
    try:
        canonical = codecs.lookup(encoding).name
        if not codecs.lookup(canonical)._is_text_encoding:
            raise LookupError(encoding)
    except LookupError:
        raise UnreadableInput(
            Text(f"未知的编码：{encoding}", f"unknown encoding: {encoding}"),
            Text("常用编码：utf-8、gb18030、big5", "common ones: utf-8, gb18030, big5"),
        ) from None
    text = _strict(data, canonical, name)
    bom = text.startswith("\ufeff")
    return Decoded(text.removeprefix("\ufeff"), canonical, bom)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise undecodable(data, error.start, name, encoding) from None


def undecodable(
    data: bytes,
    offset: int,
    name: str,
    encoding: str = "UTF-8, GB18030",
    first: int = 1,
    other: int | None = None,
) -> UnreadableInput:
    """The error for the byte at `offset`; `first` is the number of the line with which the data begins.

    `other` is the number of a line that is in the encoding all the same.
    """
    line = data.count(b"\n", 0, offset) + first
    byte = f"0x{data[offset]:02X}"
    zh, en = "", ""
    if other is not None and other != line:
        zh, en = f"，而第{other}行是", f", and line {other} is"
    return UnreadableInput(
        Text(
            f"{name}：第{line}行的字节 {byte} 不是有效的 {encoding} 文本{zh}，文件可能混用了编码",
            f"{name}: line {line}: byte {byte} is not valid {encoding}{en}; the file may mix encodings",
        ),
        Text(
            "用 --encoding 指明编码，或另存为 UTF-8",
            "name the encoding with --encoding, or save the file as UTF-8",
        ),
    )


def _refuse_binary(data: bytes, name: str) -> None:
    head = data[:65536]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if b"\0" in data or controls > len(head) // 50:
        _refuse_utf16(data, name)
        raise UnreadableInput(
            Text(f"{name}：不是文本文件", f"{name}: not a text file"),
            Text("请提供纯文本、HTML、JSON 或 .docx", "give plain text, HTML, JSON or .docx"),
        )


def _refuse_utf16(data: bytes, name: str) -> None:
    from .guess import seems_utf16

    encoding = seems_utf16(data[:65536])
    if encoding is not None:
        raise UnreadableInput(
            Text(
                f"{name}：看起来是没有字节顺序标记的 {encoding}",
                f"{name}: seems to be {encoding} without a byte order mark",
            ),
            Text(
                f"用 --encoding {encoding} 指明编码，或另存为 UTF-8",
                f"name it with --encoding {encoding}, or save it as UTF-8",
            ),
        )
