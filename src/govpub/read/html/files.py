"""Links to files that stand on lines of their own: the documents attached to a page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Attachment, Dropped
from ...text.chars import strip
from ...text.fold import shadow
from ..styled.items import Item, Line

_FILES = re.compile(r"\.(?:docx?|wps|xlsx?|et|pptx?|dps|pdf|ofd|zip|rar|7z|txt)(?:[?#].*)?$", re.I)
_HEAD = re.compile(r"(?:相关|本文)?附件(?:下载|列表|材料)?:?")
_NUMBER = re.compile(
    r"(?P<label>附件? ?\d{1,2}) ?[:.、]?(?! ?\d)|(?:附件? ?[:.、]? ?)?(?P<number>\d{1,2} ?[.、])(?! ?\d)"
    r"|(?P<bare>附件?) ?[:.、]"
)


def is_file(line: Line) -> bool:
    """Whether all of a line, but for a number, is a link to a document."""
    links = [m for m in line.marks if m.type == "link" and m.href and _FILES.search(m.href)]
    if len(links) != 1:
        return False
    before, after = line.text[: links[0].start], line.text[links[0].end :]
    return not strip(after) and (not strip(before) or _NUMBER.fullmatch(shadow(strip(before))) is not None)


def is_head(line: Line) -> bool:
    """Whether a line says that the lines below it name attached documents."""
    return _HEAD.fullmatch(shadow(strip(line.text)).replace(" ", "")) is not None


def gather(items: Sequence[Item]) -> tuple[list[Item], list[Dropped]]:
    """The items with such lines as attachments; a head above them, which they do not need, is dropped."""
    out: list[Item] = []
    dropped: list[Dropped] = []
    for item in items:
        if not isinstance(item, Line) or not is_file(item):
            out.append(item)
            continue
        above = out[-1] if out else None
        if isinstance(above, Line) and is_head(above):
            out.pop()
            dropped.append(Dropped("chrome", strip(above.text)))
        out.append(_attachment(item))
    return out, dropped


def _attachment(line: Line) -> Attachment:
    text = strip(line.marker + line.text)
    href = next(m.href for m in line.marks if m.type == "link" and m.href and _FILES.search(m.href))
    number = _NUMBER.match(shadow(text))
    title = strip(text[number.end() :]) if number else ""
    marker = text[slice(*number.span(number.lastgroup or 0))] if number and title else None
    return Attachment(marker=marker, title=title or text, href=href)
