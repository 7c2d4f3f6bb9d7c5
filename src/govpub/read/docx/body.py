"""The walk over a Word document's body: paragraphs, tables, content controls, in reading order, as styled items."""

from __future__ import annotations

from ...errors import InvalidRelease
from ...model import Figure, Mark, Table
from ...model.message import Text
from ...text.chars import squeeze, strip
from ..styled import cells, grids
from ..styled.items import Item, Line, trimmed
from ..styled.report import Report
from . import paragraphs, tables
from .drawings import Gallery, alternative
from .notes import Notes
from .numbering import Numbering
from .package import Package
from .runs import DEEPEST, Content, Runs, is_deleted, text_of
from .styles import Styles
from .xml import Element, child, name_of, q, switch, val

_TRANSPARENT = frozenset(("w:customXml", "w:ins", "w:moveTo", "w:sdtContent", "w:smartTag"))
_REMOVED = frozenset(("w:del", "w:moveFrom"))
_CONTENTS = frozenset(("目录", "目錄", "目次"))
_FOREIGN = frozenset(("w:altChunk", "w:subDoc"))


class Body:
    """Reads the stories of one document; numbering counts on from one to the next."""

    def __init__(self, package: Package, gallery: Gallery, report: Report, name: str):
        self._styles = Styles(package.related("styles"))
        self._numbering = Numbering(package.related("numbering"), self._styles)
        self._package = package
        self._gallery = gallery
        self._notes = Notes(package)
        self._report = report
        self._name = name

    def items(self, container: Element, depth: int = 0, *, in_cell: bool = False) -> list[Item]:
        """All that a body, a cell or a text box holds. In a cell a number is what it says, also without text."""
        story = _Story(self, self._runs(), depth, in_cell)
        story.blocks(container, depth)
        story.finish()
        return story.out

    def _runs(self) -> Runs:
        return Runs(self._package, self._styles, self._gallery, self._notes, self._report, self._name)

    def paragraph(
        self, element: Element, runs: Runs, held: Content | None, *, in_cell: bool
    ) -> tuple[Content, list[Item] | None]:
        """Read a paragraph onto what is held from the one before; its items, or None while its mark is deleted."""
        style = self._styles.get(val(element, "w:pPr", "w:pStyle"))
        in_contents = runs.fields.in_contents
        content = runs.read(element, style, held)
        if is_deleted(element):
            return content, None
        listed = style.role == "contents" or in_contents or runs.fields.in_contents
        if listed or paragraphs.is_contents(element, content.inline.text):
            if strip(content.inline.text):
                self._report.add("EXT011", content.inline.text)
            return content, []
        return content, paragraphs.lines(element, style, content, self._numbering, self._report, in_cell=in_cell)

    def boxes(self, content: Content, depth: int) -> list[Item]:
        """What the text boxes of a paragraph hold."""
        out: list[Item] = []
        for box in content.boxes:
            inner = self.items(box, depth + 1)
            if inner:
                self._report.add("EXT009", "".join(line.text for line in inner if isinstance(line, Line)))
            out += inner
        return out

    def table(self, element: Element, depth: int) -> list[Item]:
        """A table: its fields where it is the disclosure block, its text where it only frames text."""
        raw = tables.read(element, lambda cell: self._cell(cell, depth + 1), self._report)
        rows = [tuple(cells.joined(cell.lines, cell.colspan, cell.rowspan) for cell in row) for row in raw.rows]
        rows = [row for row in rows if row]
        if not any(strip(cell.text) or cell.marks for row in rows for cell in row):
            return []
        if all(len(row) == 1 for row in raw.rows):
            return [line for row in raw.rows for line in row[0].lines]
        fields = grids.disclosure(rows) or grids.labelled(rows)
        if fields is not None:
            return list(fields)
        framed = grids.layout(rows)
        if framed is not None:
            return list(framed)
        if len(raw.rows) == 1:  # what stands side by side: 文号 and 签发人
            return [line for cell in raw.rows[0] for line in cell.lines]
        return [grids.table(rows, raw.headers, self._report)]

    def _cell(self, element: Element, depth: int) -> list[Line]:
        out: list[Line] = []
        for item in self.items(element, depth, in_cell=True):
            match item:
                case Line() if strip(item.text) or item.marks:
                    out.append(trimmed(item))
                case Figure():
                    out.append(Line("", (Mark("image", 0, 0, src=item.src, alt=item.alt),)))
                case Table():
                    self._report.add("EXT014", next((c.text for row in item.rows for c in row if c.text), ""))
                    out += [_flat(row) for row in (*item.header, *item.rows)]
        return out

    def check(self, depth: int) -> None:
        """Refuse what is nested deeper than any document."""
        if depth > DEEPEST:
            raise InvalidRelease(Text(f"{self._name}：嵌套太深", f"{self._name}: nested too deeply"))

    def report_foreign(self, element: Element) -> None:
        """An embedded document."""
        self._report.add("EXT020", self._package.link(element.get(q("r:id"))).address or "")

    def report_removed(self, element: Element) -> None:
        """Blocks that tracked changes delete."""
        text = text_of(element)
        if text and name_of(element) == "w:del":
            self._report.add("EXT002", text)

    def report_control(self, element: Element) -> bool:
        """Whether a content control is left out: a generated table of contents, a placeholder."""
        properties = child(element, "w:sdtPr")
        gallery = val(properties, "w:docPartObj", "w:docPartGallery") or ""
        if gallery == "Table of Contents":
            for line in element.iter(q("w:p")):
                if text_of(line):
                    self._report.add("EXT011", text_of(line))
            return True
        if switch(properties, "w:showingPlcHdr"):
            self._report.add("EXT018", text_of(element))
            return True
        return False

    def report_heads(self, above: list[Item]) -> None:
        """Take away the head of a table of contents that was left out: 目录 alone on a line."""
        last = next((n for n in range(len(above) - 1, -1, -1) if not _is_blank(above[n])), None)
        head = above[last] if last is not None else None
        if isinstance(head, Line) and squeeze(head.text) in _CONTENTS:
            self._report.add("EXT011", head.text)
            del above[last:]


