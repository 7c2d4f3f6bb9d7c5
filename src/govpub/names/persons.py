"""Persons: whether a word can be a name, and how a label divides into role and name.

All functions take a text's shadow (simplified characters, plain spaces) and answer in offsets, so that the caller cuts
the words out of what was written.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from .. import data
from ..patterns import lazy
from ..text.chars import HAN
from .roles import honorific_length, is_asker, is_moderator, role_ends, role_length
from .surnames import is_surname, surname_length

_HAN_ONLY = lazy(f"[{HAN}]++")
_FOREIGN = lazy(f"[{HAN}A-Za-z.]++(?:[·•‧・][{HAN}A-Za-z.]++)++")
_BODY_ENDINGS = frozenset("镇乡村县市区省局厅部委办处所院校")
_PARENTHESES = lazy(r"([^()]++)\(([^()]++)\)")


@cache
def _shape(kind: str) -> frozenset[str]:
    return frozenset(data.read_toml("names/shapes.toml")[kind])


@cache
def saying() -> tuple[str, ...]:
    """Verbs of saying: what follows the subject of a sentence, never a label."""
    return tuple(data.read_toml("names/shapes.toml")["saying"].split())


def ends_a_place(folded: str) -> bool:
    """Whether a word ends like a place or a body: 孟庄镇, 公安局."""
    return folded[-1:] in _shape("endings")


def opens_clause(char: str) -> bool:
    """Whether a character, after a role, says that the role is the subject of a sentence."""
    return char in _shape("openers")


@cache
def _bodies() -> tuple[str, ...]:
    return tuple(sorted(data.read_toml("names/shapes.toml")["bodies"].split(), key=len, reverse=True))


def is_body(folded: str) -> bool:
    """Whether a word ends like the name of a body that can speak: 市教育局, 区城管办."""
    return folded.endswith(_bodies()) and not folded.endswith(("单位", "部门"))


def is_name(folded: str) -> bool:
    """Whether a word can be a person's name: a known surname and one or two characters, or a name with ·."""
    if _FOREIGN.fullmatch(folded):
        return len(folded) <= 30
    if not 2 <= len(folded) <= 5 or not _HAN_ONLY.fullmatch(folded) or folded[-1] in _BODY_ENDINGS:
        return False
    surname = surname_length(folded)
    if not surname:
        return False
    given = len(folded) - surname
    return 1 <= given <= 2 or (surname == 1 and given == 3 and is_surname(folded[1]))


def is_strict_name(folded: str) -> bool:
    """As `is_name`, where nothing but the word itself says so: no ending of places, no grammar inside."""
    return is_name(folded) and not ends_a_place(folded) and _shape("grammar").isdisjoint(folded[1:])


@cache
def _things() -> frozenset[str]:
    return frozenset(data.read_toml("names/shapes.toml")["things"].split())


def is_person(folded: str) -> bool:
    """As `is_strict_name`, and no common noun that begins like a name: 费用, 方案."""
    return is_strict_name(folded) and folded not in _things()


@cache
def _telling() -> tuple[str, ...]:
    return tuple(data.read_toml("names/shapes.toml")["telling"].split())


class Parts(NamedTuple):
    """Role and name in a label, as pairs of offsets; None where there is none."""

    role: tuple[int, int] | None
    name: tuple[int, int] | None


def split(label: str) -> Parts | None:
    """Divide a label (before its colon) into role and name; None where it is neither."""
    if not 2 <= len(label) <= 60 or label.endswith(_telling()):
        return None
    if (addressed := _addressed(label)) is not None:
        return addressed
    if m := _PARENTHESES.fullmatch(label):
        return _around(label, m.span(1), m.span(2))
    if "," in label:
        return _parted(label)
    if " " in label:
        return _spaced(label)
    if role_length(label) or is_asker(label):
        return _titled(label)
    if is_name(label):
        return _role_then_name(label) or Parts(None, (0, len(label)))
    return _role_then_name(label) or _body_then_name(label)


def _around(label: str, outer: tuple[int, int], inner: tuple[int, int]) -> Parts | None:
    """张明（市公安局局长） and 市公安局局长（张明）."""
    a, b = label[slice(*outer)].strip(), label[slice(*inner)].strip()
    if is_name(a) and role_length(b):
        return Parts(inner, outer)
    if is_name(b) and role_length(a):
        return Parts(outer, inner)
    found = split(b) if role_length(a) == len(a) and "(" not in b else None
    if found is None or found.role is None or found.name is None:
        return None
    # 主持人（市政府新闻办主任 林芳）: the office is the role
    at = label.index(b, inner[0])
    return Parts(_shifted(found.role, at), _shifted(found.name, at))


