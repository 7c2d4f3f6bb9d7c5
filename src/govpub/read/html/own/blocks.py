"""The blocks of one of our pages, out of the elements that `assemble` writes for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ....errors import InvalidRelease
from ....model import (
    MAX_DEPTH,
    Annex,
    Answer,
    Attachment,
    Block,
    Cell,
    Contact,
    Enumerated,
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
    Text,
)
from ... import enumerations, inline
from ..tree import Element, tag
from . import inlines
from .nodes import children, find, has, head, plain

_COLON = "："
#: a date at the end of a signature that no calendar has, or that was cut
_UNREAD_DATE = re.compile(r"(?:[\d〇○零一二三四五六七八九十]{0,4}年[^年，。]{0,12}日)?$")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads blocks; `notes` are the page's notes by id. Sections are counted anew within answers, lists and annexes."""

    name: str
    notes: Mapping[str, str]

    def run(self, element: Element, depth: int = 0, after: Element | None = None, level: int = 1) -> tuple[Block, ...]:
        """The blocks directly in an element, or of those only what follows `after`; `level` is that of its sections."""
        if depth > MAX_DEPTH:
            raise InvalidRelease(Text(f"{self.name}：嵌套太深", f"{self.name}: nested too deeply"))
        out: list[Block] = []
        waiting = after is not None
        for node in children(element):
            if waiting:
                waiting = node is not after
                continue
            out += self._block(node, depth, level)
        return tuple(enumerations.across(out))

    def _block(self, node: Element, depth: int, level: int = 1) -> list[Block]:
        for kind, read in _BY_CLASS:
            if has(node, kind):
                return read(self, node, depth)
        if tag(node) == "section":
            return self.section(node, depth, level)
        make = _BY_TAG.get(tag(node))
        return make(self, node, depth) if make else list(self.run(node, depth + 1, level=level))

    def line(self, node: Element) -> Paragraph:
        """The paragraph that an element's own line is."""
        text, marks = inlines.read(node, self.notes)
        marker = next((child for child in children(node) if has(child, "marker")), None)
        return Paragraph(
            text=text.rstrip("\n") if tag(node) == "li" else text,
            marks=marks,
            marker=written(marker),
            enumeration=tuple(Enumerated(e.marker, e.start, e.end) for e in enumerations.find(text)),
        )

    def paragraph(self, node: Element, depth: int) -> list[Block]:
        """`p`."""
        return [self.line(node)]

    def section(self, node: Element, depth: int, level: int) -> list[Block]:
        """`section` with a heading; what has none is only its blocks."""
        heading = head(node)
        if heading is None:
            return list(self.run(node, depth + 1, level=level))
        line, run_in = self.line(heading), has(heading, "run-in")
        inner = self.run(node, depth + 1, heading, level + 1)
        made = Section(
            heading=line.text, heading_marks=line.marks, marker=line.marker, level=level, run_in=run_in, blocks=inner
        )
        return [made]

    def exchange(self, node: Element, depth: int) -> list[Block]:
        """`section.exchange`."""
        heading = head(node)
        asker = None if heading is None else find(heading, "asker")
        text, marks = ("", ()) if heading is None else inlines.read(heading, self.notes)
        answers = tuple(self.answer(inner, depth + 1) for inner in children(node) if has(inner, "answer"))
        who = plain(asker) if asker is not None else ""
        marker = None if heading is None else written(find(heading, "marker"))
        made = Exchange(
            question=text, question_marks=marks, marker=marker, asker=who.removesuffix(_COLON).rstrip("　") or None,
            inferred=bool(who) and not who.endswith(_COLON), answers=answers,
        )  # fmt: skip
        return [made]

    def answer(self, node: Element, depth: int) -> Answer:
        """`div.answer`."""
        who = self._who(node)
        return Answer(speaker=speaker(who), blocks=self.run(node, depth + 1, who))

    def speech(self, node: Element, depth: int) -> list[Block]:
        """`div.speech`."""
        who = self._who(node)
        return [Speech(speaker=speaker(who) or Speaker(None, None), blocks=self.run(node, depth + 1, who))]

    @staticmethod
    def _who(node: Element) -> Element | None:
        return next((inner for inner in children(node) if has(inner, "speaker")), None)

    def items(self, node: Element, depth: int) -> list[Block]:
        """`ol`, `ul`."""
        items = tuple(self._item(inner, depth + 1) for inner in children(node) if tag(inner) == "li")
        return [ListBlock(items=items, ordered=tag(node) == "ol")] if items else []

    def _item(self, node: Element, depth: int) -> tuple[Block, ...]:
        line = self.line(node)
        blocks = tuple(b for inner in children(node) if is_block(inner) for b in self._block(inner, depth + 1))
        return (line, *blocks) if line.text.strip() or line.marker or line.marks else blocks

    def table(self, node: Element, depth: int) -> list[Block]:
        """`div.table` with its `table`."""
        table = node if tag(node) == "table" else next(node.iter("table"), None)
        if table is None:
            return []
        caption = next(table.iter("caption"), None)
        rows = {name: self._rows(table, name) for name in ("thead", "tbody")}
        return [Table(caption=plain(caption) or None, header=rows["thead"], rows=rows["tbody"])]

    def _rows(self, table: Element, name: str) -> tuple[tuple[Cell, ...], ...]:
        groups = (group for group in children(table) if tag(group) == name)
        found = (row for group in groups for row in children(group) if tag(row) == "tr")
        return tuple(tuple(self._cell(cell) for cell in row if tag(cell) in ("td", "th")) for row in found)

    def _cell(self, node: Element) -> Cell:
        text, marks = inlines.read(node, self.notes)
        return Cell(text=text, marks=marks, colspan=_span(node, "colspan"), rowspan=_span(node, "rowspan"))

    def figure(self, node: Element, depth: int) -> list[Block]:
        """`figure`."""
        image = next(node.iter("img"), None)
        hidden = find(node, "no-picture")
        caption = next((inner for inner in children(node) if tag(inner) == "figcaption"), None)
        src = "" if image is None else image.get("src") or ""
        alt = image.get("alt") if image is not None else hidden.get("aria-label") if hidden is not None else None
        return [Figure(src=src, alt=alt, caption=plain(caption) or None)]

    def quote(self, node: Element, depth: int) -> list[Block]:
        """`blockquote`."""
        return [Quote(blocks=self.run(node, depth + 1))]

    def annex(self, node: Element, depth: int) -> list[Block]:
        """`section.annex`."""
        heading = head(node)
        return [Annex(title=plain(heading), blocks=self.run(node, depth + 1, heading))]

    def notice(self, node: Element, depth: int) -> list[Block]:
        """`section.notice`; its title is a heading, and so is that of a section that it begins with."""
        heading = head(node)
        return [Notice(title=plain(heading) or None, blocks=self.run(node, depth + 1, heading))]

    def contact(self, node: Element, depth: int) -> list[Block]:
        """`p.contact`."""
        text, marks = inlines.read(node, self.notes)
        return [Contact(text=text, marks=marks)]

    def signature(self, node: Element, depth: int) -> list[Block]:
        """`div.signature`: its lines, the date of the last one as a `time`."""
        lines = [inner for inner in children(node) if tag(inner) == "p"]
        texts = [plain(line) for line in lines]
        time = next(lines[-1].iter("time"), None) if lines else None
        last = texts[-1] if texts else ""
        unread = _UNREAD_DATE.search(last)
        date = plain(time) if time is not None else unread[0] if unread else ""
        before = last[: len(last) - len(date)].rstrip()
        body = "\n".join(filter(None, [*texts[:-1], before]))
        return [Signature(body=body, text="\n".join(texts), date=None if time is None else time.get("datetime"))]

    def attachments(self, node: Element, depth: int) -> list[Block]:
        """`div.attachments`: one attachment for each item."""
        return [self._attachment(item) for group in children(node) for item in children(group) if tag(item) == "li"]

    def _attachment(self, node: Element) -> Attachment:
        marker = find(node, "marker")
        text, marks = inlines.read(node, self.notes)
        href = next((mark.href for mark in marks if mark.type == "link"), None)
        title = inline.write(text, tuple(mark for mark in marks if mark.type == "keep"))  # it has no marks of its own
        return Attachment(marker=written(marker), title=title, href=href)


