"""The release as JSON-ready values: the contract `govpub.release/1`, its key order and its optional keys."""

from __future__ import annotations

from typing import Any

from .blocks import (
    Annex,
    Attachment,
    Block,
    Cell,
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
from .release import SCHEMA, Metadata, Release
from .spans import Mark, Span

Json = dict[str, Any]

METADATA_KEYS = (
    "index_number",
    "subject",
    "issuer",
    "written_on",
    "document_number",
    "published_on",
    "title",
    "validity",
    "source",
    "author",
)


def to_json(release: Release) -> Json:
    """The release in the contract's shape and key order."""
    site: Json = {}
    for entry in release.site:
        site.setdefault(entry.key, entry.value)
    return {
        "schema": SCHEMA,
        "language": release.language,
        "sources": [{"name": s.name, "sha256": s.sha256, "encoding": s.encoding} for s in release.sources],
        "title": release.title,
        "fields": [{"key": f.key, "label": f.label, "value": f.value, "span": _span(f.span)} for f in release.fields],
        "metadata": _metadata(release.metadata),
        "body": [_block(b) for b in release.body],
        "related": [{"title": r.title, "href": r.href} for r in release.related],
        "site": site,
        "dropped": [{"reason": d.reason, "text": d.text, "span": _span(d.span)} for d in release.dropped],
    }


def _metadata(metadata: Metadata) -> Json:
    out: Json = {key: getattr(metadata, key) for key in METADATA_KEYS}
    out["other"] = [{"label": o.label, "value": o.value} for o in metadata.other]
    return out


def _span(span: Span | None) -> Json | None:
    if span is None:
        return None
    return {
        "source": span.source,
        "start": {"line": span.start.line, "column": span.start.column},
        "end": {"line": span.end.line, "column": span.end.column},
    }


MARK_KEYS = ("href", "src", "alt", "text", "lang", "datetime")


def _marks(marks: tuple[Mark, ...]) -> list[Json]:
    out = []
    for mark in marks:
        item: Json = {"type": mark.type, "start": mark.start, "end": mark.end}
        for key in MARK_KEYS:
            value = getattr(mark, key)
            if value is not None or (key == "alt" and mark.type == "image"):
                item[key] = value
        out.append(item)
    return out


def _speaker(speaker: Speaker | None) -> Json | None:
    if speaker is None:
        return None
    out: Json = {"role": speaker.role, "name": speaker.name, "inferred": speaker.inferred}
    if speaker.short:
        out["short"] = True
    if speaker.label is not None:
        out["label"] = speaker.label
    return out


def _cell(cell: Cell) -> Json:
    out: Json = {"text": cell.text}
    if cell.marks:
        out["marks"] = _marks(cell.marks)
    if cell.colspan != 1:
        out["colspan"] = cell.colspan
    if cell.rowspan != 1:
        out["rowspan"] = cell.rowspan
    return out


def _blocks(blocks: tuple[Block, ...]) -> list[Json]:
    return [_block(b) for b in blocks]


def _block(block: Block) -> Json:
    out: Json = {"type": TYPES[type(block)], "id": block.id, "span": _span(block.span)}
    match block:
        case Paragraph():
            out["text"] = block.text
            if block.marks:
                out["marks"] = _marks(block.marks)
            if block.marker is not None:
                out["marker"] = block.marker
            if block.enumeration:
                out["enumeration"] = [{"marker": e.marker, "start": e.start, "end": e.end} for e in block.enumeration]
        case Section():
            out |= {"marker": block.marker, "heading": block.heading, "level": block.level}
            out["run_in"] = block.run_in
            if block.heading_marks:
                out["heading_marks"] = _marks(block.heading_marks)
            out["blocks"] = _blocks(block.blocks)
        case Exchange():
            if block.marker is not None:
                out["marker"] = block.marker
            out |= {"question": block.question, "asker": block.asker}
            if block.inferred:
                out["inferred"] = True
            if block.question_marks:
                out["question_marks"] = _marks(block.question_marks)
            out["answers"] = [
                {"speaker": _speaker(a.speaker), "span": _span(a.span), "blocks": _blocks(a.blocks)}
                for a in block.answers
            ]
        case Speech():
            out |= {"speaker": _speaker(block.speaker), "blocks": _blocks(block.blocks)}
        case ListBlock():
            out |= {"ordered": block.ordered, "items": [_blocks(item) for item in block.items]}
        case Table():
            out["caption"] = block.caption
            out["header"] = [[_cell(c) for c in row] for row in block.header]
            out["rows"] = [[_cell(c) for c in row] for row in block.rows]
        case Figure():
            out |= {"src": block.src, "alt": block.alt, "caption": block.caption}
        case Quote():
            out["blocks"] = _blocks(block.blocks)
        case Annex() | Notice():
            out |= {"title": block.title, "blocks": _blocks(block.blocks)}
        case Contact():
            out["text"] = block.text
            if block.marks:
                out["marks"] = _marks(block.marks)
        case Signature():
            out |= {"body": block.body, "date": block.date, "text": block.text}
        case Attachment():
            out |= {"marker": block.marker, "title": block.title, "href": block.href}
    return out


TYPES: dict[type[Block], str] = {
    Paragraph: "paragraph",
    Section: "section",
    Exchange: "exchange",
    Speech: "speech",
    ListBlock: "list",
    Table: "table",
    Figure: "figure",
    Quote: "quote",
    Annex: "annex",
    Notice: "notice",
    Contact: "contact",
    Signature: "signature",
    Attachment: "attachment",
}
