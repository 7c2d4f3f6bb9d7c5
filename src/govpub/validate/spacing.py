"""Spaces that fell into Chinese sentences, told from those that stand there on purpose.

On purpose stand: the space that pads a name of two characters to three, the one between a role and a name, the one
after a marker or before a label, the two halves of a slogan, and what lays out a line of a list or a form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..data import read_lines, read_toml
from ..names import is_person, is_surname, role_length
from ..text.chars import HAN
from .phrases import words

_SPACE = " \u00a0\u2002\u2003\u2009\u3000"
#: between two Han characters; before a stop; after a comma
_GAP = re.compile(
    rf"(?<=[{HAN}])[{_SPACE}]{{1,4}}+(?=[{HAN}])|(?<=[{HAN}”’》）])[{_SPACE}]{{1,2}}+(?=[，。；、！？])"
    rf"|(?<=[，；、])[{_SPACE}]{{1,2}}+(?=[{HAN}])"
)
_SINGLES = re.compile(rf"(?<![{HAN}])(?:[{HAN}][{_SPACE}]{{1,2}}+){{4,}}[{HAN}](?![{HAN}])")
_SPACES = re.compile(f"[{_SPACE}]+")
_RUN_BEFORE = re.compile(rf"[{HAN}]*$")
_RUN_AFTER = re.compile(rf"[{HAN}]*")
_MARKER = re.compile(
    "(?:^|[。；：])?(?:第[〇零一二三四五六七八九十百千]+[条章节编款项届次](?:之[一二三四五六七八九十])?|附[件表图录注]?|[图表注例问答]|[一二三四五六七八九十]+是)$"
)
_NUMBERED = re.compile(r"[\d一二三四五六七八九十）)]、$")
_OPEN, _CLOSE = "“‘《（【(「『〈", "”’》）】)」』〉"
_SENTENCE_END = "。；！？：”）」"
_REACH = 30  # characters on each side that are looked at
_LONG = 9  # a label or a heading at the beginning of a line is shorter
_LAYOUT = 4  # a line with so many gaps is laid out with them
_SHORTEST = 12  # of a sentence


#: stretches of spaces that one finding reports
Gap = tuple[tuple[int, int], ...]


def gaps(text: str) -> Iterator[Gap]:
    """The gaps in a paragraph that is a sentence, in order."""
    if len(text) < _SHORTEST or text.rstrip()[-1:] not in _SENTENCE_END:
        yield from broken_words(text)
        return
    taken = 0
    for found in _SINGLES.finditer(text):
        yield Gap(
            tuple(m.span() for m in re.finditer(f"[{_SPACE}]+", text[: found.end()]) if m.start() > found.start())
        )
        taken = found.end()
    hits = [found.span() for found in _GAP.finditer(text, taken)]
    laid_out = len(hits) >= _LAYOUT and len(hits) * 12 > len(text)
    for start, end in hits:
        if _breaks_a_word(text, start, end) or (not laid_out and _is_inside_sentence(text, start, end)):
            yield ((start, end),)


def broken_words(text: str) -> Iterator[Gap]:
    """The gaps inside words, in a text that need not be a sentence: a heading, a title."""
    for found in _GAP.finditer(text):
        if _breaks_a_word(text, *found.span()):
            yield (found.span(),)


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """The Han characters before and after a gap."""
    left = _RUN_BEFORE.search(text[max(0, start - _REACH) : start])
    right = _RUN_AFTER.match(text[end : end + _REACH])
    return left[0] if left else "", right[0] if right else ""


def _breaks_a_word(text: str, start: int, end: int) -> bool:
    """Whether a single space stands inside a word: 人民 政府. Padding (通　知, 组 长：) breaks words on purpose."""
    left, right = _around(text, start, end)
    if end - start > 1 or not left or not right or (len(left) == 1 and len(right) == 1):
        return False
    for word in (left[-n:] + right[:m] for n in (1, 2, 3) for m in (1, 2, 3)):
        if word in words():
            return not _is_named(left, right)
    return False


def _is_inside_sentence(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1], text[end]
    if after in "，。；、！？":
        return True
    if before in "，；、":
        return end - start == 1 and not _NUMBERED.search(text[max(0, start - 3) : start])
    left, right = _around(text, start, end)
    follows = text[end + len(right) : end + len(right) + 1]
    if follows in ("：", ":") or _MARKER.search(left) or _is_quoted(text, start) or _is_named(left, right):
        return False
    opens_line = start <= len(left)
    if opens_line and len(left) == len(right) >= 4 and follows and not follows.isalnum():
        return False  # the halves of a verse
    if not opens_line:
        return len(left) > 1 and len(right) > 1 and text[start - len(left) - 1] not in _SPACE
    return len(left) >= _LONG or left.endswith(_grammar()) or left in _subjects()


def _is_quoted(text: str, start: int) -> bool:
    """Whether a gap stands in quotation marks or brackets, where slogans and notes are set with spaces."""
    is_open = sum(text.count(mark, 0, start) for mark in _OPEN) > sum(text.count(mark, 0, start) for mark in _CLOSE)
    if not is_open or text[start] == "\u3000":
        return is_open
    left, right = _around(text, start, _SPACES.match(text, start).end())  # type: ignore[union-attr]
    return len(left) < 3 or len(right) < 3 or text[start - len(left) - 1] not in "，；。、"


def _is_named(left: str, right: str) -> bool:
    """Whether a name begins or ends at a gap, or is padded with it."""
    if len(left) == 1 or (len(right) <= 2 and is_surname(left[-1:]) and role_length(left[:-1])):
        return True
    if role_length(left) and (is_surname(right[:1]) or is_surname(right[:2])):
        return True
    return any(len(word) <= 4 and word[:1] in _common() and is_person(word) for word in (left, right))


@cache
def _common() -> frozenset[str]:
    """The commonest surnames."""
    return frozenset("".join(read_lines("names/surnames.txt")[:3]))


@cache
def _grammar() -> tuple[str, ...]:
    return tuple(read_toml("validate/spacing.toml")["grammar"])


@cache
def _subjects() -> frozenset[str]:
    return frozenset(read_toml("validate/spacing.toml")["subjects"].split())
