"""What stands around the text of a page: fields, attachments, related articles and the footer are kept, the rest is the
page's own. The text reader's vocabularies decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...model import Dropped
from ...text.chars import strip
from ...text.fold import shadow
from .. import chrome, disclosure, labels, site
from .. import lines as text_lines
from ..styled.items import Item, Line
from .pieces import MOST_LINKED
from .walk import Piece

_FILES = re.compile(r"\.(?:docx?|wps|xlsx?|et|pptx?|dps|pdf|ofd|zip|rar|7z|txt|jpe?g|png|tiff?)(?:[?#].*)?$", re.I)
_ATTACHMENT = re.compile(r"附 ?件? ?\d{0,3} ?[:.、]|附件")


class Sifted(NamedTuple):
    """The items that belong to the release, and the texts that do not."""

    kept: list[Item]
    dropped: list[Dropped]


def before(pieces: Sequence[Piece]) -> Sifted:
    """Of what stands before the text, the fields."""
    lines = [piece.item for piece in pieces if isinstance(piece.item, Line)]
    text = "\n".join(_flat(line) for line in lines)
    read = text_lines.read_lines(text, shadow(text), 0)
    chrome.mark(read)
    disclosure.read(read)
    states = {line.number: line.state for line in read}
    linked = [piece.linked for piece in pieces if isinstance(piece.item, Line)]
    fields = {
        n
        for n, line in enumerate(lines)
        if line.role == "field" or (states.get(n + 1) == "field" and (linked[n] <= MOST_LINKED or _is_pair(line)))
    }
    return _parted(lines, fields)


def after(pieces: Sequence[Piece]) -> Sifted:
    """Of what stands after the text, fields, attachments, related articles and the footer."""
    lines = [piece.item for piece in pieces if isinstance(piece.item, Line)]
    linked = [piece.linked for piece in pieces if isinstance(piece.item, Line)]
    text = "\n".join(_flat(line) for line in lines)
    read = text_lines.read_lines(text, shadow(text), 0)
    chrome.mark(read)
    site.mark(read)
    states = {line.number: line.state for line in read}
    wanted = {n for n in range(len(lines)) if states.get(n + 1) == "site"}
    wanted |= {n for n, line in enumerate(lines) if not states.get(n + 1) and (_is_pair(line) or _is_file(line))}
    for n, line in enumerate(lines):
        if shadow(strip(line.text)).strip(" :").replace(" ", "") in chrome.words("related"):
            wanted |= _articles(lines, linked, n)
            break
    return _parted(lines, wanted)


def _articles(lines: Sequence[Line], linked: Sequence[float], head: int) -> set[int]:
    """A head and the links under it; nothing where there are none."""
    end = head + 1
    while end < len(lines) and linked[end] > MOST_LINKED:
        end += 1
    return set(range(head, end)) if end > head + 1 else set()


def _flat(line: Line) -> str:
    return (line.marker + line.text).replace("\n", " ").replace("\r", " ")


def _is_pair(line: Line) -> bool:
    """Whether a line begins with a known label and its colon."""
    found = labels.pairs(shadow(strip(line.text)))
    return bool(found) and not found[0].bare and found[0].kind not in ("dateline", "chrome")


def _is_file(line: Line) -> bool:
    """Whether a line names attached files."""
    files = any(m.type == "link" and m.href and _FILES.search(m.href) for m in line.marks)
    return files or (_ATTACHMENT.match(shadow(strip(line.text))) is not None and bool(line.marks))


def _parted(lines: Sequence[Line], wanted: set[int]) -> Sifted:
    kept: list[Item] = [line for n, line in enumerate(lines) if n in wanted]
    dropped = [
        Dropped("chrome", strip(_flat(line))) for n, line in enumerate(lines) if n not in wanted and strip(line.text)
    ]
    return Sifted(kept, dropped)
