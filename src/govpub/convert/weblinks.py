"""Addresses in running text: they stay as they are, Han characters in them included."""

from __future__ import annotations

import re

from ..text.chars import HAN

#: what every address holds: cheaper to look for than an address
_MARKS = re.compile(r"://|www\.|@[A-Za-z0-9]")
_PLAIN = r"[!#-&(-;=?-~]"
#: after a host, Han characters belong to the address only where they stand in a path or a query; prose goes on else
_PATH = rf"(?:{_PLAIN}++|(?<=[/=?#&_.+-])[{HAN}]++)*+"
_LABEL = rf"(?:[A-Za-z0-9-]++|[{HAN}]{{1,20}}+(?=\.))"
_ADDRESS = re.compile(
    rf"(?:[A-Za-z][A-Za-z0-9+.-]{{1,15}}+://|(?<![A-Za-z0-9])www\.){_PATH}"
    rf"|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{{1,64}}+@{_LABEL}(?:\.{_LABEL})*+"
)


def addresses_in(text: str) -> list[tuple[int, int]]:
    """The addresses in a text, as offsets, in order."""
    return [found.span() for found in _ADDRESS.finditer(text)] if _MARKS.search(text) else []
