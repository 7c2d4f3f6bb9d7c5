"""A long text's bytes as text, block by block: the encodings and the errors of `decode`, and no more memory."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from ..errors import UnreadableInput
from .decode import Decoded, decode, undecodable

#: bytes that are read at once
_BLOCK = 6 << 20


class Incremental:
    """Reads a text whose first bytes, `head`, decide on the encoding; `text` is what they hold of whole characters.

    Raises UnreadableInput, as `decode` does, where they are in no encoding.
    """

    def __init__(self, head: bytes, name: str, encoding: str | None = None):
        found, rest = _beginning(head, name, encoding)
        self.text = found.text
        self.encoding = found.encoding
        self._decoder = codecs.getincrementaldecoder(found.encoding)()
        self._name = name
        self._line = 1 + found.text.count("\n")
        self._rest = rest

    def all(self) -> Iterator[str]:
        """The text of the head, where nothing follows."""
        return self._texts(iter(()))

    def blocks(self, file: BinaryIO) -> Iterator[str]:
        """The text of the head and of `file`, as it is read. Raises UnreadableInput with the line of a wrong byte."""
        return self._texts(iter(partial(file.read, _BLOCK), b""))

    def lines(self, file: BinaryIO) -> Iterator[str]:
        """As `blocks`, line by line: each is there as soon as it has been written."""
        return self._texts(iter(file.readline, b""))

    def _texts(self, blocks: Iterator[bytes]) -> Iterator[str]:
        text, self.text = self.text, ""  # whoever goes on keeps it as long as it is needed
        yield text
        del text
        if self._rest:
            yield self._decode(self._rest)
        for data in blocks:
            yield self._decode(data)
        yield self._decode(b"", final=True)

    def _decode(self, data: bytes, *, final: bool = False) -> str:
        try:
            text = self._decoder.decode(data, final)
        except UnicodeDecodeError as error:
            raise undecodable(error.object, error.start, self._name, self.encoding, self._line) from None
        self._line += text.count("\n")
        return text


def _beginning(head: bytes, name: str, encoding: str | None) -> tuple[Decoded, bytes]:
    """The head decoded up to its last line end, or, where that is no end of a character, to its last whole one."""
    line_end = head.rfind(b"\n") + 1
    ends = [*((line_end,) if line_end else ()), *(len(head) - cut for cut in range(3))]
    for end in ends:
        try:
            return decode(head[:end], name, encoding), head[end:]
        except UnreadableInput:
            continue
    last = len(head) - 3  # no character of an encoding that is found out is longer than four bytes
    return decode(head[:last], name, encoding), head[last:]
