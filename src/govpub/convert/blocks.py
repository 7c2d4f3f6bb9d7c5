"""The blocks of a release in another script, with their marks and enumerations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ..model import (
    Annex,
    Attachment,
    Block,
    Cell,
    Contact,
    Exchange,
    Figure,
    ListBlock,
    Mark,
    Notice,
    Paragraph,
    Quote,
    Section,
    Signature,
    Speaker,
    Speech,
    Table,
)
from ..text.kept import plain
from . import gate
from .changes import Change, Shift, changes
from .document import Document
from .fixed import united
from .languages import is_chinese, stated
from .speakers import around_name

_Cells = tuple[tuple[Cell, ...], ...]


class BlockConverter:
    """Converts blocks; `text` converts one string."""

    def __init__(self, text: Callable[[str], str], document: Document):
        self._text = text
        self._document = document
        self._target = document.options.target

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """A run of blocks (nested at most 32 deep, which the reader sees to)."""
        return tuple(self._block(block) for block in blocks)

    def _optional(self, text: str | None) -> str | None:
        return None if text is None else self._text(text)

    def _attribute(self, text: str | None) -> str | None:
        """What a page has in an attribute alone: nothing in it is kept by a mark, which an attribute cannot hold."""
        return self._optional(None if text is None else plain(text))

    def marked(self, text: str, marks: tuple[Mark, ...]) -> tuple[str, tuple[Mark, ...], Shift]:
        """A text with its marks. What is in a script of its own is no part of the text around it.

        What is kept, or in another language, is part of its clause: the evidence says that it stays.
        """
        out: list[str] = []
        made: list[Change] = []
        at = 0
        for start, end, tag in (*self._apart(marks), (len(text), len(text), "")):
            for low, high, own in ((at, start, None), (start, end, tag)):
                if low < high:
                    new, changed = self._piece(text[low:high], own, _foreign(marks, low, high))
                    out.append(new)
                    made += (Change(c.start + low, c.end + low, c.text) for c in changed)
            at = end
        shift = Shift(made)
        return "".join(out), tuple(self._mark(mark, shift) for mark in marks), shift

    def _piece(self, text: str, tag: str | None, stays: list[tuple[int, int]]) -> tuple[str, list[Change]]:
        new = self._document.convert(text, declared=tag, stays=stays)
        gate.check(text, new)
        resized = self._document.resized
        # what keeps its length moves no offset
        return new, changes(text, new, resized) if resized or len(new) != len(text) else []

    def _apart(self, marks: tuple[Mark, ...]) -> list[tuple[int, int, str]]:
        """What is in a script of its own, as offsets with the target that it states; what is kept is not."""
        apart = []
        at = 0
        kept = [(m.start, m.end) for m in marks if m.type == "keep" and m.start < m.end]
        for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
            tag = stated(mark.lang) if mark.type == "lang" and mark.lang and is_chinese(mark.lang) else None
            if tag is None or mark.start < at or mark.end <= mark.start:
                continue
            if not any(start < mark.end and mark.start < end for start, end in kept):
                apart.append((mark.start, mark.end, tag))
                at = mark.end
        return apart

    def _mark(self, mark: Mark, shift: Shift) -> Mark:
        lang = mark.lang
        if mark.type == "lang" and lang and is_chinese(lang) and stated(lang):
            lang = self._target if stated(lang) != self._target else lang
        return replace(
            mark,
            start=shift(mark.start),
            end=shift(mark.end),
            alt=self._attribute(mark.alt),
            text=self._optional(mark.text),
            lang=lang,
        )

    def _speaker(self, speaker: Speaker | None) -> Speaker | None:
        if speaker is None:
            return None
        # piece by piece, as the page has them
        label = None if speaker.label is None else "".join(self._text(text) for text in around_name(speaker))
        return replace(speaker, role=self._optional(speaker.role), name=self._optional(speaker.name), label=label)

    def _cells(self, rows: _Cells) -> _Cells:
        def cell(old: Cell) -> Cell:
            text, marks, _ = self.marked(old.text, old.marks)
            return replace(old, text=text, marks=marks)

        return tuple(tuple(cell(c) for c in row) for row in rows)

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph():
                return self._paragraph(block)
            case Section():
                heading, marks, _ = self.marked(block.heading, block.heading_marks)
                marker, blocks = self._optional(block.marker), self.blocks(block.blocks)
                return replace(block, heading=heading, heading_marks=marks, marker=marker, blocks=blocks)
            case Exchange():
                return self._exchange(block)
            case Speech():
                speaker = self._speaker(block.speaker) or block.speaker
                return replace(block, speaker=speaker, blocks=self.blocks(block.blocks))
            case ListBlock():
                return replace(block, items=tuple(self.blocks(item) for item in block.items))
            case Table():
                header, rows = self._cells(block.header), self._cells(block.rows)
                return replace(block, caption=self._optional(block.caption), header=header, rows=rows)
            case Quote():
                return replace(block, blocks=self.blocks(block.blocks))
            case Annex() | Notice():
                return self._titled(block)
            case Contact():
                text, marks, _ = self.marked(block.text, block.marks)
                return replace(block, text=text, marks=marks)
        return self._leaf(block)

    def _leaf(self, block: Any) -> Block:
        match block:
            case Figure():
                return replace(block, alt=self._attribute(block.alt), caption=self._optional(block.caption))
            case Signature():
                return replace(block, body=self._text(block.body), text=self._text(block.text))
            case Attachment():
                return replace(block, marker=self._optional(block.marker), title=self._text(block.title))
        raise TypeError(type(block).__name__)

    def _titled(self, block: Annex | Notice) -> Block:
        blocks = self.blocks(block.blocks)
        if isinstance(block, Annex):
            return replace(block, title=self._text(block.title), blocks=blocks)
        return replace(block, title=self._optional(block.title), blocks=blocks)

    def _paragraph(self, block: Paragraph) -> Paragraph:
        text, marks, shift = self.marked(block.text, block.marks)
        enumeration = tuple(
            replace(e, marker=self._text(e.marker), start=shift(e.start), end=shift(e.end)) for e in block.enumeration
        )
        return replace(block, text=text, marks=marks, enumeration=enumeration, marker=self._optional(block.marker))

    def _exchange(self, block: Exchange) -> Exchange:
        question, marks, _ = self.marked(block.question, block.question_marks)
        answers = tuple(
            replace(a, speaker=self._speaker(a.speaker), blocks=self.blocks(a.blocks)) for a in block.answers
        )
        return replace(
            block, question=question, question_marks=marks, marker=self._optional(block.marker),
            asker=self._optional(block.asker), answers=answers,
        )  # fmt: skip


def _foreign(marks: tuple[Mark, ...], low: int, high: int) -> list[tuple[int, int]]:
    """What is in another language between two offsets, counted from the first."""
    spans = ((m.start, m.end) for m in marks if m.type == "lang" and m.lang and not is_chinese(m.lang))
    return united((max(a, low) - low, min(b, high) - low) for a, b in spans)
