"""What stands around the text of a page: fields, attachments, related articles and the footer are kept, the rest is the
page's own. The text reader's vocabularies decide.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from ...model import Dropped
from ...patterns import lazy
from ...text import dates
from ...text.chars import strip
from ...text.fold import shadow
from .. import chrome, closing, disclosure, labels, site
from .. import lines as text_lines
from ..styled.items import Item, Line
from . import datelines
from .datelines import Dateline
from .files import is_file, is_head
from .pieces import MOST_LINKED
from .tree import Element
from .walk import Piece

_ATTACHMENT = lazy(r"附 ?件? ?\d{0,3} ?[:.、]|附件")
#: a text ends within so many lines below its part
_ENDING = 4
_CLOCK = lazy(r"(?:香港|北京)时间 ?\d{1,2} ?[:时] ?\d{1,2} ?分?")


class Above(NamedTuple):
    """Of what stands before the text: the fields, a date beside tools alone, and the texts that are the page's own.

    `dated`: a field or that date says when the release was published.
    """

    kept: list[Item]
    date: str | None
    dated: bool
    dropped: list[Dropped]


class Below(NamedTuple):
    """Of what stands after the text: fields, then what belongs to the release, and the texts that do not."""

    fields: list[Item]
    kept: list[Item]
    dropped: list[Dropped]


def before(pieces: Sequence[Piece], near: int) -> Above:
    """Of what stands before the text, the fields. A bare date counts from the piece with the number `near` on."""
    lines, linked = _lines(pieces)
    tools = [_tool(line) if share <= MOST_LINKED else "" for line, share in zip(lines, linked, strict=True)]
    lines = [
        replace(line, text=line.text[len(tool) :], marks=()) if tool else line
        for line, tool in zip(lines, tools, strict=True)
    ]
    near = sum(isinstance(piece.item, Line) for piece in pieces[:near])
    states = _states(lines, disclosure.read)
    fields = {
        n
        for n, line in enumerate(lines)
        if line.role == "field" or (states.get(n + 1) == "field" and (linked[n] <= MOST_LINKED or _is_pair(line)))
    }
    date: str | None = None
    meets = any("地点" in shadow(line.text[:8]) for line in lines)
    dated = any(_is_dated(lines[n]) for n in fields if not _is_day(lines[n]))
    kept: list[Item] = []
    dropped = [Dropped("chrome", strip(tool)) for tool in tools if tool]
    for n, line in enumerate(lines):
        alone = _is_day(line) and not dated
        if n in fields and not alone:
            kept.append(_plain(line))
            continue
        rest = strip(_flat(line))
        found = (datelines.read(line) or (None if meets else _timed(line))) if not dated and n >= near else None
        if found is not None:
            dated, date, rest = True, found.date, found.rest
        if rest:
            dropped.append(Dropped("chrome", rest))
    return Above(kept, date, dated, dropped)


def after(pieces: Sequence[Piece], foot: Set[Element]) -> Below:
    """Of what stands after the text, fields, attachments, related articles and the footer; a blank line before each.

    `foot` are the elements of the page's foot, in which no field of the release stands.
    """
    lines, linked = _lines(pieces)
    in_foot = [piece.element in foot for piece in pieces if isinstance(piece.item, Line)]
    states = _states(lines, site.mark)
    free = [n for n in range(len(lines)) if states.get(n + 1) not in ("site", "chrome")]
    fields = {n for n in free if _is_pair(lines[n]) and not in_foot[n]}
    reached = {n for n in free if n not in fields and linked[n] <= MOST_LINKED and _is_contact(lines[n])}
    reached |= {n for n in free if n < _ENDING and n not in fields and _is_ending(lines[n])}
    found = {n for n in free if n not in fields and (is_file(lines[n]) or _names_file(lines[n]))}
    files = found | {n for n in free if n + 1 in found and is_head(lines[n])}
    head = next((n for n, line in enumerate(lines) if _key(line).strip(":") in chrome.words("related")), None)
    articles = (
        set()
        if head is None
        else _articles([not in_foot[n] and n in free and linked[n] > MOST_LINKED for n in range(len(lines))], head)
        - files
        - fields
    )
    footer = {n for n in range(len(lines)) if states.get(n + 1) == "site"} - articles - files
    kept: list[Item] = []
    for group in (reached, files, articles, footer):
        kept += [Line(""), *(_plain(lines[n], bullets=group is articles) for n in sorted(group))]
    taken = fields | reached | files | articles | footer
    return Below([_plain(lines[n]) for n in sorted(fields)], kept, _rest(lines, taken))


def _lines(pieces: Sequence[Piece]) -> tuple[list[Line], list[float]]:
    """The lines, and of each how much is in links."""
    found = [(piece.item, piece.linked) for piece in pieces if isinstance(piece.item, Line)]
    return [line for line, _ in found], [linked for _, linked in found]


def _states(lines: Sequence[Line], mark: Callable[[list[text_lines.Line]], object]) -> dict[int, str]:
    """What a pass of the text reader makes of lines, by their number from 1."""
    text = "\n".join(_flat(line) for line in lines)
    read = text_lines.read_lines(text, shadow(text), 0)
    chrome.mark(read)
    mark(read)
    return {line.number: line.state for line in read}


def _key(line: Line) -> str:
    return shadow(strip(line.text)).replace(" ", "")


def _articles(links: Sequence[bool], head: int) -> set[int]:
    """A head and the links under it, of which `links` tells; nothing where there are none."""
    end = head + 1
    while end < len(links) and links[end]:
        end += 1
    return set(range(head, end)) if end > head + 1 else set()


def _flat(line: Line) -> str:
    return (line.marker + line.text).replace("\n", " ").replace("\r", " ")


def _is_pair(line: Line) -> bool:
    """Whether a line begins with a known label and its colon."""
    found = labels.pairs(shadow(strip(line.text)))
    return bool(found) and not found[0].bare and found[0].kind not in ("dateline", "chrome")


def _tool(line: Line) -> str:
    """What stands before a field of the metadata in a line that a tool's label begins; else nothing.

    字号：大 小　发布日期：2024.09.20
    """
    found = labels.pairs(shadow(line.text))
    named = next((pair for pair in found if labels.is_named(pair.kind)), None)
    return line.text[: named.label[0]] if named and found[0].kind == "chrome" else ""


def _behind(line: Line, tool: str) -> Line:
    return replace(line, text=line.text[len(tool) :], marks=()) if tool else line


def _is_dated(line: Line) -> bool:
    """Whether a field says when the release was published."""
    found = labels.pairs(shadow(strip(line.text)))
    return any(pair.kind in ("published_on", "dateline", "?time", "?late") for pair in found)


def _timed(line: Line) -> Dateline | None:
    """The date of a line that only says 时间 of it: beside a title that is the publication's."""
    text = strip(line.text)
    pair = next((p for p in labels.pairs(shadow(text)) if p.kind in ("?time", "?late")), None)
    found = dates.at_start(text[slice(*pair.value)]) if pair else None
    if pair is None or found is None or found.iso is None:
        return None
    end = pair.value[0] + found.end
    return Dateline(strip(text[pair.value[0] : end]), strip(text[: pair.value[0]] + text[end:]))


def _is_day(line: Line) -> bool:
    """Whether a line is a date alone, without a time that would tell it from a date in the text."""
    return datelines.is_date(line.text) and ":" not in shadow(line.text)


def _is_contact(line: Line) -> bool:
    return closing.is_contact(shadow(strip(line.text)))


def _plain(line: Line, *, bullets: bool = False) -> Line:
    """A line that stood in a list as one of its own."""
    return line if bullets or line.role != "item" else replace(line, role="", depth=0)


def _is_ending(line: Line) -> bool:
    """Whether a line under the text ends it: its date, or the time of day."""
    text = strip(line.text)
    return datelines.is_date(text) or _CLOCK.fullmatch(shadow(text)) is not None


def _names_file(line: Line) -> bool:
    """Whether a line with a link says that it is an attachment."""
    return _ATTACHMENT.match(shadow(strip(line.text))) is not None and bool(line.marks)


def _rest(lines: Sequence[Line], wanted: set[int]) -> list[Dropped]:
    texts = [strip(_flat(line)) for n, line in enumerate(lines) if n not in wanted]
    return [Dropped("chrome", text) for text in texts if text]
