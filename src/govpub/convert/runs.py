"""Runs: text of a page that is converted together, and the patches that bring its new text into the source."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from ..markup import Patch
from ..markup.references import Plain
from . import gate
from .changes import Change, changes, cut
from .scopes import Scope


class Run:
    """Pieces of the source that stand together when read, in one scope.

    `kept` and `foreign` are stretches of the text that stay as they are, as offsets: what the author keeps, what is in
    another language.
    """

    __slots__ = ("_pieces", "foreign", "kept", "scope", "text")

    def __init__(self, pieces: list[Plain], scope: Scope, apart: dict[int, bool] | None = None):
        """`apart` says of pieces, by their index, that they stay: whether as a kept word."""
        self._pieces = pieces
        self.scope = scope
        self.text = "".join(piece.text for piece in pieces)
        self.kept: Sequence[tuple[int, int]] = ()
        self.foreign: Sequence[tuple[int, int]] = ()
        if apart:
            self._set_apart(apart)

    def _set_apart(self, apart: dict[int, bool]) -> None:
        kept: list[tuple[int, int]] = []
        foreign: list[tuple[int, int]] = []
        start = 0
        for index, piece in enumerate(self._pieces):
            end = start + len(piece.text)
            if index in apart and not piece.text.isascii():
                spans = kept if apart[index] else foreign
                if spans and spans[-1][1] == start and index - 1 in apart:
                    spans[-1] = (spans[-1][0], end)
                elif start < end:
                    spans.append((start, end))
            start = end
        self.kept, self.foreign = kept, foreign

    def patches(self, new: str, resized: Sequence[Change] = ()) -> list[Patch]:
        """The patches that make the run read `new`; `resized` as in `changes`.

        Raises ConversionUnsafe where more than Han text would change.
        """
        made = changes(self.text, new, resized)
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