def is_block(element: Element) -> bool:
    """Whether an element in a list item is a block of its own."""
    return tag(element) in _BY_TAG or tag(element) == "section" or any(has(element, kind) for kind, _ in _BY_CLASS)


def written(marker: Element | None) -> str | None:
    """A marker without the space that the page parts it from its text with."""
    return None if marker is None else plain(marker).rstrip(" \u3000") or None


def speaker(who: Element | None) -> Speaker | None:
    """Who speaks; a missing colon says that it was missing in the source."""
    if who is None:
        return None
    role, name = (plain(find(who, part)) or None for part in ("role", "name"))
    label = plain(who).strip("\n")
    inferred = not label.endswith(_COLON)
    label = label.removesuffix(_COLON)
    plainly = label == f"{role or ''}{name or ''}"
    return Speaker(role, name, inferred=inferred, label=None if plainly else label)


def _span(cell: Element, name: str) -> int:
    value = cell.get(name) or ""
    return max(1, min(int(value), 1000)) if value.isascii() and value.isdecimal() and len(value) < 6 else 1


_Read = Callable[[Reader, Element, int], list[Block]]
_BY_CLASS: tuple[tuple[str, _Read], ...] = (
    ("exchange", Reader.exchange),
    ("speech", Reader.speech),
    ("annex", Reader.annex),
    ("notice", Reader.notice),
    ("contact", Reader.contact),
    ("signature", Reader.signature),
    ("attachments", Reader.attachments),
    ("table", Reader.table),
    ("notes", lambda reader, node, depth: []),
)
_BY_TAG: dict[str, _Read] = {
    "p": Reader.paragraph,
    "ul": Reader.items,
    "ol": Reader.items,
    "table": Reader.table,
    "figure": Reader.figure,
    "blockquote": Reader.quote,
}
