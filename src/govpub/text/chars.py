"""Character classes: what is Han, what is white, how wide a character stands on a terminal."""

from __future__ import annotations

from ..patterns import lazy

#: Han ideographs, extensions and compatibility forms, and 〇; a class body for regular expressions
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"

#: what officials pad labels with, beside ordinary space: no-break, en, em and thin spaces, ideographic space, braille
#: blanks, zero-width characters; a class body for regular expressions
SPACE = " \t\f\v\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\u2800\u2802\ufeff"

_SPACES = lazy(f"[{SPACE}\r\n]+")
_HAN = lazy(f"[{HAN}]")


def squeeze(text: str) -> str:
    """The text with all white space and padding removed: how labels are compared."""
    return _SPACES.sub("", text)


def strip(text: str) -> str:
    """The text without white space and padding at its ends."""
    start, end = 0, len(text)
    while start < end and _SPACES.match(text[start]):
        start += 1
    while end > start and _SPACES.match(text[end - 1]):
        end -= 1
    return text[start:end]


def is_han(char: str) -> bool:
    """Whether one character is a Han ideograph."""
    return _HAN.match(char) is not None


def width(text: str) -> int:
    """Terminal cells that a text takes: two for wide characters, none for combining and zero-width ones."""
    import unicodedata  # for terminals alone

    cells = 0
    for char in text:
        if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Me", "Mn"):
            continue
        cells += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return cells
