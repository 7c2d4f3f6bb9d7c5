"""What a release says, apart from where it stood: for comparing two readings of it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from ..model import Field, Release
from ..text.chars import squeeze

#: where and how the source said it
_PLACES = frozenset({"span", "head_span", "text_span", "value_span", "short", "sources", "dropped"})


def content(release: Release) -> tuple[Any, ...]:
    """A value that two releases share if they say the same, apart from spans, sources, what was dropped and padding."""
    return _content(release)  # type: ignore[no-any-return]


def _content(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_content, value))
    if isinstance(value, Field):
        return value.key, squeeze(value.label), value.value
    names = _names(type(value))
    return (type(value), *(_content(getattr(value, name)) for name in names)) if names else value


_known: dict[Any, tuple[str, ...]] = {}


def _names(kind: Any) -> tuple[str, ...]:
    if kind not in _known:
        _known[kind] = tuple(f.name for f in fields(kind) if f.name not in _PLACES) if is_dataclass(kind) else ()
    return _known[kind]
