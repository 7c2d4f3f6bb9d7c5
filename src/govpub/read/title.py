"""The title: which lines at the top of the body are it, said once or again. Vocabulary: `data/read/titles.toml`."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache
from typing import NamedTuple

from .. import data, names
from ..patterns import lazy
from ..text import dates
from ..text.chars import squeeze
from . import labels, turns
from .chrome import words
from .lines import Line

_NUMBERED = lazy(
    r"(?:[一二三四五六七八九十]{1,3}+[、.]|\([一二三四五六七八九十\d]{1,3}+\)|\d{1,2}[.、]|第[一二三四五六七八九十百\d]{1,5}+[章节条编]"
    r"|[①-⑳]|[-*+•>|] |!\[|附(?:件|表|录)? ?\d* ?(?::|$)|抄送|[问答] ?:|时间 ?:|地点 ?:|主持人 ?:|嘉宾 ?:)"
)
_DOCUMENT_NUMBER = lazy(r"[一-鿿() ]{1,25}+ ?[\[(]? ?\d{2,6} ?[\])]? ?第? ?\d{0,4} ?号?|第 ?\d+ ?号")
_SITE = lazy(r" ?(?:-{1,3}|_{1,3}|\||—{1,2}|–) ?[^-_|—–]{2,30}$")
_HAN = lazy("[㐀-鿿]")
_NO_KEY = lazy(r"\([a-z]{1,6}\)|[^0-9A-Za-z㐀-鿿]")
_INJECTED = lazy(r"[㐀-鿿]\([a-z]{1,6}\)[㐀-鿿]")
_RECORD = lazy(r"(?i:ICP)备|网安备|标识码")
_MARKDOWN = lazy(r"#{1,2} ++(?=\S)")
_LONGEST, _LINES = 120, 16
#: a line of less is short for a title
_SHORT = 12
#: what goes on from who issues; so many lines a title has at most
_CONTINUES = lazy(r"关于|印发|转发|批转")
_MOST_LINES = 6
_LONGEST_COLUMN, _LONGEST_HEAD = 6, 8
#: why a line is a field that stands below the text
_AT_THE_END = ("field.credit", "field.stamp")
_ENDS_SENTENCE = ("。", ";", ",", "、", ":", "!”")


class Title(NamedTuple):
    """The title, and the groups of lines that say it, the first of which is the one to show."""

    text: str
    groups: tuple[tuple[Line, ...], ...]


@cache
def _words(kind: str) -> tuple[str, ...]:
    if kind == "long_endings":
        return tuple(word for word in _words("endings") if len(word) > 1)
    return tuple(data.read_toml("read/titles.toml")[kind].split())


def key(text: str) -> str:
    """A title's shadow without space, marks and injected pinyin, 国(guo)务院: how titles are compared."""
    return _NO_KEY.sub("", text)


def is_short(s: str) -> bool:
    """Whether a text (a shadow) is a kind of paper that is a title by itself: 公告."""
    return s.replace(" ", "") in _words("whole")


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
        if len(out) >= _LINES or (is_body(line.s) and not _MARKDOWN.match(line.s) and key(line.s) not in wanted):
            break
        out.append(line)
    return out


def is_body(s: str) -> bool:
    """Whether a line is too long for a title, ends like a sentence, or begins with a number or a mark of structure."""
    return len(s) > _LONGEST or s.endswith(_ENDS_SENTENCE) or "。" in s or _NUMBERED.match(s) is not None


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
    named = [group for group in good if not _is_issuer("".join(line.s for line in group))]
    named = [group for group in named if not _is_column(group)] or named
    named = [group for group in named if any(_HAN.search(line.s) for line in group)] or named
    # a short line that ends as no title does is one only where no line below does: 请选择
    whole = [group for group in named if is_complete("".join(line.s for line in group))]
    named = whole if whole and len(named[0][0].s) <= _SHORT and named[0] is not whole[0] else named
    # 公告 alone is a title where no other is named: else it is the name of a column
    longer = [group for group in named if not is_short(_MARKDOWN.sub("", group[-1].s))]
    return _under_issuers(next(iter(longer or named or good), []), top)


