"""Patterns that compile when they are first used: a command pays for those that it needs, and for no other."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


class Lazy:
    """Stands for a pattern until it is used. What it has been asked for once, it has of its own: it costs nothing."""

    def __init__(self, source: str | bytes, flags: int):
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, value)
        return value


def lazy(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, compiled on first use; an error in the source is found then."""
    return cast("re.Pattern[AnyStr]", Lazy(source, flags))
