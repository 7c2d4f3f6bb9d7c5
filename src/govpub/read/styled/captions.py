"""Captions: a line whose style or look says that it names the table below it, or the picture above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...model import Figure, Table
from ...patterns import lazy
from ...text.chars import strip
from ...text.fold import shadow
from .. import markers
from .items import Item, Line

_NUMBER = r"(?: ?\d{1,3}(?:[-.]\d{1,3})?| ?[一二三四五六七八九十]{1,3})"
_FIGURE = lazy(rf"图{_NUMBER}(?: |:|[^\d ]|$)")
_TABLE = lazy(rf"(?:附?表|表格){_NUMBER}(?: |:|[^\d ]|$)")
#: a line that says who took a picture is that picture's caption
_CREDIT = lazy(r"(?:[^。]* )?(?:摄影|图片来源|图源|供图) ?[:/][^。]*$|.*(?:摄|供图|资料图片?|摄影报道) ?[)\]]?$")
_LONGEST = 80
_SHORT = 40


def attach(items: Sequence[Item]) -> list[Item]:
    """Items with the captions of their tables and pictures in them."""
    out: list[Item] = []
    waiting: Line | None = None
    for item in items:
        if waiting is not None and not (isinstance(item, Line) and not strip(item.text)):
            if isinstance(item, Table) and item.caption is None:
                item = replace(item, caption=strip(waiting.marker + waiting.text))  # noqa: PLW2901
            else:
                out.append(waiting)
            waiting = None
        kind = _kind(item, out) if isinstance(item, Line) else None
        n = _figure(out)
        if isinstance(item, Line) and kind is Table:
            waiting = item
        elif isinstance(item, Line) and kind is Figure and n is not None:
            figure = out[n]
            assert isinstance(figure, Figure)
            out[n] = replace(figure, caption=strip(item.marker + item.text))
        else:
            out.append(item)
    return out if waiting is None else [*out, waiting]


def _kind(line: Line, above: Sequence[Item]) -> type[Table] | type[Figure] | None:
    """What a line is the caption of: a table below it or the picture above it; None for what is no caption."""
    text = strip(line.marker + line.text)
    if not text or len(text) > _LONGEST or line.level or text.endswith(("。", "；", "：", ":")):
        return None
    folded = shadow(text)
    named = Table if _TABLE.match(folded) else Figure if _FIGURE.match(folded) else None
    if line.role == "caption":
        return named or (Figure if _figure(above) is not None else Table)
    if line.align != "center":
        return None
    return named or (Figure if _figure(above) is not None and _may_name(line, folded) else None)


def _may_name(line: Line, folded: str) -> bool:
    """Whether a centred line under a picture names it: who took it is said, or it is short, plain and no sentence."""
    if _CREDIT.match(folded):
        return True
    plain = not line.marker and not line.marks and markers.read(folded) is None
    return plain and len(folded) <= _SHORT and not folded.endswith(("!", "?"))


def _figure(items: Sequence[Item]) -> int | None:
    """The picture just above, if it has no caption yet."""
    n = len(items) - 1
    while n >= 0 and isinstance(items[n], Line) and not strip(items[n].text):  # type: ignore[union-attr]
        n -= 1
    last = items[n] if n >= 0 else None
    return n if isinstance(last, Figure) and last.caption is None else None
