"""Walks the lines of a body once and nests them into blocks, as the passes have planned."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Block, Contact, Quote
from . import annexes, brackets, closing, enumerations, inline, leaves
from .body import Plans
from .frames import Frame
from .itemlists import Item
from .lines import Line, join
from .stack import Stack

_MARKDOWN = re.compile(r"(#{1,6}) ++(?=\S)")
_BULLET = re.compile(r"[-*+] ++(?=\S)|[•·●■◆▪◇★▲□※➢] *+(?=\S)")
#: heads of questions stand above Markdown headings, these above numbers, and numbers above bullets
_MARKDOWN_RANK, _DIVISION_RANK, _BULLET_RANK = 10, 70, 1000


class Builder(Stack):
    """Reads each line as the plans say; the stack knows where its block goes."""

    def __init__(self, body: Sequence[Line], plans: Plans):
        super().__init__()
        self.body = body
        self.plans = plans
        self.label: Line | None = None
        self.bracket_rank: int | None = None
        self.divided = any(n.marker.rank == _DIVISION_RANK and n.use == "heading" for n in plans.numbered.values())

    def run(self) -> tuple[Block, ...]:
        """The blocks of the body."""
        i = 0
        while i < len(self.body):
            i += self._step(i)
        self.close_to(1)
        return tuple(enumerations.across(self.frames[0].blocks))

    def _step(self, i: int) -> int:
        """Read what begins at a line; how many lines it took."""
        plans = self.plans
        if i in plans.tables:
            table = plans.tables[i].table
            self._note(i, plans.tables[i].count, "table.cells")
            return self.leaf(table, table.span, plans.tables[i].count)
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
        if line.text[-1] in "】〗" and self._is_bracketed(i):
            return self._bracketed(line)
        if self.divided and i + 1 < len(self.body) and brackets.is_division(line.s):
            line.note("heading.division", line.s)
            m = _MARKDOWN.match(line.s)
            return self._heading(line, "division", _DIVISION_RANK, 0, None, m.end() if m else 0, None)
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
            return self.leaf(picture, picture.span)
        if (found := closing.notice(line.s)) is not None:
            return self._notice(line, *found)
        if closing.is_contact(line.s):
            line.note("contact")
            text, marks = inline.read(line.text)
            return self.leaf(Contact(text=text, marks=marks, span=line.span()), line.span())
        if (step := enumerations.leads(line.s)) is not None:
            self.leave_step(*step)
        block = leaves.paragraph(line)
        return self.leaf(block, block.span)

    # leaves

    def _note(self, i: int, count: int, code: str, word: str = "") -> None:
        for line in self.body[i : i + count]:
            line.note(code, word)

    def _signature(self, i: int, signed: closing.Signed) -> int:
        self.to_document()
        self._note(i, signed.count, "signature", signed.date or "")
        block = leaves.signature(self.body[i : i + signed.count], signed)
        return self.leaf(block, block.span, signed.count)

    def _attachments(self, i: int, found: Sequence[closing.Attached]) -> int:
        line = self.body[i]
        self.to_document()
        line.note("attachment", line.s[:8])
        if not found:
            self.label = line
            return 1
        for block in leaves.attachments(line, found, self.label):
            self.leaf(block, block.span)
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
        self.leaf(Quote(blocks=blocks, span=span), lines[-1].span())
        return count

    def _notice(self, line: Line, start: int, end: int, after: int) -> int:
        self.to_document()
        line.note("notice", line.s[start:end])
        said = after < len(line.s)
        frame = Frame("notice", {"title": line.text[start:end]}, line.span(0, after if said else None))
        self.open(frame)
        if said:
            block = leaves.paragraph(line, after, whole=False)
            self.leaf(block, block.span)
        self.close_to(len(self.frames) - 1)
        return 1

    # containers

    def _annex(self, i: int, count: int) -> int:
        self.close_to(1)
        lines = self.body[i : i + count]
        self._note(i, count, "annex", lines[0].s)
        self.bracket_rank = None
        self.open(Frame("annex", {"title": annexes.heading(lines)}, join(lines[0].span(), lines[-1].span())))
        return count

    def _is_bracketed(self, i: int) -> bool:
        """Whether a line is a heading in brackets, with something under it: 【背景】."""
        s = self.body[i].s
        bracketed = brackets.is_heading(s, self.body[i].text) and closing.notice(brackets.bare(s)) is None
        return bracketed and i + 1 < len(self.body) and i + 1 not in self.plans.signatures

    def _bracketed(self, line: Line) -> int:
        """Such headings stand above 一、, or under what is open where the first of them is met."""
        if self.bracket_rank is None:
            numbered = any(frame.kind == "section" and frame.rank > _MARKDOWN_RANK + 6 for frame in self.frames)
            self.bracket_rank = brackets.INNER if numbered else brackets.OUTER
        line.note("heading.brackets", line.s)
        m = _MARKDOWN.match(line.s)
        return self._heading(line, "bracket", self.bracket_rank, 0, None, m.end() if m else 0, None)

    def _numbered(self, i: int) -> int:
        line, found = self.body[i], self.plans.numbered[i]
        marker = found.marker
        written = line.text[: marker.end]
        line.note(f"numbered.{found.use}", written)
        if found.use in ("heading", "run-in"):
            cut = found.cut or None
            return self._heading(line, marker.family, marker.rank, marker.number, written, marker.start, cut)
        self.leave_sibling(marker)
        block = leaves.paragraph(line, marker.start, marker=written)
        if found.use == "item":
            self.items.append(Item(block, marker.rank, marker.number))
            self.end = block.span
            return 1
        return self.leaf(block, block.span)

    def _heading(
        self, line: Line, family: str, rank: int, number: int, marker: str | None, start: int, cut: int | None
    ) -> int:
        self.close_to(self.place(family, rank, number))
        self.frames[-1].last[family] = number
        level = 1
        while len(self.frames) > level and self.frames[-level].kind == "section":
            level += 1
        heading, marks = inline.read(line.text[start:cut].rstrip())
        marks = leaves.strong(line, heading, marks) if cut is None else marks
        head = {"heading": heading, "level": level, "marker": marker, "run_in": cut is not None, "heading_marks": marks}
        self.open(Frame("section", head, line.span(0, cut), rank))
        if cut is not None:
            block = leaves.paragraph(line, cut, whole=False)
            self.leaf(block, block.span)
        return 1

    # conversations

    def _turn(self, i: int) -> int:
        line, turn = self.body[i], self.plans.speech.turns[i]
        if turn.kind == "ask":
            self.close_to(self.before_talk())
            return self._question(i)
        if turn.kind == "answer":
            outer = next((n for n, frame in enumerate(self.frames) if frame.kind == "exchange"), None)
            if outer is None:
                return self._line(i)
            self.close_to(outer + 1)
            head_span = line.span(0, turn.start) if turn.start else None
            self.open(Frame("answer", {"speaker": turn.speaker}, head_span))
        else:
            self.close_to(self.before_talk())
            self.open(Frame("speech", {"speaker": turn.speaker}, line.span(0, turn.start)))
        if not turn.start:
            return self._line(i)
        if turn.start < len(line.s):
            block = leaves.paragraph(line, turn.start, whole=False)
            self.leaf(block, block.span)
        return 1

    def _question(self, i: int) -> int:
        turn = self.plans.speech.turns[i]
        lines = self.body[i : i + turn.lines]
        first = lines[0].text[turn.start :]
        said = "\n".join(text for text in (first, *(line.text for line in lines[1:])) if text)
        text, marks = inline.read(said)
        marks = leaves.strong(lines[0], text, marks) if turn.lines == 1 else marks
        head = {
            "question": text, "marker": turn.marker, "asker": turn.asker, "inferred": turn.inferred,
            "question_marks": marks,
        }  # fmt: skip
        self.open(Frame("exchange", head, join(lines[0].span(), lines[-1].span())))
        return turn.lines
