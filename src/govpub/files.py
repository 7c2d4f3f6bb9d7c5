"""Files: reading with errors for people, writing so that no reader ever sees half a file."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from .errors import OutputFailure, UnreadableInput
from .model.message import Text


def read_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises UnreadableInput where it is absent, a directory or not readable."""
    with open_binary(path) as file:
        try:
            return file.read()
        except OSError as error:
            raise _unreadable(path, error) from None


def open_binary(path: Path) -> BinaryIO:
    """A file, open for reading. Raises UnreadableInput where it is absent, a directory or not readable."""
    try:
        return path.open("rb")
    except FileNotFoundError:
        raise UnreadableInput(Text(f"{path}：没有这个文件", f"{path}: no such file")) from None
    except IsADirectoryError:
        raise UnreadableInput(Text(f"{path}：是目录，不是文件", f"{path}: is a directory, not a file")) from None
    except PermissionError:
        raise UnreadableInput(Text(f"{path}：没有读取权限", f"{path}: permission denied")) from None
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from None


def _unreadable(path: Path, error: Exception) -> UnreadableInput:
    return UnreadableInput(Text(f"{path}：无法读取：{error}", f"{path}: cannot be read: {error}"))


def write_atomically(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write beside the target, fsync, rename; permissions are kept, a link's target is replaced and not the link.

    `data` may come in parts. Raises OutputFailure; then, and where making the parts fails, the old file is as it was.
    """
    import tempfile  # most filters write to standard output

    target = Path(os.path.realpath(path))
    temporary = None
    try:
        mode = _mode(target)
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.writelines((data,) if isinstance(data, bytes) else data)
            file.flush()
            os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        temporary.replace(target)
        temporary = None
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputFailure(
            Text(f"{path}：无法写入：{reason}", f"{path}: cannot be written: {reason}"),
            Text("原文件没有改动", "the old file is as it was"),
        ) from None
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()


def _mode(target: Path) -> int:
    try:
        return target.stat().st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
