"""Languages: what a text is written in, and whether a language tag names a language."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..data import read_toml
from ..text.chars import HAN

_HAN = re.compile(f"[{HAN}]")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_LATIN = re.compile(r"[A-Za-z]+")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*+")


_PART = 8000


class Letters(NamedTuple):
    """How many letters of each script a text has; `latin` counts letters, `english` its common words."""

    han: int
    simplified: int
    traditional: int
    kana: int
    hangul: int
    latin: int
    words: int
    english: int


@cache
def _signs() -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]:
    data = read_toml("a11y/languages.toml")
    simplified, traditional = ("".join(data[key].split()) for key in ("simplified", "traditional"))
    return re.compile(f"[{simplified}]"), re.compile(f"[{traditional}]"), frozenset(data["english"])


def count(text: str) -> Letters:
    """Count a text's letters by script."""
    simplified, traditional, english = _signs()
    words = _LATIN.findall(text)
    return Letters(
        len(_HAN.findall(text)),
        len(simplified.findall(text)),
        len(traditional.findall(text)),
        len(_KANA.findall(text)),
        len(_HANGUL.findall(text)),
        sum(map(len, words)),
        len(words),
        sum(word.lower() in english for word in words),
    )


def detect(text: str) -> str:
    """The tag of the language that a text is in: zh-Hans, zh-Hant, zh, ja, ko, en; empty where it does not say."""
    letters = count(_sample(text))
    east = letters.han + letters.kana + letters.hangul
    if east and east * 4 >= letters.latin:  # a Han character says about as much as four Latin letters
        if letters.hangul > letters.han:
            return "ko"
        if letters.kana * 10 > east:
            return "ja"
        return _script(letters)
    if letters.words >= 20 and letters.english * 8 >= letters.words:
        return "en"
    return ""


def _sample(text: str) -> str:
    """A text, or of a long one its beginning, middle and end: a language does not hide from that."""
    if len(text) <= 4 * _PART:
        return text
    middle = len(text) // 2
    return text[:_PART] + text[middle : middle + _PART] + text[-_PART:]


def _script(letters: Letters) -> str:
    if letters.simplified > 4 * letters.traditional:
        return "zh-Hans"
    if letters.traditional > 4 * letters.simplified:
        return "zh-Hant"
    return "zh"


def is_valid(tag: str) -> bool:
    """Whether a tag is well formed and begins with the name of a language."""
    return _TAG.fullmatch(tag) is not None and tag.lower().split("-")[0] in _primary()


@cache
def _primary() -> frozenset[str]:
    return frozenset(read_toml("a11y/languages.toml")["primary"].split())


def meant(tag: str) -> str:
    """The tag that a mistaken one stands for; empty where that is not known."""
    found = read_toml("a11y/languages.toml")["mistaken"].get(tag.strip().lower(), "")
    return str(found)


def family(tag: str) -> str:
    """The language of a tag, without script and region."""
    return tag.lower().split("-")[0]
