"""Conversations: which lines are questions, answers and speeches, and who speaks.

Two ways lead there: labels (记者：, 答：, 市公安局局长王建国：), and, under a head such as 答记者问, question marks and
position.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from ..model import Speaker
from ..names import Proposer, role_length
from ..text.chars import squeeze
from . import turns
from .lines import Line
from .turns import Label

_LONGEST_QUESTION = 400
#: what begins a line that is no part of a question
_STRUCTURE = re.compile(
    r"[#|>(*•-]|!\[|附|抄送|[一二三四五六七八九十\d]{1,3}[、.]|第[一二三四五六七八九十百]{1,4}[章节条]|[①-⑳]|[^\t|]*[\t|]"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """What begins at a line: `kind` is ask, answer or speech; the words begin at `start` of the line's text.

    `lines` is how many lines of the body the question takes (ask only).
    """

    kind: str
    start: int
    speaker: Speaker | None = None
    asker: str | None = None
    number: tuple[int, int] | None = None
    lines: int = 1


class Plan:
    """The turns of a body, by the number of the line in it, and the heads of questions and answers."""

    __slots__ = ("heads", "turns")

    def __init__(self) -> None:
        self.turns: dict[int, Turn] = {}
        self.heads: set[int] = set()


def plan(body: Sequence[Line], taken: Set[int], title: str, text: str, whole: str) -> Plan:
    """Find the turns among the lines that are not `taken`. `title` and `whole` (of the whole `text`) are shadows."""
    out = Plan()
    free = [i for i in range(len(body)) if i not in taken]
    out.heads = {i for i in free if turns.is_head(_unnumbered(body[i].s))}
    labels = {i: label for i in free if (label := _label(body, i)) is not None}
    start = min(out.heads, default=None)
    titled = any(word in title for word in turns.words("titles"))
    labels = _evident(body, labels, head=start is not None or titled)
    asked = any(label.kind == "ask" for label in labels.values())
    proposer = Proposer(whole)
    if not asked and (start is not None or titled):
        labels |= _by_position(body, labels, start if start is not None else 0, proposer, titled and start is None)
    if labels:
        _Reader(body, taken, labels, out, proposer, (text, whole)).run()
    return out


def _unnumbered(s: str) -> str:
    from . import markers

    marker = markers.read(s) if len(s) <= 24 else None
    return s[marker.start :] if marker else s


def _label(body: Sequence[Line], i: int) -> Label | None:
    s = body[i].s
    if ":" not in s[:60] and "[" not in s[:1]:
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
    return label if turns.is_said(said) or "?" in said else None


def _evident(body: Sequence[Line], labels: dict[int, Label], *, head: bool) -> dict[int, Label]:
    """The labels that count: one alone, without a question, is a sentence with a colon."""
    named: dict[str, int] = {}
    for i, label in labels.items():
        if label.kind == "name":
            word = _cut(body[i], label.name)
            named[word] = named.get(word, 0) + 1
    known = {_cut(body[i], label.name) for i, label in labels.items() if label.kind != "name" and label.name}
    out = {}
    for i, label in labels.items():
        if label.kind == "name" and named[_cut(body[i], label.name)] < 2 and _cut(body[i], label.name) not in known:
            continue
        out[i] = label
    clear = head or len(out) > 1 or any(label.kind in ("ask", "moderator") for label in out.values())
    return out if clear else {}


def _cut(line: Line, extent: tuple[int, int] | None) -> str:
    return "" if extent is None else squeeze(line.text[slice(*extent)])


def _by_position(
    body: Sequence[Line], labels: dict[int, Label], start: int, proposer: Proposer, by_title: bool
) -> dict[int, Label]:
    """Questions without labels: lines that end in a question mark where an answer follows."""
    marked = [i for i in range(start, len(body)) if i not in labels and _is_question(body[i].s)]
    if by_title and len(marked) < 2:
        return {}
    spoken = any(i >= start for i in labels)
    out: dict[int, Label] = {}
    for i in marked:
        following = i + 1
        answered = following in labels or (
            following < len(body) and following not in marked and _proposed(body[following], proposer) is not None
        )
        alone = not spoken and following < len(body) and following not in marked
        if answered or alone or (i == start + 1 and not by_title):
            out[i] = Label("ask", 0)
            body[i].note("speech.question-mark")
    return out


def _is_question(s: str) -> bool:
    return s.rstrip('”’")').endswith("?") and len(s) <= _LONGEST_QUESTION


def _proposed(line: Line, proposer: Proposer) -> Label | None:
    parts = proposer.propose(line.s)
    if parts is None or parts.role is None:
        return None
    end = parts.name[1] if parts.name else parts.role[1]
    return Label("person", end, role=parts.role, name=parts.name)


class _Reader:
    """Walks the labelled lines and says what each turn is."""

    def __init__(
        self,
        body: Sequence[Line],
        taken: Set[int],
        labels: dict[int, Label],
        out: Plan,
        proposer: Proposer,
        texts: tuple[str, str],
    ) -> None:
        self.body = body
        self.taken = taken
        self.labels = labels
        self.out = out
        self.proposer = proposer
        self.texts = texts
        self.order = sorted(labels)
        self.roles: dict[str, str] = {}
        self.open = False
        self.answers = 0

    def run(self) -> None:
        for n, i in enumerate(self.order):
            label = self.labels[i]
            following = self.order[n + 1] if n + 1 < len(self.order) else len(self.body)
            if label.kind == "ask" or (label.kind == "moderator" and self._asks(i, following)):
                self._ask(i, label, following)
            else:
                self._say(i, label, following)

    def _asks(self, i: int, following: int) -> bool:
        """Whether a moderator's turn ends with a question that somebody answers."""
        answered = following < len(self.body) and self.labels[following].kind in ("person", "name", "answer")
        return answered and _is_question(self.body[following - 1].s) and following - i <= 3

    def _ask(self, i: int, label: Label, following: int) -> None:
        line = self.body[i]
        if label.kind == "moderator":
            label = replace(label, asker=_union(label.role, label.name))
        asker = line.text[slice(*label.asker)] if label.asker else None
        count = self._question_lines(i, label, following)
        self.out.turns[i] = Turn("ask", label.start, asker=asker, number=label.number, lines=count)
        if label.start:
            line.note("speech.asker", asker or line.s[: label.start])
        self.open, self.answers = True, 0
        after = i + count
        if after < following and after not in self.taken and not turns.is_head(self.body[after].s):
            self._unlabelled_answer(after)

    def _question_lines(self, i: int, label: Label, following: int) -> int:
        """How many lines a question takes: its label may stand alone, and it may go on up to a labelled answer."""
        if label.asker is None and label.start == 0:
            return 1
        count = 1 if self.body[i].s[label.start :] else 2
        answered = following < len(self.body) and self.labels[following].kind != "ask"
        complete = any("?" in self.body[k].s for k in range(i, min(i + count, len(self.body))))
        while answered and i + count < following and count < 8:
            s = self.body[i + count].s
            apart = self.body[i + count].index != self.body[i + count - 1].index + 1 or turns.is_head(s)
            apart = apart or i + count in self.taken
            if apart or _STRUCTURE.match(s) or ("?" not in s and complete and len(s) > 60):
                break
            if self.proposer.propose(s) is not None and complete:
                break
            complete = complete or "?" in s
            count += 1
        return min(count, len(self.body) - i)

    def _unlabelled_answer(self, i: int) -> None:
        label = _proposed(self.body[i], self.proposer)
        if label is None:
            self.out.turns[i] = Turn("answer", 0)
            self.body[i].note("speech.after-question")
        else:
            speaker = replace(self._speaker(i, label), inferred=True)
            self.out.turns[i] = Turn("answer", label.start, speaker)
            self.body[i].note("speech.missing-colon", self.body[i].text[: label.start])
        self.answers += 1

    def _say(self, i: int, label: Label, following: int) -> None:
        if label.kind == "answer":
            if self.open:
                self.out.turns[i] = Turn("answer", label.start)
                self.answers += 1
                self.body[i].note("speech.label", self.body[i].s[: label.start])
            return
        speaker = self._speaker(i, label)
        next_kind = self.labels[following].kind if following < len(self.body) else ""
        closing = label.kind == "moderator" and self.answers > 0 and next_kind not in ("person", "name", "answer")
        if closing:
            self.open = False
        self.out.turns[i] = Turn("answer" if self.open else "speech", label.start, speaker)
        self.answers += self.open
        self.body[i].note("speech.label", self.body[i].text[: label.start])

    def _speaker(self, i: int, label: Label) -> Speaker:
        line = self.body[i]
        role = line.text[slice(*label.role)].strip() if label.role else None
        name = _cut(line, label.name) or None
        if role and name:
            self.roles.setdefault(name, role)
        elif name and name not in self.roles:
            self.roles[name] = _role_in_text(*self.texts, name) or ""
        if name and role is None and self.roles[name]:
            return Speaker(self.roles[name], name, short=True)
        return Speaker(role, name)


def _union(a: tuple[int, int] | None, b: tuple[int, int] | None) -> tuple[int, int] | None:
    if a is None or b is None:
        return a or b
    return min(a[0], b[0]), max(a[1], b[1])


_STOPS = "，。；：！？,;:!?“”（）()\n 　"
_BEFORE_A_ROLE = ("邀请", "请到", "请", "由", "和", "与", "及", "是", "的", "，")


def _role_in_text(text: str, whole: str, name: str) -> str | None:
    """The role that stands before a name somewhere in the text: 邀请某某局局长王建国…."""
    at = -1
    for _ in range(16):
        at = whole.find(name, at + 1)
        if at < 0:
            return None
        length = role_length(whole, at)
        start = at - length
        while length and start > 0 and at - start < 40 and whole[start - 1] not in _STOPS:
            start -= 1
        cut = max((whole.rfind(word, start, at - length) + len(word) for word in _BEFORE_A_ROLE
                   if whole.rfind(word, start, at - length) >= 0), default=start)  # fmt: skip
        if length and at - cut > length:
            return text[cut:at].lstrip("、")
    return None
