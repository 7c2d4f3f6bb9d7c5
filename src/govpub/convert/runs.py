"""Runs: text of a page that is converted together, and the patches that bring its new text into the source."""

from __future__ import annotations

from itertools import accumulate

from ..markup import Patch
from ..markup.references import Plain
from . import gate
from .changes import changes, cut
from .scopes import Scope


class Run:
    """Pieces of the source that stand together when read, in one scope."""

    __slots__ = ("_pieces", "scope", "text")

    def __init__(self, pieces: list[Plain], scope: Scope):
        self._pieces = pieces
        self.scope = scope
        self.text = "".join(piece.text for piece in pieces)

    def patches(self, new: str) -> list[Patch]:
        """The patches that make the run read `new`. Raises ConversionUnsafe where more than Han text would change."""
        made = changes(self.text, new)
        if not made:
            return []
        gate.check(self.text, new)
        ends = list(accumulate(len(piece.text) for piece in self._pieces))
        out: list[Patch] = []
        index = 0
        for start, end, text in cut(made, ends):
            while start >= ends[index]:
                index += 1
            piece, before = self._pieces[index], ends[index] - len(self._pieces[index].text)
            out.append(Patch(piece.starts[start - before], piece.starts[end - before], text))
        return out
