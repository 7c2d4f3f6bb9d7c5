"""Conversations: which lines are questions, answers and speeches, and who speaks.

Two ways lead there: labels (记者：, 答：, 市公安局局长王建国：), and, under a head such as 答记者问, question marks and
position.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from ..names import Proposer
from ..text.chars import squeeze
from . import markers, questions, turns
from .lines import Line
from .turnreader import Turn, TurnReader
from .turns import Label

#: so many lines of a turn say whether it leads
_OPENING = 8
#: an office in fewer characters is named by itself in lists of duties too
_SHORT_ROLE = 5


@dataclass(frozen=True, slots=True)
class Plan:
    """The turns of a body, by the number of the line in it, and the heads of questions and answers."""

    turns: Mapping[int, Turn]
    heads: Set[int]


def plan(body: Sequence[Line], taken: Set[int], title: str, text: str, whole: str) -> Plan:
    """Find the turns among the lines that are not `taken`. `title` and `whole` (of the whole `text`) are shadows."""
    free = [i for i in range(len(body)) if i not in taken]
    heads = frozenset(i for i in free if turns.is_head(_unnumbered(body[i].s)))
    titled = any(word in title for word in turns.words("titles"))
    labels = {i: label for i in free if (label := _label(body, i)) is not None}
    labels = _led(body, _evident(body, labels, head=bool(heads) or titled))
    proposer = Proposer(whole)
    if (heads or titled) and not any(label.kind == "ask" for label in labels.values()):
        start = min(heads, default=0)
        labels |= questions.find(body, labels, start, proposer, by_title=not heads)
    reader = TurnReader(body, taken, labels, proposer, (text, whole))
    return Plan(reader.run() if labels else {}, heads)


def _unnumbered(s: str) -> str:
    marker = markers.read(s) if len(s) <= 24 else None
    return s[marker.start :] if marker else s


def _label(body: Sequence[Line], i: int) -> Label | None:
    s = body[i].s
    if ":" not in s[:64] and "[" not in s[:1]:
        return None
    label = turns.read(s)
    if label is None:
        return None
    said = s[label.start :]
    if not said:
        if label.kind in ("ask", "answer") and label.asker is None:
            return label if i + 1 < len(body) else None
        follows = i + 1 < len(body) and turns.is_said(body[i + 1].s)
        return label if follows else None
    if label.kind in ("ask", "answer") and label.asker is None:
        return label
    if label.kind == "media":
        return replace(label, kind="ask") if "?" in said else None
    if label.kind == "ask" and "?" not in said and not turns.surely_asks(s[: label.start]):
        return None
    return label if turns.is_said(said) else None


def _evident(body: Sequence[Line], labels: dict[int, Label], *, head: bool) -> dict[int, Label]:
    """The labels that count: one alone, without a question, is a sentence with a colon."""
    talk = head or any(label.kind in ("ask", "moderator") for label in labels.values())
    names = Counter(_cut(body[i], label.name) for i, label in labels.items() if label.kind == "name")
    known = {_cut(body[i], label.name) for i, label in labels.items() if label.kind != "name" and label.name}
    out = {}
    for i, label in labels.items():
        name = _cut(body[i], label.name)
        if label.kind == "name" and name not in known and not (names[name] > 1 and (talk or known)):
            continue
        if label.kind == "person" and not name and not (talk or known) and len(_cut(body[i], label.role)) < _SHORT_ROLE:
            # 组长：… tells what an office does
            continue
        out[i] = label
    return out if talk or len(out) > 1 else {}


def _led(body: Sequence[Line], labels: dict[int, Label]) -> dict[int, Label]:
    """The labels, those of whoever leads by what is said among them: 下面请各位提问."""
    people = {i: _cut(body[i], label.name) for i, label in labels.items() if label.kind in ("person", "name")}
    order = sorted(labels)
    ends = {i: min(after, i + _OPENING) for i, after in pairwise([*order, len(body)])}
    leading = {
        name for i, name in people.items() if name and any(turns.moderates(line.s) for line in body[i : ends[i]])
    }
    return {i: replace(label, kind="moderator") if people.get(i) in leading else label for i, label in labels.items()}


def _cut(line: Line, extent: tuple[int, int] | None) -> str:
    return "" if extent is None else squeeze(line.text[slice(*extent)])
