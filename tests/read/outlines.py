"""A release as an outline that an editor can read and write: one line for each field, block, speaker and fact."""

from __future__ import annotations

from collections.abc import Iterator

from govpub.model import (
    Annex,
    Attachment,
    Block,
    Contact,
    Enumerated,
    Exchange,
    Field,
    Figure,
    ListBlock,
    Mark,
    Notice,
    Paragraph,
    Quote,
    Release,
    Section,
    Signature,
    Source,
    Speaker,
    Speech,
    Table,
)
from govpub.model.encode import METADATA_KEYS
from govpub.read import SourceText, parse

_LONGEST = 16


def source_of(text: str, name: str = "1.txt") -> SourceText:
    """A text as a source."""
    return SourceText(Source(name, "", "utf-8"), text)


def read(*texts: str) -> Release:
    """The release that texts make."""
    return parse([source_of(text, f"{n}.txt") for n, text in enumerate(texts, 1)])


def outline(release: Release) -> str:
    """The outline of a release. Long texts are cut with …; what was dropped stands at the end."""
    lines = [f"language {release.language}", f"title {release.title}"]
    lines += [_field(field) for field in release.fields]
    lines += [f"{key} = {value}" for key in METADATA_KEYS if (value := getattr(release.metadata, key)) is not None]
    lines += _blocks(release.body, 0)
    lines += [f"related {item.title}{f' <{item.href}>' if item.href else ''}" for item in release.related]
    lines += [f"site {entry.key} = {entry.value}" for entry in release.site]
    lines += [f"dropped {d.reason}: {_cut(d.text)}" for d in release.dropped]
    return "\n".join(lines) + "\n"


def _field(field: Field) -> str:
    return f"field {field.key or '-'}: [{field.label}] {field.value}".rstrip()


def _cut(text: str) -> str:
    shown = text.replace("\n", " / ")
    return shown if len(shown) <= _LONGEST * 2 else f"{shown[:_LONGEST]}…{shown[-6:]}"


def _speaker(speaker: Speaker | None) -> str:
    if speaker is None:
        return "-"
    flags = [word for word in ("inferred", "short") if getattr(speaker, word)]
    flags += [f"“{speaker.label}”"] if speaker.label is not None else []
    return " ".join([f"{speaker.role or '-'} | {speaker.name or '-'}", *flags])


def _marks(marks: tuple[Mark, ...]) -> str:
    return "".join(f" <{m.type} {m.start}-{m.end}{f' {m.href or m.src}' if m.href or m.src else ''}>" for m in marks)


def _enumeration(items: tuple[Enumerated, ...]) -> str:
    return "".join(f" ({item.marker} {item.start}-{item.end})" for item in items)


def _blocks(blocks: tuple[Block, ...], depth: int) -> Iterator[str]:
    for block in blocks:
        for n, line in enumerate(_block(block)):
            yield f"{'  ' * depth}{f'{block.id} ' if n == 0 else ''}{line}"
        match block:
            case Exchange():
                for answer in block.answers:
                    yield f"{'  ' * (depth + 1)}answer {_speaker(answer.speaker)}"
                    yield from _blocks(answer.blocks, depth + 2)
            case ListBlock():
                for item in block.items:
                    yield f"{'  ' * (depth + 1)}item"
                    yield from _blocks(item, depth + 2)
            case Section() | Speech() | Quote() | Annex() | Notice():
                yield from _blocks(block.blocks, depth + 1)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            marker = "" if block.marker is None else f"{block.marker} "
            yield f"{marker}{_cut(block.text)}{_marks(block.marks)}{_enumeration(block.enumeration)}"
        case Section():
            run_in = " run-in" if block.run_in else ""
            yield f"section {block.level}{run_in} [{block.marker or '-'}] {block.heading}{_marks(block.heading_marks)}"
        case Exchange():
            marker = "" if block.marker is None else f"{block.marker} "
            yield f"{marker}question [{block.asker or '-'}] {_cut(block.question)}{_marks(block.question_marks)}"
        case Speech():
            yield f"speech {_speaker(block.speaker)}"
        case ListBlock():
            yield "list ordered" if block.ordered else "list"
        case Table():
            yield f"table {block.caption or '-'}"
            for kind, rows in (("header", block.header), ("row", block.rows)):
                for row in rows:
                    cells = " | ".join(
                        cell.text
                        + (f" <{cell.colspan} wide>" if cell.colspan > 1 else "")
                        + (f" <{cell.rowspan} high>" if cell.rowspan > 1 else "")
                        for cell in row
                    )
                    yield f"  {kind} {cells}".rstrip()
        case Figure():
            yield f"figure {block.src} alt={block.alt or '-'} caption={block.caption or '-'}"
        case Quote():
            yield "quote"
        case Annex():
            yield f"annex {block.title}"
        case Notice():
            yield f"notice {block.title or '-'}"
        case Contact():
            yield f"contact {_cut(block.text)}{_marks(block.marks)}"
        case Signature():
            yield f"signature {block.date or '-'} {_cut(block.body) or '-'}"
        case Attachment():
            yield f"attachment [{block.marker or '-'}] {block.title}{f' <{block.href}>' if block.href else ''}"
