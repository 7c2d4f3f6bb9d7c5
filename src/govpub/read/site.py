"""The footer: which lines at the end are the site's, and what facts they state. Vocabulary: `data/read/site.toml`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .. import data
from ..model import SiteEntry
from ..patterns import lazy
from ..text import dates
from . import wordtree
from .lines import Line

_FILE = "read/site.toml"
_ICP = lazy(r"[一-鿿] ?(?i:ICP) ?(?:备|证) ?\d{6,10} ?号?(?: ?- ?\d{1,3})?")
_POLICE = lazy(r"[一-鿿] ?公?网安备[: ]*+\d{8,16} ?号?")
#: an unknown label ends the value before it
_OTHER = lazy(r"(?<=[ |])[㐀-鿿]{2,14}+ ?+:|(?i:copyright)|©|版权所有")
_SITE_CODE = lazy(r"标识码? ?[:(]? *+(\d{10}|bm\d{8})(?!\d)")
#: whose a site is: 版权所有©2024 某某市人民政府
_OWNER = lazy(
    r"版权所有[ :©@]*+(?:\([Cc]\) *+)?(?:(?i:copyright) *+)?(?:\d{4}(?:-\d{4})?年? *+)?"
    r"([㐀-鿿]{4,30}+)(?<!不得转载)(?=[ ,|(]|$)"
)
_SITE_ID = lazy(r"(?:\d{10}|bm\d{8})(?!\d)")
_WELCOME = lazy(r"(?:您好[,!]?)?欢迎(?:您|你|大家)?(?:访问|光临|来到|浏览|进入|登录) ?([^!,。 :]{3,40}+)")
_LONGEST = 200
#: who built a site or keeps it running is named, and is none of its facts
_SUPPLIER = "supplier"
#: what begins a line of the body, however short
_STRUCTURE = lazy(
    r"[#|>(*•-]|!\[|附件|抄送|[问答] ?:|[一二三四五六七八九十\d]{1,3}[、.]|第[一二三四五六七八九十百\d]{1,4}[章节条号]"
)
#: how many short lines of no known kind may stand between lines of the footer
_TOLERANCE = 2


@cache
def _alternatives(name: str) -> re.Pattern[str]:
    return re.compile("|".join(data.read_toml(_FILE)[name]))


@cache
def _labels() -> tuple[re.Pattern[str], dict[str, str]]:
    keys = {word: key for key, text in data.read_toml(_FILE)["labels"].items() for word in text.split()}
    words = wordtree.expression(keys)
    # without a colon a label stands at the left of something: in 某某主办 it stands at the right
    return re.compile(rf"(?:^|(?<=[ |]))({words})(?= )|({words}) *+:"), keys


@cache
def _suffixes() -> tuple[re.Pattern[str], dict[str, str]]:
    keys = {word: key for key, text in data.read_toml(_FILE)["suffixes"].items() for word in text.split()}
    words = "|".join(sorted(keys, key=len, reverse=True))
    return re.compile(rf"([^ :|]{{4,60}}?)({words})(?= |$|\|)"), keys


def is_strong(s: str) -> bool:
    """Whether a line (a shadow) is surely the footer's."""
    return len(s) <= _LONGEST and "。" not in s and _alternatives("strong").search(s) is not None


def _is_weak(s: str) -> bool:
    return len(s) <= _LONGEST and "。" not in s and _alternatives("weak").search(s) is not None


def mark(lines: Sequence[Line]) -> list[SiteEntry]:
    """Take the footer's lines; the facts in them, in order, each once, and the site's name from a welcome line."""
    footer = _footer(lines)
    entries = _welcome(lines)
    for line in footer:
        line.take("site", "site.footer", _evidence(line.s))
        entries += _read(line)
    first: dict[str, SiteEntry] = {}
    for entry in entries:
        first.setdefault(entry.key, entry)
    return list(first.values())


