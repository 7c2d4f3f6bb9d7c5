"""How the text of a page begins: what goes on with its title, and the line with its date, told from its first lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...patterns import lazy
from ...text.chars import squeeze, strip
from ...text.fold import shadow
from .. import chrome, labels, markers
from ..styled.grids import is_label
from ..styled.items import Item, Line
from . import around, datelines, titles
from .datelines import Dateline
from .pieces import MOST_LINKED
from .walk import Piece

#: a bare date stands so near to the top of a text
DATED = 4
#: a subtitle is no longer than this
_SHORT = 60
#: a line under a title has at least so many characters
_WORDS = 4
_WORD = lazy(r" ?[一-鿿\d]{2}")


def subtitles(page: Sequence[Piece], taken: frozenset[int], first: int) -> dict[int, Line]:
    """The lines between a title over the text and the text that go on with it, by number.

    ——某某负责人答记者问; who speaks, and when, under the title of a speech; a heading of no section.
    """
    out: dict[int, Line] = {}
    for at in range(max(taken, default=first) + 1, first):
        line = page[at].item
        if not isinstance(line, Line) or page[at].linked > MOST_LINKED:
            continue
        text, folded = strip(line.text), shadow(strip(line.text))
        bracketed = text.startswith("（") and text.endswith("）")
        goes_on = bracketed or text.startswith(("——", "—", "--")) or titles.is_number(text) or _says_who(folded)
        shown = line.level or line.align == "center"
        own = chrome.evidence(folded) or labels.pairs(folded) or datelines.read(line) or len(squeeze(text)) < _WORDS
        if goes_on or (shown and not own and line.role != "field" and not is_label(text)):
            out[at] = replace(line, role="", level=0)
    return out


def _says_who(folded: str) -> bool:
    """Whether a line has a label of no tool, and words behind it: 访谈嘉宾：某局局长."""
    found = None if chrome.evidence(folded) or labels.pairs(folded) else labels.unknown(folded)
    return found is not None and _WORD.match(folded, found.value[0]) is not None


def with_subtitle(title: str, body: list[Item]) -> tuple[str, list[Item]]:
    """The title with the line under it that goes on with it, and the text without that line."""
    at = next((n for n, item in enumerate(body) if not isinstance(item, Line) or strip(item.text)), None)
    line = body[at] if at is not None else None
    if not title or at is None or not isinstance(line, Line) or not line.text.startswith(("——", "—")):
        return title, body
    if len(line.text) > _SHORT or line.text.endswith(("。", "；", "：", "，")) or line.marks:
        return title, body
    return title + strip(line.text), [*body[:at], *body[at + 1 :]]


def flattened(items: Sequence[Item]) -> list[Item]:
    """The text; what stands over all of it as its only heading of that level goes on with the title."""
    at = next((n for n, item in enumerate(items) if not isinstance(item, Line) or strip(item.text)), None)
    first = items[at] if at is not None else None
    if at is None or not isinstance(first, Line) or not first.level or first.marker:
        return list(items)
    same = sum(isinstance(item, Line) and item.level == first.level for item in items)
    if same > 1 or markers.read(shadow(strip(first.text)[:16])) is not None:
        return list(items)
    return [*items[:at], replace(first, role="", level=0), *items[at + 1 :]]


def dated(items: Sequence[Item]) -> tuple[list[Item], Dateline | None]:
    """The text without the line at its top that has its date beside tools, and that line.

    A line that has fields as well is one of fields.
    """
    for n, item in enumerate(items[:DATED]):
        if not isinstance(item, Line):
            continue
        if strip(item.text).endswith(around.ENDS):
            break
        found = datelines.read(item)
        parts_ = [] if found is None else found.rest.split("　")
        if any(labels.is_named(pair.kind) for part in parts_ for pair in labels.pairs(shadow(part))):
            return [replace(item, role="field", level=0), Line(""), *items[:n], *items[n + 1 :]], None
        if found is not None and (found.rest or ":" in shadow(found.date)):
            return [*items[:n], *items[n + 1 :]], found
    return list(items), None


def unused(date: str | None, dateline: Dateline | None, stated: Sequence[Line]) -> list[str]:
    """What of a line with a date is no field."""
    out = [dateline.rest] if dateline is not None and dateline.rest else []
    if date is not None and not any(line.text.endswith(date) for line in stated):
        out.append(date)
    return out


def without(items: Sequence[Item], said: set[str]) -> list[Item]:
    """The text without the first lines that say the title."""
    left = set(said)
    out: list[Item] = []
    for item in items:
        key = squeeze(item.text) if isinstance(item, Line) else None
        if key and key in left:
            left.discard(key)
        else:
            out.append(item)
    return out
