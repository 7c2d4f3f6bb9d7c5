"""The ends of documents: signatures with their dates, attachments, contacts, notices.

Vocabulary: `data/read/closing.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache

from .. import data, names
from ..patterns import lazy
from ..text import dates
from . import markers, titleform, wordtree
from .lines import Line

_FILE = "read/closing.toml"
_ATTACHMENT = lazy(
    r"\[?(?P<label>附(?:件|表|图)?)(?: ?(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3}))?\]? ?"
    r"(?:(?P<mark>[:.、])|(?= |$|\[|《))"
)
_ITEM = lazy(r"(?<=[ :;])(?:(?P<n>\d{1,2}) ?[.、)](?!\d)|\((?P<m>\d{1,2})\))")
_LINK = lazy(r"\[([^\[\]]{1,200}+)\]\(([^()\s]{1,500}+)\)")
_CN = "[〇零一二三四五六七八九十]"
#: the last line of a paper: who printed it, and when
_ISSUED = lazy(
    rf"[^。,;:]{{2,40}} *+(?:\d{{4}}年\d{{1,2}}月\d{{1,2}}日|{_CN}{{4}}年{_CN}{{1,3}}月{_CN}{{1,3}}日) ?印发"
)
_LONGEST_SIGNER = 50
#: a line that ends with the name of a file, and its size
_NAMES_FILE = lazy(
    r"\.(?i:docx?|pdf|xlsx?|pptx?|zip|rar|wps|ofd|txt|csv|rtf|od[tsp]|tif|gif|bmp|mp[34]|jpe?g|png|et|7z)"
    r"(?: *\([\d.]+ *[KMB]{1,2}\))?$"
)
_FILE_ENDS = frozenset("cdefgprstvxzpCDEFGPRSTVXZ34)")
_PARTS = ("part", "chapter", "article")


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature: the lines from `first` on, `count` of them; `body_lines` of these name who signs."""

    count: int
    body_lines: int
    cut: int
    date: str | None


@dataclass(frozen=True, slots=True)
class Attached:
    """One attachment in a line: where its piece begins, its label (附件1, 2.), its title's extent, a link's address."""

    start: int
    label: str
    number: str
    title: tuple[int, int]
    href: str | None = None


@cache
def words(kind: str) -> tuple[str, ...]:
    """A list of `closing.toml`, longest first."""
    return tuple(sorted(data.read_toml(_FILE)[kind].split(), key=len, reverse=True))


@cache
def _contact() -> re.Pattern[str]:
    return re.compile(wordtree.expression(words("contact")) + r" *+(?::|\()")


def is_contact(s: str) -> bool:
    """Whether a line says whom to reach or who gets a copy."""
    return len(s) <= 300 and (_contact().match(s.lstrip("([")) is not None or _ISSUED.fullmatch(s) is not None)


def notice(s: str) -> tuple[int, int, int] | None:
    """The extent of the title of a notice on the release (更正) and where its text begins, or None."""
    start = 1 if s[:1] in ("[", "(") else 0
    if not s.startswith(words("notices"), start):
        return None
    for word in words("notices"):
        if s.startswith(word, start):
            end = start + len(word)
            rest = s[end : end + 1]
            if (start and rest in "])") or (not start and rest in (":", "")):
                after = end + 1
                while after < len(s) and s[after] in " :":
                    after += 1
                return start, end, after
    return None


def signatures(body: Sequence[Line], taken: Set[int]) -> dict[int, Signed]:
    """The signatures of a body, by their first line: names of bodies and a date, at the end of a document."""
    found: dict[int, Signed] = {}
    after = 0
    for i in range(len(body)):
        signed = None if i in taken or len(body[i].s) > 80 else _signed(body, i, after, taken)
        if signed is not None:
            found[i + 1 - signed.count] = signed
            after = i + 1
    last = max(found, default=0)
    text = next((i for i, line in enumerate(body) if line.s.endswith(("。", ":", ";", "!")) or len(line.s) > 30), 0)
    return {i: s for i, s in found.items() if i > text and (i == last or _ends(body, i + s.count))}


