"""Turns of a conversation whose label has lost its colon, told by labels that the release uses elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..data import read_toml
from ..model.blocks import Answer, Block, Exchange, Paragraph
from ..model.spans import Span
from ..names.persons import is_person
from ..names.propose import tells
from ..names.roles import is_asker, is_moderator, role_ends, role_length
from ..patterns import lazy
from ..text.chars import SPACE
from ..text.fold import shadow
from .context import Context
from .places import Located

_LETTERED = lazy(rf"^[{SPACE}]*+([问問答])[{SPACE}]*+[:：]", re.M)
_REPORTER = lazy("[^,。:;!?“”()\\s]{2,14}?记者(?!从|在|了解到|获悉|看到|见到|会|站|节|证|招|协)")
_WINDOW = lazy('[^,。;:!?“”"()\\[\\]《》<>\\s]{4,40}+')
_BEGINNING = 60  # characters in which a label stands
_ENDS = tuple("?。!”")


@cache
def words(kind: str) -> tuple[str, ...]:
    """The words of a kind, in simplified characters."""
    return tuple(read_toml("validate/speech.toml")[kind].split())


class Bare(NamedTuple):
    """A line that begins with a label without its colon: where it stands, and how long the label is; 0: not known."""

    place: Located
    length: int


def bare_labels(ctx: Context) -> Iterator[Bare]:
    """The lines that begin like turns: with a known label, with 问 or 答, with a reporter."""
    if not any(isinstance(block, Exchange) for block in ctx.blocks) and not ctx.turns:
        return
    known = _known(ctx)
    texts = ["\n".join(page.text) for _, page in ctx.pages] or ctx.texts
    lettered = {shadow(found[1]) for text in texts for found in _LETTERED.finditer(text)}
    first_of_answers = {
        id(answer.blocks[0])
        for block in ctx.blocks
        if isinstance(block, Exchange)
        for answer in block.answers
        if answer.speaker is None and answer.blocks
    }
    for text, span, block in _lines(ctx):
        plain = shadow(text if len(text) < _BEGINNING else text[:_BEGINNING] + text[-2:])
        length = (
            _labelled(plain, known)
            or _letter(plain, lettered, id(block) in first_of_answers)
            or _reporter(plain)
            or _introduced(ctx, plain)
        )
        if length:
            yield Bare(ctx.locate(text, span), length)
    yield from _answers(ctx)


def _lines(ctx: Context) -> Iterator[tuple[str, Span | None, Block]]:
    for block in ctx.blocks:
        if isinstance(block, Paragraph) and not block.marker:
            yield block.text, block.span, block
        elif isinstance(block, Exchange):
            for line in block.question.split("\n")[1:]:
                yield line, block.span, block


def _known(ctx: Context) -> dict[str, list[str]]:
    """The labels that the release uses, by their first two characters, longest first."""
    labels: set[str] = set()
    for speaker, _ in ctx.turns:
        role, name = shadow(speaker.role or ""), shadow(speaker.name or "")
        labels |= {name, role + name if name else ""}
        if not name and is_moderator(role):
            labels.add(role)
    labels |= {shadow(block.asker) for block in ctx.blocks if isinstance(block, Exchange) and block.asker}
    out: dict[str, list[str]] = {}
    for label in sorted(labels, key=len, reverse=True):
        if len(label) > 1:
            out.setdefault(label[:2], []).append(label)
    return out


def _labelled(plain: str, known: dict[str, list[str]]) -> int:
    for label in known.get(plain[:2], ()):
        if plain.startswith(label):
            rest = plain[len(label) :].lstrip()
            opening = words("questions") if is_asker(label) else words("openings")
            return len(label) if rest.startswith(opening) else 0
    return 0


def _introduced(ctx: Context, plain: str) -> int:
    """A person's name, with an office before it elsewhere in the release: 副局长苏文静."""
    for length in (3, 2, 4):
        rest = plain[length:].lstrip()
        if rest.startswith(words("openings")) and is_person(plain[:length]):
            body = shadow("\n".join(ctx.texts) if ctx.texts and not ctx.is_placed else ctx.body_text)
            at = body.find(plain[:length])
            while at >= 0:
                if role_length(body[max(0, at - 12) : at].rstrip()):
                    return length
                at = body.find(plain[:length], at + 1)
    return 0


def _letter(plain: str, lettered: set[str], answers: bool) -> int:
    """答 or 问 at the beginning, in a release that writes 答： and 问： elsewhere."""
    if plain[:1] == "答" in lettered and answers:
        return 0 if plain.startswith(words("words_of_answering"), 1) or plain[1:2] in ":," else 1
    if plain[:1] == "问" in lettered and plain.rstrip().endswith("?") and len(plain) > 5:
        return 0 if plain.startswith(words("words_of_asking"), 1) or plain[1:2] in ":," else 1
    return 0


def _reporter(plain: str) -> int:
    found = _REPORTER.match(plain)
    if not found or plain[found.end() : found.end() + 1] == ":":
        return 0
    asks = plain.startswith(words("questions"), found.end()) and plain.rstrip().endswith(_ENDS)
    return found.end() if asks or plain.rstrip().endswith("?") else 0


def _answers(ctx: Context) -> Iterator[Bare]:
    """Answers that begin with an office, where another answer has its speaker's label."""
    answers = [answer for block in ctx.blocks if isinstance(block, Exchange) for answer in block.answers]
    if not any(answer.speaker and answer.speaker.name for answer in answers):
        return
    for answer in answers:
        first = answer.blocks[0] if answer.speaker is None and answer.blocks else None
        if isinstance(first, Paragraph) and _begins_with_office(answer, shadow(first.text)):
            yield Bare(ctx.locate(first.text, first.span), 0)


def _begins_with_office(answer: Answer, plain: str) -> bool:
    window = _WINDOW.match(plain)
    return window is not None and any(end > 4 for end in role_ends(window[0])) and not tells(plain)