def _shifted(extent: tuple[int, int], by: int) -> tuple[int, int]:
    return extent[0] + by, extent[1] + by


def _addressed(label: str) -> Parts | None:
    """A name with what it is addressed by, which belongs to neither role nor name: 市教育局局长 方圆同志."""
    end = len(label) - honorific_length(label)
    if end == len(label) or role_length(label):
        return None
    found = split(label[:end].rstrip(" "))
    named = found is not None and found.name is not None and is_name(_squeezed(label[slice(*found.name)]))
    return found if named else None


def _squeezed(word: str) -> str:
    return word.replace(" ", "")


def _parted(label: str) -> Parts | None:
    """林芳，市政府新闻办主任 and 市政府新闻办主任，林芳."""
    at = label.index(",")
    after = len(label) - len(label[at + 1 :].lstrip(" "))
    first, last = label[:at].rstrip(" "), label[after:]
    if is_name(_squeezed(first)) and role_length(last):
        return Parts((after, len(label)), (0, len(first)))
    if is_name(_squeezed(last)) and role_length(first):
        return Parts((0, len(first)), (after, len(label)))
    return None


def _spaced(label: str) -> Parts | None:
    head, _, last = label.rpartition(" ")
    head = head.rstrip(" ")
    start = len(label) - len(last)
    if len(last) == 1 and len(head) > 1 and head[-2] == " " and is_surname(head[-1]):
        # a name of two characters is often padded to three: 林　芳
        role = head[:-2].rstrip(" ")
        return Parts((0, len(role)), (len(head) - 1, len(label))) if _is_role(role) else None
    if len(last) == 1 and is_surname(head):
        return Parts(None, (0, len(label)))
    if _is_role(head) and (is_name(last) or _foreign_or_rare(last)):
        return Parts((0, len(head)), (start, len(label)))
    if " " not in head and is_body(head) and is_person(last):
        return Parts((0, len(head)), (start, len(label)))
    first, _, rest = label.partition(" ")
    rest_start = len(label) - len(rest.lstrip(" "))
    if is_name(first) and not role_length(first) and role_length(label):
        return Parts((rest_start, len(label)), (0, len(first)))
    if role_length(label):
        return Parts((0, len(label)), None)
    parts = split(last)
    if parts is None or parts.role is None:
        return None
    return Parts((0, start + parts.role[1]), parts.name and (start + parts.name[0], start + parts.name[1]))


def _is_role(text: str) -> bool:
    return bool(role_length(text)) or is_moderator(text) or is_asker(text)


def _foreign_or_rare(word: str) -> bool:
    if not 2 <= len(word) <= 4 or not _HAN_ONLY.fullmatch(word) or word in _things():
        return False
    return not ends_a_place(word) and not role_length(word)


def _titled(label: str) -> Parts:
    """A label that ends with its role: 市公安局局长, 李局长, 王向坤大队长."""
    end = len(label)
    start = end - role_length(label)
    before = label[:start]
    named = is_surname(before) or (is_strict_name(before) and label[start : start + 2] not in _OF_PLACES)
    if named and start < end:
        return Parts((start, end), (0, start))
    return Parts((0, end), None)


#: a place stands before these as naturally as a name: 方城县长
_OF_PLACES = frozenset({"省长", "市长", "县长", "区长", "镇长", "乡长", "村长", "州长"})


def _role_then_name(label: str) -> Parts | None:
    rare: Parts | None = None
    for end in role_ends(label):
        rest = label[end:]
        if is_name(rest):
            return Parts((0, end), (end, len(label)))
        if rare is None and _foreign_or_rare(rest):
            rare = Parts((0, end), (end, len(label)))
    return rare


def _body_then_name(label: str) -> Parts | None:
    """A body where an office would stand: 市政府新闻办公室林芳."""
    for length in (3, 2, 4):
        start = len(label) - length
        if start > 2 and is_strict_name(label[start:]) and label.endswith(_bodies(), 0, start):
            return Parts((0, start), (start, len(label)))
    return None
