"""Stretches of a text whose outcome is settled before the engine sees it, and converting what is around them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .engine import Engine

#: stands for settled text: no word of a dictionary reaches over it
_MASK = "\ue000"


class Fixed(NamedTuple):
    """`text[start:end]` becomes `value`."""

    start: int
    end: int
    value: str


def merge(*kinds: Iterable[Fixed]) -> list[Fixed]:
    """The stretches in order; of overlapping ones the earlier, then that of the earlier kind."""
    out: list[Fixed] = []
    ranked = ((item.start, rank, item) for rank, items in enumerate(kinds) for item in items)
    for _, _, item in sorted(ranked):
        if not out or item.start >= out[-1].end:
            out.append(item)
    return out


def convert_around(text: str, fixed: list[Fixed], engine: Engine) -> str:
    """The text converted, with the fixed stretches as they are to be."""
    if not fixed:
        return engine.convert(text)
    if not engine.keeps_length:
        return _piecewise(text, fixed, engine)
    masked: list[str] = []
    at = 0
    for start, end, _ in fixed:
        masked += (text[at:start], _MASK * (end - start))
        at = end
    masked.append(text[at:])
    converted = engine.convert("".join(masked))
    out: list[str] = []
    at = 0
    for start, end, value in fixed:
        out += (converted[at:start], value)
        at = end
    out.append(converted[at:])
    return "".join(out)


def _piecewise(text: str, fixed: list[Fixed], engine: Engine) -> str:
    out: list[str] = []
    at = 0
    for start, end, value in fixed:
        if at < start:
            out.append(engine.convert(text[at:start]))
        out.append(value)
        at = end
    if at < len(text):
        out.append(engine.convert(text[at:]))
    return "".join(out)


def outside(spans: Iterable[tuple[int, int]], text: str) -> list[Fixed]:
    """What lies outside the spans, to be left as it is."""
    out: list[Fixed] = []
    at = 0
    for start, end in spans:
        if at < start:
            out.append(Fixed(at, start, text[at:start]))
        at = end
    if at < len(text):
        out.append(Fixed(at, len(text), text[at:]))
    return out
