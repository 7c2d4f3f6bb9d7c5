"""Items as the text that the reader reads, with what the text does not say kept beside it.

Tables and pictures stand in the text as a sentence that no grammar takes for anything else, and are put in their
places afterwards (see `placing`).
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace

from ...model import Mark
from ...text.chars import strip
from ...text.fold import shadow
from .. import labels
from .items import Item, Line, Object

_OBJECT = "\ufffc"
_PREFIXES = {"item": "- ", "quote": "> "}
#: lists inside each other, at most
_DEEPEST = 8
TITLE_LABEL = "标题："
#: leads from the fields to a text whose first lines have labels of their own: 当事人：…
BODY_LABEL = "正文："


@dataclass(slots=True)
class Draft:
    """A text in the making: `marks` have offsets in it, `objects` are by their stand-in, `headings` by line number."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    lines: int = 1
    marks: list[Mark] = field(default_factory=list)
    objects: dict[str, Object] = field(default_factory=dict)
    headings: dict[int, tuple[int, Line]] = field(default_factory=dict)
    led: bool = False

    @property
    def text(self) -> str:
        """The text."""
        return "".join(self.parts)

    def line(self, text: str, marks: Sequence[Mark] = (), prefix: str = "") -> None:
        """Add a line; `marks` have offsets in `text`."""
        start = self.length + len(prefix)
        self.marks += [replace(mark, start=mark.start + start, end=mark.end + start) for mark in marks]
        self.parts.append(f"{prefix}{text}\n")
        self.length += len(self.parts[-1])
        self.lines += 1


def write(items: Sequence[Item], title: str, headings: Set[int] = frozenset(), *, led: bool = True) -> Draft:
    """The text of items under a title that is known ("": the reader finds it).

    `headings` are the numbers of items whose style alone says that they are headings: they get it said in the text.
    `led`: a text whose first line has a label of its own is led to by BODY_LABEL.
    """
    draft = Draft()
    if title:
        draft.line(TITLE_LABEL + title)
        draft.line("")
    levels = _levels(items)
    first = _first_of_text(items) if led else None
    for number, item in enumerate(items):
        if number == first:
            draft.led = True
            draft.line(BODY_LABEL)
            draft.line("")
        if isinstance(item, Line):
            _line(draft, number, item, levels, headings)
        else:
            stand_in = f"{_OBJECT}{len(draft.objects) + 1}{_OBJECT}。"
            draft.objects[stand_in] = item
            draft.line("")
            draft.line(stand_in)
            draft.line("")
    return draft


def _first_of_text(items: Sequence[Item]) -> int | None:
    """The number of the text's first line where a label that no field has begins it; else None."""
    for number, item in enumerate(items):
        if not isinstance(item, Line):
            return None
        folded = shadow(strip(item.text))
        if folded and item.role != "field" and not labels.pairs(folded):
            return number if labels.unknown(folded) else None
    return None


def _line(draft: Draft, number: int, line: Line, levels: dict[int, int], headings: Set[int]) -> None:
    text = one_line(line.text)
    if not strip(text):
        draft.line("")
        return
    prefix = line.marker or "  " * min(line.depth, _DEEPEST) + _PREFIXES.get(line.role, "")
    if line.level:
        draft.headings[draft.lines] = (number, line)
        if number in headings:
            prefix = "#" * levels[line.level] + " " + line.marker
    draft.line(text, line.marks, prefix)


def one_line(text: str) -> str:
    """A text without line ends; as long as it was."""
    return text.replace("\n", " ").replace("\r", " ")


def _levels(items: Sequence[Item]) -> dict[int, int]:
    """The levels that headings have in the document, without gaps, at most six."""
    used = sorted({item.level for item in items if isinstance(item, Line) and item.level})
    return {level: min(rank, 6) for rank, level in enumerate(used, 1)}
