"""Characters that only look right: letters for digits, dashes for 一, radicals, foreign letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..data import read_lines
from ..model.findings import Severity
from ..patterns import lazy
from .prose import Prose

_O, _ONE = "OoОоΟοＯ", "lIІｌＩ"  # Latin, Cyrillic, Greek; with the full-width forms
_LETTERS = frozenset(_O + _ONE)
_UNIT = "年月日号人元万亿个件户名亩吨米条次家岁%％‰"
#: a number with a letter in it: before a unit, between digits, before three digits or more, in a date
_NUMBER = lazy(
    rf"(?<![0-9A-Za-z.\-/])(?=[0-9{_ONE}])(?=[0-9]*+[{_O}{_ONE}])(?=[{_O}{_ONE}]*+[0-9])[0-9{_O}{_ONE}]{{2,8}}(?=[{_UNIT}])"
    rf"|(?<![0-9A-Za-z])\d{{1,8}}[{_O}{_ONE}]\d{{1,8}}(?![0-9A-Za-z])"
    rf"|(?<![0-9A-Za-z])[{_O}{_ONE}](?:\d{{2,3}}(?=-\d{{6}})|\d{{4,8}}(?![0-9A-Za-z]))|(?<=第)[{_ONE}]\d{{1,3}}(?=[条章号届次期批])"
    rf"|(?<=[年月])[{_ONE}](?=[月日])|(?<![0-9A-Za-z])\d{{1,4}}\.[{_O}{_ONE}]\d?(?=[{_UNIT}])"
    rf"|(?<![0-9A-Za-z.])[{_ONE}]\d{{0,3}}\.\d{{1,3}}(?=[{_UNIT}])|丨(?=\d{{4}})"
)
_DAY = lazy(
    r"(?<=\d月\d)曰|(?<=\d月\d\d)曰|曰(?=期[：:])|(?<=之)曰(?=[起前后内止])|(?<=[\d一二三四五六七八九十])曰(?=[起前后内止，。])"
)
_RADICAL = lazy("[\u2e80-\u2fd5\uf900-\ufa6d\ufa70-\ufad9]")
_FOREIGN = lazy(
    r"[\u0370-\u03ff\u0400-\u04ff](?=[A-Za-z])|(?<=[A-Za-z])[\u0400-\u04ff]|(?<=[A-Za-z])[\u0391-\u03a9](?=[A-Za-z0-9])"
)
_HAN_DIGIT = "一二三四五六七八九〇○◯"
_ZERO = lazy(
    rf"(?<=[{_HAN_DIGIT}{_O}])[○◯{_O}](?=[{_HAN_DIGIT}{_O}])|(?<=[二一])[○◯{_O}](?=[{_HAN_DIGIT}{_O}])"
    rf"|(?<=[{_HAN_DIGIT}])0(?=[{_HAN_DIGIT}])"
)
_STROKES = "—ー－―─"
_ONE_OF_HAN = lazy(
    rf"(?:(?<=^)|(?<=\n))[{_STROKES}](?=、)|(?:(?<=^)|(?<=[\n，。；：]))[{_STROKES}](?=[是要][\u4e00-\u9fff])"
    rf"|(?<=第)[{_STROKES}](?=[条章节款项批次届名期轮])|(?<=[统唯逐])[{_STROKES}](?=[\u4e00-\u9fff])|(?<=[进])[{_STROKES}](?=步)"
    rf"|(?<=[\u4e00-\u9fff])[{_STROKES}](?=致[，。认同通好]|系列|定程度|体化|体推|律[按依不从]|视同仁|丝不苟|如既往)"
)
_DIGITS = str.maketrans(_O + _ONE + "丨", "0" * len(_O) + "1" * (len(_ONE) + 1))
_LATIN = str.maketrans("АВЕКМНОРСТХаеорсухіΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTXaeopcyxiABEZHIKMNOPTYXo")


class LookAlike(NamedTuple):
    """A stretch, what it should be, what is wrong in both languages, its severity where not the usual one."""

    start: int
    end: int
    right: str
    zh: str
    en: str
    severity: Severity | None = None


def look_alikes(prose: Prose) -> Iterator[LookAlike]:
    """The stretches of a text that only look right."""
    text, alphabet = prose.text, prose.alphabet
    if alphabet & _LETTERS or "丨" in alphabet:
        for found in _NUMBER.finditer(text):
            yield LookAlike(*found.span(), found[0].translate(_DIGITS), "数字里混有字母", "a letter inside a number")
    if "曰" in alphabet:
        for found in _DAY.finditer(text):
            yield LookAlike(*found.span(), "日", "“曰”应为“日”", "曰 for 日")
    if alphabet & set(_STROKES):
        for found in _ONE_OF_HAN.finditer(text):
            yield LookAlike(*found.span(), "一", "“一”写成了横线", "a stroke for 一")
    if alphabet & set(f"○◯0{_O}"):
        yield from _zeros(text)
    if _RADICAL.search("".join(alphabet)):
        for found in _RADICAL.finditer(text):
            plain = _radicals().get(found[0]) or unicodedata.normalize("NFKC", found[0])
            if plain != found[0]:
                yield LookAlike(*found.span(), plain, "用了部首或兼容字符", "a radical or compatibility form")
    if any("\u0370" <= c <= "\u04ff" for c in alphabet):
        for found in _FOREIGN.finditer(text):
            plain = found[0].translate(_LATIN)
            if plain.isascii():
                yield LookAlike(
                    *found.span(), plain, "拉丁字母里混有形近的外文字母", "a foreign letter in a Latin word"
                )


@cache
def _radicals() -> dict[str, str]:
    """Radicals that no normalisation changes, with the characters that they stand for."""
    return {pair[0]: pair[1] for line in read_lines("validate/radicals.txt") for pair in line.split()}


def _zeros(text: str) -> Iterator[LookAlike]:
    for found in _ZERO.finditer(text):
        common = found[0] in "○◯" or (found[0] == "0" and "年" not in text[found.end() : found.end() + 3])
        severity = Severity.INFO if common else None
        yield LookAlike(*found.span(), "〇", "汉字数字里的零应为“〇”", "zero in Han numerals is 〇", severity)
