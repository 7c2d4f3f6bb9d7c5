"""Speakers on a line of their own without a colon: a whole short line is a role and a name, and words follow.

Signatures, lists of names and headings look the same, one by one; so several such lines, each with a sentence under
it, must bear each other out, and one of them must be that of who leads or asks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from .. import names
from ..patterns import lazy
from . import turns
from .lines import Line
from .offices import office
from .turns import Label

#: how many names are looked for in the text, so that hostile input stays linear
_INTRODUCED = 32
#: the time that a live transcript puts after a name
_STAMP = lazy(r" ++(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2} )?\d{1,2}:\d{2}(?::\d{2})?$")
_LONGEST_STAMP = 24
_WHOLE = lazy(r"[^\W\d_][^,。;:!?“”\"《》<>|\[\]@=#*/.\t]{1,31}+")


def find(
    body: Sequence[Line], free: Sequence[int], labels: Mapping[int, Label], texts: tuple[str, str]
) -> dict[int, Label]:
    """The lines among the `free` ones that name a speaker, as labels that take the whole line.

    `texts` are the release's text and its shadow.
    """
    seen = {i: label for i in free if i not in labels and (label := _label(body[i])) is not None}
    found = {i: label for i, label in seen.items() if label.kind != "name" and _speaks(body, i, seen, labels)}
    leads = sum(label.kind in ("ask", "moderator") for label in found.values())
    if len(found) < 2 or not leads:
        return {}
    known = {_name(body[i], label) for i, label in (*found.items(), *labels.items()) if label.name is not None}
    alone = {i: _name(body[i], label) for i, label in seen.items() if label.kind == "name"}
    known |= {name for name in sorted(set(alone.values()))[:_INTRODUCED] if _introduced(name, texts)}
    named = {i: label for i, label in seen.items() if alone.get(i) in known}
    return found | {i: label for i, label in named.items() if _speaks(body, i, seen, labels)}


def _introduced(name: str, texts: tuple[str, str]) -> bool:
    return names.is_person(name) and office(*texts, name) is not None


def _label(line: Line) -> Label | None:
    stamp = _STAMP.search(line.s, max(0, len(line.s) - _LONGEST_STAMP)) if line.s[-1].isdigit() else None
    said = line.s[: stamp.start()] if stamp is not None else line.s
    if _WHOLE.fullmatch(said) is None or line.bold or turns.is_head(said):
        return None
    label = turns.whole(said)
    if label is None or label.kind in ("media", "answer") or label.weak:
        return None
    if label.kind == "ask" and (label.asker is None or not turns.surely_asks(line.s)):
        return None
    if label.kind == "person" and not (label.role and label.name and names.is_person(_name(line, label))):
        return None
    return replace(label, start=len(line.s))


def _name(line: Line, label: Label) -> str:
    return line.s[slice(*label.name)].replace(" ", "") if label.name else ""


def _speaks(body: Sequence[Line], i: int, seen: Mapping[int, Label], labels: Mapping[int, Label]) -> bool:
    """Whether words stand under the line, and neither it nor they belong to a list of names."""
    below = i + 1
    if below >= len(body) or below in seen or below in labels or body[below].index != body[i].index + 1:
        return False
    if (i - 1 in seen and seen[i - 1].kind != "name") or not turns.is_said(body[below].s):
        return False
    asks = seen[i].kind == "ask"
    return not asks or any("?" in line.s for line in body[below : below + 3])
