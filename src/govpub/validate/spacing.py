"""Spaces that fell into Chinese sentences, told from those that stand there on purpose.

On purpose stand: the space that pads a name of two characters to three, the one between a role and a name, the one
after a marker or before a label, the two halves of a slogan, and what lays out a line of a list or a form.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..data import read_lines, read_toml
from ..names import is_person, is_surname, role_length
from ..patterns import lazy
from ..text.chars import HAN
from .phrases import words

_SPACE = " \u00a0\u2002\u2003\u2009\u3000"
#: between two Han characters; before a stop; after a comma
_GAP = lazy(
    rf"(?<=[{HAN}])[{_SPACE}]{{1,4}}+(?=[{HAN}])|(?<=[{HAN}”’》）])[{_SPACE}]{{1,2}}+(?=[，。；、！？])"
    rf"|(?<=[，；、])[{_SPACE}]{{1,2}}+(?=[{HAN}])"
)
_SINGLES = lazy(rf"(?<![{HAN}])(?:[{HAN}][{_SPACE}]{{1,2}}+){{4,}}[{HAN}](?![{HAN}])")
_SPACES = lazy(f"[{_SPACE}]+")
_RUN_BEFORE = lazy(rf"[{HAN}]*$")
_RUN_AFTER = lazy(rf"[{HAN}]*")
_MARKER = lazy(
    "(?:^|[。；：])?(?:第[〇零一二三四五六七八九十百千]{1,7}[条章节编款项](?:之[一二三四五六七八九十])?|附[件表图录注]?|日?电|本[报网台刊]讯|讯|[图表注例问答]|[一二三四五六七八九十]{1,3}是)$"
)
_NUMBERED = lazy(r"[\d一二三四五六七八九十）)]、$")
_OPEN, _CLOSE = "“‘《（【(「『〈", "”’》）】)」』〉"
_SENTENCE_END = "。；！？：”）」"
_REACH = 30  # characters on each side that are looked at
_FAR = 200  # characters back in which an opening mark is looked for
_LONG = 9  # a label or a heading at the beginning of a line is shorter
_LAYOUT = 4  # a line with so many gaps is laid out with them
_SHORTEST = 12  # of a sentence


class Gap(NamedTuple):
    """Spaces that one finding reports: stretches, and whether they are certain to have fallen there."""

    stretches: tuple[tuple[int, int], ...]
    certain: bool = True


def gaps(text: str, *, begins_line: bool = True) -> Iterator[Gap]:
    """The gaps in a paragraph that is a sentence, in order. `begins_line`: a label or a heading may open it."""
    if len(text) < _SHORTEST or text.rstrip()[-1:] not in _SENTENCE_END:
        yield from broken_words(text)
        return
    taken = 0
    for found in _SINGLES.finditer(text):
        yield Gap(tuple(space.span() for space in _SPACES.finditer(text, found.start(), found.end())))
        taken = found.end()
    hits = [found.span() for found in _GAP.finditer(text, taken)]
    laid_out = len(hits) >= _LAYOUT and len(hits) * 12 > len(text)
    for start, end in hits:
        if _breaks_a_word(text, start, end):
            yield Gap(((start, end),))
        elif not laid_out and (certain := _is_inside_sentence(text, start, end, begins_line)) is not None:
            yield Gap(((start, end),), certain)


def broken_words(text: str) -> Iterator[Gap]:
    """The gaps inside words, in a text that need not be a sentence: a heading, a title."""
    for found in _GAP.finditer(text):
        if _breaks_a_word(text, *found.span()):
            yield Gap((found.span(),))


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
            return not _is_named(text, start, left, right) and not _are_bodies(left, right)
    return False


def _is_inside_sentence(text: str, start: int, end: int, begins_line: bool) -> bool | None:
    """Whether a gap is certain to stand inside a sentence; None where it stands there on purpose."""
    before, after = text[start - 1], text[end]
    if after in "，。；、！？":
        return True
    if before in "，；、":
        return (end - start == 1 and not _NUMBERED.search(text[max(0, start - 3) : start])) or None
    left, right = _around(text, start, end)
    if (text[start] == "\u3000" and left[-1:] in _common()) or _are_bodies(left, right):
        return None  # a padded name, or two that issue together
    follows = text[end + len(right) : end + len(right) + 1]
    if right[0] in "年月日号" or follows in ("：", ":") or _MARKER.search(left) or _is_named(text, start, left, right):
        return None
    opens_line = start <= len(left)
    if _is_quoted(text, start):
        return _is_in_title(text, start, end, follows)
    if opens_line and len(left) == len(right) >= 4 and text[end + len(right) :] in ("。", "！"):
        return None  # the halves of a verse
    if not opens_line:
        after_space = len(left) < 5 and text[start - len(left) - 1] in _SPACE
        return (len(left) > 1 and len(right) > 1 and not after_space) or None
    if not begins_line or len(left) >= _LONG or left.endswith(_grammar()) or left in _subjects():
        return True
    return None if text[start] == "\u3000" or end - start > 1 else False


def _are_bodies(left: str, right: str) -> bool:
    """Whether a gap stands between bodies that issue something together."""
    data = read_toml("validate/spacing.toml")
    if left[-1:] not in data["bodies"]:
        return False
    found = [at for word in data["issuing"].split() if (at := right.find(word)) > 0]
    return right[-1:] in data["bodies"] or (bool(found) and right[min(found) - 1] in data["bodies"])


def _is_in_title(text: str, start: int, end: int, follows: str) -> bool | None:
    """Whether a gap in quotation marks or brackets is certain to be none of a slogan: it is in a document's title."""
    closing = text.find("》", end, end + _FAR)
    opening = max(text.rfind(mark, max(0, start - _FAR), start) for mark in _OPEN)
    if opening >= 0 and text[opening] == "《" and closing > 0 and text.endswith(_documents(), end, closing):
        return True
    if text[start] == "\u3000":
        return None
    left, right = _around(text, start, end)
    before = text[start - len(left) - 1 : start - len(left)]
    if len(left) >= 3 and len(right) >= 3 and before in tuple("，；。、"):
        return True
    return None if before in tuple("“‘（《") and (not follows or follows in _CLOSE + _SPACE) else False


