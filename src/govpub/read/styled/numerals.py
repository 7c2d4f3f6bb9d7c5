"""Numbers as word processors and browsers write them before a paragraph: 1, 一, 甲, ①, iv.

The formats are those of ECMA-376, part 1, 17.18.59 (ST_NumberFormat), under its names; a format with a finite set of
signs goes on in decimal past its end, as there. Formats of scripts that Chinese releases do not use are decimal.
"""

from __future__ import annotations

from collections.abc import Callable

#: longest alphabetic or Roman numeral that is written out; a hostile start value must not make a long line
_LONGEST = 32

_IDEOGRAPHS = "〇一二三四五六七八九"
_LEGAL_SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_LEGAL_JAPANESE = "零壱弐参四伍六七八九"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def numeral(number: int, style: str) -> str:
    """A number in a format of ST_NumberFormat; unknown formats, and what a format cannot write, are decimal."""
    if style == "none":
        return ""
    make = _FORMATS.get(style)
    if make is None or number < 0 or (number == 0 and style not in _WITH_ZERO):
        return str(number)
    written = make(number)
    return written if written and len(written) <= _LONGEST else str(number)


def _letters(number: int) -> str:
    """A to Z, then AA, BB, CC: Word repeats a letter instead of counting in base 26."""
    repeats, index = divmod(number - 1, 26)
    return chr(ord("A") + index) * min(repeats + 1, _LONGEST + 1)


def _roman(number: int) -> str:
    if number > 9999:
        return ""
    out = []
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        out.append(sign * count)
    return "".join(out)


def _digits(signs: str) -> Callable[[int], str]:
    table = str.maketrans("0123456789", signs)
    return lambda number: str(number).translate(table)


def _sequence(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if number <= len(signs) else ""


def _block(first: str, count: int) -> Callable[[int], str]:
    return lambda number: chr(ord(first) + number - 1) if number <= count else ""


def _counting(number: int) -> str:
    """一 to 九十九 with 十, then digit by digit: 一〇〇."""
    if number >= 100:
        return _digits(_IDEOGRAPHS)(number)
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _IDEOGRAPHS[tens] + "十"
    return head + (_IDEOGRAPHS[ones] if ones or not tens else "")


def _grouped(signs: str, units: str, zero: str, *, elide: str = "") -> Callable[[int], str]:
    """Counting with units up to 9999万; `zero` fills a gap, `elide` are units that stand without a leading one.

    `units` are the signs for ten, hundred, thousand and ten thousand.
    """

    def group(number: int) -> str:
        out, gap = "", False
        for power, unit in ((1000, units[2]), (100, units[1]), (10, units[0]), (1, "")):
            digit = number // power % 10
            if not digit:
                gap = bool(out)
                continue
            one = digit == 1 and unit and unit in elide
            out += (zero if gap else "") + ("" if one else signs[digit]) + unit
            gap = False
        return out

    def write(number: int) -> str:
        if number >= 100_000_000:
            return ""
        high, low = divmod(number, 10_000)
        if not high:
            return group(low)
        return group(high) + units[3] + (zero if 0 < low < 1000 else "") + group(low)

    return write


def _thousand(number: int) -> str:
    """一 … 十, 十一 … 二十, 一百, 一百〇一: no 一 before a leading 十."""
    written = _grouped(_IDEOGRAPHS, "十百千万", "〇")(number)
    return written[1:] if 10 <= number < 20 else written


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda n: f"{n:02d}",
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "upperLetter": _letters,
    "lowerLetter": lambda n: _letters(n).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda n: _roman(n).lower(),
    "numberInDash": lambda n: f"- {n} -",
    "decimalEnclosedCircle": _block("①", 20),
    "decimalEnclosedCircleChinese": _block("①", 20),
    "decimalEnclosedFullstop": _block("⒈", 20),
    "decimalEnclosedParen": _block("⑴", 20),
    "ideographEnclosedCircle": _block("㊀", 10),
    "ideographTraditional": _sequence(_STEMS),
    "ideographZodiac": _sequence(_BRANCHES),
    "ideographZodiacTraditional": lambda n: _STEMS[(n - 1) % 10] + _BRANCHES[(n - 1) % 12] if n <= 60 else "",
    "ideographDigital": _digits(_IDEOGRAPHS),
    "japaneseDigitalTenThousand": _digits(_IDEOGRAPHS),
    "taiwaneseDigital": _digits(_IDEOGRAPHS),
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "chineseCountingThousand": _thousand,
    "taiwaneseCountingThousand": _thousand,
    "japaneseCounting": _grouped(_IDEOGRAPHS, "十百千万", "", elide="十百千"),
    "koreanDigital2": _digits("零一二三四五六七八九"),
    "chineseLegalSimplified": _grouped(_LEGAL_SIMPLIFIED, "拾佰仟万", "零"),
    "ideographLegalTraditional": _grouped(_LEGAL_TRADITIONAL, "拾佰仟萬", "零"),
    "japaneseLegal": _grouped(_LEGAL_JAPANESE, "拾百阡萬", ""),
}
_WITH_ZERO = frozenset(
    style
    for style in _FORMATS
    if style.startswith(("decimal", "ideographDigital", "japaneseDigital", "taiwaneseDigital", "koreanDigital"))
    and "Enclosed" not in style
) | {"numberInDash"}