def _footer(lines: Sequence[Line]) -> list[Line]:
    """From the end backward, as long as lines are the footer's or stand among its lines."""
    taken: list[Line] = []
    pending: list[Line] = []
    for line in reversed(lines):
        if line.state == "chrome":
            if taken and line.notes[0][0] == "chrome.rule":
                break
            continue
        if (found := dates.read(line.s)) and found.end == len(line.s):
            break
        if is_strong(line.s):
            taken += [*pending, line]
            pending = []
        elif not line.state and _may_stand(line, pending):
            pending.append(line)
        else:
            break
    if not any(_alternatives("hard").search(line.s) for line in taken):
        return []
    # beside the first strong line only what is weak and not parted from it by a blank line
    below = taken[-1] if taken else None
    for line in pending:
        if below is None or below.gap or not _is_weak(line.s) or line.s.startswith(_BODY_LABELS):
            break
        taken.append(line)
        below = line
    return taken[::-1]


#: labels that a release's own contact lines have
_BODY_LABELS = ("联系人", "联系电话", "咨询电话", "联系方式")


def _may_stand(line: Line, pending: list[Line]) -> bool:
    if _is_weak(line.s):
        return True
    plain = sum(not _is_weak(p.s) for p in pending)
    return len(line.s) <= 40 and "。" not in line.s and plain < _TOLERANCE and _STRUCTURE.match(line.s) is None


def _evidence(s: str) -> str:
    m = _alternatives("strong").search(s) or _alternatives("weak").search(s)
    return m[0].strip(" ") if m else ""


def _welcome(lines: Sequence[Line]) -> list[SiteEntry]:
    for line in lines[:8]:
        if line.state == "chrome" and (m := _WELCOME.match(line.s)):
            return [SiteEntry("name", line.text[m.start(1) : m.end(1)], line.span(*m.span(1)))]
    return []


def _read(line: Line) -> list[SiteEntry]:
    """The facts in one line: first the numbers with a shape of their own, then labels, then 某某主办."""
    found: list[tuple[int, int, str]] = [(*m.span(), "icp") for m in _ICP.finditer(line.s)]
    found += [(*m.span(), "police_record") for m in _POLICE.finditer(line.s)]
    found += [(*m.span(1), "site_id") for m in _SITE_CODE.finditer(line.s)]
    found += [(*m.span(1), "name") for m in _OWNER.finditer(line.s)]
    found += _labelled(line.s, found)
    found += _suffixed(line.s, found)
    return [SiteEntry(key, line.text[a:b], line.span(a, b)) for a, b, key in sorted(found)]


def _labelled(s: str, shaped: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    pattern, keys = _labels()
    marks = [(m.start(), m.end(), keys[(m[1] or m[2]).replace(" ", "")]) for m in pattern.finditer(s)]
    others = [m.start() for m in _OTHER.finditer(s)]
    stops = sorted([a for a, *_ in marks] + [a for a, *_ in shaped] + others + [len(s)])
    out = []
    for _, after, key in marks:
        end = next(stop for stop in stops if stop >= after)
        a, b = _value(s, after, end, key)
        if b > a and key != _SUPPLIER and not any(x < b and a < y for x, y, _ in shaped):
            out.append((a, b, key))
    return out


def _value(s: str, start: int, end: int, key: str) -> tuple[int, int]:
    while start < end and s[start] in " :|":
        start += 1
    if key == "site_id":
        m = _SITE_ID.match(s, start)
        return m.span() if m else (start, start)
    if key in ("postcode", "phone", "report_phone", "email"):
        stop = s.find("  ", start, end)
        stop = stop if stop >= 0 else s.find(" ", start, end) if key in ("postcode", "email") else -1
        end = stop if stop >= 0 else end
    while end > start and s[end - 1] in " |,;、":
        end -= 1
    return start, end


def _suffixed(s: str, taken: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    pattern, keys = _suffixes()
    out = []
    for m in pattern.finditer(s):
        if keys[m[2]] != _SUPPLIER and not any(a < m.end(1) and m.start(1) < b for a, b, _ in taken):
            out.append((m.start(1), m.end(1), keys[m[2]]))
    return out
