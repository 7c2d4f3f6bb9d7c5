"""A release from JSON values, strictly: what is no `govpub.release/1` raises `ContractError` with its path."""

from __future__ import annotations

from typing import Any

from . import ids
from .blocks import (
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
)
from .encode import MARK_KEYS, METADATA_KEYS, Json
from .release import SCHEMA, SITE_KEYS, Dropped, Field, Metadata, Other, Related, Release, SiteEntry
from .source import Source
from .spans import Mark, Position, Span

MAX_DEPTH = 32


class ContractError(ValueError):
    """JSON that is not a release; the message begins with the path of the value that is wrong."""


class _Reader:
    """A JSON object with the path that led to it, read key by key."""

    def __init__(self, value: object, path: str):
        if not isinstance(value, dict):
            raise ContractError(f"{path}: an object is expected, not {_kind(value)}")
        self.value: Json = value
        self.path = path

    def _get(self, key: str, kind: type | tuple[type, ...], default: Any) -> Any:
        got = self.value.get(key, default)
        if got is _REQUIRED:
            raise ContractError(f"{self.path}.{key}: missing")
        if not isinstance(got, kind) or (isinstance(got, bool) and kind is int):
            raise ContractError(f"{self.path}.{key}: unexpected {_kind(got)}")
        return got

    def text(self, key: str, default: Any = ...) -> str:
        return str(self._get(key, str, _REQUIRED if default is ... else default))

    def optional(self, key: str) -> str | None:
        got = self._get(key, (str, type(None)), None)
        return None if got is None else str(got)

    def integer(self, key: str, default: Any = ...) -> int:
        return int(self._get(key, int, _REQUIRED if default is ... else default))

    def flag(self, key: str) -> bool:
        return bool(self._get(key, bool, False))

    def objects(self, key: str) -> list[_Reader]:
        return [_Reader(v, f"{self.path}.{key}[{n}]") for n, v in enumerate(self._get(key, list, []))]

    def rows(self, key: str) -> list[list[_Reader]]:
        out = []
        for n, row in enumerate(self._get(key, list, [])):
            if not isinstance(row, list):
                raise ContractError(f"{self.path}.{key}[{n}]: a list is expected, not {_kind(row)}")
            out.append([_Reader(v, f"{self.path}.{key}[{n}][{m}]") for m, v in enumerate(row)])
        return out

    def nested(self, key: str) -> _Reader | None:
        got = self.value.get(key)
        return None if got is None else _Reader(got, f"{self.path}.{key}")


_REQUIRED = object()


def _kind(value: object) -> str:
    names = {dict: "object", list: "list", str: "string", bool: "boolean", int: "number", float: "number"}
    return "null" if value is None else names.get(type(value), type(value).__name__)


def from_json(value: object) -> Release:
    """The release that a JSON value states. Raises ContractError with the path of what is wrong."""
    top = _Reader(value, "$")
    schema = top.text("schema")
    if schema != SCHEMA:
        raise ContractError(f"$.schema: {schema!r} is not {SCHEMA!r}")
    return Release(
        language=top.text("language", "zh-Hans"),
        sources=tuple(
            Source(s.text("name"), s.text("sha256", ""), s.text("encoding", "utf-8")) for s in top.objects("sources")
        ),
        title=top.text("title", ""),
        fields=tuple(
            Field(f.optional("key"), f.text("label"), f.text("value"), _read_span(f)) for f in top.objects("fields")
        ),
        metadata=_read_metadata(top.nested("metadata")),
        body=ids.number(_read_blocks(top.objects("body"), 1)),
        related=tuple(Related(r.text("title"), r.optional("href")) for r in top.objects("related")),
        site=_read_site(top.nested("site")),
        dropped=tuple(Dropped(d.text("reason"), d.text("text"), _read_span(d)) for d in top.objects("dropped")),
    )


def _read_metadata(reader: _Reader | None) -> Metadata:
    if reader is None:
        return Metadata()
    other = tuple(Other(o.text("label"), o.text("value")) for o in reader.objects("other"))
    return Metadata(**{key: reader.optional(key) for key in METADATA_KEYS}, other=other)


def _read_site(reader: _Reader | None) -> tuple[SiteEntry, ...]:
    if reader is None:
        return ()
    for key in reader.value:
        if key not in SITE_KEYS:
            raise ContractError(f"{reader.path}.{key}: unknown key")
    return tuple(SiteEntry(key, reader.text(key)) for key in reader.value)


def _read_span(owner: _Reader) -> Span | None:
    span = owner.nested("span")
    if span is None:
        return None
    start, end = span.nested("start"), span.nested("end")
    if start is None or end is None:
        raise ContractError(f"{span.path}: start and end are needed")
    return Span(span.integer("source", 0), _position(start), _position(end))


