"""Days named in running text that no calendar has: in words (2月30日), in digits (2025-02-30), in Han numerals."""

from __future__ import annotations

from collections.abc import Iterator

from ..patterns import lazy
from ..text.numerals import value
from .dates import days_in
from .prose import Prose

_D = "0-9０-９"
_DAY = lazy(rf"(?:([{_D}]{{4}}) ?年 ?)?([{_D}]{{1,2}}) ?月 ?([{_D}]{{1,2}}) ?[日号號](?![楼线机井馆文樓線])")
#: a second day of the same month: 4月28日至31日, 6月10、31日
_SECOND = lazy(
    rf"(?:([{_D}]{{4}})年)?([{_D}]{{1,2}})月[{_D}]{{1,2}}日?(?:[（(][^）)\n]{{1,6}}[）)])?(?:至|到|—{{1,2}}|[-–~～、和及])([{_D}]{{1,2}})[日号號](?![楼线机井馆文])"
)
_NUMERIC = lazy(r"(?<![A-Za-z0-9_.\-/〔\[])((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![A-Za-z0-9_\-/]|\.\d)")
_COMPACT = lazy(r"((?:19|20)\d{2})(\d{2})(\d{2})(?=[前后起止至日，。；）)]|召开|举行|$)")
_BEFORE_COMPACT = lazy(r"(?:[于自至从为截]|日期|时间)[：:]?$")
_MONTH = lazy(r"(?:((?:19|20)\d{2})年)?(\d{2,3})月(?=[起底初末份至到，。]|上旬|中旬|下旬|$)")
_HAN = "一二三四五六七八九十"
_HAN_DAY = lazy(rf"[{_HAN}廿卅]{{1,3}}月[{_HAN}廿卅]{{1,4}}日")
_HAN_YEAR = lazy("[一二][〇○零一二三四五六七八九]{3}年$")
_LUNAR = ("农历", "阴历", "旧历", "夏历", "農曆", "陰曆", "舊曆")
_LEAP = 2000  # a year in which February has 29 days, for dates without a year


def impossible_days(prose: Prose) -> Iterator[tuple[int, int]]:
    """The stretches that name a day, or a month, that does not exist."""
    text, found_in = prose.text, set[int]()
    for found in prose.at_numbers(_DAY):
        if not exists(*(value(part) if part else None for part in found.groups())):
            found_in.add(found.start())
            yield found.span()
    for found in prose.at_numbers(_SECOND):
        if found.start() not in found_in and not exists(*(value(part) if part else None for part in found.groups())):
            yield found.span()
    if prose.alphabet & set("-/."):
        yield from _numeric(prose)
    for found in prose.at_numbers(_COMPACT):
        before = text[max(0, found.start() - 4) : found.start()]
        if _BEFORE_COMPACT.search(before) and not exists(*map(int, found.groups())):
            yield found.span()
    for found in prose.at_numbers(_MONTH):
        if not 1 <= int(found[2]) <= 12 and (
            found[1] or text[found.start() - 1 : found.start()] in tuple("于自至到从在。；\n")
        ):
            yield found.span()
    if "月" in prose.alphabet:
        yield from _in_han(text)


def _numeric(prose: Prose) -> Iterator[tuple[int, int]]:
    for found in prose.at_numbers(_NUMERIC):
        year, month, day = int(found[1]), int(found[3]), int(found[4])
        dotted = found[2] == "." and (month > 12 or day > 31)  # may be a number of a section
        if not dotted and not exists(year, month, day):
            yield found.span()


def _in_han(text: str) -> Iterator[tuple[int, int]]:
    for found in _HAN_DAY.finditer(text):
        start = found.start()
        before = text[max(0, start - 8) : start]
        year = _HAN_YEAR.search(before)
        month, day = found[0][:-1].split("月")
        if not before.endswith(_LUNAR) and not exists(value(year[0][:-1]) if year else None, value(month), value(day)):
            yield start - (5 if year else 0), found.end()


def exists(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether a calendar has the day; without a year, whether any year has."""
    return 1 <= (month or 0) <= 12 and 1 <= (day or 0) <= days_in(year or _LEAP, month or 1)
