"""Word's fields: what of them is shown. A field is instructions, then a result, over any number of runs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...patterns import lazy

_HYPERLINK = lazy(r'\s*+HYPERLINK\s++(?:"([^"]*+)"|([^\s"\\]++))', re.I)
_CONTENTS = lazy(r"\s*+TOC\b", re.I)
_CIRCLED = lazy(r"\s*+EQ\s*+\\o(?:\\a[clr])?\s*+\(\s*+(.{1,2}?)\s*+[,;，；]\s*+([^()]{1,4}?)\s*+\)\s*+", re.I)
_CIRCLES = "○◯〇\uf081"


@dataclass(slots=True)
class _Field:
    instructions: str = ""
    in_result: bool = False


class Fields:
    """The fields that are open at one place of a story."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    def character(self, kind: str | None) -> str:
        """A `w:fldChar`; the text that a field without a result shows when it ends, mostly none."""
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
        elif kind == "end" and self._open:
            field = self._open.pop()
            if not field.in_result:
                return circled(field.instructions)
        return ""

    def instruct(self, text: str) -> None:
        """A piece of instructions."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].instructions += text

    @property
    def shown(self) -> bool:
        """Whether text here is shown: not inside instructions."""
        return all(field.in_result for field in self._open)

    @property
    def href(self) -> str | None:
        """The address of the innermost hyperlink field whose result this is."""
        for field in reversed(self._open):
            address = hyperlink(field.instructions) if field.in_result else None
            if address:
                return address
        return None

    @property
    def in_contents(self) -> bool:
        """Whether this is inside a generated table of contents."""
        return any(_CONTENTS.match(field.instructions) for field in self._open)


def hyperlink(instructions: str) -> str | None:
    """The address in a HYPERLINK field's instructions; None for other fields and for places in the document."""
    found = _HYPERLINK.match(instructions)
    return (found[1] or found[2] or None) if found else None


def circled(instructions: str) -> str:
    """A number or sign that an EQ field draws a circle around, as one character where there is one."""
    found = _CIRCLED.fullmatch(instructions)
    if not found or found[1] not in _CIRCLES:
        return ""
    inner = found[2]
    if inner.isascii() and inner.isdecimal() and 1 <= int(inner) <= 50:
        number = int(inner)
        base = 0x2460 - 1 if number <= 20 else 0x3251 - 21 if number <= 35 else 0x32B1 - 36
        return chr(base + number)
    index = "一二三四五六七八九十".find(inner) if len(inner) == 1 else -1
    return chr(ord("㊀") + index) if index >= 0 else inner
