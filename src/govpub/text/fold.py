"""The shadow of a text: same length, simplified characters, ASCII marks and digits, plain spaces.

Grammar and vocabulary are compared on the shadow, so that each is written once; what is kept is always cut out of the
text itself, at the same offsets. The shadow is for comparing only: it is no conversion.
"""

from __future__ import annotations

import re
from functools import cache

from .. import data
from .chars import SPACE

_MARKS = {"「": "“", "」": "”", "『": "‘", "』": "’", "｡": "。", "､": "、", "〔": "[", "〕": "]", "【": "[",
          "】": "]", "〖": "[", "〗": "]", "﹝": "[", "﹞": "]",
          "﹕": ":", "︰": ":", "∶": ":", "﹔": ";", "﹖": "?", "﹗": "!", "‐": "-", "‑": "-", "−": "-",
          "○": "〇", "◯": "〇", "О": "〇"}  # fmt: skip


class _Table(dict[int, int]):
    """A translation table that learns which characters stay as they are: misses are the slow path of translate."""

    def __missing__(self, key: int) -> int:
        if key < 0x10000:
            self[key] = key
        return key


@cache
def pairs() -> tuple[tuple[str, str, bool], ...]:
    """Simplified form, its traditional forms, and whether the simplified form is evidence of simplified text."""
    tokens = (token for line in data.read_lines("read/scripts.txt") for token in line.split())
    return tuple((t.lstrip("~")[0], t.lstrip("~")[1:], not t.startswith("~")) for t in tokens)


@cache
def _table() -> _Table:
    padding = re.compile(f"[{SPACE}]")
    candidates = (*range(0x100), 0x1680, *range(0x2000, 0x2070), 0x2800, 0x2802, 0x3000, 0xFEFF)
    table = _Table({code: 0x20 for code in candidates if padding.match(chr(code))})
    table |= {0xFF01 + n: 0x21 + n for n in range(94)}
    table |= {ord(a): ord(b) for a, b in _MARKS.items()}
    for simplified, traditional, _ in pairs():
        table |= {ord(c): ord(simplified) for c in traditional}
    return table


def shadow(text: str) -> str:
    """The text's shadow: `len(shadow(text)) == len(text)`, line ends stay."""
    return text.translate(_table())
