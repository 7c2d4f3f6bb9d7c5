"""Walks the lines of a body once and nests them into blocks, as the passes have planned."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Answer, Block, Contact, Quote, Span
from . import closing, enumerations, inline, leaves
from .body import Plans
from .frames import Frame
from .itemlists import Item, build
from .lines import Line, join
from .markers import Marker

_MARKDOWN = re.compile(r"(#{1,6}) ++(?=\S)")
_BULLET = re.compile(r"[-*+] ++(?=\S)|[•·●■◆▪◇★▲□※➢] *+(?=\S)")
#: heads of questions stand above Markdown headings, and these above numbers
_MARKDOWN_RANK, _BULLET_RANK, _DEEPEST = 10, 1000, 28
_TALK = ("exchange", "answer", "speech")


class Builder:
    """Nests blocks; `end` is the span of the last leaf, where open blocks end when they close."""

    def __init__(self, body: Sequence[Line], plans: Plans):
        self.body = body
        self.plans = plans
        self.frames: list[Frame] = [Frame("root")]
        self.items: list[Item] = []
        self.end: Span | None = None
        self.label: Line | None = None

    def run(self) -> tuple[Block, ...]:
        """The blocks of the body."""
        i = 0
        while i < len(self.body):
            i += self._step(i)
        self._close_to(1)
        return tuple(enumerations.across(self.frames[0].blocks))

    def _step(self, i: int) -> int:
        """Read what begins at a line; how many lines it took."""
        plans = self.plans
        if i in plans.tables:
            table = plans.tables[i].table
            self._note(i, plans.tables[i].count, "table.cells")
            return self._leaf(table, table.span, plans.tables[i].count)
        if i in plans.signatures:
            return self._signature(i, plans.signatures[i])
        if i in plans.annexes:
            return self._annex(i, plans.annexes[i])
        if i in plans.attachments:
            return self._attachments(i, plans.attachments[i])
        if i in plans.speech.turns:
            return self._turn(i)
        return self._line(i)

    def _line(self, i: int) -> int:
        line = self.body[i]
        if i in self.plans.speech.heads and i not in self.plans.numbered:
            self.body[i].note("speech.head", line.s)
            m = _MARKDOWN.match(line.s)
            return self._heading(line, "head", 0, 0, None, m.end() if m else 0, None)
        if i in self.plans.numbered:
            return self._numbered(i)
        if m := _MARKDOWN.match(line.s):
            line.note("heading.markdown", m[1])
            depth = len(m[1])
            return self._heading(line, "markdown", _MARKDOWN_RANK + depth, 0, None, m.end(), None)
        if m := _BULLET.match(line.s):
            line.note("list.bullet", m[0])
            self.items.append(Item(leaves.paragraph(line, m.end()), _BULLET_RANK + line.at, 0))
            self.end = line.span()
            return 1
        return self._plain(i, line)

    def _plain(self, i: int, line: Line) -> int:
        if line.s.startswith(">"):
            return self._quote(i)
        if (picture := leaves.figure(line)) is not None:
            line.note("figure")
            return self._leaf(picture, picture.span)
        if (found := closing.notice(line.s)) is not None:
            return self._notice(line, *found)
        if closing.is_contact(line.s):
            line.note("contact")
            text, marks = inline.read(line.text)
            return self._leaf(Contact(text=text, marks=marks, span=line.span()), line.span())
        block = leaves.paragraph(line)
        return self._leaf(block, block.span)

    # leaves

    def _note(self, i: int, count: int, code: str, word: str = "") -> None:
        for line in self.body[i : i + count]:
            line.note(code, word)

    def _flush(self) -> None:
        if self.items:
            items, self.items = self.items, []
            self._add(*build(items))

    def _in_answer(self) -> None:
        """What follows a question and is no labelled answer is one of nobody named."""
        if self.frames[-1].kind == "exchange":
            self.frames.append(Frame("answer", {"speaker": None}))

    def _add(self, *blocks: Block) -> None:
        self._in_answer()
        frame = self.frames[-1]
        if frame.start is None and blocks:
            frame.start = blocks[0].span
        frame.blocks.extend(blocks)

    def _leaf(self, block: Block, span: Span | None, count: int = 1) -> int:
        self._flush()
        self._add(block)
        self.end = span
        return count

    def _signature(self, i: int, signed: closing.Signed) -> int:
        self._to_document()
        self._note(i, signed.count, "signature", signed.date or "")
        block = leaves.signature(self.body[i : i + signed.count], signed)
        return self._leaf(block, block.span, signed.count)

    def _attachments(self, i: int, found: Sequence[closing.Attached]) -> int:
        line = self.body[i]
        self._to_document()
        line.note("attachment", line.s[:8])
        if not found:
            self.label = line
            return 1
        for block in leaves.attachments(line, found, self.label):
            self._leaf(block, block.span)
        self.label = None
        return 1

    def _quote(self, i: int) -> int:
        count = 1
        while i + count < len(self.body) and self.body[i + count].s.startswith(">") and not self.body[i + count].gap:
            count += 1
        lines = self.body[i : i + count]
        self._note(i, count, "quote")
        blocks = tuple(leaves.paragraph(line, len(line.s) - len(line.s.lstrip("> "))) for line in lines)
        span = join(lines[0].span(), lines[-1].span())
        self._leaf(Quote(blocks=blocks, span=span), lines[-1].span())
        return count

    def _notice(self, line: Line, start: int, end: int, after: int) -> int:
        self._to_document()
        line.note("notice", line.s[start:end])
        said = after < len(line.s)
        frame = Frame("notice", {"title": line.text[start:end]}, line.span(0, after if said else None))
        self._open(frame)
        if said:
            block = leaves.paragraph(line, after, whole=False)
            self._leaf(block, block.span)
        self._close_to(len(self.frames) - 1)
        return 1

    # containers

    def _open(self, frame: Frame) -> None:
        self._flush()
        if len(self.frames) >= _DEEPEST:
            self._close_to(_DEEPEST - 1)
        if frame.kind != "answer":
            self._in_answer()
        parent = self.frames[-1]
        if parent.start is None:
            parent.start = frame.head_span
        self.frames.append(frame)
        self.end = frame.head_span or self.end

    def _close_to(self, count: int) -> None:
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

    def _to_document(self) -> None:
        self._close_to(self._document() + 1)

    def _annex(self, i: int, count: int) -> int:
        self._close_to(1)
        lines = self.body[i : i + count]
        self._note(i, count, "annex", lines[0].s)
        labelled = count > 1 and lines[0].s.startswith(("附", "[附"))
        head = lines[0].text.rstrip(" :：") + " " if labelled else ""
        title = head + "".join(line.text for line in lines[1 if labelled else 0 :])
        self._open(Frame("annex", {"title": title}, join(lines[0].span(), lines[-1].span())))
        return count

    def _numbered(self, i: int) -> int:
        line, found = self.body[i], self.plans.numbered[i]
        marker = found.marker
        written = line.text[: marker.end]
        line.note(f"numbered.{found.use}", written)
        if found.use in ("heading", "run-in"):
            cut = found.cut or None
            return self._heading(line, marker.family, marker.rank, marker.number, written, marker.start, cut)
        self._leave_sibling(marker)
        block = leaves.paragraph(line, marker.start, marker=written)
        if found.use == "item":
            self.items.append(Item(block, marker.rank, marker.number))
            self.end = block.span
            return 1
        return self._leaf(block, block.span)

    def _leave_sibling(self, marker: Marker) -> None:
        """A numbered line that goes on with the numbering of an open section stands beside it, not in it."""
        for n in range(len(self.frames) - 1, 0, -1):
            frame = self.frames[n]
            if frame.kind != "section":
                return
            last = self.frames[n - 1].last
            if frame.rank == marker.rank and last.get(marker.family, 0) < marker.number > 1:
                self._close_to(n)
                last[marker.family] = marker.number
                return

    def _heading(
        self, line: Line, family: str, rank: int, number: int, marker: str | None, start: int, cut: int | None
    ) -> int:
        self._close_to(self._place(family, rank, number))
        self.frames[-1].last[family] = number
        level = 1
        while len(self.frames) > level and self.frames[-level].kind == "section":
            level += 1
        heading, marks = inline.read(line.text[start:cut].rstrip())
        marks = leaves.strong(line, heading, marks) if cut is None else marks
        head = {"heading": heading, "level": level, "marker": marker, "run_in": cut is not None, "heading_marks": marks}
        self._open(Frame("section", head, line.span(0, cut), rank))
        if cut is not None:
            block = leaves.paragraph(line, cut, whole=False)
            self._leaf(block, block.span)
        return 1

    def _place(self, family: str, rank: int, number: int) -> int:
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

    # conversations

    def _turn(self, i: int) -> int:
        line, turn = self.body[i], self.plans.speech.turns[i]
        if turn.kind == "ask":
            self._close_to(self._before_talk())
            return self._question(i)
        if turn.kind == "answer":
            outer = next((n for n, frame in enumerate(self.frames) if frame.kind == "exchange"), None)
            if outer is None:
                return self._line(i)
            self._close_to(outer + 1)
            head_span = line.span(0, turn.start) if turn.start else None
            self._open(Frame("answer", {"speaker": turn.speaker}, head_span))
        else:
            self._close_to(self._before_talk())
            self._open(Frame("speech", {"speaker": turn.speaker}, line.span(0, turn.start)))
        if not turn.start:
            return self._line(i)
        if turn.start < len(line.s):
            block = leaves.paragraph(line, turn.start, whole=False)
            self._leaf(block, block.span)
        return 1

    def _before_talk(self) -> int:
        document = self._document()
        talk = (n for n, frame in enumerate(self.frames) if n > document and frame.kind in _TALK)
        return next(talk, len(self.frames))

    def _question(self, i: int) -> int:
        turn = self.plans.speech.turns[i]
        lines = self.body[i : i + turn.lines]
        first = lines[0].text[turn.start :]
        number = lines[0].text[slice(*turn.number)] if turn.number else ""
        said = "\n".join(text for text in (first, *(line.text for line in lines[1:])) if text)
        text, marks = inline.read(number + said)
        marks = leaves.strong(lines[0], text, marks) if turn.lines == 1 else marks
        head = {"question": text, "asker": turn.asker, "question_marks": marks}
        self._open(Frame("exchange", head, join(lines[0].span(), lines[-1].span())))
        return turn.lines