def _under_issuers(group: list[Line], top: Sequence[Line]) -> list[Line]:
    """The title with the lines right above it that name who issues: 某某省财政厅 某某省税务局 above 关于…."""
    while (group and len(group) < _MOST_LINES and _CONTINUES.match(group[0].s)) or (group and _is_issuer(group[0].s)):
        at = top.index(group[0])
        above = top[at - 1] if at else None
        if above is None or not _adjacent(above, group[0]) or not _is_issuer(above.s) or not may_be(above.s):
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
    named = len(s) <= _LONGEST_COLUMN and s.endswith(_words("columns"))
    return named or any(s in words(kind) for kind in ("weak", "strong", "related", "columns"))


def is_credit(line: Line) -> bool:
    """Whether a line of fields stands below the text."""
    return line.notes[0][0] in _AT_THE_END


def _is_issuer(s: str) -> bool:
    return s.endswith(_words("issuers")) and not is_complete(s)


def _group(line: Line, candidates: Sequence[Line]) -> list[Line]:
    """The title that a line belongs to, with its neighbours where it runs over several lines."""
    if not may_be(line.s) or "\t" in line.text:
        return []
    at = candidates.index(line)
    group = [line]
    if len(line.s) <= 40 and _is_issuer(line.s):
        below = candidates[at + 1] if at + 1 < len(candidates) else None
        goes_on = below is not None and (_CONTINUES.match(below.s) is not None or is_short(below.s))
        if below is None or not _adjacent(line, below) or not goes_on:
            return group
    said = line.s
    while not is_complete(said) and len(group) < 4 and at + 1 < len(candidates):
        at += 1
        below = candidates[at]
        said += below.s
        if not may_be(below.s) or len(said) > _LONGEST or not _adjacent(group[-1], below):
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


def may_be(s: str) -> bool:
    """Whether a line (a shadow) has nothing that keeps it from being a title."""
    folded = _MARKDOWN.sub("", s)
    if is_short(folded):
        return True
    if (
        folded in words("related")
        or folded.startswith(("—", "--", "……"))
        or len(key(folded)) < 4
        or (folded[-1] == "." and len(folded) <= _SHORT)
        or (folded[0] == "(" and folded[-1] == ")")
    ):
        return False
    if not 4 <= len(folded) <= _LONGEST or folded.endswith(_words("heads")) or _has_cells(s) or "\t" in s:
        return False
    if (
        s.startswith("<")
        or _RECORD.search(s)
        or "©" in s
        or _DOCUMENT_NUMBER.fullmatch(folded)
        or _is_date(folded)
        or "@" in s
        or "://" in s
    ):
        return False
    head, colon, _ = folded[:12].partition(":")
    head = head.replace(" ", "")
    if colon and (head in _words("labels") or head.endswith(_words("label_endings")) or labels.pairs(folded)):
        return False
    if " " in folded and all(word in labels.kinds() or word == "序号" for word in folded.split()):
        return False
    if ":" in folded and " " in folded and labels.holds_field(folded):
        return False
    label = turns.read(folded) if ":" in folded[:24] else None
    if label is not None and label.kind in ("ask", "answer", "moderator"):
        return False
    named = (
        len(folded) <= 40
        and not s.startswith("# ")
        and "—" not in folded
        and not folded.endswith(tuple(word for word in _words("whole") if len(word) > 1))
    )
    named = named and not re.sub(r"\([^()]{1,30}+\)$", "", folded).endswith(_words("long_endings"))
    parts = names.split(folded) if named else None
    return (
        parts is None
        or parts.role is None
        or parts.name is None
        or not names.is_strict_name(folded[slice(*parts.name)])
    )


def _has_cells(s: str) -> bool:
    """Whether pipes part a line into cells; one behind a word parts a title from its column: 辟谣|关于…."""
    if "|" not in s:
        return False
    head, _, rest = s.partition("|")
    return "|" in rest or not 2 <= len(head.strip(" ")) <= _LONGEST_HEAD or len(rest) < _LONGEST_HEAD


def _is_date(s: str) -> bool:
    found = dates.read(s.lstrip("("))
    return found is not None and found.end + 2 >= len(s.lstrip("("))


def is_complete(s: str) -> bool:
    """Whether a text ends as titles of documents end: …的通知, …工作规则（试行）."""
    s = re.sub(r"\([^()]{1,30}+\)$", "", s)
    return s.endswith(_words("endings")) or (" " in s[-4:] and s.replace(" ", "").endswith(_words("endings")))


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
        gap = " " if n and _is_issuer(group[n - 1].s) and _is_issuer(line.s) else ""
        text += gap + (squeeze(line.text) if n and is_short(line.s) else line.text)
    m = _MARKDOWN.match(group[0].s)
    return text[m.end() :] if m else text
