"""The title of a document by its looks: what a style calls the title, else the centred lines that stand out by size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...data import read_lines
from ...model import Table
from ...text.chars import squeeze, strip
from .items import Item, Line

#: how much larger than the text a title is set
_LARGER = 1.15
#: the size of text that says none, in points
_UNSAID = 10
_LONGEST = 120
_LINES = 4
#: a title stands among the first lines
_TOP = 30


def find(items: Sequence[Item]) -> list[int]:
    """The numbers of the items that say the title; none where looks do not tell."""
    styled = _runs([n for n, item in enumerate(items) if isinstance(item, Line) and item.role == "title"], items)
    if styled:
        return styled[0]
    body = _body_size(items)
    large = [n for n, item in enumerate(items[:_TOP]) if isinstance(item, Line) and _stands_out(item, body)]
    groups = [run for run in _runs(large, items) if len(run) <= _LINES and _plausible(run, items)]
    return groups[0] if len(groups) == 1 else []


def joined(items: Sequence[Item], run: Sequence[int]) -> str:
    """The title that lines say together; a space parts words of Latin letters alone."""
    out = ""
    for n in run:
        item = items[n]
        text = strip(item.marker + item.text) if isinstance(item, Line) else ""
        out += " " + text if out[-1:].isascii() and out[-1:].isalnum() and text[:1].isascii() else text
    return out


def _runs(numbers: Sequence[int], items: Sequence[Item]) -> list[list[int]]:
    """Numbers that follow each other, with nothing but blank lines between."""
    out: list[list[int]] = []
    for n in numbers:
        between = items[out[-1][-1] + 1 : n] if out else ()
        if out and all(isinstance(item, Line) and not strip(item.text) for item in between):
            out[-1].append(n)
        else:
            out.append([n])
    return out


def _body_size(items: Sequence[Item]) -> float:
    sizes: Counter[float] = Counter()
    for item in items:
        if isinstance(item, Line):
            sizes[item.size or _UNSAID] += len(item.text)
    return sizes.most_common(1)[0][0] if sizes else 0


def _stands_out(line: Line, body: float) -> bool:
    return line.align == "center" and bool(strip(line.text)) and body > 0 and line.size >= body * _LARGER


def _plausible(run: Sequence[int], items: Sequence[Item]) -> bool:
    """Not the head of the paper (某某人民政府文件), not a sentence, and something stands below it."""
    text = squeeze(joined(items, run))
    below = items[run[-1] + 1 :]
    return (
        4 <= len(text) <= _LONGEST
        and not text.endswith(tuple(read_lines("extract/heads.txt")))
        and not text.endswith(("。", "：", ":", "；"))
        and any(isinstance(item, Table) or (isinstance(item, Line) and strip(item.text)) for item in below)
    )
