"""Shares that a sentence states, and what they add up to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..text.chars import is_han
from .prose import Prose

_NUMBER = r"(\d{1,3}(?:\.\d{1,4})?)[%％]"
_SENTENCE = re.compile("[^。！？\n]++")
#: A占60%
_SHARE = re.compile(rf"(?P<what>[^，；：、。（）()%％]{{0,20}}?)占(?:比|总数的|总量的|到)?(?:约|为|达|达到)?{_NUMBER}")
#: 分别占60%、40%; 比例分别为60%、40%; 按60%、40%的比例
_ROW = re.compile(
    rf"(?:(?P<by>按照?)|分别占(?:比)?|(?:占比|比例|比重|份额)[^，。；%％\d]{{0,6}}分别为)(?P<row>{_NUMBER}(?:[、，和]{_NUMBER})+)(?P<share>的比例)?"
)
#: what is divided among parts that are named without 占
_DIVIDED = re.compile("来源|构成|组成|结构|分担|出资|股权|股份|持股|权重|评分|成绩")
_PART = re.compile(rf"(?P<what>[^，；、。%％+＋]{{1,16}}?)(?:[占为×*xX]|占比)?{_NUMBER}(?=[，；、。+＋（(）)]|$)")
_OTHERWISE = re.compile(
    "增|降|提高|提升|上升|减少|同比|环比|完成|达|以上|以下|不低于|不高于|不少于|超过|超|利率|税率|折|由|从|至|改为|调整|[年月日]|季度|上半|下半|率$"
)
_CHANGED = re.compile("改为|调整为|提高到|提高至|升至|降至|上升到|下降到|增加到")
_INDUSTRIES = re.compile(
    r"三次产业[^，。；\d]{0,14}(?:比|比例|比重|占比|之比)[^，。；\d]{0,8}(\d{1,2}(?:\.\d{1,2})?)[:：∶](\d{1,2}(?:\.\d{1,2})?)[:：∶](\d{1,2}(?:\.\d{1,2})?)(?![:：∶\d])"
)
#: what each has its own of
_OF_EACH = re.compile("报销|支付|补助|补贴|返还|减免|税|利率|折扣|增长|下降|提高|完成")
_ROUNDING = 0.5
_APART = 160  # shares that add up to more are hardly of one whole


class Sum(NamedTuple):
    """Shares that add up to more than a hundred: their stretch, their sum, and whether they divide one thing."""

    start: int
    end: int
    total: float
    certain: bool


def too_much(prose: Prose) -> Iterator[Sum]:
    """The enumerations of shares whose sum is more than a hundred per cent."""
    if prose.alphabet & set("%％"):
        for sentence in _SENTENCE.finditer(prose.text):
            if sentence[0].count("%") + sentence[0].count("％") > 1:
                yield from _in_sentence(sentence[0], sentence.start())
    if "产" in prose.alphabet:
        for found in _INDUSTRIES.finditer(prose.text):
            yield from _exceeding(found.start(), found.end(), [float(part) for part in found.groups()], certain=True)


def _in_sentence(text: str, at: int) -> Iterator[Sum]:
    for found in _ROW.finditer(text):
        numbers = [float(number) for number in re.findall(_NUMBER, found["row"])]
        each = not found["by"] and _OF_EACH.search(text, max(0, found.start() - 12), found.end())
        if bool(found["by"]) == bool(found["share"]) and not each and sum(numbers) <= _APART:
            yield from _exceeding(at + found.start(), at + found.end(), numbers, certain=len(numbers) > 2)
    shares = list(_SHARE.finditer(text))
    if len(shares) > 1:
        if not _CHANGED.search(text, shares[0].end(), shares[-1].start()):
            yield from _sum(shares, at)
    elif divided := _DIVIDED.search(text):
        parts = list(_PART.finditer(text, divided.end()))
        if not any(_OTHERWISE.search(part["what"]) for part in parts):
            yield from _sum(parts, at, certain=len(parts) > 2)


def _sum(found: list[re.Match[str]], at: int, certain: bool | None = None) -> Iterator[Sum]:
    if len(found) < 2:
        return
    subjects = [match["what"].strip() for match in found]
    if any(subject.endswith("年") for subject in subjects):
        return  # a row of years
    if certain is None:
        certain = len(found) > 2 and bool(_common(subjects)) and sum(float(m[2]) for m in found) <= _APART
    yield from _exceeding(at + found[0].start(), at + found[-1].end(), [float(m[2]) for m in found], certain=certain)


def _common(subjects: list[str]) -> set[str]:
    """The Han characters that all subjects share: 小微企业, 中型企业 are parts of one thing, 女性, 党员 are not."""
    shared = set.intersection(*map(set, subjects)) - set("的人以上下其中")
    return {char for char in shared if is_han(char)}


def _exceeding(start: int, end: int, numbers: list[float], *, certain: bool) -> Iterator[Sum]:
    total = sum(numbers)
    if total > 100 + _ROUNDING:
        yield Sum(start, end, total, certain)
