"""Text to Release: `parse`, from what officials paste; every line is classed on evidence that `explain` can tell.

The reader itself is loaded on first use, so that filters which only pass texts on start fast.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .texts import SourceText

if TYPE_CHECKING:
    from ..model import Release
    from .join import Conflict, conflicts
    from .metadata import alias

__all__ = ["Conflict", "SourceText", "alias", "conflicts", "parse"]

_HOMES = {"Conflict": "join", "conflicts": "join", "alias": "metadata"}


def parse(texts: Sequence[SourceText]) -> Release:
    """The release that sources make: the first gives the metadata, later ones append blocks and fill empty fields.

    Raises UnreadableInput for no source and for one that holds nothing but white space; nothing else.
    """
    from .join import release

    return release(texts)


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'govpub.read' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"govpub.read.{home}"), name)
