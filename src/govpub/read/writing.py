"""Blocks to the lines of the canonical text form. Each piece is a line or a run of lines; a blank line parts them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ..model import (
    Annex,
    Attachment,
    Block,
    Contact,
    Exchange,
    Figure,
    ListBlock,
    Notice,
    Paragraph,
    Quote,
    Section,
    Signature,
    Speaker,
    Speech,
    Table,
)
from ..patterns import lazy
from ..text.fold import shadow
from . import brackets, inline, turns
from .speakers import label_of
from .tablewriting import table

_WIDE_SPACE = lazy(r"第.*[章节節编編篇条條]$|第.*部分$|第.*条之.*$")
_ANNEX_LABEL = lazy(r"(附(?:件|表|录|錄)? ?(?:\d{1,2}|[一二三四五六七八九十]{1,3})?) (\S.*)", re.DOTALL)


class Layout(NamedTuple):
    """What parts pieces, and what is set otherwise than usual.

    `front`: fields stand as front matter; `close`: nothing parts attachments from what follows; `own_lines`: labels of
    turns stand on lines of their own; `spaced`: a space follows a speaker without a colon.
    """

    apart: str
    front: bool
    close: bool
    own_lines: bool
    spaced: bool


PLAIN = Layout("\n\n", front=False, close=False, own_lines=False, spaced=False)


class Writer:
    """Writes the blocks of one release; `words` are those of the canonical form in its script.

    `divided`: it has chapters.
    """

    def __init__(self, words: Mapping[str, Any], layout: Layout, *, divided: bool = False):
        self.words = words
        self.layout = layout
        self.divided = divided

    def document(self, blocks: Sequence[Block]) -> Iterator[str]:
        """The pieces of a run of blocks."""
        at, held = 0, ""
        while at < len(blocks):
            block = blocks[at]
            if isinstance(block, Attachment):
                count = 1
                while at + count < len(blocks) and isinstance(blocks[at + count], Attachment):
                    count += 1
                held = "\n".join(self._attachments(blocks[at : at + count]))
                at += count
                if not self.layout.close or at == len(blocks):
                    yield held
                    held = ""
                continue
            for piece in self._block(block):
                yield f"{held}\n{piece}" if held else piece
                held = ""
            at += 1

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Paragraph():
                yield paragraph(block)
            case Section():
                yield from self._section(block)
            case Exchange():
                yield from self._exchange(block)
            case Speech():
                yield from self._said(block.speaker, block.blocks)
            case ListBlock():
                lines = "\n".join(self._list(block, 0))
                # cells in neighbouring lines are a table
                yield lines.replace("\n", "\n\n") if "\t" in lines else lines
            case Table():
                yield table(block)
            case Figure():
                caption = f' "{block.caption}"' if block.caption else ""
                yield f"![{block.alt or ''}]({block.src}{caption})"
            case Quote():
                yield "\n".join(f"> {line}" for line in "\n".join(self.document(block.blocks)).split("\n"))
            case Annex():
                labelled = _ANNEX_LABEL.fullmatch(block.title)
                yield f"{labelled[1]}\n{labelled[2]}" if labelled else block.title
                yield from self.document(block.blocks)
            case Notice():
                yield from self._led(f"【{block.title}】" if block.title else "", block.blocks)
            case Contact():
                yield inline.write(block.text, block.marks)
            case Signature():
                yield block.text
            case Attachment():
                yield "\n".join(self._attachments([block]))

    def _section(self, block: Section) -> Iterator[str]:
        heading = inline.write(block.heading, block.heading_marks)
        if block.marker is not None:
            head = joined(block.marker, heading)
        elif self._is_bare(block.heading):
            head = heading
        else:
            head = f"{'#' * min(block.level, 6)} {heading}"
        yield from self._led(head, block.blocks) if block.run_in else (head, *self.document(block.blocks))

    def _is_bare(self, heading: str) -> bool:
        """Whether a heading without a number is known by its words."""
        s = shadow(heading)
        return turns.is_head(s) or brackets.is_heading(s, heading) or (self.divided and brackets.is_division(s))

    def _led(self, head: str, blocks: Sequence[Block], *, label: bool = False) -> Iterator[str]:
        """Blocks, the first of which stands on the line of what leads to it, if it is a paragraph."""
        first = blocks[0] if blocks else None
        if isinstance(first, Paragraph) and first.marker is None:
            between = "\n" if label and self.layout.own_lines else ""
            yield f"{head}{between}{inline.write(first.text, first.marks)}"
            yield from self.document(blocks[1:])
            return
        if head:
            yield head
        yield from self.document(blocks)

    def _exchange(self, block: Exchange) -> Iterator[str]:
        label = f"{block.asker}{' ' if block.inferred else '：'}" if block.asker else self.words["question"]
        between = "\n" if self.layout.own_lines and not block.inferred else ""
        yield joined(block.marker or "", label) + between + inline.write(block.question, block.question_marks)
        for answer in block.answers:
            yield from self._said(answer.speaker, answer.blocks)

    def _said(self, speaker: Speaker | None, blocks: Sequence[Block]) -> Iterator[str]:
        if speaker is None:
            yield from self._led(self.words["answer"], blocks, label=True)
        elif speaker.inferred:
            between = " " if self.layout.spaced else ""
            who = between.join(filter(None, (speaker.role, speaker.name)))
            yield from self._led(who + between, blocks, label=True)
        else:
            yield from self._led(f"{label_of(speaker)}：", blocks, label=True)

    def _list(self, block: ListBlock, depth: int) -> Iterator[str]:
        for number, item in enumerate(block.items, 1):
            for n, inner in enumerate(item):
                if isinstance(inner, ListBlock):
                    yield from self._list(inner, depth + 1)
                    continue
                for m, line in enumerate("\n".join(self._block(inner)).split("\n")):
                    marked = isinstance(inner, Paragraph) and inner.marker is not None
                    first = n == 0 and m == 0 and not marked
                    bullet = (f"{number}. " if block.ordered else "- ") if first else ""
                    yield f"{'  ' * depth}{bullet}{line}"

    def _attachments(self, blocks: Sequence[Block]) -> Iterator[str]:
        labelled = True
        for block in blocks:
            if not isinstance(block, Attachment):
                continue
            title = f"[{block.title}]({block.href})" if block.href else block.title
            marker = block.marker or ""
            own = marker.startswith("附")
            again = labelled or re.sub(r"\D", "", marker) == "1"
            label = self.words["attachments"] if (again or not marker) and not own else ""
            yield f"{marker}：{title}" if own else f"{label}{joined(marker, title)}"
            labelled = own


def paragraph(block: Paragraph) -> str:
    """A paragraph's line, with its marker."""
    text = inline.write(block.text, block.marks)
    return text if block.marker is None else joined(block.marker, text)


def joined(marker: str, text: str) -> str:
    """A number and what it counts, with the space that keeps them apart where they need one."""
    if not text or not marker:
        return marker + text
    if _WIDE_SPACE.fullmatch(marker):
        return f"{marker}　{text}"
    digits = marker[-1].isdigit() or (marker[-1] in ".．、" and text[0].isdigit())
    return f"{marker} {text}" if digits else marker + text
