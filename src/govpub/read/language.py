"""The script of a text, by the characters that only one script has; never by a dictionary."""

from __future__ import annotations

import re
from functools import cache

from .. import data
from ..patterns import lazy
from ..text.fold import pairs

#: so much of a text is enough to tell
_SAMPLE = 6_000
#: a year of 民國 in a date
_REPUBLIC = lazy(r"(?<![\d.])1[0-4]\d(?:([-/.])\d{1,2}\1\d{1,2}(?![\d.])|年\d{1,2}月\d{1,2}日)")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    simplified = "".join(s for s, _, evidence in pairs() if evidence)
    traditional = "".join(t for _, t, _ in pairs())
    return re.compile(f"[{simplified}]"), re.compile(f"[{traditional}]")


def detect(text: str) -> str:
    """zh-Hans or zh-Hant, or zh-Hant-HK and zh-Hant-TW on clear evidence; zh-Hans where nothing tells."""
    sample = text[:_SAMPLE]
    simplified, traditional = (len(p.findall(sample)) for p in _patterns())
    if traditional <= simplified:
        return "zh-Hans"
    words = data.read_toml("read/regions.toml")
    if any(word in sample for word in words["mainland"].split()):
        return "zh-Hant"
    said = {tag: sum(word in sample for word in words[tag].split()) for tag in ("zh-Hant-HK", "zh-Hant-TW")}
    said["zh-Hant-TW"] += 2 * (_REPUBLIC.search(sample) is not None)
    best = max(said, key=lambda tag: said[tag])
    return best if said[best] > 1 and min(said.values()) == 0 else "zh-Hant"
