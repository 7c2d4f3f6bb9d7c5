"""Styled items to a release: the text reader reads their text; what the text does not say is put in its place again."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from ...model import (
    SITE_KEYS,
    Block,
    Dropped,
    Mark,
    Paragraph,
    Release,
    Section,
    SiteEntry,
    Source,
    walk,
)
from ...model.ids import number
from ...text.chars import strip
from ...text.lines import LineIndex
from .. import metadata, parse
from ..texts import SourceText
from . import captions, draft, headline
from .items import Extracted, Item, Line, Object, Picture
from .placing import Placer, unplaced
from .report import Report


def source(name: str, data: bytes, encoding: str) -> Source:
    """What a release says of where it came from."""
    return Source(name, hashlib.sha256(data).hexdigest(), encoding)


def extracted(
    items: Sequence[Item],
    report: Report,
    *,
    source: Source,
    title: str | None = None,
    pictures: tuple[Picture, ...] = (),
    site: Sequence[SiteEntry] = (),
    dropped: Sequence[Dropped] = (),
) -> Extracted:
    """The release of items. `title` None: the items' looks, else the text reader, tell it."""
    lines = captions.attach(items)
    if title is None:
        run = headline.find(lines)
        title = headline.joined(lines, run)
        _report_lost([m for n in run for m in _line(lines[n]).marks], report)
        lines = [item for n, item in enumerate(lines) if n not in set(run)]
    release = _read(lines, title, source, report)
    entries = [*release.site, *(entry for entry in site if release.site_value(entry.key) is None)]
    entries.sort(key=lambda entry: SITE_KEYS.index(entry.key))
    return Extracted(
        replace(release, site=tuple(entries), dropped=(*dropped, *release.dropped)), report.findings(), pictures
    )


def _line(item: Item) -> Line:
    assert isinstance(item, Line)
    return item


def _read(items: Sequence[Item], title: str, source: Source, report: Report) -> Release:
    if not any(not isinstance(item, Line) or strip(item.text) for item in items):
        return Release(sources=(source,), title=title)
    written = draft.write(items, title)
    release = parse([SourceText(source, written.text)])
    led = written.led and any(entry.text == draft.BODY_LABEL for entry in release.dropped)
    unseen = _unseen_headings(written, release)
    if unseen or led != written.led:
        written = draft.write(items, title, unseen, led=led)
        release = parse([SourceText(source, written.text)])
    placer = Placer(written.text, written.marks, dict(written.objects))
    body = placer.document(release.body)
    links = {written.text[m.start : m.end]: m.href for m in written.marks if m.type == "link"}
    related = tuple(replace(r, href=r.href or links.get(r.title)) for r in release.related)
    _report_lost(_outside(placer.left, written.text, release.dropped), report)
    release = _titled(release, title)
    if placer.objects:
        release, body = _rescued(release, body, placer.objects)
    return replace(
        release,
        body=number(body),
        related=related,
        fields=unplaced(release.fields),
        site=unplaced(release.site),
        dropped=unplaced([d for d in release.dropped if not (led and d.text == draft.BODY_LABEL)]),
    )


def _unseen_headings(written: draft.Draft, release: Release) -> set[int]:
    """The items that a style calls headings and that the text reader has read as plain paragraphs."""
    if not written.headings:
        return set()
    blocks = list(walk(release.body))
    plain = {b.span.start.line for b in blocks if isinstance(b, Paragraph) and b.span is not None}
    plain -= {b.head_span.start.line for b in blocks if isinstance(b, Section) and b.head_span is not None}
    return {
        number
        for line, (number, item) in written.headings.items()
        if line in plain and not strip(item.text).endswith(("。", "；", "：", "，", "？", "?", ";", ":"))
    }


def _titled(release: Release, title: str) -> Release:
    """Take out the first line, which told the reader the title: the source has no such field."""
    if not title:
        return release
    fields = tuple(field for field in release.fields if field.span is None or field.span.start.line > 1)
    republic = release.language == "zh-Hant-TW"
    return replace(release, title=title, fields=fields, metadata=metadata.view(fields, republic=republic))


def _rescued(
    release: Release, body: tuple[Block, ...], objects: dict[str, Object]
) -> tuple[Release, tuple[Block, ...]]:
    """Objects that the reader took for the value of the field above: they stand first in the body, it is empty."""
    found = [(stand_in, made) for stand_in, made in objects.items() if any(stand_in in f.value for f in release.fields)]
    values = {stand_in: "" for stand_in, _ in found}
    fields = tuple(replace(f, value="", value_span=None) if f.value in values else f for f in release.fields)
    republic = release.language == "zh-Hant-TW"
    view = metadata.view(fields, republic=republic)
    rest = tuple(made for stand_in, made in objects.items() if stand_in not in values)
    return replace(release, fields=fields, metadata=view), (*(made for _, made in found), *body, *rest)


def _outside(marks: Sequence[Mark], text: str, dropped: Sequence[Dropped]) -> list[Mark]:
    """The marks that do not stand in what the reader drops anyway (tools, the footer, related articles)."""
    index = LineIndex(text)
    gone = {line for d in dropped if d.span for line in range(d.span.start.line, d.span.end.line + 1)}
    return [mark for mark in marks if index.position(mark.start).line not in gone]


def _report_lost(marks: Sequence[Mark], report: Report) -> None:
    """Say which notes, links and pictures stood where a release has no place for them."""
    for mark in marks:
        if mark.type in ("note", "link", "image"):
            report.add("EXT023", mark.text or mark.href or mark.src or "")
