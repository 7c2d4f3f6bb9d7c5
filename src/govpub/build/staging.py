"""Where a site is built: a tree beside the old one, filled, synced once, and put in its place in one step.

A reader of the site sees the old tree or the new one. What stays as it is comes over as a hard link. A run that was
cut off leaves the old tree whole; the next one clears what it left.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from ..errors import OutputFailure, UsageError
from ..model.message import Text

STATE = ".govpub/state.jsonl"


class Staging:
    """A tree that becomes `output` when it is whole."""

    def __init__(self, output: Path):
        self.output = output
        self.root = output.with_name(f".{output.name}.new")
        self._folders: set[Path] = set()

    def write(self, path: str, content: bytes) -> None:
        """A new file; `path` is below the site, with slashes."""
        target = self._place(path)
        with target.open("wb") as file:
            file.write(content)

    def keep(self, path: str) -> bool:
        """The old site's file, as it is; False where it has none."""
        source = self.output / path
        target = self._place(path)
        try:
            os.link(source, target)
        except FileNotFoundError:
            return False
        except OSError:  # no hard links here
            try:
                shutil.copy2(source, target)
            except FileNotFoundError:
                return False
        return True

    def has(self, path: str) -> bool:
        """Whether the old site has a file."""
        return (self.output / path).is_file()

    def old(self, path: str) -> bytes | None:
        """What stands in the old site's file; None where there is none."""
        try:
            return (self.output / path).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None

    def put(self, path: str, content: bytes) -> bool:
        """A file of this content: kept where the old site has the same; whether it is another."""
        if self.old(path) == content and self.keep(path):
            return False
        self.write(path, content)
        return True

    def _place(self, path: str) -> Path:
        target = self.root / path
        if target.parent not in self._folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(target.parent)
        return target

    def switch(self) -> None:
        """Put the tree in the old one's place; everything is on the disk before."""
        _sync(self.root)
        old = self.output.with_name(f".{self.output.name}.old")
        if not self.output.exists():
            self.root.rename(self.output)
        elif _exchange(self.root, self.output):
            self.root.rename(old)
        else:  # two steps: the next run finds the old tree if this one is cut off between them
            self.output.rename(old)
            self.root.rename(self.output)
        _sync_folder(self.output.parent)
        shutil.rmtree(old, ignore_errors=True)


@contextlib.contextmanager
def staged(output: Path) -> Iterator[Staging]:
    """A staging tree for a site; one build at a time. Raises UsageError while another one runs, OutputFailure."""
    output = Path(os.path.abspath(output))
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with _locked(output.with_name(f".{output.name}.lock")):
            staging = Staging(output)
            _recover(staging)
            _refuse_foreign(output)
            staging.root.mkdir()
            try:
                yield staging
            finally:
                shutil.rmtree(staging.root, ignore_errors=True)
    except OSError as error:
        where = error.filename or output
        reason = error.strerror or str(error)
        raise OutputFailure(
            Text(f"{where}：无法写入：{reason}", f"{where}: cannot be written: {reason}"),
            Text("原来的网站没有改动", "the old site is as it was"),
        ) from None


def _recover(staging: Staging) -> None:
    """Clear what a run that was cut off has left; bring the old tree back where it had been moved away."""
    old = staging.output.with_name(f".{staging.output.name}.old")
    if not staging.output.exists() and old.exists():
        old.rename(staging.output)
    for left in (old, staging.root):
        if left.exists():
            shutil.rmtree(left)


def _refuse_foreign(output: Path) -> None:
    """A folder that no build has made is not replaced."""
    if output.is_dir() and any(output.iterdir()) and not (output / STATE).is_file():
        raise UsageError(
            Text(f"{output} 不是 govpub 建的网站，里面已有文件", f"{output} has files and is no site of govpub"),
            Text("换一个输出目录", "use another output folder"),
        )
    if output.exists() and not output.is_dir():
        raise UsageError(Text(f"{output} 不是目录", f"{output} is no folder"))


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold a lock that ends with the process, however it ends."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not _try_lock(handle):
            raise UsageError(
                Text("另一个构建正在写这个网站", "another build is writing this site"),
                Text("等它结束后再试", "try again when it has ended"),
            )
        yield
    finally:
        os.close(handle)


def _try_lock(handle: int) -> bool:
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _exchange(first: Path, second: Path) -> bool:
    """Let two folders change places in one step, where the system can (Linux)."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    at_cwd, exchange = -100, 2
    done: int = renameat2(at_cwd, os.fsencode(first), at_cwd, os.fsencode(second), exchange)
    return done == 0


def _sync(root: Path) -> None:
    """Everything of the tree on the disk: by one call where there is one, else by the file."""
    if hasattr(os, "sync"):
        os.sync()
        return
    for folder, _, names in os.walk(root):
        for name in names:
            with (Path(folder) / name).open("rb+") as file:
                os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
