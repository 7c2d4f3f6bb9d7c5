"""Stretches of a text whose outcome is settled before the engine sees it, and converting what is around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .engine import Engine

#: stands for settled text: no word of a dictionary reaches over it
MASK = "\ue000"


class Fixed(NamedTuple):
    """`text[start:end]` becomes `value`."""

    start: int
    end: int
    value: str


def merge(text: str, *kinds: Sequence[Fixed]) -> list[Fixed]:
    """The stretches in order; an earlier kind counts before a later one. Each kind is in order and overlaps nowhere."""
    out: list[Fixed] = []
    for kind in kinds:
        if kind:
            out = _under(text, out, kind) if out else list(kind)
    return out


def _under(text: str, over: list[Fixed], under: Sequence[Fixed]) -> list[Fixed]:
    """Both, in order; of `under` what overlaps goes, but of what would stay as it is the rest stays."""
    added: list[Fixed] = []
    first = 0
    for item in under:
        while first < len(over) and over[first].end <= item.start:
            first += 1
        last = first
        while last < len(over) and over[last].start < item.end:
            last += 1
        if last == first:
            added.append(item)
        elif item.value == text[item.start : item.end]:
            added += _around(text, item, over[first:last])
    return sorted((*over, *added))


def _around(text: str, item: Fixed, over: Sequence[Fixed]) -> Iterable[Fixed]:
    at = item.start
    for other in over:
        if at < other.start:
            yield Fixed(at, other.start, text[at : other.start])
        at = max(at, other.end)
    if at < item.end:
        yield Fixed(at, item.end, text[at : item.end])


def masked(text: str, fixed: Iterable[Fixed]) -> str:
    """The text with its settled stretches covered; offsets stay."""
    out: list[str] = []
    at = 0
    for start, end, _ in fixed:
        out += (text[at:start], MASK * (end - start))
        at = end
    out.append(text[at:])
    return "".join(out)


def convert_around(text: str, fixed: list[Fixed], engine: Engine, choices: Sequence[Fixed] = ()) -> str:
    """The text converted, with the fixed stretches as they are to be.

    `choices` are single characters, none of them in a fixed stretch, whose outcome somebody has chosen: the engine
    reads them with the rest, and what they become is replaced.
    """
    if choices and not engine.keeps_length:
        fixed, choices = merge(text, fixed, choices), ()
    if not fixed and not choices:
        return engine.convert(text)
    if not engine.keeps_length:
        return _piecewise(text, fixed, engine)
    converted = engine.convert(masked(text, fixed) if fixed else text)
    out: list[str] = []
    at = 0
    for start, end, value in sorted((*fixed, *choices)) if choices else fixed:
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


def united(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that overlap or touch as one; none is empty."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        elif start < end:
            out.append((start, end))
    return out


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
