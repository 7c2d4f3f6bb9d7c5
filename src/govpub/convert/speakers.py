"""What names a speaker, in the runs that a page has it in: a person's name is a run of its own."""

from __future__ import annotations

from itertools import groupby

from ..model import Speaker


def _runs(speaker: Speaker) -> list[tuple[bool, str]]:
    parted = groupby(speaker.pieces(), key=lambda piece: piece[0] == "name")
    return [(named, "".join(text for _, text in group)) for named, group in parted]


def around_name(speaker: Speaker) -> tuple[str, ...]:
    """The label of a speaker: what stands before the name, the name, what stands after it."""
    return tuple(text for _, text in _runs(speaker))


def beside_name(speaker: Speaker) -> tuple[str, ...]:
    """What stands in the label beside the name."""
    return tuple(text for named, text in _runs(speaker) if not named)
