"""Inputs and outputs of filters: FILE… or standard input; standard output, -o or --in-place."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, TypeVar

import click

from ..errors import ExitCode, GovpubError, UnreadableInput, UsageError
from ..model.message import Text
from ..patterns import lazy
from .app import App
from .language import t

if TYPE_CHECKING:
    from pathlib import Path

    from ..model.source import Source
    from ..read import SourceText

F = TypeVar("F", bound=Callable[..., Any])
STDIN = "-"
#: marks, kana, ideographs in UTF-8; no byte order mark, no other program's signature
_BEYOND_ASCII = lazy(rb"[\xe2-\xe9][\x80-\xbf]{2}")


class Streams(NamedTuple):
    """Where a filter reads and writes."""

    files: tuple[str, ...]
    output: Path | None = None
    in_place: bool = False
    encoding: str | None = None


def inputs(command: F) -> F:
    """The argument FILE… and --encoding."""
    for option in (
        click.option(
            "--encoding",
            metavar="NAME",
            help=t("输入的编码（默认自动判断）。", "Encoding of the input (default: found out)."),
        ),
        click.argument("files", nargs=-1, metavar="[FILE]..."),
    ):
        command = option(command)
    return command


def _path(name: str) -> Path:
    from pathlib import Path  # most filters read standard input and write standard output

    return Path(name)


def _as_path(_context: click.Context, _parameter: click.Parameter, value: str | None) -> Path | None:
    return None if value is None else _path(value)


def outputs(command: F) -> F:
    """-o and --in-place."""
    for option in (
        click.option("--in-place", is_flag=True, help=t("直接改写文件。", "Rewrite the files themselves.")),
        click.option(
            "-o",
            "--output",
            callback=_as_path,
            metavar="PATH",
            help=t("写到文件；多个输入时写到目录。", "Write to a file, or with several inputs to a folder."),
        ),
    ):
        command = option(command)
    return command


def refuse_in_place(command: str, in_place: bool) -> None:
    """For commands whose output is no source: --in-place would put it where the source was."""
    if in_place:
        raise UsageError(Text(f"{command} 不改写来源，请用 -o", f"{command} does not rewrite a source; use -o"))


def read_raw(app: App, name: str) -> bytes:
    """One input as it is."""
    if name != STDIN:
        from ..files import read_bytes

        return read_bytes(_path(name))
    return standard_input(app).read()


def open_file(name: str) -> BinaryIO:
    """A file that is named on the command line, open for reading."""
    from ..files import open_binary

    return open_binary(_path(name))


def standard_input(app: App) -> BinaryIO:
    """Standard input; who types it is told how to end it."""
    if sys.stdin is None:
        raise UnreadableInput(Text("没有标准输入", "there is no standard input"))
    if sys.stdin.isatty():
        app.note(t("从标准输入读取，以 Ctrl-D 结束", "reading standard input; end it with Ctrl-D"))
    return sys.stdin.buffer


def read(app: App, name: str, encoding: str | None) -> SourceText:
    """One input, decoded; an encoding that is not UTF-8 is said on standard error."""
    return _noted(app, read_raw(app, name), name, encoding)


def _noted(app: App, data: bytes, name: str, encoding: str | None) -> SourceText:
    from ..pipeline import source_text

    found = source_text(data, name, encoding)
    note_encoding(app, (found.source,))
    return found


def read_text(app: App, data: bytes, name: str, encoding: str | None) -> SourceText:
    """One input's bytes as text, for a filter that wants nothing else of it: neither its sum nor a release.

    What begins with a character beyond ASCII is no document of another program: it is asked no further.
    """
    if encoding is not None or not _BEYOND_ASCII.match(data):
        return _noted(app, data, name, encoding)
    from ..model.source import Source
    from ..read.texts import SourceText
    from ..text.decode import decode

    found = decode(data, name)
    source = Source(name, "", found.encoding)
    note_encoding(app, (source,))
    return SourceText(source, found.text)


def note_encoding(app: App, sources: Sequence[Source]) -> None:
    """Say by which encoding a text or a page was read where that is not UTF-8."""
    for source in sources:
        say_encoding(app, source.name, source.encoding)


def say_encoding(app: App, name: str, encoding: str) -> None:
    """Say by which encoding an input was read where that is not UTF-8."""
    if encoding not in ("utf-8", "docx"):
        app.note(t(f"{name}：按 {encoding} 解码", f"{name}: decoded as {encoding}"))


def write(text: str, output: Path | None) -> None:
    """Text as UTF-8 to a file, atomically, or to standard output."""
    data = text.encode("utf-8", "surrogatepass")
    if output is not None:
        from ..files import write_atomically

        write_atomically(output, data)
        return
    write_bytes(data)


def write_bytes(data: bytes) -> None:
    """UTF-8 to standard output, at once."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:  # a caller's own stream of text
        sys.stdout.write(data.decode("utf-8", "surrogatepass"))
        return
    buffer.write(data)
    buffer.flush()


