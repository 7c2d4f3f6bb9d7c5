"""Questions without labels, under a head such as 答记者问: known by their question mark and by where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from ..names import Proposer, tells
from ..patterns import lazy
from . import markers
from .lines import Line
from .turns import Label, numbered

_LONGEST, _LONGEST_HEADING = 400, 40
_ASKS = lazy(r"\?[”’\")]*+(?:谢谢[^。!?]{0,6}+[。!]?)?$")
#: what a question without a question mark says, right above its answer
_REQUEST = lazy(r"请(?:问|您|你|介绍|谈|局长|区长|县长|市长|主任|发布人)|能否|可否|想了解|想请")
_LONGEST_REQUEST = 200
_LONGEST_THANKS = 12


def is_question(s: str) -> bool:
    """Whether a line (a shadow) ends in a question mark, thanks apart."""
    return len(s) <= _LONGEST and _ASKS.search(s, max(0, len(s) - 16)) is not None


def is_request(s: str) -> bool:
    """Whether words ask without a question mark: 请介绍…, 想了解…."""
    return len(s) <= _LONGEST_REQUEST and _REQUEST.search(s) is not None


def is_thanks(s: str) -> bool:
    """Whether a line is nothing but thanks, as after a question."""
    return len(s) <= _LONGEST_THANKS and s.startswith(("谢谢", "感谢"))


def proposed(line: Line, proposer: Proposer) -> Label | None:
    """The label that a line seems to begin with, without its colon."""
    parts = proposer.propose(line.s)
    if parts is None or parts.role is None:
        return None
    end = parts.name[1] if parts.name else parts.role[1]
    while end + 1 < len(line.s) and line.s[end] in " :":
        end += 1
    return Label("person", end, role=parts.role, name=parts.name)


def find(
    body: Sequence[Line], labels: dict[int, Label], start: int, proposer: Proposer, *, by_title: bool
) -> dict[int, Label]:
    """The lines from `start` on that are questions. `by_title`: only the title says that there are any."""
    marked = [i for i in range(start, len(body)) if i not in labels and _asks(body, labels, i)]
    if by_title and len(marked) < 2:
        return {}
    questions = set(marked)
    spoken = any(i >= start for i in labels)
    out = {i for i in marked if i + 1 < len(body) and i + 1 not in questions and not spoken}
    out |= {i for i in marked if _answered(body, labels, i, questions, proposer)}
    if not by_title:
        out |= {i for i in marked if i == start + 1}
    out |= _set_off(body, marked, out, start)
    for i in out:
        body[i].note("speech.question-mark")
    return {i: _asked(body[i].s) for i in sorted(out)}


def _asked(s: str) -> Label:
    """The label of a question without one; a number or a bullet before it stays its marker."""
    number, start = numbered(s)
    return Label("ask", start, number=number)


def unnumbered(body: Sequence[Line], found: dict[int, Label]) -> dict[int, Label]:
    """Of the questions in the explanation of a policy, the short lines without a number: its numbers are headings."""
    out = {
        i: label for i, label in found.items() if len(body[i].s) <= _LONGEST_HEADING and markers.read(body[i].s) is None
    }
    return out if len(out) > 1 else {}


def _asks(body: Sequence[Line], labels: dict[int, Label], i: int) -> bool:
    if is_question(body[i].s):
        return True
    return i + 1 in labels and len(body[i].s) <= _LONGEST_REQUEST and _REQUEST.search(body[i].s) is not None


def _answered(body: Sequence[Line], labels: dict[int, Label], i: int, questions: set[int], proposer: Proposer) -> bool:
    """Whether somebody answers on the next line: with a label, with one that lost its colon, or in a tale of it."""
    below = i + 1
    if below in labels:
        return True
    if below >= len(body) or below in questions:
        return False
    return tells(body[below].s) or proposed(body[below], proposer) is not None


def _set_off(body: Sequence[Line], marked: list[int], known: set[int], start: int) -> set[int]:
    """Questions that blank lines set off from what stands above as they do the known ones, and nothing else."""
    if not known:
        return set()
    least = min(body[i].gap for i in known)
    others = (body[i].gap for i in range(start + 1, len(body)) if i not in known and i - 1 not in known)
    usual = sorted(others)
    # most other lines stand closer
    if not usual or usual[len(usual) * 3 // 4] >= least:
        return set()
    return {i for i in marked if body[i].gap >= least and i + 1 < len(body)}
