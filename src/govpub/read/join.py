"""Several sources, one release: the first gives the metadata, later ones append blocks and fill empty fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model import SITE_KEYS, Annex, Block, Dropped, Field, Release, SiteEntry, ids
from ..text.fold import shadow
from . import language, metadata, titleform
from . import source as one
from .source import Draft
from .texts import SourceText, refuse_empty


@dataclass(frozen=True, slots=True)
class Conflict:
    """A metadata key on which sources disagree: the field that counts and the one that says otherwise."""

    key: str
    kept: Field
    other: Field


def release(texts: Sequence[SourceText]) -> Release:
    """The release that sources make. Raises UnreadableInput as `refuse_empty` does."""
    refuse_empty(texts)
    drafts = [one.read(text.text, n) for n, text in enumerate(texts)]
    return assemble(texts, drafts)


def assemble(texts: Sequence[SourceText], drafts: Sequence[Draft]) -> Release:
    """Join what the sources say."""
    first = drafts[0]
    shown = first.title
    blocks: tuple[Block, ...] = first.blocks
    dropped: tuple[Dropped, ...] = first.dropped
    for draft in drafts[1:]:
        added, notes = _appended(draft, shown)
        shown = shown or draft.title
        blocks += added
        dropped += notes
    tongue = first.language if len(drafts) == 1 else language.detect("\n".join(text.text for text in texts))
    fields = tuple(field for draft in drafts for field in draft.fields)
    return Release(
        language=tongue,
        sources=tuple(text.source for text in texts),
        title=shown,
        fields=fields,
        metadata=metadata.view(fields, republic=tongue == "zh-Hant-TW"),
        body=ids.number(blocks),
        related=tuple(article for draft in drafts for article in draft.related),
        site=_site(drafts),
        dropped=dropped,
    )


def _appended(draft: Draft, shown: str) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """The blocks of a later source: under its own title, if that is another one, as an annex."""
    said = titleform.key(shadow(draft.title))
    if not said or not shown or said == titleform.key(shadow(shown)):
        notes = tuple(
            replace(d, reason="duplicate-title") if d.reason == "title" and shown else d for d in draft.dropped
        )
        return draft.blocks, notes
    heads = [d for d in draft.dropped if d.reason == "title" and d.span is not None]
    rest = tuple(d for d in draft.dropped if d.reason != "title")
    spans = [d.span for d in heads if d.span is not None]
    if not spans:
        return draft.blocks, draft.dropped
    head_span = replace(spans[0], end=spans[-1].end)
    ends = [block.span for block in draft.blocks if block.span is not None]
    span = replace(head_span, end=ends[-1].end) if ends else head_span
    return (Annex(title=draft.title, blocks=draft.blocks, span=span, head_span=head_span),), rest


def _site(drafts: Sequence[Draft]) -> tuple[SiteEntry, ...]:
    out: list[SiteEntry] = []
    for draft in drafts:
        known = {entry.key for entry in out}
        out += [entry for entry in draft.site if entry.key not in known]
    # in the order in which every form states them, so that each gives back the same release
    return tuple(sorted(out, key=lambda entry: SITE_KEYS.index(entry.key)))


def conflicts(release: Release) -> tuple[Conflict, ...]:
    """The keys on which the sources of a release disagree, each with the first field that counts."""
    kept: dict[str, Field] = {}
    out = []
    for field in release.fields:
        value = None if field.key is None else metadata.normal(field.key, field.value)
        if field.key is None or value is None:
            continue
        first = kept.setdefault(field.key, field)
        if first.span is None or field.span is None or first.span.source == field.span.source:
            continue
        if titleform.key(shadow(metadata.normal(field.key, first.value) or "")) != titleform.key(shadow(value)):
            out.append(Conflict(field.key, first, field))
    return tuple(out)
