"""The body: every pass says what it knows of the lines, then the writer of blocks walks them once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..model import Block
from . import annexes, closing, outline, speech, stamps, tables
from .lines import Line


@dataclass(frozen=True, slots=True)
class Plans:
    """What the passes found, each by the number of the line in the body."""

    tables: Mapping[int, tables.Found]
    annexes: Mapping[int, int]
    signatures: Mapping[int, closing.Signed]
    attachments: Mapping[int, list[closing.Attached]]
    speech: speech.Plan
    numbered: Mapping[int, outline.Numbered]


def plan(body: Sequence[Line], title: str, text: str, whole: str) -> Plans:
    """Run the passes; each leaves alone what an earlier one took. `title` and `whole` are shadows."""
    found_tables = tables.find(body, set())
    taken = {k for i, found in found_tables.items() for k in range(i, i + found.count)}
    signed = closing.signatures(body, taken)
    taken |= {k for i, found in signed.items() for k in range(i, i + found.count)}
    attached = annexes.find(body, signed, taken)
    taken |= {k for i, count in attached.items() for k in range(i, i + count)}
    attachments = closing.attachments(body, taken)
    taken |= set(attachments)
    talk = speech.plan(body, taken, title, text, whole)
    spoken = {k for i, turn in talk.turns.items() if turn.start or turn.kind == "ask" for k in range(i, i + turn.lines)}
    numbered = outline.resolve(body, taken | spoken)
    return Plans(found_tables, attached, signed, attachments, talk, numbered)


def read(body: Sequence[Line], title: str, text: str, whole: str) -> tuple[Block, ...]:
    """The blocks of a body's lines."""
    from .builder import Builder

    said = stamps.mark(body)
    return Builder(said, plan(said, title, text, whole)).run()