def _position(reader: _Reader) -> Position:
    return Position(reader.integer("line"), reader.integer("column"))


def _read_marks(owner: _Reader, key: str, length: int) -> tuple[Mark, ...]:
    out = []
    for m in owner.objects(key):
        start, end = m.integer("start"), m.integer("end")
        if not 0 <= start <= end <= length:
            raise ContractError(f"{m.path}: {start}..{end} is outside the text of {length}")
        out.append(Mark(m.text("type"), start, end, **{k: m.optional(k) for k in MARK_KEYS}))
    return tuple(out)


def _read_speaker(owner: _Reader) -> Speaker | None:
    reader = owner.nested("speaker")
    if reader is None:
        return None
    role, name, label = (reader.optional(key) for key in ("role", "name", "label"))
    return Speaker(role, name, reader.flag("inferred"), reader.flag("short"), label)


def _read_cell(reader: _Reader) -> Cell:
    text = reader.text("text")
    return Cell(
        text=text,
        marks=_read_marks(reader, "marks", len(text)),
        colspan=reader.integer("colspan", 1),
        rowspan=reader.integer("rowspan", 1),
    )


def _read_blocks(readers: list[_Reader], depth: int) -> tuple[Block, ...]:
    return tuple(_read_block(r, depth) for r in readers)


def _read_block(r: _Reader, depth: int) -> Block:
    if depth > MAX_DEPTH:
        raise ContractError(f"{r.path}: nested deeper than {MAX_DEPTH}")
    kind, span = r.text("type"), _read_span(r)

    def inner() -> tuple[Block, ...]:
        return _read_blocks(r.objects("blocks"), depth + 1)

    match kind:
        case "paragraph":
            return _read_paragraph(r, span)
        case "section":
            heading = r.text("heading")
            return Section(
                marker=r.optional("marker"), heading=heading, level=r.integer("level"), run_in=r.flag("run_in"),
                heading_marks=_read_marks(r, "heading_marks", len(heading)), blocks=inner(), span=span,
            )  # fmt: skip
        case "exchange":
            return _read_exchange(r, span, depth)
        case "speech":
            return Speech(speaker=_read_speaker(r) or Speaker(None, None), blocks=inner(), span=span)
        case "list":
            items = tuple(_read_blocks(item, depth + 1) for item in r.rows("items"))
            return ListBlock(ordered=r.flag("ordered"), items=items, span=span)
        case "table":
            header, rows = (
                tuple(tuple(_read_cell(c) for c in row) for row in r.rows(key)) for key in ("header", "rows")
            )
            return Table(caption=r.optional("caption"), header=header, rows=rows, span=span)
        case "figure":
            return Figure(src=r.text("src"), alt=r.optional("alt"), caption=r.optional("caption"), span=span)
        case "quote":
            return Quote(blocks=inner(), span=span)
        case "annex":
            return Annex(title=r.text("title"), blocks=inner(), span=span)
        case "notice":
            return Notice(title=r.optional("title"), blocks=inner(), span=span)
        case "contact":
            text = r.text("text")
            return Contact(text=text, marks=_read_marks(r, "marks", len(text)), span=span)
        case "signature":
            return Signature(body=r.text("body"), text=r.text("text"), date=r.optional("date"), span=span)
        case "attachment":
            return Attachment(marker=r.optional("marker"), title=r.text("title"), href=r.optional("href"), span=span)
    raise ContractError(f"{r.path}.type: {kind!r} is no block")


def _read_paragraph(r: _Reader, span: Span | None) -> Paragraph:
    text = r.text("text")
    enumeration = tuple(
        Enumerated(e.text("marker"), e.integer("start"), e.integer("end")) for e in r.objects("enumeration")
    )
    for n, item in enumerate(enumeration):
        if not 0 <= item.start <= item.end <= len(text):
            raise ContractError(f"{r.path}.enumeration[{n}]: outside the text of {len(text)}")
    marks = _read_marks(r, "marks", len(text))
    return Paragraph(text=text, marks=marks, marker=r.optional("marker"), enumeration=enumeration, span=span)


def _read_exchange(r: _Reader, span: Span | None, depth: int) -> Exchange:
    question = r.text("question")
    answers = tuple(
        Answer(speaker=_read_speaker(a), blocks=_read_blocks(a.objects("blocks"), depth + 1), span=_read_span(a))
        for a in r.objects("answers")
    )
    marks = _read_marks(r, "question_marks", len(question))
    return Exchange(
        question=question, marker=r.optional("marker"), asker=r.optional("asker"), inferred=r.flag("inferred"),
        question_marks=marks, answers=answers, span=span,
    )  # fmt: skip
