"""The examples in the enhancements' manuals: what stands before, and what after it or reported of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from govpub.a11y import ENHANCEMENTS, Enhancement
from govpub.a11y.table import manual

_PART = re.compile(r"^(Before|After|Reported):\n\n((?:    .*\n?|\n)+)", re.M)


@dataclass(frozen=True)
class Example:
    """One example: `after` is None where the manual shows only what is reported, and the other way round."""

    enhancement: Enhancement
    before: str
    after: str | None
    reported: str | None


def _dedent(block: str) -> str:
    return "\n".join(line[4:] for line in block.rstrip("\n").split("\n"))


def examples() -> list[Example]:
    """Every example of every manual, in the table's order."""
    out: list[Example] = []
    for enhancement in ENHANCEMENTS:
        before = ""
        for kind, block in _PART.findall(manual(enhancement)):
            text = _dedent(block)
            if kind == "Before":
                before = text
            elif kind == "After":
                out.append(Example(enhancement, before, text, None))
            else:
                out.append(Example(enhancement, before, None, text))
    return out


def matches(pattern: str, text: str) -> bool:
    """Whether a text is as the manual shows it, where `…` between tags stands for text, `……` for anything."""
    wider = (">[^<]*<".join(map(re.escape, part.split(">…<"))) for part in pattern.split(">……<"))
    return re.fullmatch(">.*<".join(wider), text, re.DOTALL) is not None
