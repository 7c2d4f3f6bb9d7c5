"""Many words as one regular expression, padding allowed between their characters: each place is tried once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby


def expression(words: Iterable[str]) -> str:
    """An expression for any of the words, the longest that stands there; spaces may pad it: 索 引 号."""
    return _branches(sorted(set(words)), 0)


def _branches(words: Sequence[str], at: int) -> str:
    """What goes on from the first `at` characters that the words share."""
    out = []
    for char, group in groupby((word for word in words if len(word) > at), key=lambda word: word[at]):
        rest = list(group)
        longer = _branches(rest, at + 1)
        tail = f"(?: *+{longer})" if longer else ""
        out.append(re.escape(char) + tail + ("?" if longer and len(rest[0]) == at + 1 else ""))
    if len(out) < 2:
        return "".join(out)
    firsts = "".join(sorted({re.escape(word[at]) for word in words if len(word) > at}))
    return f"(?:(?=[{firsts}])(?:{'|'.join(out)}))"
