"""Annexes: documents attached in the text, each with its title; after a signature, or after a line 附件1."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from . import title
from .closing import Signed
from .lines import Line

_LABEL = re.compile(r"\[?附(?:件|表|录)? ?(?:\d{1,2}|[一二三四五六七八九十]{1,3})?\]? ?:?")
_LONGEST = 60


def find(body: Sequence[Line], signed: Mapping[int, Signed], taken: Set[int]) -> dict[int, int]:
    """The first line of each annex, and how many lines its title takes."""
    out: dict[int, int] = {}
    ended = min((i + s.count for i, s in signed.items()), default=len(body))
    i = 0
    while i < len(body):
        count = 0
        if i not in taken:
            if body[i].s[:2] in ("附件", "附表", "附录", "附", "[附") and _LABEL.fullmatch(body[i].s):
                count = 1 + _title_lines(body, i + 1, taken, whole=False) if i + 1 < len(body) else 0
                count = 0 if count == 1 else count
            elif i >= ended:
                count = _title_lines(body, i, taken, whole=True)
        if count:
            out[i] = count
        i += count or 1
    return out


def _title_lines(body: Sequence[Line], i: int, taken: Set[int], *, whole: bool) -> int:
    """How many lines from `i` on are a title with text under it; `whole`: they must end like one."""
    said = ""
    for count in range(1, 4):
        at = i + count - 1
        if at >= len(body) or at in taken or not _may_be(body[at].s):
            break
        if count > 1 and body[at].index != body[at - 1].index + 1:
            break
        said += body[at].s.replace(" ", "")
        if len(said) > _LONGEST:
            break
        if title.is_complete(said) and at + 1 < len(body):
            return count
    return 0 if whole or i >= len(body) or i in taken or not _may_be(body[i].s) or i + 1 >= len(body) else 1


def _may_be(s: str) -> bool:
    return len(s) <= _LONGEST and title.may_be(s.replace(" ", "")) and not title.is_body(s)
