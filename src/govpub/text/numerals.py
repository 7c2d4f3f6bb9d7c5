"""Numerals as officials write them: 二十三, 二〇二四, 壹佰, 廿一, 23, ２３."""

from __future__ import annotations

_DIGITS = {c: n for n, row in enumerate(
    ("〇零○◯Ｏ０0", "一壹弌１1", "二贰貳两兩２2", "三叁參３3", "四肆４4",
     "五伍５5", "六陆陸６6", "七柒７7", "八捌８8", "九玖９9")
) for c in row}  # fmt: skip
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_TENS = {"廿": 20, "卄": 20, "卅": 30}

#: a class body for regular expressions: the characters of Chinese numerals on headings and in dates
CHINESE = "〇零一二三四五六七八九十百廿卅"


def value(text: str) -> int | None:
    """The number that a numeral below ten thousand states, or None where it is none."""
    if not text or len(text) > 9:
        return None
    if all(c in _DIGITS for c in text):
        number = 0
        for c in text:
            number = number * 10 + _DIGITS[c]
        return number
    return _with_units(text)


def _with_units(text: str) -> int | None:
    total, pending = 0, None
    for c in text:
        if c in _DIGITS:
            if pending:
                return None
            pending = _DIGITS[c]
        elif c in _UNITS:
            total += (1 if pending is None else pending) * _UNITS[c]
            pending = None
        elif c in _TENS and pending is None:
            total += _TENS[c]
        else:
            return None
    return total + (pending or 0)
