"""Blocks → views: heading levels, numbers of tables, attachments that stand together, the outline.

Heading levels come from nesting, not from the numbering style that the source uses, so that they never skip one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from ..model import (
    Annex,
    Answer,
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
    Speech,
    Table,
)
from .inline import marker, signature_lines, speaker
from .marks import Notes, render, render_label
from .runs import runs
from .tables import lay_out
from .urls import PICTURES, safe
from .views import (
    AnswerView,
    AttachmentsView,
    AttachmentView,
    BlockView,
    ContactView,
    EnumerationView,
    ExchangeView,
    FigureView,
    ItemView,
    ListView,
    OutlineEntry,
    ParagraphView,
    PartView,
    QuoteView,
    SectionView,
    SignatureView,
    SpeechView,
    TableView,
)

#: headings nested deeper than this below the title are not in the table of contents
OUTLINE_DEPTH = 2
#: the word that is in an attachment's own marker; the same in every script
_ATTACHMENT = "附件"


class BlockBuilder:
    """Makes the views of one page; counts its tables, notes and pictures on the way."""

    def __init__(self, ui: dict[str, Any], title_level: int = 1):
        self.notes = Notes(ui)
        self.outline: list[OutlineEntry] = []
        self._tables = 0
        self._title_level = title_level

    def run(self, blocks: tuple[Block, ...], depth: int = 1) -> tuple[BlockView, ...]:
        """The views of blocks that stand `depth` headings deep (1: right under the title)."""
        return tuple(self._one(group, depth) for group in runs(blocks))

    def _one(self, group: tuple[Block, ...], depth: int) -> BlockView:
        if isinstance(group[0], Attachment):
            return _attachments([block for block in group if isinstance(block, Attachment)])
        if len(group) > 1:
            items = (self.paragraph(block, depth) for block in group if isinstance(block, Paragraph))
            return EnumerationView(tuple(items))
        return _MAKERS[type(group[0])](self, group[0], depth)

    def _heading(self, id_: str, depth: int, mark: str, html: Markup) -> int:
        if depth <= OUTLINE_DEPTH and id_:
            self.outline.append(OutlineEntry(id_, depth, mark, html))
        return self._title_level + depth

    def paragraph(self, block: Paragraph, depth: int) -> ParagraphView:
        """A paragraph with its marks and enumeration."""
        html = render(block.text, block.marks, self.notes, block.enumeration)
        return ParagraphView(block.id, marker(block.marker), html)

    def section(self, block: Section, depth: int) -> SectionView:
        """A heading and its blocks."""
        mark, html = marker(block.marker), render(block.heading, block.heading_marks, self.notes)
        level = self._heading(block.id, depth, mark, render_label(block.heading, block.heading_marks))
        return SectionView(block.id, level, mark, html, block.run_in, self.run(block.blocks, depth + 1))

    def exchange(self, block: Exchange, depth: int) -> ExchangeView:
        """A question with its answers."""
        mark, html = marker(block.marker), render(block.question, block.question_marks, self.notes)
        level = self._heading(block.id, depth, mark, render_label(block.question, block.question_marks))
        answers = tuple(self.answer(block.id, n, answer, depth + 1) for n, answer in enumerate(block.answers, 1))
        asker = f"{block.asker}{'　' if block.inferred else '：'}" if block.asker else ""
        return ExchangeView(block.id, level, mark, asker, html, answers)

    def answer(self, exchange: str, number: int, answer: Answer, depth: int) -> AnswerView:
        """One answer; its id counts it within its question."""
        own_id = f"{exchange}-a{number}" if exchange else ""
        if answer.speaker is None:
            return AnswerView(own_id, None, self.run(answer.blocks, depth))
        who = speaker(answer.speaker, self._title_level + depth)
        return AnswerView(own_id, who, self.run(answer.blocks, depth + 1))

    def speech(self, block: Speech, depth: int) -> SpeechView:
        """A turn of a transcript."""
        who = speaker(block.speaker, self._title_level + depth)
        return SpeechView(block.id, who, self.run(block.blocks, depth + 1))

    def list(self, block: ListBlock, depth: int) -> ListView:
        """A list."""
        items = tuple(self.item(item, depth) for item in block.items)
        return ListView(block.id, "ol" if block.ordered else "ul", any(i.marker for i in items), items)

    def item(self, blocks: tuple[Block, ...], depth: int) -> ItemView:
        """One item: its first paragraph is its line."""
        if blocks and isinstance(blocks[0], Paragraph):
            first = self.paragraph(blocks[0], depth)
            return ItemView(first.id, first.marker, first.html, self.run(blocks[1:], depth))
        return ItemView("", "", None, self.run(blocks, depth))

    def table(self, block: Table, depth: int) -> TableView:
        """A table on its grid."""
        self._tables += 1
        number = self._tables
        header, rows = lay_out(block.header, block.rows, lambda cell: render(cell.text, cell.marks, self.notes))
        caption = block.caption or ""
        plain = not header and not caption.strip() and all(len(row) == 1 for row in rows)
        return TableView(block.id, number, caption, header, rows, plain)

    def figure(self, block: Figure, depth: int) -> FigureView:
        """A picture, if its address may stand in a page."""
        src = safe(block.src, PICTURES)
        if src:
            self.notes.pictures.append(src)
        return FigureView(block.id, src, block.alt, block.caption or "")

    def quote(self, block: Quote, depth: int) -> QuoteView:
        """A quotation."""
        return QuoteView(block.id, self.run(block.blocks, depth))

    def annex(self, block: Annex, depth: int) -> PartView:
        """An annex: its title is a heading."""
        level = self._heading(block.id, depth, "", render_label(block.title, ()))
        return PartView("annex", block.id, level, block.title, self.run(block.blocks, depth + 1))

    def notice(self, block: Notice, depth: int) -> PartView:
        """A notice: its title, if any, is a heading that the contents leave out."""
        inner = self.run(block.blocks, depth + 1 if block.title else depth)
        return PartView("notice", block.id, self._title_level + depth, block.title or "", inner)

    def contact(self, block: Contact, depth: int) -> ContactView:
        """A line of contact."""
        return ContactView(block.id, render(block.text, block.marks, self.notes))

    def signature(self, block: Signature, depth: int) -> SignatureView:
        """A signature's lines."""
        return SignatureView(block.id, signature_lines(block.text, block.date))


def _attachments(blocks: list[Attachment]) -> AttachmentsView:
    items = tuple(AttachmentView(b.id, marker(b.marker), b.title, safe(b.href)) for b in blocks)
    return AttachmentsView(f"{blocks[0].id}-all", not any(_ATTACHMENT in (b.marker or "") for b in blocks), items)


_MAKERS: dict[type[Block], Callable[[BlockBuilder, Any, int], BlockView]] = {
    Paragraph: BlockBuilder.paragraph,
    Section: BlockBuilder.section,
    Exchange: BlockBuilder.exchange,
    Speech: BlockBuilder.speech,
    ListBlock: BlockBuilder.list,
    Table: BlockBuilder.table,
    Figure: BlockBuilder.figure,
    Quote: BlockBuilder.quote,
    Annex: BlockBuilder.annex,
    Notice: BlockBuilder.notice,
    Contact: BlockBuilder.contact,
    Signature: BlockBuilder.signature,
}
