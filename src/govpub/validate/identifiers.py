"""The identifiers of disclosure: index numbers, organisation codes, site ids; read, and their check characters."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from ..patterns import lazy
from ..text.chars import squeeze

_INDEX = lazy(
    r"(?<![0-9A-Za-z])(?P<prefix>[0-9A-Za-z]{8}-[0-9Xx](?![0-9A-Za-z])|[0-9A-Za-z]++)(?P<sep>[/-])(?P<year>(?:19|20)\d{2})(?P<month>\d{2})?-(?P<serial>\d++)"
)
_YEAR_GROUP = lazy(r"(?<=[/-])((?:19|20)\d{2})(?:0[1-9]|1[0-2])?(?=[/-])")


class IndexNumber(NamedTuple):
    """An index number of the common form: `prefix/year[month]-serial`; the prefix without the hyphen 12345678-9 has."""

    prefix: str
    year: int
    month: int | None
    serial: str


def normal(value: str) -> str:
    """An identifier for comparison: no white space, ASCII digits and marks."""
    return unicodedata.normalize("NFKC", squeeze(value))


def narrowed(value: str) -> str:
    """The value with its full-width letters and digits made half-width."""
    return "".join(chr(ord(c) - 0xFEE0) if c.isalnum() and "\uff10" <= c <= "\uff5a" else c for c in value)


def read_index(value: str) -> IndexNumber | None:
    """The parts of an index number of the common form, None for other grammars."""
    found = _INDEX.fullmatch(normal(value))
    if not found:
        return None
    month = int(found["month"]) if found["month"] else None
    return IndexNumber(found["prefix"].replace("-", ""), int(found["year"]), month, found["serial"])


def index_years(value: str) -> tuple[int, ...]:
    """The years in an index number: one, or those of another grammar's groups that can be years."""
    common = read_index(value)
    return (common.year,) if common else tuple(map(int, _YEAR_GROUP.findall(normal(value))))


_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_USCC_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_ALNUM = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def organisation_check(code: str) -> str:
    """The check character of an organisation code's first eight characters (GB 11714)."""
    total = sum(w * _ALNUM.index(c) for w, c in zip(_ORGANISATION_WEIGHTS, code.upper(), strict=False))
    rest = 11 - total % 11
    return {10: "X", 11: "0"}.get(rest, str(rest))


def uscc_check(code: str) -> str | None:
    """The check character of a unified social credit code's first 17 (GB 32100); None for a foreign character."""
    values = [_USCC_CHARACTERS.find(c) for c in code[:17].upper()]
    if -1 in values:
        return None
    total = sum(value * pow(3, place, 31) for place, value in enumerate(values))
    return _USCC_CHARACTERS[(31 - total % 31) % 31]


_SITE_ID = lazy(r"\d{10}|bm\d{8}")


def is_site_id(value: str) -> bool:
    """Whether a value has the shape of a government site id."""
    return _SITE_ID.fullmatch(value) is not None
