"""Telephone numbers of the mainland: found behind a label or by their form, and what is wrong with them.

Area codes and lengths are data (`data/validate/provinces.toml`), which the tests compare with phonenumbers: that
library costs thirty milliseconds at start.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..data import read_toml
from ..patterns import lazy
from ..text.chars import SPACE
from .regions import Area, area_of

_S = f"[{SPACE}]"
_DASH = r"—–－‐―\-"
_DIGIT = "0-9０-９"
_LABELLED = lazy(
    "(?:电话|電話|热线|传真|座机|手机|联系方式|(?i:tel))(?:号码|为|是|[（(][^（()）\\n]{1,12}[)）])?"
    f"{_S}{{0,3}}[:：]?{_S}{{0,3}}(?P<numbers>[（(+{_DIGIT}][{_DIGIT}OolI（）()转、，,;；/或{SPACE}{_DASH}]{{3,90}}+)"
)
_ALONE = lazy(
    f"(?<![{_DIGIT}A-Za-z{_DASH}/])[（(]?0[1-9][0-9]{{1,2}}(?:[）)][{_DASH}]?|[{_DASH}])[1-9][0-9]{{5,8}}(?![{_DIGIT}A-Za-z{_DASH}*])"
)
_PART = lazy(f"[（(+]?[{_DIGIT}](?:[{_DIGIT}OolI（）()转{_DASH}]|{_S}(?=[{_DIGIT}{_DASH}]))*+")
_EXTENSION = lazy(f"(?:转|[{_DASH}])[0-9]{{1,5}}$")
_SHORT = lazy(r"1\d{2}|1[0-9]\d{3,4}|9[56]\d{3,4}|400\d{7}|800\d{7}")
_MOBILE = lazy(r"1[3-9]\d{9}")
_COUNTRY = lazy(r"\+?86[- ]?(?=[(]?0?[1-9])(?!1[3-9]\d{9})")
_GROUP = lazy(r"[(]?(0\d{1,6}+)[)\- —–]")
_ABROAD = ("00852", "00853", "00886")  # Hong Kong, Macao and Taiwan, dialled from elsewhere
_LOCAL = lazy(r"[1-9]\d{6,7}")


class Number(NamedTuple):
    """A number as written, its place in the text, and its fault: "" for none, else letters, area, zero or length."""

    text: str
    start: int
    fault: str
    area: Area | None = None


@cache
def _hotlines() -> frozenset[str]:
    return frozenset(read_toml("validate/hotlines.toml")["numbers"])


def find_numbers(text: str) -> Iterator[Number]:
    """The numbers of a line: those behind a label, and others that have an area code."""
    taken = 0
    for found in _LABELLED.finditer(text):
        taken = found.end()
        yield from split_numbers(found["numbers"], found.start("numbers"), text[taken : taken + 1])
    for found in _ALONE.finditer(text, taken):
        number = _read(found[0], found.start())
        if number.area is not None:  # others are numbers of something else
            yield number


def split_numbers(text: str, start: int = 0, following: str = "") -> Iterator[Number]:
    """The numbers in a value such as 0632-3990308、3990309; `following` is the character after it."""
    for found in _PART.finditer(text):
        if found.end() == len(text) and following and following in "*＊xX×年月日时":
            return  # masked, or no number of a telephone
        written = found[0].rstrip("（(转—–－‐―-")
        if not any(c in written for c in "（("):
            written = written.rstrip("）)")
        for at, part in _parted(written):
            if sum(c.isdigit() for c in part) > 3:
                yield _read(part, start + found.start() + at)


def _parted(written: str) -> list[tuple[int, str]]:
    """Two numbers with a space between them are two; spaces inside one number are not."""
    cut = re.search(f"(?<=[{_DIGIT}]{{7}}){_S}++(?=[（(]?[{_DIGIT}]{{7}}|[（(]?0)", written)
    if not cut:
        return [(0, written)]
    return [(0, written[: cut.start()]), *((cut.end() + at, part) for at, part in _parted(written[cut.end() :]))]


def _read(written: str, start: int) -> Number:
    plain = unicodedata.normalize("NFKC", written)
    fault, area = _fault(plain)
    return Number(written, start, fault, area)


def _fault(plain: str) -> tuple[str, Area | None]:
    if any(c.isalpha() and c != "转" for c in plain):
        return "letters", None
    if country := _COUNTRY.match(plain):
        plain = "0" + plain[country.end() :].lstrip("(0")
    bare = re.sub(r"\D", "", _EXTENSION.sub("", plain))
    digits = re.sub(r"\D", "", plain)
    group = _GROUP.match(plain)
    if group and group[1].startswith("00") and group[1] not in _ABROAD and area_of(group[1][1:]):
        return "area", None
    if digits.startswith("00") or any(_is_whole(number) for number in (digits, bare)):
        return "", None
    if not bare.startswith("0"):
        if len(digits) < 7:  # numbers inside a house
            return ("length" if digits[0] in "19" else ""), None
        return ("zero" if bare[0] != "1" and _area_fits("0" + bare) else "length"), None
    area = area_of(bare)
    if area is None or (group and group[1] != area.code):
        return "area", None
    return ("" if _area_fits(bare) or _is_service(digits[len(area.code) :]) else "length"), area


def _is_whole(number: str) -> bool:
    """Whether a number needs no area code."""
    return _is_service(number) or _MOBILE.fullmatch(number) is not None or _LOCAL.fullmatch(number) is not None


def _is_service(number: str) -> bool:
    return _SHORT.fullmatch(number) is not None or number in _hotlines()


def _area_fits(number: str) -> bool:
    """Whether a number with its area code has as many digits as the area's numbers."""
    area = area_of(number)
    rest = number[len(area.code) :] if area else ""
    return area is not None and rest[:1] not in ("", "0") and len(rest) in area.digits
