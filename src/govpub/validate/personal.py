"""Numbers that identify a person: where they stand, whether they are plausible, and the official way of masking them.

Masks: 138****1234 for a telephone, 35*************123 for a resident identity number, the first six and last four of
a bank card's number.
"""

from __future__ import annotations

from datetime import date

from ..patterns import lazy
from .regions import of_digits

_D = "0-9０-９"
_GAP = r"[ \-]?"
RESIDENT_ID = lazy(
    rf"(?<![{_D}A-Za-z])[1-9１-９][{_D}]{{5}}{_GAP}(?:19|20|１９|２０)[{_D}]{{2}}{_GAP}(?:[0０][1-9１-９]|[1１][0-2０-２])[{_D}]{{2}}{_GAP}"
    rf"[{_D}]{{3}}[{_D}XxＸｘ](?![{_D}A-Za-z])|(?<![0-9A-Za-z])[1-9]\d{{3}}(?: \d{{4}}){{3}} \d[\dXx](?![0-9A-Za-z])"
)
#: of fifteen digits, as they were until 2013: without a check character
OLD_ID = lazy(r"(?<![0-9A-Za-z])[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![0-9A-Za-z])")
#: of Hong Kong, with the check character in brackets, and of Taiwan
HONG_KONG_ID = lazy(r"(?<![A-Za-z])([A-Z]{1,2})(\d{6})[(（]([0-9A])[)）]")
TAIWAN_ID = lazy(r"(?<![A-Za-z0-9])([A-Z])([12]\d{8})(?![0-9A-Za-z])")
MOBILE = lazy(
    rf"(?:(?:00)?86[- ]?)?(?:[1１][3-9３-９][{_D}](?:[ \-]?[{_D}]{{4}}){{2}}"
    r"|1[3-9]\d(?:\.\d{4}){2}|1[3-9]\d[)） ]{1,2}\d{4}[ \-]?\d{4}|1[3-9]\d \d{3} \d{5}"
    r"|1[3-9]\d{5}[ \-]\d{4}|1 [3-9](?: \d){9})"
    rf"(?![{_D}A-Za-z元万亿吨千立平]|[\-—.][{_D}A-Za-z])"
)
CARD = lazy(
    rf"(?<![{_D}A-Za-z\-/])[1-9１-９][{_D}]{{3}}(?:[ \-]?[{_D}]{{4}}){{2,3}}[ \-]?[{_D}]{{1,7}}"
    rf"(?![{_D}A-Za-z/]|-[{_D}A-Za-z])"
)

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
#: how residence permits of Hong Kong, Macao and Taiwan people begin, which have the same form
_PERMITS = ("810000", "820000", "830000")
_WIDE = {0xFF10 + n: str(n) for n in range(10)} | {0xFF38: "X", 0xFF58: "X"}


def digits(text: str) -> str:
    """The digits (and X) of a number, half-width and without spaces and hyphens."""
    return "".join(c for c in text.translate(_WIDE).upper() if c.isdigit() or c == "X")


def is_resident_id(number: str, today: date | None) -> bool:
    """Whether 18 characters have a province, a birth date that has been, and the check character of GB 11643."""
    return is_plausible_id(number, today) and _CHECKS[_sum(number) % 11] == number[17]


def is_plausible_id(number: str, today: date | None) -> bool:
    """Whether 18 characters begin with a province and hold a birth date that has been."""
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    known = of_digits(number) is not None or number.startswith(_PERMITS)
    return known and born.year >= 1900 and (today is None or born <= today)


def is_old_id(number: str) -> bool:
    """Whether 15 digits begin with a province and hold a birth date of the last century."""
    try:
        date(1900 + int(number[6:8]), int(number[8:10]), int(number[10:12]))
    except ValueError:
        return False
    return of_digits(number) is not None


def is_hong_kong_id(letters: str, number: str, check: str) -> bool:
    """Whether a Hong Kong identity card number has its check character."""
    values = [36 if len(letters) == 1 else ord(letters[0]) - 55, ord(letters[-1]) - 55, *map(int, number)]
    total = sum(weight * value for weight, value in zip(range(9, 1, -1), values, strict=True))
    return (total + (10 if check == "A" else int(check))) % 11 == 0


def is_taiwan_id(letter: str, number: str) -> bool:
    """Whether a Taiwan identity card number has its check digit."""
    value = "ABCDEFGHJKLMNPQRSTUVXYWZIO".index(letter) + 10
    weights = (8, 7, 6, 5, 4, 3, 2, 1, 1)
    digits = sum(weight * int(digit) for weight, digit in zip(weights, number, strict=True))
    return (value // 10 + value % 10 * 9 + digits) % 10 == 0


def _sum(number: str) -> int:
    return sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=False))


def is_luhn(number: str) -> bool:
    """Whether a number has the check digit of bank cards (ISO/IEC 7812-1)."""
    total = 0
    for place, char in enumerate(reversed(number)):
        digit = int(char)
        if place % 2:
            digit = digit * 2 - 9 if digit > 4 else digit * 2
        total += digit
    return total % 10 == 0


def mask(text: str, head: int, tail: int) -> str:
    """A number with stars for all but its first and last digits; spaces and hyphens between them go."""
    plain = digits(text)
    return plain[:head] + "*" * (len(plain) - head - tail) + plain[len(plain) - tail :]
