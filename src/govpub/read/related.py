"""Related articles: a head such as 相关文章 near the end, and titles under it. Vocabulary: `data/read/chrome.toml`."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Related
from ..patterns import lazy
from .chrome import words
from .lines import Line

_BULLET = lazy(r"(?:[•·●◆■▪>*+-]|\d{1,2}[.、)])? *+")
_DATE = lazy(r" *+[\[(]? *+(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?: \d\d:\d\d)? *+[\])]?$")
_LEADING_DATE = lazy(r"[\[(]? *+\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: \d\d:\d\d)? *+[\])]? *+")
_LINK = lazy(r"\[([^\[\]]{1,200}+)\]\(([^()\s]{1,500}+)\)")
_LONGEST = 90
#: so many lists, one below another, and so many lines that name an article each
_LISTS, _NAMED = 4, 6
#: a list at the side has so many articles at least
_FEWEST = 2


def mark(lines: Sequence[Line]) -> list[Related]:
    """Take the lines of the last lists of related articles; an empty head is chrome."""
    out: list[Related] = []
    for _ in range(_LISTS):
        found = _last(lines)
        if found is None:
            break
        out = found + out
    return _named(lines) + out


def _last(lines: Sequence[Line]) -> list[Related] | None:
    """Take the last list that is not yet taken; None where something else than titles stands below its head."""
    free = [line for line in lines if line.state in ("", "chrome")]
    start = next((i for i in range(len(free) - 1, -1, -1) if _is_head(free[i]) or _is_side(free[i])), None)
    if start is None:
        return None
    below = [line for line in free[start + 1 :] if not line.state]
    upper = free[start - 1] if start else None
    parted = upper is not None and upper.state == "chrome" and upper.index == free[start].index - 1
    fewest = 0 if _is_head(free[start]) else 1 if parted else _FEWEST
    if not all(_is_title(line) for line in below) or len(below) < fewest or not start:
        return None
    head = free[start]
    head.take("related" if below else "chrome", "related.head" if below else "related.empty", head.text)
    out = []
    for line in below:
        line.take("related", "related.title", head.text)
        out.append(_read(line))
    return out if below else None


def _named(lines: Sequence[Line]) -> list[Related]:
    """Take the last lines of the text that name one article each behind the word: 关联文件：某某条例."""
    taken: list[Line] = []
    out: list[Related] = []
    for line in reversed([line for line in lines if not line.state][-_NAMED:]):
        head, colon, _ = line.s.partition(":")
        start = len(head) + 1
        if not colon or head.strip("[ ") not in words("related") or not _is_title(line) or start >= len(line.s):
            break
        taken.append(line)
        out.insert(0, _read(line, start))
    for line in taken:
        line.take("related", "related.named", line.s.partition(":")[0])
    return out


def _is_head(line: Line) -> bool:
    return len(line.s) <= 20 and line.s.strip(" :>|#*[]•·■").replace(" ", "") in words("related")


def _is_side(line: Line) -> bool:
    """Whether a line is the head of a list at the side of a page, which many pages have and texts may have too."""
    return not line.state and line.s in words("sidebars")


def _is_title(line: Line) -> bool:
    return 4 <= len(line.s) <= _LONGEST and not line.s.endswith(("。", ";", ":", ",")) and "。" not in line.s


def _read(line: Line, start: int = 0) -> Related:
    start = _BULLET.match(line.s, start).end()  # type: ignore[union-attr]  # matches everywhere, if only nothing
    if m := _LINK.match(line.text, start):
        return Related(m[1], m[2])
    if m := _LEADING_DATE.match(line.s, start):
        start = m.end()
    date = _DATE.search(line.s, max(start, len(line.s) - 30))
    return Related(line.text[start : date.start() if date and date.start() > start else None])
