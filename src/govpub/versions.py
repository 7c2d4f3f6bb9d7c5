"""Which versions of govpub a configuration asks for: `>=0.2`, `0.1.*`, `>=0.1,<0.3`."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable

_CLAUSE = re.compile(r"(>=|<=|==|!=|>|<|)\s*(\d+(?:\.\d+)*)(\.\*)?")
_COMPARE: dict[str, Callable[[tuple[int, ...], tuple[int, ...]], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "==": operator.eq,
    "": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
}


def suits(version: str, required: str) -> bool:
    """Whether a version fits every clause, with commas between them. Raises ValueError for what is no requirement."""
    own = _numbers(re.split(r"[^\d.]", version, maxsplit=1)[0])
    for clause in required.split(","):
        found = _CLAUSE.fullmatch(clause.strip())
        if found is None:
            raise ValueError(required)
        wanted = _numbers(found[2])
        length = len(wanted) if found[3] else max(len(wanted), len(own))
        if not _COMPARE[found[1]](_padded(own, length), _padded(wanted, length)):
            return False
    return True


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(".") if part)


def _padded(numbers: tuple[int, ...], length: int) -> tuple[int, ...]:
    return (*numbers, *(0,) * length)[:length]
