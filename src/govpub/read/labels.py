"""The labels of the disclosure block, and pairs of label and value in a line. Vocabulary: `data/read/labels.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .. import data
from ..text import dates

_FILE = "read/labels.toml"
#: what labels of dates name
DATES = frozenset(("written_on", "published_on", "?date", "?time"))
#: what may stand before the first label of a line
BULLET = re.compile(r"[•·●◆■▪◇☆★▲*+>|〇 -]*+")
_BOUNDARY = frozenset(" |]);,•·●/")
_DOCUMENT_NUMBER = re.compile(r" *+[㐀-鿿]{1,15}+ *+[\[(](?:19|20)\d\d[\])]")
_UNKNOWN = re.compile(r"(?:^|(?<=  ))([㐀-鿿][㐀-鿿/()A-Za-z ]{0,22}+) ?+:")


@cache
def kinds() -> dict[str, str]:
    """What each known label names: a key of the metadata, ?subject, ?date, ?time (weak ones), other or chrome."""
    table = data.read_toml(_FILE)
    out = dict.fromkeys(table["chrome"]["words"].split(), "chrome")
    out |= dict.fromkeys(table["other"]["words"].split(), "other")
    out |= {word: f"?{key}" for key, text in table["weak"].items() for word in text.split()}
    out |= {word: key for key, text in table["keys"].items() for word in text.split()}
    return out


@cache
def body_labels() -> frozenset[str]:
    """The labels that lead from the fields to the body."""
    return frozenset(data.read_toml(_FILE)["body"]["words"].split())


@cache
def front_keys() -> dict[str, str]:
    """The English keys of front matter."""
    return {word: key for key, text in data.read_toml(_FILE)["front"].items() for word in text.split()}


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(kinds(), key=len, reverse=True)
    label = "|".join(" *+".join(map(re.escape, word)) for word in words)
    return re.compile(
        rf"(?P<open>\[ *+)?(?P<label>{label})(?:(?P<close> *+\]) *+:?+| *+(?P<mark>[:|])(?!//)|(?P<bare>(?= |$)))"
    )


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and its value in a line: offsets in the line's text; `start` is where the pair's own piece begins."""

    kind: str
    start: int
    label: tuple[int, int]
    value: tuple[int, int]
    bare: bool = False


def squeezed(s: str) -> str:
    """A label without its padding."""
    return s.replace(" ", "")


def is_named(kind: str) -> bool:
    """Whether what a label names is a key of the metadata, surely or in company."""
    return kind not in ("", "other", "chrome", "dateline", "?time")


def _unmarked(s: str) -> str:
    """A line with spaces for Markdown's **: a label may be bold, with its colon or without."""
    return s.replace("**", "  ") if "**" in s else s


def pairs(s: str) -> list[Pair]:
    """The pairs of a line (a shadow) that begins with a known label; [] where it does not."""
    s = _unmarked(s)
    start = BULLET.match(s).end()  # type: ignore[union-attr]  # matches everywhere, if only nothing
    first = _pattern().match(s, start)
    if first is None:
        return _dated(s, start)
    bare = first["bare"] is not None
    found = [m for m in _pattern().finditer(s, start) if _stands(s, m, bare, start)]
    marks = [(m.start(), m.span("label"), m.end(), kinds()[squeezed(m["label"])]) for m in found]
    if not bare:
        marks = _with_unknown(s, marks)
    ends = [mark[0] for mark in marks[1:]] + [len(s)]
    starts = [0] + [mark[0] for mark in marks[1:]]
    return [
        Pair(kind, a, label, _trim(s, after, end), bare)
        for a, (_, label, after, kind), end in zip(starts, marks, ends, strict=True)
    ]


def _dated(s: str, start: int) -> list[Pair]:
    """A line that begins with a date and goes on with pairs or nothing: 2024-08-30 09:30 来源：…."""
    if not s.startswith(("19", "20"), start):
        return []
    found = dates.read(s, start)
    if found is None:
        return []
    rest = len(s) - len(s[found.end :].lstrip(" |"))
    pair = Pair("dateline", 0, (start, start), (start, found.end))
    if rest == len(s):
        return [pair]
    if rest == found.end or _pattern().match(s, rest) is None:
        return []
    shifted = [_shift(p, rest) for p in pairs(s[rest:])]
    return [pair, *shifted] if shifted and not shifted[0].bare else []


def _shift(pair: Pair, by: int) -> Pair:
    (a, b), (c, d) = pair.label, pair.value
    return Pair(pair.kind, pair.start + by, (a + by, b + by), (c + by, d + by), pair.bare)


def _stands(s: str, m: re.Match[str], bare: bool, start: int) -> bool:
    """Whether a label that was found in a line begins a pair there."""
    if (m["bare"] is not None) != bare:
        return False
    at, label = m.start(), squeezed(m["label"])
    if at == start or s[at - 1] in _BOUNDARY:
        return True
    # run on to the value before it: a long label, or one whose value has a shape of its own
    return not bare and (len(label) > 3 or (label == "文号" and _DOCUMENT_NUMBER.match(s, m.end()) is not None))


_Mark = tuple[int, tuple[int, int], int, str]


def _with_unknown(s: str, marks: list[_Mark]) -> list[_Mark]:
    """Add the unknown labels that a wide gap sets off: 索引号：…  登记册：…."""
    if "  " not in s:
        return marks
    taken = {mark[1][1] for mark in marks}
    for m in _UNKNOWN.finditer(s, marks[0][2]):
        a, b = m.span(1)
        b = a + len(m[1].rstrip(" "))
        if b not in taken and len(squeezed(m[1])) <= 8 and not any(mark[0] <= a < mark[2] for mark in marks):
            marks.append((a, (a, b), m.end(), "other"))
    return sorted(marks)


def _trim(s: str, start: int, end: int) -> tuple[int, int]:
    """An extent without the space and the separators around it."""
    while start < end and s[start] in " |":
        start += 1
    while end > start and s[end - 1] in " |":
        end -= 1
    return start, end


def unknown(s: str) -> Pair | None:
    """The pair that a whole line makes if its unknown label is taken for one; None where it has no shape of a label."""
    s = _unmarked(s)
    start = BULLET.match(s).end()  # type: ignore[union-attr]
    colon = s.find(":", start, start + 24)
    if colon < 0 or s.startswith("//", colon + 1):
        return None
    label_end = start + len(s[start:colon].rstrip(" "))
    label = squeezed(s[start:label_end])
    if not 2 <= len(label) <= 10 or not _WORD.fullmatch(label):
        return None
    return Pair("other", 0, (start, label_end), _trim(s, colon + 1, len(s)))


def bracketed(s: str) -> Pair | None:
    """The pair of a line that begins with an unknown label in brackets: [登记册]第三册."""
    m = _BRACKETED.match(s)
    if m is None or not 2 <= len(squeezed(m[1])) <= 10 or not _WORD.fullmatch(squeezed(m[1])):
        return None
    return Pair("other", 0, _trim(s, *m.span(1)), _trim(s, m.end(), len(s)))


_BRACKETED = re.compile(r"\[([^\[\]:]{2,20}+)\] *+:?+")
_WORD = re.compile(r"[㐀-鿿A-Za-z][㐀-鿿A-Za-z0-9/()、_-]*+")
