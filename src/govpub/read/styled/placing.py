"""Back from text to what it stands for: tables and pictures in their places, marks on the blocks' own texts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import TypeVar

from ...model import (
    Annex,
    Attachment,
    Block,
    Contact,
    Exchange,
    ListBlock,
    Mark,
    Notice,
    Paragraph,
    Quote,
    Section,
    Span,
    Speech,
)
from ...text.lines import LineIndex
from .grids import is_all_strong
from .items import Object, cut

T = TypeVar("T")


class Placer:
    """Gives the blocks of one text their objects and marks; what found no place stays in `objects` and `left`."""

    def __init__(self, text: str, marks: Sequence[Mark], objects: dict[str, Object]):
        self._text = text
        self._index = LineIndex(text)
        self._marks = sorted(marks, key=lambda mark: (mark.start, mark.end))
        self._starts = [mark.start for mark in self._marks]
        self._longest = max((mark.end - mark.start for mark in self._marks), default=0)
        self.objects = objects
        self._used: set[int] = set()
        self._lifted: list[Block] = []

    def document(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks with all that belongs to them, without positions in the text.

        Attachments belong to the document and not to the section or answer in which their lines happen to stand.
        """
        out: list[Block] = []
        for block in blocks:
            made = self.run((block,))
            out += [*made, *self._lifted]
            self._lifted.clear()
        return tuple(out)

    def run(self, blocks: tuple[Block, ...], *, inside: bool = False) -> tuple[Block, ...]:
        """As `document`, for blocks that stand in others. Nesting is at most 32 deep."""
        out: list[Block] = []
        for block in blocks:
            made = self._block(block)
            if inside and made is not block and isinstance(made, Attachment) and isinstance(block, Paragraph):
                self._lifted.append(made)
            else:
                out.append(made)
        return tuple(out)

    @property
    def left(self) -> list[Mark]:
        """The marks on which no block's text lies."""
        return [mark for n, mark in enumerate(self._marks) if n not in self._used]

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph() if block.text in self.objects:
                return self.objects.pop(block.text)
            case Paragraph():
                marks = self._within(block.text, block.text_span or block.span)
                block = replace(block, marks=_joined(block.marks, marks))
            case Contact():
                block = replace(block, marks=_joined(block.marks, self._within(block.text, block.span)))
            case Section():
                marks = self._head(block.heading, block.head_span)
                block = replace(
                    block, heading_marks=_joined(block.heading_marks, marks), blocks=self.run(block.blocks, inside=True)
                )
            case Exchange():
                marks = self._head(block.question, block.head_span)
                answers = tuple(_unplaced(replace(a, blocks=self.run(a.blocks, inside=True))) for a in block.answers)
                block = replace(block, question_marks=_joined(block.question_marks, marks), answers=answers)
            case ListBlock():
                block = replace(block, items=tuple(self.run(item, inside=True) for item in block.items))
            case Attachment():
                block = replace(block, href=block.href or self._href(block.span))
            case Speech() | Quote() | Annex() | Notice():
                block = replace(block, blocks=self.run(block.blocks, inside=True))
        return _unplaced(block)

    def _head(self, text: str, span: Span | None) -> tuple[Mark, ...]:
        """The marks of a heading or question; emphasis on all of it says nothing beside its being one."""
        marks = self._within(text, span)
        if is_all_strong(text, marks):
            marks = tuple(mark for mark in marks if mark.type not in ("strong", "em"))
        return marks

    def _near(self, start: int, end: int) -> list[int]:
        """The numbers of the marks that touch a stretch of the text."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end + 1)
        return [n for n in range(first, last) if self._marks[n].end >= start]

    def _within(self, text: str, span: Span | None) -> tuple[Mark, ...]:
        if span is None or not self._marks:
            return ()
        start, end = self._index.offset(span.start), self._index.offset(span.end)
        near = self._near(start, end)
        if not near:
            return ()
        place = _alignment(self._text[start:end], text)
        out: list[Mark] = []
        for n in near:
            mark = self._marks[n]
            if mark.start == mark.end and n in self._used:
                continue
            moved = cut(mark, start, end)
            if moved is None:
                continue
            a, b = place(moved.start), place(moved.end)
            if a < b or mark.start == mark.end:
                self._used.add(n)
                out.append(replace(moved, start=a, end=b))
        return tuple(out)

    def _href(self, span: Span | None) -> str | None:
        """The address of the link in a stretch of the text."""
        if span is None:
            return None
        for n in self._near(self._index.offset(span.start), self._index.offset(span.end)):
            if self._marks[n].type == "link":
                self._used.add(n)
                return self._marks[n].href
        return None


def _alignment(source: str, text: str) -> Callable[[int], int]:
    """From an offset in the source to one in a text that is a part of it, or a part with syntax left out."""
    at = source.rfind(text)
    if at >= 0:
        return lambda offset: min(max(offset - at, 0), len(text))
    before = [0] * (len(source) + 1)  # how many of the text's characters stand before each offset
    rest = len(text)
    for n in range(len(source) - 1, -1, -1):
        before[n + 1] = rest
        if rest and source[n] == text[rest - 1]:
            rest -= 1
    before[0] = rest
    return lambda offset: before[offset]


def _joined(own: tuple[Mark, ...], added: tuple[Mark, ...]) -> tuple[Mark, ...]:
    if not added:
        return own
    return tuple(sorted({*own, *added}, key=lambda mark: (mark.start, -mark.end, mark.type)))


_POSITIONS = frozenset(("span", "text_span", "head_span", "value_span"))


def _unplaced(value: T) -> T:
    """A value without its positions: they are those of a text that nobody has."""
    held = [f.name for f in fields(value) if f.name in _POSITIONS]  # type: ignore[arg-type]
    return replace(value, **dict.fromkeys(held))  # type: ignore[type-var]


def unplaced(values: Sequence[T]) -> tuple[T, ...]:
    """Values without their positions."""
    return tuple(_unplaced(value) for value in values)
