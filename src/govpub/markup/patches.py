"""Patches on a source: replace, insert, delete, each by offsets; applied together, never overlapping."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .tokens import Token, attributes


class Patch(NamedTuple):
    """Put `text` in place of `source[start:end]`; `start == end` inserts."""

    start: int
    end: int
    text: str


def apply(source: str, patches: Iterable[Patch]) -> str:
    """The source with all patches applied. Insertions at one place keep their order; overlaps raise ValueError."""
    ordered = sorted(patches, key=lambda p: (p.start, p.end))
    if not ordered:
        return source
    out: list[str] = []
    at = 0
    for patch in ordered:
        if patch.start < at:
            raise ValueError(f"patches overlap at {patch.start}")
        out += (source[at : patch.start], patch.text)
        at = patch.end
    out.append(source[at:])
    return "".join(out)


def escape_text(text: str) -> str:
    """Text as HTML text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_attribute(value: str, quote: str = '"') -> str:
    """A value as it stands between the given quotes."""
    value = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return value.replace("'", "&#39;") if quote == "'" else value.replace('"', "&quot;")


def set_attribute(source: str, token: Token, name: str, value: str) -> Patch:
    """A patch that gives a start tag an attribute: replaced where it stands, else added after the tag's name."""
    for attribute in attributes(source, token):
        if attribute.name == name:
            quote = attribute.quote or '"'
            text = f"{name}={quote}{escape_attribute(value, quote)}{quote}"
            return Patch(attribute.start, attribute.end, text)
    at = token.start + 1 + len(token.name)
    return Patch(at, at, f' {name}="{escape_attribute(value)}"')


def remove_attribute(source: str, token: Token, name: str) -> list[Patch]:
    """Patches that take an attribute, and the white space before it, out of a start tag; none where it is absent."""
    out = []
    for attribute in attributes(source, token):
        if attribute.name == name:
            start = attribute.start
            while source[start - 1] in " \t\n\f\r":
                start -= 1
            apart = source[attribute.end] in " \t\n\f\r/>"
            out.append(Patch(start, attribute.end, "" if apart else " "))
    return out
