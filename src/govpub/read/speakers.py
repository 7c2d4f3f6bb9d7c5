"""Speakers between text and page: the label that reads as a speaker, and the roles that were said elsewhere."""

from __future__ import annotations

from dataclasses import replace

from .. import names
from ..model import Answer, Block, Exchange, Release, Section, Speaker, Speech
from ..model.blocks import Annex, Notice
from ..text.fold import shadow
from .offices import office


def label_of(speaker: Speaker) -> str:
    """The label that reads as this speaker: role and name, with a space where they would divide otherwise."""
    if speaker.label is not None:
        return speaker.label
    role, name = speaker.role or "", speaker.name or ""
    if speaker.short or not role:
        return name or role
    if not name:
        return role
    for label in (f"{role}{name}", f"{role} {name}"):
        parts = names.split(shadow(label))
        if parts is not None and parts.role is not None and label[slice(*parts.role)] == role:
            return label
    return f"{name}（{role}）"


def resolved(release: Release, text: str) -> Release:
    """A release whose speakers that are named by the name alone have the roles that its text says elsewhere."""
    roles = _Roles(text)
    return replace(release, body=roles.blocks(release.body))


class _Roles:
    """Walks turns in order: a role said in a label counts from there on, else what the text says."""

    def __init__(self, text: str) -> None:
        self._texts = (text, shadow(text))
        self._known: dict[str, str] = {}

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Blocks that can hold turns, with the roles; turns are in no list, table or quotation."""
        return tuple(self._block(block) for block in blocks)

    def _block(self, block: Block) -> Block:
        match block:
            case Section() | Annex() | Notice():
                return replace(block, blocks=self.blocks(block.blocks))
            case Exchange():
                return replace(block, answers=tuple(self._answer(answer) for answer in block.answers))
            case Speech():
                return replace(block, speaker=self._speaker(block.speaker))
        return block

    def _answer(self, answer: Answer) -> Answer:
        return answer if answer.speaker is None else replace(answer, speaker=self._speaker(answer.speaker))

    def _speaker(self, speaker: Speaker) -> Speaker:
        name = speaker.name
        if not name or speaker.inferred:
            return speaker
        if speaker.role:
            self._known.setdefault(name, speaker.role)
            return speaker
        if name not in self._known:
            self._known[name] = office(*self._texts, name) or ""
        role = self._known[name]
        return replace(speaker, role=role, short=True) if role else speaker
