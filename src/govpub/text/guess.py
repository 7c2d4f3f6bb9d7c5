"""Which encoding bytes seem to be in, for the message to who must name it; nothing is decoded on a guess.

Vocabulary: `data/read/common.txt`.
"""

from __future__ import annotations

from functools import cache

from .. import data

#: so much of a text is enough to tell
_SAMPLE = 20_000
#: so many of the commonest characters make a text plausible, and so many times as many as another reading has
_FEWEST, _RATIO = 4, 4


@cache
def _common() -> frozenset[str]:
    return frozenset("".join(data.read_lines("read/common.txt")))


def _score(text: str) -> int:
    common = _common()
    return sum(char in common for char in text[:_SAMPLE])


def seems_big5(raw: bytes, text: str) -> bool:
    """Whether bytes that make `text` as GB18030 make far more sense as Big5."""
    try:
        other = raw.decode("big5hkscs")
    except UnicodeDecodeError:
        return False
    score = _score(other)
    return score >= _FEWEST and score > _RATIO * _score(text)


def seems_utf16(raw: bytes) -> str | None:
    """utf-16-le or utf-16-be where bytes without a byte order mark read so, else None."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        han = sum("一" <= char <= "鿿" for char in text[:_SAMPLE])
        if han * 2 > len(text[:_SAMPLE]) and _score(text) * 50 > han:
            return encoding
    return None