def _is_quoted(text: str, start: int) -> bool:
    """Whether a gap stands in quotation marks or brackets, where slogans and notes are set with spaces."""
    begin = max(0, start - _FAR)
    return sum(text.count(mark, begin, start) for mark in _OPEN) > sum(
        text.count(mark, begin, start) for mark in _CLOSE
    )


def _is_named(text: str, start: int, left: str, right: str) -> bool:
    """Whether a name begins or ends at a gap, or is padded with it."""
    if is_surname(left[-1:]) and right[1:].startswith(_after_names()):
        return True
    if len(left) == 1 or (len(right) <= 2 and is_surname(left[-1:]) and role_length(left[:-1])):
        return True
    if role_length(left) and (is_surname(right[:1]) or is_surname(right[:2])):
        return True
    if len(right) <= 3 and right[:1] in _common() and is_person(right):
        return left.endswith(_naming()) or len(left) <= 4
    before = text[start - len(left) - 1] if start > len(left) else "\n"
    bounded = before in _SPACE + "\n" or (not before.isalnum() and right.startswith(_after_names()))
    return bounded and len(left) <= 3 and left[:1] in _common() and is_person(left)


@cache
def _naming() -> tuple[str, ...]:
    return tuple(read_toml("validate/spacing.toml")["naming"].split())


@cache
def _documents() -> tuple[str, ...]:
    return tuple(read_toml("validate/spacing.toml")["documents"].split())


@cache
def _after_names() -> tuple[str, ...]:
    return tuple(read_toml("validate/spacing.toml")["after_names"].split())


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