def _is_blank(item: Item) -> bool:
    return isinstance(item, Line) and not strip(item.text)


class _Story:
    """One story as it is walked: what came out, and the content that waits for the next paragraph."""

    def __init__(self, body: Body, runs: Runs, depth: int, in_cell: bool):
        self._in_cell = in_cell
        self.out: list[Item] = []
        self._body = body
        self._runs = runs
        self._held: Content | None = None
        self._depth = depth

    def blocks(self, container: Element, depth: int) -> None:
        self._body.check(depth)
        for node in container.iterchildren():
            name = name_of(node)
            if name == "w:p":
                self._paragraph(node)
            elif name == "w:tbl":
                self.out += self._body.table(node, depth)
            elif name == "w:sdt":
                inside = child(node, "w:sdtContent")
                if inside is not None and not self._body.report_control(node):
                    self.blocks(inside, depth + 1)
            elif name in _TRANSPARENT:
                self.blocks(node, depth + 1)
            elif name == "mc:AlternateContent":
                chosen = alternative(node)
                if chosen is not None:
                    self.blocks(chosen, depth + 1)
            elif name in _REMOVED:
                self._body.report_removed(node)
            elif name in _FOREIGN:
                self._body.report_foreign(node)

    def _paragraph(self, node: Element) -> None:
        content, items = self._body.paragraph(node, self._runs, self._held, in_cell=self._in_cell)
        self._held = content if items is None else None
        if items == [] and not content.boxes:
            self._body.report_heads(self.out)
        if items is not None:
            self.out += items
            self.out += self._body.boxes(content, self._depth)

    def finish(self) -> None:
        """What a last paragraph with a deleted mark holds."""
        if self._held is not None and strip(self._held.inline.text):
            self.out.append(Line(self._held.inline.text, self._held.inline.marks()))
        if self._held is not None:
            self.out += self._body.boxes(self._held, self._depth)


def _flat(row: tuple[object, ...]) -> Line:
    """A row of an inner table as one line."""
    texts = [cell.text.replace("\n", " ") for cell in row]  # type: ignore[attr-defined]
    return Line("\u3000".join(texts))


def running_text(package: Package, report: Report) -> None:
    """Report the text of page headers and footers."""
    for kind in ("header", "footer"):
        for part in package.all_related(kind):
            text = strip(text_of(part, deleted=False))
            if text and not _is_page_number(text):
                report.add("EXT010", text)


def _is_page_number(text: str) -> bool:
    return all(char.isdigit() or not char.isalnum() or char in "第页共頁" for char in text)
