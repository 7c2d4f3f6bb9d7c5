"""Speakers in the text form: the label that reads as a speaker, and who leads without a role that says so."""

from __future__ import annotations

from dataclasses import replace

from .. import names
from ..model import Block, Exchange, Speaker, Speech, walk
from ..text.fold import shadow
from . import turns


def leaders(blocks: tuple[Block, ...]) -> frozenset[Speaker]:
    """Who leads under an office, as 主持人（某办主任 林芳） does: whoever ends questions, or alone speaks."""
    talk = [block for block in walk(blocks) if isinstance(block, Exchange | Speech)]
    out: set[Speaker] = set()
    for n, block in enumerate(talk):
        if isinstance(block, Speech) and ((n and isinstance(talk[n - 1], Exchange)) or len(talk) == 1):
            out.add(replace(block.speaker, short=False))
    return frozenset(who for who in out if who.name and who.role and not names.is_moderator(shadow(who.role)))


def label_of(speaker: Speaker) -> str:
    """The label that reads as this speaker: role and name, with a space where they would divide otherwise."""
    role, name = speaker.role or "", speaker.name or ""
    if speaker.short or not role:
        return name or role
    if not name:
        return role
    for label in (f"{role}{name}", f"{role} {name}"):
        found = turns.read(f"{shadow(label)}:")
        if found is not None and found.role is not None and label[slice(*found.role)] == role:
            return label
    return f"{name}（{role}）"
