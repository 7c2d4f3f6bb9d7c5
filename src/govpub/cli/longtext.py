"""Long text through `govpub convert`: part by part, so that memory stays small.

Up to `WHOLE` a text is read whole and all evidence in it counts; what is longer is a stream, and what somebody types
goes line by line. A page, a release's JSON and whatever is not plain text is read whole, however long it is.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from ..errors import GovpubError
from ..model.message import Text
from . import streams
from .app import App
from .language import t
from .notes import note_findings

if TYPE_CHECKING:
    from pathlib import Path

    from ..convert import Options

#: so many bytes are read whole
WHOLE = 16 << 20
#: from this length on a text goes through part by part
_LONG = 3 << 20
#: characters of a part
_PART = 2_000_000


class Opened:
    """An input: its beginning, and the file in which more may follow (None where the beginning is all)."""

    __slots__ = ("file", "head", "name", "typed")

    def __init__(self, name: str, head: bytes, file: BinaryIO | None, *, typed: bool = False):
        self.name = name
        self.head = head
        self.file = file
        self.typed = typed

    def all(self) -> bytes:
        """Everything there is."""
        return self.head if self.file is None else self.head + self.file.read()


@contextmanager
def opened(app: App, name: str) -> Iterator[Opened]:
    """An input, read as far as it may be read whole, or for its first line where somebody types it."""
    if name != streams.STDIN:
        with streams.open_file(name) as file:
            yield _beginning(name, file)
        return
    file = streams.standard_input(app)
    yield Opened(name, file.readline(), file, typed=True) if file.isatty() else _beginning(name, file)


def _beginning(name: str, file: BinaryIO) -> Opened:
    head = file.read(WHOLE + 1)
    return Opened(name, head, file if len(head) > WHOLE else None)


def convert(app: App, found: Opened, target: Path | None, options: Options, encoding: str | None) -> bool:
    """Convert a long or typed text into `target` or to standard output; False, and nothing done, for anything else."""
    if found.file is None and len(found.head) < _LONG:
        return False
    from ..convert import sniff
    from ..convert.stream import AHEAD, Stream
    from ..model.source import Source
    from ..read import SourceText, kinds
    from ..text.incremental import Incremental

    if kinds.of_bytes(found.head, found.name) is not None:
        return False
    reader = Incremental(found.head, found.name, encoding)
    if sniff(reader.text, found.name) != "text":
        return False
    found.head = b""  # what has been decoded is not kept
    streams.say_encoding(app, found.name, reader.encoding)
    if found.file is None:
        converter = Stream(options, ahead=sys.maxsize)
        whole = list(converter.convert(_in_parts(reader.all())))  # all of it is sound before any of it is written
        _write(_encoded(whole), target)
    else:
        converter = Stream(options, ahead=0 if found.typed else AHEAD)
        if not found.typed:
            app.note(_said(found.name))
        texts = reader.lines(found.file) if found.typed else reader.blocks(found.file)
        parts = converter.convert(_in_parts(texts))
        _write(_encoded(parts if target else _saying(parts)), target)
    note_findings(app, converter.findings(), SourceText(Source(found.name, "", reader.encoding), ""))
    return True


def _said(name: str) -> str:
    return t(
        f"{name}：超过 16 MiB，按流转换；人名等依据只看已读过的部分和后面约 4 MiB",
        f"{name}: longer than 16 MiB, converted as a stream; names are known from what has been read, 4 MiB ahead",
    )


def _in_parts(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for at in range(0, len(text), _PART):
            yield text[at : at + _PART]


def _encoded(parts: Iterable[str]) -> Iterator[bytes]:
    return (part.encode("utf-8", "surrogatepass") for part in parts)


def _saying(parts: Iterable[str]) -> Iterator[str]:
    """The parts; what goes wrong on the way says how much is out already."""
    lines = 0
    try:
        for part in parts:
            yield part
            lines += part.count("\n")
    except GovpubError as error:
        if not lines:
            raise
        said = Text(f"前 {lines} 行已经写出", f"the first {lines} lines have been written")
        if error.remedy is not None:
            said = Text(f"{said.zh}；{error.remedy.zh}", f"{said.en}; {error.remedy.en}")
        raise type(error)(error.message, said) from None


def _write(parts: Iterable[bytes], target: Path | None) -> None:
    if target is not None:
        from ..files import write_atomically

        write_atomically(target, parts)
        return
    for part in parts:
        streams.write_bytes(part)
