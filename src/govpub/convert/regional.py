"""Regional words, for whoever asks for them: 程序 → 程式, 信息 → 資訊. Never by default, and never in what has a name.

The guard of public documents: titles in 《》, quotations, document numbers, and the names of operations, meetings and
bodies keep their words, whatever is asked for.
"""

from __future__ import annotations

import re
from functools import cache

from ..data import read_lines
from ..text.chars import HAN
from . import sources
from .compiled import compiled
from .matcher import Matcher

#: the dictionary of each traditional target's words, and that of the way back
_WORDS = {"zh-Hant-TW": ("TWPhrases", "TWPhrasesRev"), "zh-Hant-HK": ("HKPhrases", "HKPhrasesRev")}
_NAMED = (
    "行动|行動|战役|戰役|会议|會議|大会|大會|发布会|發布會|论坛|論壇|工程|计划|計劃"
    "|办法|辦法|条例|條例|规定|規定|中心|公司"
)
_HAN = re.compile(f"[{HAN}]++")
_GUARDED = re.compile(
    "《[^《》]{1,80}+》|“[^“”]{1,80}+”|「[^「」]{1,80}+」|『[^『』]{1,80}+』"
    rf"|[{HAN}]{{1,12}}〔[0-9]{{4}}〕[0-9]{{1,5}}+号?號?"
    rf"|[{HAN}]{{2,4}}(?:{_NAMED})"
)


class Regional:
    """The matcher's output with the words of a region, or a region's text with the mainland's."""

    keeps_length = False

    def __init__(self, matcher: Matcher, source: str, target: str):
        self._matcher = matcher
        words = _words(source, target)
        self._words = words
        keys = sorted(words, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, keys))) if keys else None

    def convert(self, text: str) -> str:
        """The text in the target's script, with its words."""
        text = self._matcher.convert(text)
        if self._pattern is None:
            return text
        out: list[str] = []
        at = 0
        for guarded in _GUARDED.finditer(text):
            out += (self._replace(text[at : guarded.start()]), guarded[0])
            at = guarded.end()
        out.append(self._replace(text[at:]))
        return "".join(out)

    def _replace(self, text: str) -> str:
        assert self._pattern is not None
        return self._pattern.sub(lambda found: self._words[found[0]], text)


@cache
def _words(source: str, target: str) -> dict[str, str]:
    """Words in the target's script and what they become; none where neither side has words of its own."""
    if target in _WORDS and source == "zh-Hans":
        return _in_script(_WORDS[target][0], target)
    if source in _WORDS and target == "zh-Hans":
        return _in_script(_WORDS[source][1], "zh-Hans")
    return {}


def _in_script(name: str, target: str) -> dict[str, str]:
    """A dictionary of words, in OpenCC's standard forms, in the target's forms; words that change nothing left out."""
    convert = Matcher(compiled("zh-Hant", target).tables).convert
    kept = frozenset(read_lines("convert/regional-kept.txt"))
    entries = sources.first(name)
    pairs = ((convert(key), convert(value)) for key, value in entries.items() if not kept & {key, value})
    # words with Latin letters stay: the safety gate would not let them change
    return {key: value for key, value in pairs if key != value and len(key) > 1 and _HAN.fullmatch(key + value)}