def _signed(body: Sequence[Line], i: int, after: int, taken: Set[int]) -> Signed | None:
    """The signature whose date the line holds; lines before `after` belong to an earlier one."""
    found = _date(body[i].s)
    if found is None:
        return None
    cut, iso = found
    if cut:
        return Signed(1, 0, cut, iso) if may_sign(body[i].s[:cut].rstrip(" ")) else None
    first = i
    while first > after and i - first < 6 and first - 1 not in taken and may_sign(body[first - 1].s):
        if body[first - 1].index != body[first].index - 1:
            break
        first -= 1
    if first == i and not _stands_alone(body, i):
        return None
    return Signed(i - first + 1, i - first, 0, iso)


def _ends(body: Sequence[Line], i: int) -> bool:
    """Whether a document ends before a line: a bracketed remark, an attachment, a contact or another title follows."""
    s = body[i].s
    if (
        s.startswith(("(", "附", "[附"))
        or is_contact(s)
        or ((marker := markers.read(s)) is not None and marker.family in _PARTS)
    ):
        return True
    said = ""
    for line in body[i : i + 3]:
        said += line.s.replace(" ", "")
        if titleform.is_complete(said):
            return True
    return False


def _date(s: str) -> tuple[int, str | None] | None:
    """Where the date begins that a line ends with or is, and its ISO form."""
    bare = s.strip("()")
    opened = len(s) - len(s.lstrip("("))
    found = dates.read(s, opened)
    if found is not None and found.end >= opened + len(bare):
        return 0, found.iso
    cut = dates.cut(s, opened)
    if cut is not None and cut >= opened + len(bare):
        return 0, None
    at = s.rfind(" ", 0, max(0, len(s) - 6))
    while at > 0:
        found = dates.read(s, at + 1)
        if found is not None:
            return (at + 1, found.iso) if found.end == len(s) else None
        if len(s) - at > 16:
            return None
        at = s.rfind(" ", 0, at)
    return None


def may_sign(s: str) -> bool:
    """Whether a line names who signs: a body, or an office and a name."""
    bare = re.sub(r" *\((?:" + "|".join(words("seals")) + r")\)$", "", s)
    squeezed = bare.replace(" ", "")
    if not 2 <= len(squeezed) <= _LONGEST_SIGNER or any(c in bare for c in "。,;:!?"):
        return False
    if markers.read(s) is not None:
        return False
    if squeezed.endswith(words("signers")) or names.is_strict_name(squeezed):
        return True
    office = next((w for w in words("officers") if w in squeezed), None)
    return office is not None and len(squeezed) - squeezed.index(office) - len(office) <= 4


def _stands_alone(body: Sequence[Line], i: int) -> bool:
    """Whether a date without a body before it ends the document: set off, and after text; or a line cut in a date."""
    if dates.cut(body[i].s) is not None:
        return i > 0
    ended = i > 0 and body[i - 1].s.endswith(("。", "!", ")", ";"))
    return ended and (i == len(body) - 1 or body[i + 1].s.startswith(("(", "附")))


def attachments(body: Sequence[Line], taken: Set[int]) -> dict[int, list[Attached]]:
    """The lines that list attachments, by line: 附件：1.… and the numbered lines under it; [] for a label alone."""
    out: dict[int, list[Attached]] = {}
    i = 0
    while i < len(body):
        line = body[i]
        ends = i not in taken and line.s[-1] in _FILE_ENDS
        files = _files(body, i, taken) if ends else {}
        if files or (ends and _is_file(line.s)):
            named = files or _named_files(body, i, taken)
            # without numbers, and in the middle of a text, a file is only mentioned
            out |= named if files or i + len(named) == len(body) else {}
            i += len(named)
            continue
        m = _ATTACHMENT.match(line.s) if line.s[:1] in "附[" and i not in taken and len(line.s) <= 200 else None
        first = _in_line(line, m) if m is not None and "。" not in line.s else None
        if m is None or first is None:
            i += 1
            continue
        below = _below(body, i + 1, taken, first)
        if first or below:
            out |= {i: first, **below}
        i += 1 + len(below)
    return out


