"""The blocks that are open while a body is read: where a new one may stand, and what closes when it comes."""

from __future__ import annotations

from ..model import Answer, Block, Span
from .frames import Frame
from .itemlists import Item, build
from .markers import Marker

#: so many open blocks, and lists in them, stay within the contract's limit of nesting
_DEEPEST = 22
_TALK = ("exchange", "answer", "speech")


class Stack:
    """Open blocks, the release's own run of blocks first; `end` is the span of the last leaf: there open blocks end."""

    def __init__(self) -> None:
        self.frames: list[Frame] = [Frame("root")]
        self.items: list[Item] = []
        self.end: Span | None = None

    def _flush(self) -> None:
        if self.items:
            items, self.items = self.items, []
            self.add(*build(items))

    def _in_answer(self) -> None:
        """What follows a question and is no labelled answer is one of nobody named."""
        if self.frames[-1].kind == "exchange":
            self.frames.append(Frame("answer", {"speaker": None}))

    def add(self, *blocks: Block) -> None:
        """Put finished blocks into the innermost open one."""
        self._in_answer()
        frame = self.frames[-1]
        if frame.start is None and blocks:
            frame.start = blocks[0].span
        frame.blocks.extend(blocks)

    def leaf(self, block: Block, span: Span | None, count: int = 1) -> int:
        """Add a leaf block that ends at `span`; gives back how many lines it took."""
        self._flush()
        self.add(block)
        self.end = span
        return count

    def open(self, frame: Frame) -> None:
        """Open a block inside the innermost open one."""
        self._flush()
        if len(self.frames) >= _DEEPEST and frame.kind == "section":
            self.close_to(_DEEPEST - 1)
        if frame.kind != "answer":
            self._in_answer()
        parent = self.frames[-1]
        if parent.start is None:
            parent.start = frame.head_span
        self.frames.append(frame)
        self.end = frame.head_span or self.end

    def close_to(self, count: int) -> None:
        """Close open blocks until `count` are left."""
        self._flush()
        while len(self.frames) > max(count, 1):
            frame = self.frames.pop()
            block = frame.close(self.end)
            parent = self.frames[-1]
            if isinstance(block, Answer):
                parent.answers.append(block)
            else:
                parent.blocks.append(block)
            if parent.start is None:
                parent.start = block.span

    def _document(self) -> int:
        """The place in the frames of the innermost document: the release itself or an annex."""
        return max(n for n, frame in enumerate(self.frames) if frame.kind in ("root", "annex"))

    def to_document(self) -> None:
        """Close everything inside the innermost document: what comes next belongs to the whole of it."""
        self.close_to(self._document() + 1)

    def before_talk(self) -> int:
        """How many frames stay open before a new turn: all outside the outermost conversation of the document."""
        document = self._document()
        talk = (n for n, frame in enumerate(self.frames) if n > document and frame.kind in _TALK)
        return next(talk, len(self.frames))

    def place(self, family: str, rank: int, number: int) -> int:
        """How many frames stay open before a heading: up to the last that it can stand in."""
        container = max(n for n, frame in enumerate(self.frames) if frame.kind != "section")
        if self.frames[container].kind in _TALK and family not in self.frames[container].last:
            container = self._document() if family == "head" else self._continued(container, family, number)
        count = container + 1
        while count < len(self.frames) and self.frames[count].kind == "section" and self.frames[count].rank < rank:
            count += 1
        return count

    def _continued(self, container: int, family: str, number: int) -> int:
        """The block outside a conversation whose numbering a heading goes on with, or the conversation's own."""
        for n in range(container - 1, -1, -1):
            last = self.frames[n].last.get(family)
            if (
                self.frames[n].kind not in _TALK
                and last is not None
                and (family == "markdown" or last + 1 == number > 1)
            ):
                return n
        return container

    def leave_step(self, family: int, step: int) -> None:
        """A paragraph that goes on with 第一，… stands beside it, outside the sections that have begun since."""
        run = f"run {family}"
        for n in range(len(self.frames) - 1, -1, -1):
            frame = self.frames[n]
            if step and frame.last.get(run) == step - 1:
                self.close_to(n + 1)
                break
            if frame.kind != "section":
                break
        self.frames[-1].last[run] = step

    def leave_sibling(self, marker: Marker) -> None:
        """A numbered line that goes on with a numbering stands beside the open sections of that and lower ones."""
        text = f"text {marker.family}"
        for n in range(len(self.frames) - 1, 0, -1):
            frame = self.frames[n]
            if frame.kind != "section":
                break
            last = self.frames[n - 1].last
            if frame.rank > marker.rank and last.get(text) == marker.number - 1 > 0:
                self.close_to(n)
                break
            if frame.rank == marker.rank and last.get(marker.family, 0) < marker.number > 1:
                self.close_to(n)
                last[marker.family] = marker.number
                break
        self.frames[-1].last[text] = marker.number