def each(app: App, streams: Streams, work: Callable[[SourceText], str], suffix: str | None = None) -> int:
    """Run a filter over each input. A failing input is reported, the others go on, and the exit code is 2."""
    return each_named(app, streams, lambda name, _: work(read(app, name, streams.encoding)), suffix)


def each_named(app: App, streams: Streams, work: Callable[[str, Path | None], str], suffix: str | None = None) -> int:
    """As `each`, for a filter that reads an input by its name and wants to know where its output goes."""
    return each_input(app, streams, lambda name, target: write(work(name, target), target), suffix)


def each_input(app: App, streams: Streams, run: Callable[[str, Path | None], None], suffix: str | None = None) -> int:
    """As `each`, for a filter that both reads and writes: it is given an input's name and where its output goes."""
    names = streams.files or (STDIN,)
    targets = _targets(names, streams, suffix)
    code = ExitCode.OK
    for name, target in zip(names, targets, strict=True):
        try:
            run(name, target)
        except GovpubError as error:
            if len(names) == 1:
                raise
            app.error(error)
            code = ExitCode.FAILURE
    return code


def target_of(names: Sequence[str], output: Path | None, suffix: str) -> Path | None:
    """Where a command that makes one output of all its inputs writes."""
    if output is not None and output.is_dir():
        if names[0] == STDIN:
            raise UsageError(Text("标准输入没有文件名，-o 请给出文件", "standard input has no name: give -o a file"))
        return output / (_path(names[0]).stem + suffix)
    return output


def _targets(names: Sequence[str], streams: Streams, suffix: str | None) -> list[Path | None]:
    if streams.in_place:
        if streams.output is not None:
            raise UsageError(Text("-o 与 --in-place 不能同时使用", "-o and --in-place exclude each other"))
        if STDIN in names:
            raise UsageError(Text("--in-place 需要文件", "--in-place needs files"))
        return [_path(name) for name in names]
    if len(names) == 1:
        output = streams.output
        if output is not None and output.is_dir():
            return [output / _base(names[0], suffix)]
        return [output]
    if streams.output is None:
        raise UsageError(Text("多个输入需要 -o 目录或 --in-place", "several inputs need -o FOLDER or --in-place"))
    bases = [_base(name, suffix) for name in names]
    twice = next((base for n, base in enumerate(bases) if base in bases[:n]), None)
    if twice is not None:
        raise UsageError(Text(f"有两个输入都会写成 {twice}", f"two inputs would both become {twice}"))
    try:
        streams.output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            Text(f"{streams.output}：不是目录：{error}", f"{streams.output}: not a folder: {error}")
        ) from None
    return [streams.output / base for base in bases]


def _base(name: str, suffix: str | None) -> str:
    if name == STDIN:
        raise UsageError(Text("标准输入没有文件名，-o 请给出文件", "standard input has no name: give -o a file"))
    path = _path(name)
    return path.name if suffix is None else path.stem + suffix


def near(files: Sequence[str]) -> Path | None:
    """The folder in which the search for the configuration begins: that of the first file."""
    first = next((name for name in files if name != STDIN), None)
    return _path(first).parent if first else None
