"""Dates as people write them in fields, impossible ones included: so that a rule can say what is wrong.

Accepted: 2024年08月30日, 2024-8-30, 2024/08/30, 2024.8.30, 20240830, 二〇〇六年九月七日, 民國107年4月12日, 107-04-12
(a Republic of China year), each with a time after it, and full-width digits.
"""

from __future__ import annotations

import calendar
import unicodedata
from datetime import date
from typing import NamedTuple

from ..patterns import lazy
from ..text.chars import squeeze, strip
from ..text.numerals import value

_DATE = lazy(
    r"(?P<roc>(?:中[華华])?民[国國])?(?:(?P<year>\d{2,4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号號]?"
    r"|(?P<year2>\d{4}|\d{2,3})(?P<sep>[-/.])(?P<month2>\d{1,2})(?P=sep)(?P<day2>\d{1,2})"
    r"|(?P<year3>(?:19|20)\d{2})(?P<month3>\d{2})(?P<day3>\d{2}))"
)
_CLOCK = lazy(
    r"T?(?P<hour>\d{1,2})[:时時](?P<minute>\d{1,2})(?:[:分](?P<second>\d{1,2})(?:\.\d++)?)?[秒分]?(?:Z|[+-]\d{2}:?\d{2})?"
)
_WEEKDAY = lazy(r"[(（]?(?:星期|周|週)[一二三四五六日天][)）]?|[上下]午|(?:香港|澳門|澳门|北京|台北|臺北)[时時][间間]")
_HAN_DATE = lazy(
    r"(?P<year>[〇○零一二三四五六七八九]{4})年(?P<month>[一二三四五六七八九十]{1,3})月(?P<day>[一二三四五六七八九十廿卅]{1,4})[日号號]"
)


class Written(NamedTuple):
    """A date as written: any numbers, whether a calendar has them or not."""

    year: int
    month: int
    day: int
    hour: int = 0
    minute: int = 0
    second: int = 0

    def date(self) -> date | None:
        """The calendar's date, None where there is no such day."""
        if 1 <= self.year <= 9999 and 1 <= self.month <= 12 and 1 <= self.day <= days_in(self.year, self.month):
            return date(self.year, self.month, self.day)
        return None

    def shown(self) -> str:
        """The date, with its time where it has one: 2024-05-08 09:30."""
        time = f" {self.hour:02}:{self.minute:02}" if self.hour or self.minute or self.second else ""
        return f"{self.year:04}-{self.month:02}-{self.day:02}{time}"

    def has_time_of_day(self) -> bool:
        """Whether the time is one of a day (24:00:00 is not)."""
        return self.hour < 24 and self.minute < 60 and self.second < 60


def days_in(year: int, month: int) -> int:
    """How many days a month has."""
    return calendar.monthrange(year, month)[1]


def read_date(text: str, *, republic: bool = False) -> Written | None:
    """The date that a field's whole value states, or None where it is not in the form of a date.

    `republic`: a short year is one of 民国; otherwise a year has four digits.
    """
    text = unicodedata.normalize("NFKC", squeeze(text) if "年" in text else strip(text))
    found = _HAN_DATE.fullmatch(text)
    if found:
        return Written(*(value(found[part]) or 0 for part in ("year", "month", "day")))
    found = _DATE.match(text)
    if not found:
        return None
    year, month, day = next(
        (int(found["year" + n]), int(found["month" + n]), int(found["day" + n]))
        for n in ("", "2", "3")
        if found["year" + n]
    )
    if found["roc"] or (republic and year < 1000):
        year += 1911
    elif year < 1000:
        return None
    rest = _WEEKDAY.sub("", squeeze(text[found.end() :]))
    if not any(c.isdigit() for c in rest):
        return Written(year, month, day)
    clock = _CLOCK.fullmatch(rest)
    if not clock:
        return None
    return Written(year, month, day, int(clock["hour"]), int(clock["minute"]), int(clock["second"] or 0))
