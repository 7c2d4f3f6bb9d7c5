"""Speakers in the text form: the label that reads as a speaker, and who leads without a role that says so."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from .. import names
from ..model import Block, Exchange, Speaker, Speech, walk
from ..text.fold import shadow


def leaders(blocks: tuple[Block, ...]) -> tuple[frozenset[Speaker], ...]:
    """Who may lead under an office, as 主持人（某办主任 林芳） does: nobody, who ends questions, who opens too."""
    talk = [block for block in walk(blocks) if isinstance(block, Exchange | Speech)]
    ending = [
        block.speaker for before, block in pairwise(talk) if isinstance(before, Exchange) and isinstance(block, Speech)
    ]
    opening = [block.speaker for block in talk[:1] if isinstance(block, Speech)]
    found = (frozenset(filter(_in_office, map(_in_full, speakers))) for speakers in (ending, (*ending, *opening)))
    return (frozenset(), *found)


def _in_full(speaker: Speaker) -> Speaker:
    return replace(speaker, short=False)


def _in_office(speaker: Speaker) -> bool:
    return bool(speaker.name and speaker.role) and not names.is_moderator(shadow(speaker.role or ""))


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
