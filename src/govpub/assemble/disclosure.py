"""The disclosure block: every field, in order, with its label as a label."""

from __future__ import annotations

from ..model import Field, Metadata, Release
from ..text.chars import squeeze, strip
from .dates import iso
from .views import FieldView

_DATES = ("written_on", "published_on")


def rows(release: Release) -> tuple[FieldView, ...]:
    """The rows of the block. The first field that holds the page's title becomes its heading: said once."""
    out: list[FieldView] = []
    title_left, dates_left = bool(release.title), set(_DATES)
    title = strip(release.title)
    for field in release.fields:
        value = strip(field.value)
        if title_left and field.key == "title" and value == title:
            title_left = False
            out.append(FieldView(label(field), release.title, is_title=True))
            continue
        datetime = _datetime(field, release.metadata) if field.key in dates_left and value else None
        if datetime:
            dates_left.discard(field.key or "")
        out.append(FieldView(label(field), value, datetime))
    return tuple(out)


def groups(release: Release) -> tuple[tuple[FieldView, ...], ...]:
    """The rows in as few groups as have no label twice, in order."""
    out: list[list[FieldView]] = []
    seen: set[str] = set()
    for row in rows(release):
        if row.label in seen or not out:
            out.append([])
            seen.clear()
        out[-1].append(row)
        seen.add(row.label)
    return tuple(map(tuple, out))


def label(field: Field) -> str:
    """A field's label without the padding inside it (索 引 号); words of other scripts keep their spaces."""
    return strip(field.label) if field.label.isascii() else squeeze(field.label)


def _datetime(field: Field, metadata: Metadata) -> str | None:
    return iso(metadata.written_on if field.key == "written_on" else metadata.published_on)
