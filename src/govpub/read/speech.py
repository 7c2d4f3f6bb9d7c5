"""Conversations: which lines are questions, answers and speeches, and who speaks.

Two ways lead there: labels (记者：, 答：, 市公安局局长王建国：), and, under a head such as 答记者问, question marks and
position.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from ..names import Proposer
from . import bare, labelled, markers, questions, turns
from .lines import Line
from .turnreader import Turn, TurnReader
from .turns import Label

#: so many lines of a turn say whether it leads
_OPENING = 8


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
    explained = not titled and any(word in title for word in turns.words("explained"))
    labels = {i: label for i in free if (label := labelled.read(body, i)) is not None}
    labels |= bare.find(body, free, labels, (text, whole))
    evidence = labelled.Evidence(body, (text, whole), head=bool(heads) or titled)
    labels = _led(body, evidence.keep(labels))
    proposer = Proposer(whole)
    if (heads or titled or explained) and not any(label.kind == "ask" for label in labels.values()):
        start = min(heads, default=0)
        found = questions.find(body, labels, start, proposer, by_title=not heads)
        labels |= questions.unnumbered(body, found) if explained and not heads else found
    reader = TurnReader(body, taken, labels, proposer, (text, whole))
    return Plan(reader.run() if labels else {}, heads)


def _unnumbered(s: str) -> str:
    marker = markers.read(s) if len(s) <= 24 else None
    return s[marker.start :] if marker else s


def _led(body: Sequence[Line], labels: dict[int, Label]) -> dict[int, Label]:
    """The labels, those of whoever leads among them: by an earlier label, or by what is said (下面请各位提问)."""
    people = {i: labelled.cut(body[i], label.name) for i, label in labels.items() if label.kind in ("person", "name")}
    order = sorted(labels)
    ends = {i: min(after, i + _OPENING) for i, after in pairwise([*order, len(body)])}
    leading = {
        name for i, name in people.items() if name and any(turns.moderates(line.s) for line in body[i : ends[i]])
    }
    leading |= {labelled.cut(body[i], label.name) for i, label in labels.items() if label.kind == "moderator"} - {""}
    return {i: replace(label, kind="moderator") if people.get(i) in leading else label for i, label in labels.items()}