def _named_files(body: Sequence[Line], i: int, taken: Set[int]) -> dict[int, list[Attached]]:
    """The lines from `i` on that are names of files, without numbers."""
    out: dict[int, list[Attached]] = {}
    while i < len(body) and i not in taken and len(body[i].s) <= 80 and _is_file(body[i].s):
        out[i] = [_attached(body[i], 0, "附件", "", 0, len(body[i].s))]
        i += 1
    return out


def _is_file(s: str) -> bool:
    if s[-1] not in _FILE_ENDS or "。" in s or s[0] in "附[":
        return False
    return markers.read(s) is None and _NAMES_FILE.search(s) is not None


def _files(body: Sequence[Line], i: int, taken: Set[int]) -> dict[int, list[Attached]]:
    """The lines of a list of files, numbered from 1, that stands under no label: 1.申报指南.doc（123KB）."""
    out: dict[int, list[Attached]] = {}
    while i < len(body) and i not in taken and len(body[i].s) <= 120:
        marker = markers.read(body[i].s) if body[i].s[-1] in _FILE_ENDS and _NAMES_FILE.search(body[i].s) else None
        if marker is None or marker.family not in ("num", "half", "paren") or marker.number != len(out) + 1:
            break
        line = body[i]
        written = line.text[: marker.end]
        out[i] = [_attached(line, 0, written, str(marker.number), marker.start, len(line.s))]
        i += 1
    return out


def _in_line(line: Line, m: re.Match[str]) -> list[Attached] | None:
    """The attachments in the first line; [] where it is only the label, None where it is no list."""
    s, start, label = line.s, m.end(), line.text[m.start("label") : m.end("label")]
    while start < len(s) and s[start] == " ":
        start += 1
    if start >= len(s):
        return []
    items = list(_ITEM.finditer(s, m.end()))
    if items and items[0].start() == start and not m["number"]:
        stops = [x.start() for x in items[1:]] + [len(s)]
        starts = [0] + [x.start() for x in items[1:]]
        return [
            _attached(line, a, line.text[x.start() : x.end()].rstrip(), x["n"] or x["m"], x.end(), stop)
            for a, x, stop in zip(starts, items, stops, strict=True)
        ]
    if not m["mark"] and (m["number"] is None or m.end() == start) and s[start] not in "《[":
        return None
    return [_attached(line, 0, label + (m["number"] or ""), m["number"] or "", start, len(s))]


def _attached(line: Line, start: int, label: str, number: str, title: int, end: int) -> Attached:
    s = line.s
    while title < end and s[title] == " ":
        title += 1
    while end > title and s[end - 1] in " ;。":
        end -= 1
    if m := _LINK.match(line.text, title):
        return Attached(start, label, number, m.span(1), m[2])
    return Attached(start, label, number, (title, end))


def _below(body: Sequence[Line], i: int, taken: Set[int], first: list[Attached]) -> dict[int, list[Attached]]:
    """The numbered lines that go on a list of attachments: 2.…, 3.…; after a bare label they begin at 1."""
    out: dict[int, list[Attached]] = {}
    if first and not first[-1].number.isdigit():
        return out
    expected = int(first[-1].number) + 1 if first else 1
    if not first and i < len(body) and not body[i].gap and (named := _named_files(body, i, taken)):
        return named
    while i < len(body) and i not in taken and len(body[i].s) <= 120 and body[i].index == body[i - 1].index + 1:
        line = body[i]
        marker = markers.read(line.s)
        if marker is None or marker.family not in ("num", "half", "paren") or marker.number != expected:
            break
        if "。" in line.s[:-1]:
            break
        out[i] = [_attached(line, 0, line.text[: marker.end], str(expected), marker.start, len(line.s))]
        expected += 1
        i += 1
    return out
