"""Why: for each line of the sources, what it became and which evidence decided. Messages: `data/read/evidence.toml`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .. import data
from ..model import (
    Annex,
    Attachment,
    Block,
    Contact,
    Exchange,
    Figure,
    ListBlock,
    Notice,
    Paragraph,
    Quote,
    Release,
    Section,
    Signature,
    Span,
    Speaker,
    Speech,
    Table,
    Text,
    walk,
)
from . import join
from . import source as one
from .texts import SourceText, refuse_empty


class Explained(NamedTuple):
    """A line that is not blank: its source and number, its text, what it became and why."""

    source: int
    line: int
    text: str
    became: tuple[Text, ...]
    why: tuple[Text, ...]


def explain(texts: Sequence[SourceText]) -> tuple[Explained, ...]:
    """Explain every line of the sources, in order. Raises what `parse` raises."""
    refuse_empty(texts)
    drafts = [one.read(text.text, n) for n, text in enumerate(texts)]
    release = join.assemble(texts, drafts)
    became: dict[tuple[int, int], list[Text]] = defaultdict(list)
    for span, text in _became(release):
        for number in range(span.start.line, span.end.line + 1):
            if text not in became[span.source, number]:
                became[span.source, number].append(text)
    markers = _enumerations(release)
    out = []
    for draft in drafts:
        for line in draft.lines:
            at = (line.source, line.number)
            why = [_message("why", code, word=word) for code, word in line.notes] or [_message("why", "plain", word="")]
            why += [_message("why", "enumeration", word=word) for word in markers.get(at, ())]
            out.append(Explained(line.source, line.number, line.text, tuple(became[at]), tuple(dict.fromkeys(why))))
    return tuple(out)


#: as much of what was written is enough to find it
_LONGEST_WORD = 24


def _message(table: str, code: str, **values: object) -> Text:
    zh, en = data.read_toml("read/evidence.toml")[table][code]
    if len(word := str(values.get("word", ""))) > _LONGEST_WORD:
        values["word"] = f"{word[:_LONGEST_WORD]}…"
    return Text(zh.format(**values), en.format(**values))


def _name(key: str | None) -> str:
    """What a key is called in Chinese."""
    names: dict[str, str] = data.read_toml("read/evidence.toml")["names"]
    return names.get(key or "", "")


def _became(release: Release) -> Iterator[tuple[Span, Text]]:
    for field in release.fields:
        if field.span is not None:
            code = "field-other" if field.key is None else "field" if field.label else "field-bare"
            yield field.span, _message("became", code, label=field.label, key=field.key, name=_name(field.key))
    for dropped in release.dropped:
        if dropped.span is not None:
            yield dropped.span, _message("became", f"dropped-{dropped.reason}")
    for entry in release.site:
        if entry.span is not None:
            yield entry.span, _message("became", "site", key=entry.key, name=_name(entry.key))
    items = {
        id(block)
        for listed in walk(release.body)
        if isinstance(listed, ListBlock)
        for item in listed.items
        for block in item
    }
    for block in walk(release.body):
        yield from _of_block(block, id(block) in items)


_LEAVES: dict[type[Block], str] = {
    Table: "table",
    Figure: "figure",
    Quote: "quote",
    Contact: "contact",
    Signature: "signature",
    Attachment: "attachment",
}
_HEADS: dict[type[Block], str] = {Annex: "annex", Notice: "notice"}


def _of_block(block: Block, listed: bool) -> Iterator[tuple[Span, Text]]:
    kind = _LEAVES.get(type(block))
    if kind is not None and block.span is not None:
        yield block.span, _message("became", kind, id=block.id)
    match block:
        case Paragraph() if block.span is not None:
            code = "item" if listed else "paragraph" if block.marker is None else "article"
            yield block.span, _message("became", code, id=block.id, marker=block.marker)
        case Section() if block.head_span is not None:
            yield block.head_span, _message("became", "section", id=block.id, level=block.level)
        case Exchange() if block.head_span is not None:
            yield block.head_span, _message("became", "question", id=block.id, asker=block.asker or "—")
            for answer in block.answers:
                if answer.head_span is not None and answer.speaker is not None:
                    code = "answer-inferred" if answer.speaker.inferred else "answer"
                    yield answer.head_span, _message("became", code, id=block.id, speaker=_named(answer.speaker))
        case Speech() if block.head_span is not None:
            yield block.head_span, _message("became", "speech", id=block.id, speaker=_named(block.speaker))
        case Annex() | Notice() if block.head_span is not None:
            yield block.head_span, _message("became", _HEADS[type(block)], id=block.id)


def _named(speaker: Speaker) -> str:
    return " ".join(filter(None, (speaker.role, speaker.name))) or "—"


def _enumerations(release: Release) -> dict[tuple[int, int], list[str]]:
    """The markers of the enumerations in a line."""
    out: dict[tuple[int, int], list[str]] = defaultdict(list)
    for block in walk(release.body):
        if isinstance(block, Paragraph) and block.span is not None and block.enumeration:
            words = "、".join(item.marker for item in block.enumeration)
            out[block.span.source, block.span.start.line].append(words)
    return out
