"""A source: alone, for its name and sum are wanted where no release is."""

from __future__ import annotations

from typing import NamedTuple


class Source(NamedTuple):
    """A source that the release was read from; `sha256` is that of its bytes, in hexadecimal."""

    name: str
    sha256: str
    encoding: str
