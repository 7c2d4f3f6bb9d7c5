"""Text to Release: `parse`, from what officials paste; every line is classed on evidence that `explain` can tell."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Release
from .join import Conflict, SourceText, conflicts, release
from .metadata import alias

__all__ = ["Conflict", "SourceText", "alias", "conflicts", "parse"]


def parse(texts: Sequence[SourceText]) -> Release:
    """The release that sources make: the first gives the metadata, later ones append blocks and fill empty fields.

    Raises UnreadableInput for no source and for one that holds nothing but white space; nothing else.
    """
    return release(texts)
