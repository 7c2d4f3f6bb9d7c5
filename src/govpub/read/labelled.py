"""Which labels of lines count: what follows each, and what the rest of the release says for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from .. import names
from ..text.chars import squeeze
from . import spaced, turns
from .lines import Line
from .offices import office
from .questions import is_question, is_request, is_thanks
from .turns import Label

#: an office in fewer characters is named by itself in lists of duties too
_SHORT_ROLE = 5
#: how many names are looked for in the text, so that hostile input stays linear
_BUDGET = 64


def read(body: Sequence[Line], i: int) -> Label | None:
    """The label that a line begins with, if what follows can be said."""
    s = body[i].s
    if ":" not in s[:64] and s[0] not in "[Q问":
        return spaced.read(s) if " " in s[:40] else None
    label = turns.read(s)
    if label is None:
        return None
    said = s[label.start :]
    if not said:
        if not _leads(body, i, label):
            return None
        return label if label.kind in ("ask", "answer") and label.asker is None else _alone(body, i, label)
    if label.kind in ("ask", "answer") and label.asker is None:
        return label
    if label.kind == "media":
        return replace(label, kind="ask") if "?" in said or is_thanks(said) else None
    if label.kind == "ask" and "?" not in said and not turns.surely_asks(s[: label.start]):
        return _representative(s, label) if turns.is_said(said) else None
    if turns.is_said(said):
        return label
    if label.kind == "ask":
        return label if is_request(said) else None
    return replace(label, weak="unsaid") if label.weak in ("", "answering") and _words(said) else None


def _leads(body: Sequence[Line], i: int, label: Label) -> bool:
    """Whether a label with nothing after it has a line of its own under it: no other label, nothing of the page."""
    if i + 1 >= len(body) or (label.kind == "ask" and body[i + 1].index != body[i].index + 1):
        return False
    line = body[i + 1]
    if label.kind == "answer" and line.s.rstrip(": ") in turns.words("chair"):
        return True
    below = turns.read(line.s) if ":" in line.s[:64] or line.s[0] in "[Q问" else spaced.read(line.s)
    if below is None or below.kind in ("media", "body"):
        return True
    named = line.s[slice(*below.name)].replace(" ", "") if below.name else ""
    return below.kind == "name" and not names.is_person(named)


def _alone(body: Sequence[Line], i: int, label: Label) -> Label | None:
    """A label with nothing after it, if what it leads to stands below."""
    below = body[i + 1].s if i + 1 < len(body) else ""
    if turns.is_said(below):
        s = body[i].s
        states = label.kind == "ask" and "?" not in below and not turns.surely_asks(s) and not is_request(below)
        return _representative(s, label) if states else label
    plain = label.kind in ("person", "name") and _words(below) and turns.read(below) is None
    return replace(label, weak="unsaid") if plain and label.weak == "" else None


def _representative(s: str, label: Label) -> Label | None:
    """Whoever may ask, and does not: 市民代表, who answers or tells."""
    if label.asker is None:
        return None
    start, end = label.asker
    parts = names.split(s[start:end])
    if parts is None or parts.role is None or not (parts.name or names.role_length(s[start:end])):
        return None
    role = (start + parts.role[0], start + parts.role[1])
    name = parts.name and (start + parts.name[0], start + parts.name[1])
    return replace(label, kind="person", asker=None, role=role, name=name, written=label.asker)


def _words(said: str) -> bool:
    """Whether words that do not end like a sentence are words, not a number, a name or a list of them."""
    if len(said) < 4 or sum("㐀" <= c <= "鿿" for c in said) * 2 < len(said):
        return False
    parts = names.split(said)
    listed = parts is not None and (parts.role is not None or names.is_person(said))
    return not listed and not names.role_length(said) and "  " not in said and "、" not in said[:5]


def cut(line: Line, extent: tuple[int, int] | None) -> str:
    """What stands in an extent of a line, without padding."""
    return "" if extent is None else squeeze(line.text[slice(*extent)])


class Evidence:
    """What a release says for the labels in it. `texts` are its whole text and the shadow of that."""

    __slots__ = (
        "_asker",
        "_body",
        "_chairs",
        "_head",
        "_known",
        "_left",
        "_names",
        "_others",
        "_spaced",
        "_talk",
        "_texts",
    )

    def __init__(self, body: Sequence[Line], texts: tuple[str, str], *, head: bool):
        self._body = body
        self._texts = texts
        self._head = head
        self._left = _BUDGET

    def keep(self, labels: Mapping[int, Label]) -> dict[int, Label]:
        """The labels that count: one alone, without a question, is a sentence with a colon."""
        people = {i: cut(self._body[i], label.name) for i, label in labels.items()}
        self._others = any(label.weak == "" and label.kind != "answer" for label in labels.values())
        self._talk = self._head or any(label.kind in ("ask", "moderator") for label in labels.values())
        self._chairs = Counter(self._chair(i, label) for i, label in labels.items())
        self._names = Counter(people[i] for i, label in labels.items() if label.kind == "name")
        self._spaced = Counter(self._written(i, label) for i, label in labels.items() if label.weak == "spaced")
        self._known = {
            people[i] for i, label in labels.items() if label.kind != "name" and label.weak != "relating" and people[i]
        }
        out: dict[int, Label] = {}
        asked, last = self._head, None
        self._asker = False
        for i in sorted(labels):
            label = labels[i]
            asking = last in ("ask", "answer")
            after = self._talk and i > 0 and self._ends_question(i - 1, labels.get(i - 1), asking=asking)
            if self._counts(label, people[i], asked=asked or last == "moderator", after=after, i=i):
                out[i] = label
                last = label.kind
                asked = asked or last == "ask"
                self._asker = self._asker if last == "answer" else label.asker is not None
        return out if self._talk or len(out) > 1 else {}

    def _ends_question(self, i: int, label: Label | None, *, asking: bool) -> bool:
        """Whether a line is the last one of a question; `asking`: somebody asks, and nobody else has spoken since."""
        s = self._body[i].s
        if is_question(s):
            return True
        return asking and ((label is not None and label.kind == "ask") or is_request(s) or is_thanks(s))

    def _counts(self, label: Label, name: str, *, asked: bool, after: bool, i: int) -> bool:
        if label.weak == "spaced" and not self._spaces(label, after=after, i=i):
            return False
        if label.weak == "unsaid" and not (after or (asked and (name or label.kind == "moderator"))):
            return False
        if label.kind == "body":
            return after
        if label.weak == "answering" and not asked:
            return False
        if label.weak == "relating" and not (asked and (after or name in self._known)):
            return False
        if (chair := self._chair(i, label)) and self._chairs[chair] == 1:
            return False
        if label.kind == "name":
            return self._named(label, name, asked=asked, after=after, i=i)
        if label.kind == "person" and not name and not (self._talk or self._known):
            # 组长：… tells what an office does
            return len(cut(self._body[i], label.role)) >= _SHORT_ROLE
        return True

    def _chair(self, i: int, label: Label) -> str:
        """The word of an address to who is in the chair, on a line of its own: 主席：."""
        s = self._body[i].s
        if label.name is not None or label.start < len(s) or s.rstrip(": ") not in turns.words("chair"):
            return ""
        return cut(self._body[i], label.role)

    def _written(self, i: int, label: Label) -> str:
        return squeeze(self._body[i].s[: label.start])

    def _spaces(self, label: Label, *, after: bool, i: int) -> bool:
        """Whether the space after a word stands for a colon: it does so again, or where somebody asks or answers."""
        again = self._spaced[self._written(i, label)] > 1
        if label.kind == "ask":
            return again or self._others or is_request(self._body[i].s[label.start :])
        return self._talk and (after or again)

    def _named(self, label: Label, name: str, *, asked: bool, after: bool, i: int) -> bool:
        """A name alone: one that returns, that the text introduces, or that answers a reporter."""
        if name in self._known or (self._names[name] > 1 and (self._talk or self._known)):
            return True
        folded = self._body[i].s[slice(*label.name)].replace(" ", "") if label.name else ""
        if not (asked or self._known or self._talk) or not names.is_person(folded):
            return False
        return self._introduced(name) or (after and self._asker)

    def _introduced(self, name: str) -> bool:
        self._left -= 1
        return self._left >= 0 and office(*self._texts, name) is not None
