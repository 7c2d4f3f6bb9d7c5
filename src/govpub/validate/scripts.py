"""Which characters belong to one script only: traditional ones that simplified text never has, and the reverse."""

from __future__ import annotations

from functools import cache

from ..data import read_lines
from ..text.fold import pairs


@cache
def traditional() -> dict[str, str]:
    """Traditional characters that do not stand in simplified text, with their simplified forms."""
    shared = {line[0] for line in read_lines("convert/shared-characters.txt")}
    return {c: simplified for simplified, forms, _ in pairs() for c in forms if c not in shared}


@cache
def simplified() -> frozenset[str]:
    """Simplified characters that do not stand in traditional text."""
    return frozenset(simple for simple, _, is_evidence in pairs() if is_evidence)
