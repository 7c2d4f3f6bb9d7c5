"""The turns of a conversation, one after the other: who asks, who answers, who only speaks, and who they are."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from .. import names
from ..model import Speaker
from ..names import Proposer
from ..patterns import lazy
from ..text.chars import squeeze
from . import turns
from .lines import Line
from .offices import office
from .questions import is_question, is_request, proposed
from .remarks import is_remark, tells_to_speak
from .turns import Label

#: what begins a line that is no part of a question
_STRUCTURE = lazy(
    r"[#|>(*•-]|!\[|附|抄送|[一二三四五六七八九十\d]{1,3}[、.]|第[一二三四五六七八九十百]{1,4}[章节条]|[①-⑳]|[^\t|]*[\t|]"
)


#: a question with its points: so many lines, each so long
_LONGEST_QUESTION, _LONGEST_POINT = 20, 300
#: how many lines whoever leads may need to ask
_LONGEST_LEAD = 3
#: a name with an office inside it; a surname with a form of address
_NAMED_WITHIN, _ADDRESSED = 6, 3


@dataclass(frozen=True, slots=True)
class Turn:
    """What begins at a line: `kind` is ask, answer or speech; the words begin at `start` of the line's text.

    `lines` is how many lines of the body the question takes, `marker` the number before it, `inferred` whether the
    asker's colon is missing (ask only).
    """

    kind: str
    start: int
    speaker: Speaker | None = None
    asker: str | None = None
    lines: int = 1
    marker: str | None = None
    inferred: bool = False


class TurnReader:
    """Walks the labelled lines and says what each turn is."""

    def __init__(
        self,
        body: Sequence[Line],
        taken: Set[int],
        labels: dict[int, Label],
        proposer: Proposer,
        texts: tuple[str, str],
    ) -> None:
        self.body = body
        self.taken = taken
        self.labels = labels
        self.out: dict[int, Turn] = {}
        self.proposer = proposer
        self.texts = texts
        self.order = sorted(labels)
        self.roles: dict[str, str] = {}
        self.open = False
        self.answers = 0

    def run(self) -> dict[int, Turn]:
        """The turns, by the number of their first line."""
        for n, i in enumerate(self.order):
            label = self.labels[i]
            following = self.order[n + 1] if n + 1 < len(self.order) else len(self.body)
            if self._remarks(i, label, following):
                self._remark(i, label)
            elif label.kind == "ask" or self._asks(i, label, following):
                self._ask(i, label, following)
            else:
                self._say(i, label, following)
        return self.out

    def _asks(self, i: int, label: Label, following: int) -> bool:
        """Whether the turn of who leads, or of who sits in an assembly, ends with a question that somebody answers."""
        if label.kind != "moderator" and not self._sits(i, label):
            return False
        answered = following < len(self.body) and self.labels[following].kind in ("person", "name", "answer")
        if not answered or following - i > _LONGEST_LEAD:
            return False
        lines = [line.s for line in self.body[i : i + self._question_lines(i, label, following)]]
        return is_question(lines[-1]) or tells_to_speak(lines[-1])

    def _sits(self, i: int, label: Label) -> bool:
        """Whether a label names a deputy or a member, who asks those in office."""
        role = self.body[i].s[slice(*label.role)] if label.kind == "person" and label.role else ""
        # 陈委员玉珍 has it inside the name
        inside = label.name is None and len(role) <= _NAMED_WITHIN and role[1:3] in turns.endings("assembly")
        return inside or role.endswith(turns.endings("assembly")) or self._visits(i, label)

    def _visits(self, i: int, label: Label) -> bool:
        """Whether a label is a surname and a form of address: 张女士, who comes with a question."""
        word = self.body[i].s[slice(*label.written)] if label.kind == "name" and label.written else ""
        return len(word) == _ADDRESSED and names.honorific_length(word) == 2 and names.is_surname(word[0])

    def _remarks(self, i: int, label: Label, following: int) -> bool:
        """Whether a reporter only thanks."""
        if self._visits(i, label):
            return is_remark(self.body[i].s[label.start :])
        if label.kind != "ask" or label.asker is None:
            return False
        lines = [line.s for line in self.body[i + 1 : i + self._question_lines(i, label, following)]]
        said = self.body[i].s[label.start :] or (lines[0] if lines else "")
        return is_remark(said) and not any("?" in s or is_request(s) for s in lines)

    def _remark(self, i: int, label: Label) -> None:
        line = self.body[i]
        who = line.text[slice(*label.asker)] if label.asker else None
        speaker = Speaker(who, None, inferred=label.weak == "spaced") if who else self._speaker(i, label)
        self.out[i] = Turn("speech", label.start, speaker)
        line.note("speech.label", line.text[: label.start])
        self.open = False

    def _ask(self, i: int, label: Label, following: int) -> None:
        line = self.body[i]
        if label.kind in ("moderator", "person", "name"):
            label = replace(label, asker=label.written or _union(label.role, label.name))
        asker = line.text[slice(*label.asker)] if label.asker else None
        count = self._question_lines(i, label, following)
        marker = line.text[: label.number] or None
        inferred = label.weak == "spaced"
        self.out[i] = Turn("ask", label.start, asker=asker, lines=count, marker=marker, inferred=inferred)
        if label.start:
            line.note("speech.asker", asker or line.s[: label.start])
        self.open, self.answers = True, 0
        after = i + count
        if after < following and after in self.taken:
            self.answers += 1
        elif after < following and not turns.is_head(self.body[after].s):
            self._unlabelled_answer(after)

    def _question_lines(self, i: int, label: Label, following: int) -> int:
        """How many lines a question takes: its label may stand alone, and it may go on up to a labelled answer."""
        if label.asker is None and not self.body[i].s[label.number : label.start].strip(" "):
            return 1
        if label.asker is None and self._up_to_answer(i, label, following):
            return following - i
        count = 1 if self.body[i].s[label.start :] else 2
        answered = following < len(self.body) and self.labels[following].kind != "ask"
        complete = any("?" in self.body[k].s for k in range(i, min(i + count, len(self.body))))
        while i + count < following and count < 8:
            s = self.body[i + count].s
            if not answered and (complete or not is_question(s)):
                break
            apart = self.body[i + count].index != self.body[i + count - 1].index + 1 or turns.is_head(s)
            apart = apart or i + count in self.taken or "\t" in self.body[i + count].text
            if apart or _STRUCTURE.match(s) or ("?" not in s and complete and len(s) > 60):
                break
            if self.proposer.propose(s) is not None and complete:
                break
            complete = complete or "?" in s
            count += 1
        return min(count, len(self.body) - i)

    def _up_to_answer(self, i: int, label: Label, following: int) -> bool:
        """Whether everything between 问： and 答： is the question: its points, each in a line of its own."""
        if not 1 < following - i <= _LONGEST_QUESTION or following >= len(self.body):
            return False
        answer, lines = self.labels[following], self.body[i + 1 : following]
        plain = all(len(line.s) <= _LONGEST_POINT and "\t" not in line.text and "|" not in line.s for line in lines)
        whole = lines[-1].index - self.body[i].index == len(lines) and self.taken.isdisjoint(range(i, following))
        asks = any("?" in line.s or line.s[-1] in ";:" for line in self.body[i:following])
        return answer.kind == "answer" and answer.name is None and plain and whole and asks

    def _unlabelled_answer(self, i: int) -> None:
        label = proposed(self.body[i], self.proposer)
        if label is None:
            self.out[i] = Turn("answer", 0)
            self.body[i].note("speech.after-question")
        else:
            missing = ":" not in self.body[i].s[: label.start]
            speaker = replace(self._speaker(i, label), inferred=missing)
            self.out[i] = Turn("answer", label.start, speaker)
            self.body[i].note("speech.missing-colon" if missing else "speech.label", self.body[i].text[: label.start])
        self.answers += 1

    def _say(self, i: int, label: Label, following: int) -> None:
        if label.kind == "answer":
            if self.open:
                self.out[i] = Turn("answer", label.start)
                self.answers += 1
                self.body[i].note("speech.label", self.body[i].s[: label.start])
            return
        speaker = self._speaker(i, label)
        next_kind = self.labels[following].kind if following < len(self.body) else ""
        asked = next_kind == "person" and self._sits(following, self.labels[following])
        ends = (
            asked
            or next_kind not in ("person", "name", "answer")
            or any(turns.moderates(line.s) for line in self.body[i : min(following, i + 3)])
        )
        closing = label.kind == "moderator" and self.answers > 0 and ends
        if closing:
            self.open = False
        if label.weak == "spaced":
            speaker = replace(speaker, inferred=True)
        self.out[i] = Turn("answer" if self.open else "speech", label.start, speaker)
        self.answers += self.open
        code = "speech.missing-colon" if speaker.inferred else "speech.label"
        self.body[i].note(code, self.body[i].text[: label.start])

    def _speaker(self, i: int, label: Label) -> Speaker:
        line = self.body[i]
        role = line.text[slice(*label.role)].strip() if label.role else None
        name = squeeze(line.text[slice(*label.name)]) if label.name else None
        if role and name:
            self.roles.setdefault(name, role)
        elif name and name not in self.roles:
            self.roles[name] = office(*self.texts, name) or ""
        said = self._said(line, label, name)
        if name and role is None and self.roles[name]:
            return Speaker(self.roles[name], name, short=True, label=said)
        return Speaker(role, name, label=said)

    @staticmethod
    def _said(line: Line, label: Label, name: str | None) -> str | None:
        """The label as written, where it is more than role and name; padding in a name is layout."""
        if label.written is None or label.written in (label.role, label.name):
            return None
        a, b = label.written
        written = line.text[a:b]
        if name and label.name:
            written = f"{line.text[a : label.name[0]]}{name}{line.text[label.name[1] : b]}"
        role = line.text[slice(*label.role)] if label.role else ""
        return None if squeeze(written) == squeeze(f"{role}{name or ''}") else written


def _union(a: tuple[int, int] | None, b: tuple[int, int] | None) -> tuple[int, int] | None:
    if a is None or b is None:
        return a or b
    return min(a[0], b[0]), max(a[1], b[1])
