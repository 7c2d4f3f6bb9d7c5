"""Dates as officials write them, read into ISO 8601 in the precision that stands there; never more, never a guess."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from ..patterns import lazy
from .fold import shadow
from .numerals import CHINESE, value

_CN = f"[{CHINESE}]"
_WEEKDAY = r"(?: ?+\(?+(?:星期|周)[一二三四五六日天]\)?+)?+"
_TIME = (
    r"(?:(?:T| {0,8}+(?:(?:香港|北京)时间 ?+)?+)(?P<hour>\d{1,2}) ?+[:时点] ?+(?P<minute>\d{1,2})"
    r"(?: ?+[:分] ?+(?P<second>\d{1,2})(?:\.\d++)?+秒?+| ?+分)?+)?+"
)
_NUMERIC = lazy(
    r"(?P<year>\d{4}) ?+(?:年 ?+(?P<m1>\d{1,2}) ?+月 ?+(?P<d1>\d{1,2}) ?+[日号]?+"
    r"|(?P<sep>[-/.]) ?+(?P<m2>\d{1,2}) ?+(?P=sep) ?+(?P<d2>\d{1,2})(?!\d))" + _WEEKDAY + _TIME
)
_COMPACT = lazy(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)")
_HAN = lazy(rf"(?P<year>[〇零一二三四五六七八九]{{4}}) ?+年 ?+(?P<m>{_CN}{{1,3}}) ?+月 ?+(?P<d>{_CN}{{1,3}}) ?+[日号]")
_REPUBLIC = lazy(
    rf"(?:中华)?民国 ?+(?P<year>\d{{1,3}}|{_CN}{{1,5}}) ?+年 ?+(?P<m>\d{{1,2}}|{_CN}{{1,3}}) ?+月"
    rf" ?+(?P<d>\d{{1,2}}|{_CN}{{1,3}}) ?+日"
)
_REPUBLIC_SHORT = lazy(
    r"(?P<year>\d{2,3})(?:年 ?+(?P<m1>\d{1,2})月 ?+(?P<d1>\d{1,2})日"
    r"|(?P<sep>[-/.])(?P<m2>\d{1,2})(?P=sep)(?P<d2>\d{1,2})(?!\d))"
)
#: a date of which the year is lost, as cut lines have it
_CUT = lazy(rf"年 ?+(?:{_CN}{{1,3}}|\d{{1,2}}) ?+月 ?+(?:{_CN}{{1,3}}|\d{{1,2}}) ?+日")


class Dated(NamedTuple):
    """A date in a text: where it ends (offset in the text), and its ISO form, None for an impossible one."""

    end: int
    iso: str | None


def at_start(text: str, *, republic: bool = False) -> Dated | None:
    """The date that a text begins with (after spaces), or None. `republic`: a short year is one of 民国."""
    folded = shadow(text)
    return read(folded, len(folded) - len(folded.lstrip(" ")), republic=republic)


def read(folded: str, start: int = 0, *, republic: bool = False) -> Dated | None:
    """As `at_start`, for a text that is already a shadow, at an offset."""
    if m := _NUMERIC.match(folded, start):
        day = _iso(int(m["year"]), int(m["m1"] or m["m2"]), int(m["d1"] or m["d2"]))
        return Dated(m.end(), _with_time(day, m["hour"], m["minute"], m["second"]))
    if m := _HAN.match(folded, start):
        return Dated(m.end(), _iso(value(m["year"]), value(m["m"]), value(m["d"])))
    if m := _REPUBLIC.match(folded, start):
        return Dated(m.end(), _iso((value(m["year"]) or 0) + 1911, value(m["m"]), value(m["d"])))
    if m := _COMPACT.match(folded, start):
        return Dated(m.end(), _iso(int(m["year"]), int(m["month"]), int(m["day"])))
    if republic and (m := _REPUBLIC_SHORT.match(folded, start)):
        return Dated(m.end(), _iso(int(m["year"]) + 1911, int(m["m1"] or m["m2"]), int(m["d1"] or m["d2"])))
    return None


def cut(folded: str, start: int = 0) -> int | None:
    """Where a date without its year ends (年八月二十八日), or None; for a shadow."""
    m = _CUT.match(folded, start)
    return m.end() if m else None


def iso(text: str, *, republic: bool = False) -> str | None:
    """The ISO form of the date a text begins with: YYYY-MM-DD, with THH:MM[:SS] where a time stands there."""
    found = at_start(text, republic=republic)
    return found.iso if found else None


def _iso(year: int | None, month: int | None, day: int | None) -> str | None:
    try:
        return date(year or 0, month or 0, day or 0).isoformat()
    except ValueError:
        return None


def _with_time(day: str | None, hour: str | None, minute: str | None, second: str | None) -> str | None:
    if day is None or hour is None or minute is None:
        return day
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return day
    clock = f"T{int(hour):02}:{int(minute):02}"
    return f"{day}{clock}:{int(second):02}" if second else day + clock
