"""The title: which lines at the top of the body are it, said once or again; what one looks like: `titleform.py`."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import NamedTuple

from ..patterns import lazy
from ..text.chars import squeeze
from . import labels
from .chrome import words
from .lines import Line
from .titleform import LONGEST, MARKDOWN, SHORT, is_body, is_complete, is_issuer, is_short, key, may_be, word_list

_SITE = lazy(r" ?(?:-{1,3}|_{1,3}|\||—{1,2}|–) ?[^-_|—–]{2,30}$")
_HAN = lazy("[㐀-鿿]")
_INJECTED = lazy(r"[㐀-鿿]\([a-z]{1,6}\)[㐀-鿿]")
_LINES = 16
#: what goes on from who issues; so many lines a title has at most
_CONTINUES = lazy(r"关于|印发|转发|批转")
_MOST_LINES = 6
_LONGEST_COLUMN = 6
#: why a line is a field that stands below the text
_AT_THE_END = ("field.credit", "field.stamp")


class Title(NamedTuple):
    """The title, and the groups of lines that say it, the first of which is the one to show."""

    text: str
    groups: tuple[tuple[Line, ...], ...]


def find(lines: Sequence[Line], stated: Sequence[tuple[str, str]]) -> Title:
    """The title among the lines that no pass has taken.

    `stated` are the values of title fields, each with its shadow; `lines` are all lines of the source.
    """
    top = _top(lines, {key(s) for _, s in stated} - {""})
    for text, s in stated:
        groups = _equal(top, key(s))
        groups.sort(key=lambda group: key("".join(line.s for line in group)) != key(s))
        if groups:
            single = len(groups[0]) == 1 and key(groups[0][0].s) == key(s) and not _INJECTED.search(groups[0][0].s)
            return Title(_shown(groups[0]) if single else text, tuple(groups))
    guess = _best(top, lines, [key(s) for _, s in stated])
    if guess:
        rest = [line for line in top if line not in guess]
        inner = _equal(rest, key(_bare(guess[0].s))) if len(guess) == 1 else []
        if inner and inner[0] != tuple(guess) and key(_bare(guess[0].s)) != key(guess[0].s):
            # the page's own title, with the site's name: the release's stands below
            return Title(_shown(inner[0]), (inner[0], tuple(guess), *inner[1:]))
        again = _equal(rest, key("".join(line.s for line in guess)))
        return Title(_shown(guess), (tuple(guess), *again))
    return Title(next((text for text, _ in stated if text), ""), ())


def _top(lines: Sequence[Line], wanted: Set[str]) -> list[Line]:
    """The first free lines, up to the first that reads as body and is no title that a field states."""
    out: list[Line] = []
    for line in lines:
        if line.state or (len(line.s) <= _LONGEST_COLUMN and line.s.endswith(":") and not out):
            continue
        if len(out) >= _LINES or (is_body(line.s) and not MARKDOWN.match(line.s) and key(line.s) not in wanted):
            break
        out.append(line)
    return out


def _bare(s: str) -> str:
    """A title without the names of column and site that a page adds: 关于…的通知_某市人民政府."""
    for _ in range(3):
        m = _SITE.search(s, max(0, len(s) - 40))
        if m is None or m.start() < 4:
            break
        s = s[: m.start()]
    return s


def _equal(top: Sequence[Line], wanted: str) -> list[tuple[Line, ...]]:
    """The runs of lines that together say a title."""
    out: list[tuple[Line, ...]] = []
    i = 0
    while wanted and i < len(top):
        said, j = key(top[i].s), i + 1
        while said and said != wanted and wanted.startswith(said) and j < len(top) and _adjacent(top[j - 1], top[j]):
            said += key(top[j].s)
            j += 1
        if said == wanted or (j == i + 1 and key(_bare(top[i].s)) == wanted):
            out.append(tuple(top[i:j]))
            i = j
        else:
            i += 1
    return out


def _adjacent(upper: Line, lower: Line) -> bool:
    return lower.index == upper.index + 1


def _best(top: Sequence[Line], lines: Sequence[Line], stated: list[str]) -> list[Line]:
    """The lines that look most like a title, where no field says it so: after the fields, else before them."""
    fields = [line.index for line in lines if line.state == "field" and not is_credit(line)]
    after = [line for line in top if not fields or line.index > fields[0]]
    before = [line for line in top if fields and line.index < fields[0]]
    good = []
    for candidates in (before[::-1], after):
        for line in candidates:
            group = _group(line, before if line in before else after)
            if group and _plausible("".join(x.s for x in group), stated):
                good.append(group)
    good = [group for group in good if not _is_listed(group, top)]
    # the name of a body is a title only where no other line can be one
    named = [group for group in good if not is_issuer("".join(line.s for line in group))]
    named = [group for group in named if not _is_column(group)] or named
    named = [group for group in named if any(_HAN.search(line.s) for line in group)] or named
    # a short line that ends as no title does is one only where no line below does: 请选择
    whole = [group for group in named if is_complete("".join(line.s for line in group))]
    named = whole if whole and len(named[0][0].s) <= SHORT and named[0] is not whole[0] else named
    # 公告 alone is a title where no other is named: else it is the name of a column
    longer = [group for group in named if not is_short(MARKDOWN.sub("", group[-1].s))]
    return _under_issuers(next(iter(longer or named or good), []), top)


def _under_issuers(group: list[Line], top: Sequence[Line]) -> list[Line]:
    """The title with the lines right above it that name who issues: 某某省财政厅 某某省税务局 above 关于…."""
    while (group and len(group) < _MOST_LINES and _CONTINUES.match(group[0].s)) or (group and is_issuer(group[0].s)):
        at = top.index(group[0])
        above = top[at - 1] if at else None
        if above is None or not _adjacent(above, group[0]) or not is_issuer(above.s) or not may_be(above.s):
            break
        group = [above, *group]
    return group


def _is_listed(group: Sequence[Line], top: Sequence[Line]) -> bool:
    """Whether a line is one of several of label and value: 办理时限：5个工作日."""
    if len(group) > 1 or labels.unknown(group[0].s) is None:
        return False
    at = top.index(group[0])
    beside = (*top[max(0, at - 1) : at], *top[at + 1 : at + 2])
    return any(abs(line.index - group[0].index) == 1 and labels.unknown(line.s) is not None for line in beside)


def _is_column(group: Sequence[Line]) -> bool:
    """Whether a line is the name of a column: 通知公告."""
    s = group[0].s.replace(" ", "")
    if len(group) > 1:
        return False
    named = len(s) <= _LONGEST_COLUMN and s.endswith(word_list("columns"))
    return named or any(s in words(kind) for kind in ("weak", "strong", "related", "columns"))


def is_credit(line: Line) -> bool:
    """Whether a line of fields stands below the text."""
    return line.notes[0][0] in _AT_THE_END


def _group(line: Line, candidates: Sequence[Line]) -> list[Line]:
    """The title that a line belongs to, with its neighbours where it runs over several lines."""
    if not may_be(line.s) or "\t" in line.text:
        return []
    at = candidates.index(line)
    group = [line]
    if len(line.s) <= 40 and is_issuer(line.s):
        below = candidates[at + 1] if at + 1 < len(candidates) else None
        goes_on = below is not None and (_CONTINUES.match(below.s) is not None or is_short(below.s))
        if below is None or not _adjacent(line, below) or not goes_on:
            return group
    said = line.s
    while not is_complete(said) and len(group) < 4 and at + 1 < len(candidates):
        at += 1
        below = candidates[at]
        said += below.s
        if not may_be(below.s) or len(said) > LONGEST or not _adjacent(group[-1], below):
            break
        group.append(below)
    group = group if is_complete("".join(x.s for x in group)) or len(group) == 1 else [line]
    return group + _subtitle(group[-1], candidates)


def _subtitle(last: Line, candidates: Sequence[Line]) -> list[Line]:
    """The line under a title that begins with a dash: ——在某某会议上的讲话."""
    at = candidates.index(last) + 1
    below = candidates[at] if at < len(candidates) else None
    if below is None or not below.s.startswith(("—", "--")) or not _adjacent(last, below) or len(below.s) > 60:
        return []
    return [below] if key(below.s) else []


def _plausible(s: str, stated: list[str]) -> bool:
    """Beside a stated title only what is like it can be the title."""
    if not any(stated):
        return True
    from difflib import SequenceMatcher

    said = key(s)
    return any(SequenceMatcher(None, said, other, autojunk=False).ratio() > 0.6 for other in stated if other)


def _shown(group: Sequence[Line]) -> str:
    # 通　　知 on a line of its own is spaced for the look of it
    text = ""
    for n, line in enumerate(group):
        gap = " " if n and is_issuer(group[n - 1].s) and is_issuer(line.s) else ""
        text += gap + (squeeze(line.text) if n and is_short(line.s) else line.text)
    m = MARKDOWN.match(group[0].s)
    return text[m.end() :] if m else text
