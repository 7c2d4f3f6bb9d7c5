"""Links to files that stand on lines of their own: the documents attached to a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ...data import read_toml
from ...model import Attachment, Dropped, Mark
from ...patterns import lazy
from ...text.chars import strip
from ...text.fold import shadow
from ..styled.items import Item, Line

_HEAD = lazy(r"(?:相关|本文)?附件(?:下载|列表|材料|信息)?:?")
_NUMBER = lazy(
    r"(?P<label>附[件表] ?\d{1,2}) ?[:.、\[]?(?! ?\d)|(?:附[件表]?(?:下载)? ?[:.、\[]? ?)?"
    r"(?P<number>\d{1,2} ?[.、])(?! ?\d)"
    r"|(?P<bare>附[件表]?)(?:下载)? ?[:.、\[]"
)
_MARKS = lazy(r"[\[\]()<>:,、;.|·•*\d \t-]*")


@cache
def _endings() -> re.Pattern[str]:
    """A name that ends as documents' names do; in an address something may follow."""
    return re.compile(rf"\.(?:{'|'.join(_words('endings'))})$", re.I)


@cache
def _address() -> re.Pattern[str]:
    words = "|".join(map(re.escape, _words("addresses")))
    return re.compile(rf"\.(?:{'|'.join(_words('endings'))})(?:$|[?#&])|{words}", re.I)


@cache
def _around() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_words("around"), key=len, reverse=True)), re.I)


def _words(kind: str) -> list[str]:
    found: str = read_toml("extract/pages.toml")["files"][kind]
    return found.split()


class _Part(NamedTuple):
    """A link with the text between it and the one before: offsets in the line."""

    start: int
    mark: Mark


def _is_address(mark: Mark, text: str) -> bool:
    named = _endings().search(strip(text[mark.start : mark.end])) is not None
    return named or _address().search(mark.href or "") is not None


def _parts(line: Line) -> list[_Part]:
    """The links of a line to documents; none where it has other links."""
    links = sorted((m for m in line.marks if m.type == "link" and m.href), key=lambda m: m.start)
    if not links or not all(_is_address(m, line.text) for m in links):
        return []
    starts = [0, *(m.end for m in links[:-1])]
    return [_Part(start, mark) for start, mark in zip(starts, links, strict=True)]


def is_file(line: Line) -> bool:
    """Whether all of a line, but for numbers, sizes and the like, is links to documents."""
    parts = _parts(line)
    if not parts:
        return False
    folded = shadow(line.text)
    if len(parts) == 1 and _action(line.text, parts[0]):
        before = strip(folded[: parts[0].mark.start])
        return _NUMBER.match(before) is not None or _endings().search(before) is not None
    named = 1 if _formats(line, parts) else 0
    around = [folded[part.start : part.mark.start] for part in parts[named:]] + [folded[parts[-1].mark.end :]]
    return all(_MARKS.fullmatch(_around().sub("", text)) for text in around)


def _action(text: str, part: _Part) -> bool:
    """Whether a link only says what one can do with the file that the text before it names."""
    called = shadow(text[part.mark.start : part.mark.end]).strip("[]() ")
    return called in _words("actions") and bool(strip(text[part.start : part.mark.start]))


def _formats(line: Line, parts: Sequence[_Part]) -> str:
    """The name before links that say nothing but the format of each file: 新聞稿 pdf odt; empty where it is not so."""
    called = [line.text[part.mark.start : part.mark.end] for part in parts]
    only = all(shadow(text).strip("[]().檔档 ").lower() in _words("endings") for text in called)
    return strip(line.text[: parts[0].mark.start]) if only else ""


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
        out += _attachments(item)
        rest = strip(item.text[max(m.end for m in item.marks if m.type == "link") :])
        if any(char.isalnum() for char in rest):
            dropped.append(Dropped("chrome", rest))
    return out, dropped


def _attachments(line: Line) -> Iterator[Attachment]:
    parts = _parts(line)
    name = _formats(line, parts)
    for part in parts:
        if name:
            format_ = strip(line.text[part.mark.start : part.mark.end])
            yield Attachment(marker=None, title=f"{name} {format_}", href=part.mark.href)
            continue
        end = part.mark.start if _action(line.text, part) else part.mark.end
        before = line.marker if not part.start else ""
        text = strip(before + line.text[part.start : end])
        number = _NUMBER.match(shadow(text))
        title = strip(text[number.end() :]) if number else ""
        marker = text[slice(*number.span(number.lastgroup or 0))] if number and title else None
        # a label and a number in the link: 附件下载：1.名单.doc
        inner = _NUMBER.match(shadow(title)) if marker and number and number.lastgroup == "bare" else None
        if inner and strip(title[inner.end() :]):
            marker, title = title[slice(*inner.span(inner.lastgroup or 0))], strip(title[inner.end() :])
        title = (title or text).strip("[]【】〔〕 \u3000;；,，、")
        yield Attachment(marker=marker, title=title or text, href=part.mark.href)
