"""The cache of compiled tables: files in the user's cache directory, versioned, checksummed, written atomically.

A file holds named parts, each with its own checksum, so that a short text reads only what it needs. Whatever is wrong
with a file (absent, cut, changed, of another version, in a read-only place), the tables are built in memory instead.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from mmap import ACCESS_READ, mmap
from typing import Any

_MAGIC = b"govpub\x00\x03"
_HEAD = 16
#: a part's place is its start and, in so many bits, its length; four bytes of it are its checksum
_BITS = 28
_LENGTH = (1 << _BITS) - 1
#: versions of a file that stay
_KEPT = 4


def folder() -> str:
    """The user's cache directory for govpub, by the platform's custom."""
    if base := os.environ.get("XDG_CACHE_HOME"):
        return os.path.join(base, "govpub")
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA", os.path.expanduser("~")), "govpub", "cache")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Caches/govpub")
    return os.path.expanduser("~/.cache/govpub")


class Parts:
    """The parts of a cache file, read when they are asked for."""

    def __init__(self, data: bytes | mmap):
        """Raises ValueError where the data is not a whole cache file."""
        if len(data) < _HEAD or data[:8] != _MAGIC:
            raise ValueError("not a cache file")
        size, check = int.from_bytes(data[8:12], "little"), int.from_bytes(data[12:16], "little")
        index = data[_HEAD : _HEAD + size]
        if len(index) != size or zlib.crc32(index) != check:
            raise ValueError("damaged index")
        self._data = data
        self._places: dict[str, int] = marshal.loads(index)
        self._base = _HEAD + size
        if self._base + sum(place & _LENGTH for place in self._places.values()) != len(data):
            raise ValueError("cut short")

    def get(self, name: str) -> Any:
        """One part, None where there is none. Raises ValueError where it is damaged."""
        place = self._places.get(name)
        if place is None:
            return None
        start, length = self._base + (place >> _BITS), place & _LENGTH
        blob = self._data[start : start + length]
        if zlib.crc32(blob[4:]) != int.from_bytes(blob[:4], "little"):
            raise ValueError(f"damaged part {name}")
        return marshal.loads(blob[4:])


def pack(parts: dict[str, Any]) -> bytes:
    """The bytes of a cache file."""
    blobs: list[bytes] = []
    places: dict[str, int] = {}
    at = 0
    for name, value in parts.items():
        blob = marshal.dumps(value)
        length = len(blob) + 4
        if length > _LENGTH:
            raise ValueError(f"part {name} is too long")
        places[name] = at << _BITS | length
        blobs += (zlib.crc32(blob).to_bytes(4, "little"), blob)
        at += length
    index = marshal.dumps(places)
    head = _MAGIC + len(index).to_bytes(4, "little") + zlib.crc32(index).to_bytes(4, "little")
    return b"".join((head, index, *blobs))


def packed(value: Any) -> bytes:
    """A value within a part, to be read by itself."""
    return marshal.dumps(value)


def unpacked(data: bytes | None) -> Any:
    """What has been packed; None for nothing."""
    return None if data is None else marshal.loads(data)


def read(name: str) -> Parts | None:
    """A cache file's parts; None where it is absent or no good.

    The file is mapped, so that only what is asked for is read; it may be replaced meanwhile, never changed.
    """
    try:
        with open(os.path.join(folder(), name), "rb") as file:
            return Parts(mmap(file.fileno(), 0, access=ACCESS_READ))
    except (OSError, ValueError, EOFError, TypeError):
        return None


def write(name: str, data: bytes) -> None:
    """Put a file into the cache, whole or not at all; a failure is no matter. Old versions of it are removed."""
    path = os.path.join(folder(), name)
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        os.makedirs(folder(), mode=0o700, exist_ok=True)
        try:
            with open(temporary, "xb") as file:
                file.write(data)
            os.replace(temporary, path)
        except OSError:
            if os.path.exists(temporary):
                os.unlink(temporary)
            return
        _remove_older(name)
    except OSError:
        return


def _remove_older(name: str) -> None:
    """Remove all but the newest versions of a file: two installations side by side use one cache."""
    stem = name.rpartition("-")[0]
    with os.scandir(folder()) as found:
        versions = [e for e in found if e.name.rpartition("-")[0] == stem and not e.name.endswith(".tmp")]
    for entry in sorted(versions, key=lambda entry: entry.stat().st_mtime_ns)[:-_KEPT]:
        if entry.name != name:
            os.unlink(entry.path)


def fingerprint(*paths: str) -> str:
    """What tells one state of the sources from another: names, sizes and times of the files, and this Python."""
    seen = [sys.implementation.cache_tag, marshal.version]
    for path in paths:
        state = os.stat(path)
        seen.append(f"{path}\0{state.st_size}\0{state.st_mtime_ns}")
    text = repr(seen).encode()
    return f"{zlib.crc32(text):08x}{zlib.adler32(text):08x}"
