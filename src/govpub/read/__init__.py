"""Text to Release: `parse`, from what officials paste; every line is classed on evidence that `explain` can tell."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import UnreadableInput
from ..model import Release, Text
from .join import Conflict, SourceText, conflicts
from .metadata import alias

__all__ = ["Conflict", "SourceText", "alias", "conflicts", "parse"]


def parse(texts: Sequence[SourceText]) -> Release:
    """The release that sources make: the first gives the metadata, later ones append blocks and fill empty fields.

    Raises UnreadableInput for no source and for one that holds nothing but white space; nothing else.
    """
    from . import join

    for text in texts:
        if not text.text.strip():
            raise UnreadableInput(Text(f"{text.source.name}：文件是空的", f"{text.source.name}: the file is empty"))
    if not texts:
        raise UnreadableInput(Text("没有输入", "no input"))
    return join.release(texts)
