"""Markdown's blocks, line by line: what is text, what is code, what is HTML, what defines a link.

Containers (quotations, lists) are followed as far as they tell code from text. One pass over the lines, so that time
is linear in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ...data import read_toml
from ...patterns import lazy

TEXT, CODE, HTML, DEFINITION = "text", "code", "html", "definition"


class Block(NamedTuple):
    """`source[start:end]`, whole lines; the markers of the containers that a block stands in are part of it."""

    kind: str
    start: int
    end: int


class _Line(NamedTuple):
    """A line, the number of quotations around it, and the column and offset at which its content begins."""

    start: int
    end: int
    quotes: int
    column: int
    at: int


class _Inside(NamedTuple):
    """A block that goes on until its end is found: by `closes`, with a blank line (None), or with its containers.

    `fenced`: what closes it is the whole line.
    """

    kind: str
    start: int
    line: _Line
    floor: int
    closes: re.Pattern[str] | None
    fenced: bool = False


_END = r"(?=[\r\n]|$)"
_LINES = lazy(r"[^\n\r]*+(?:\r\n|\n|\r)|[^\n\r]++")
_ITEM = lazy(r"(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)")
_NOTE = lazy(r"\[\^[^\]\s]{1,200}+\]:")
_FENCE = lazy(rf"(?P<ticks>`{{3,}}+)[^`\r\n]*+{_END}|(?P<tildes>~{{3,}}+)")
_HEADING = lazy(r"#{1,6}(?=[ \t\r\n]|$)")
_RULE = lazy(rf"(?:(?:\*[ \t]*+){{3,}}+|(?:-[ \t]*+){{2,}}+|(?:_[ \t]*+){{3,}}+|=++[ \t]*+){_END}")
_DEFINITION = lazy(r"\[(?!\^)(?:[^\[\]\\\r\n]|\\.){1,999}+\]:")
_MATH = lazy(r"\$\$(?![^\r\n]*\$\$)")
_ALONE = lazy(
    r"(?:<[A-Za-z][A-Za-z0-9-]*+(?:[ \t]++[A-Za-z_:][\w.:-]*+(?:[ \t]*+=[ \t]*+(?:\"[^\"\r\n]*+\"|'[^'\r\n]*+'"
    rf"|[^\s\"'=<>`]++))?+)*+[ \t]*+/?>|</[A-Za-z][A-Za-z0-9-]*+[ \t]*+>)[ \t]*+{_END}"
)
#: how HTML blocks begin that end where something stands in a line, and what that is
_UNTIL = (
    (lazy(r"<(?:script|pre|style|textarea)(?=[\s>]|$)", re.I), lazy(r"</(?:script|pre|style|textarea)>", re.I)),
    (lazy("<!--"), lazy("-->")),
    (lazy(r"<\?"), lazy(r"\?>")),
    (lazy(r"<!\[CDATA\["), lazy(r"\]\]>")),
    (lazy("<![A-Za-z]"), lazy(">")),
)


@cache
def _html_block() -> re.Pattern[str]:
    names = "|".join(read_toml("convert/markdown.toml")["html_blocks"])
    return re.compile(rf"</?(?:{names})(?=[\s/>]|$)", re.I)


def blocks(source: str, start: int = 0) -> Iterator[Block]:
    """The blocks of a Markdown source from an offset on, in order; blank lines and rules are in none of them."""
    return _Scanner(source).scan(start)


class _Scanner:
    """Follows the lines. `_text` is where the open block of text begins, `_items` the columns of open list items."""

    def __init__(self, source: str):
        self._source = source
        self._text: int | None = None
        self._inside: _Inside | None = None
        self._items: list[int] = []
        self._quotes = 0

    def scan(self, start: int) -> Iterator[Block]:
        end = start
        for found in _LINES.finditer(self._source, start):
            line = self._line(found.start(), found.end())
            if self._inside is not None:
                done, goes_on = self._continue(self._inside, line)
                if done is not None:
                    yield done
                if goes_on:
                    end = line.end
                    continue
            yield from self._begin(line)
            end = line.end
        if self._inside is not None:
            yield Block(self._inside.kind, self._inside.start, end)
        yield from self._flush(end)

    def _line(self, start: int, end: int) -> _Line:
        """A line without the marks of its quotations."""
        at, column, quotes = start, 0, 0
        source = self._source
        while at < end:
            char = source[at]
            if char == ">":
                quotes, column = quotes + 1, -1  # a space after the mark belongs to it
            elif char == "\t":
                column += 4 - column % 4
            elif char == " ":
                column += 1
            else:
                break
            at += 1
        return _Line(start, end, quotes, max(column, 0), at)

    def _is_blank(self, line: _Line) -> bool:
        return line.at >= line.end or self._source[line.at] in "\r\n"

    def _continue(self, inside: _Inside, line: _Line) -> tuple[Block | None, bool]:
        """A line of a block that has not ended: the block where it ends here, and whether the line belongs to it."""
        blank = self._is_blank(line)
        left = line.quotes < inside.line.quotes or (not blank and line.column < inside.floor)
        if left or (blank and inside.closes is None):
            self._inside = None
            return Block(inside.kind, inside.start, line.start), False
        if inside.closes is None:
            return None, True
        closes = inside.closes.match if inside.fenced else inside.closes.search
        if closes(self._source, line.at, line.end):
            self._inside = None
            return Block(inside.kind, inside.start, line.end), True
        return None, True

    def _flush(self, end: int) -> Iterator[Block]:
        if self._text is not None:
            yield Block(TEXT, self._text, end)
            self._text = None

    def _begin(self, line: _Line) -> Iterator[Block]:
        """A line that belongs to no block that is still going on, but perhaps to a paragraph."""
        if self._is_blank(line):
            yield from self._flush(line.start)
            return
        if line.quotes != self._quotes:
            if line.quotes > self._quotes or self._text is None:
                yield from self._flush(line.start)
            self._items.clear()
            self._quotes = line.quotes
        if self._text is None:
            self._leave(line.column)
        start = line.start
        while not self._is_indented(line) and not _RULE.match(self._source, line.at):
            item = _ITEM.match(self._source, line.at) or _NOTE.match(self._source, line.at)
            if item is None:
                break
            yield from self._flush(start)
            self._leave(line.column)
            line = self._item(line, item.end(), note=self._source[line.at] == "[")
            if self._is_blank(line):
                return
        if self._is_indented(line) and self._text is None:
            yield Block(CODE, start, line.end)
            return
        leaf = None if self._is_indented(line) else self._leaf(start, line)
        if leaf is None:
            self._text = start if self._text is None else self._text
        else:
            yield from leaf

    def _leave(self, column: int) -> None:
        while self._items and column < self._items[-1]:
            self._items.pop()

    def _is_indented(self, line: _Line) -> bool:
        return line.column - (self._items[-1] if self._items else 0) >= 4

    def _item(self, line: _Line, after: int, *, note: bool) -> _Line:
        """The rest of a line behind the marker of a list item, or the label of a footnote, that ends at `after`."""
        at, column = after, line.column + after - line.at
        content = column + 1
        while at < line.end and self._source[at] in " \t":
            column += 1 if self._source[at] == " " else 4 - column % 4
            at += 1
        rest = line._replace(at=at, column=column)
        if note:
            content = line.column + 4
        elif not self._is_blank(rest) and column - content < 4:
            content = column
        self._items.append(content)
        return rest._replace(column=content) if note else rest

    def _leaf(self, start: int, line: _Line) -> list[Block] | None:
        """The blocks that a line ends and is, where it is or begins one of its own; None where it is text."""
        source, at = self._source, line.at
        inside = self._opens(start, line)
        if inside is not None:
            ended = list(self._flush(start))
            if inside.kind == HTML and inside.closes is not None and inside.closes.search(source, at + 2, line.end):
                return [*ended, Block(HTML, start, line.end)]
            self._inside = inside
            return ended
        if self._text is None and _DEFINITION.match(source, at):
            return [Block(DEFINITION, start, line.end)]
        if _HEADING.match(source, at):
            return [*self._flush(start), Block(TEXT, start, line.end)]
        return list(self._flush(start)) if _RULE.match(source, at) else None

    def _opens(self, start: int, line: _Line) -> _Inside | None:
        """The block of several lines that begins here."""
        source, at = self._source, line.at
        floor = self._items[-1] if self._items else 0
        fence = _FENCE.match(source, at)
        if fence:
            mark = fence["ticks"] or fence["tildes"]
            closes = re.compile(rf"{mark[0]}{{{len(mark)},}}+[ \t]*+{_END}")
            return _Inside(CODE, start, line, floor, closes, fenced=True)
        if _MATH.match(source, at):
            return _Inside(CODE, start, line, floor, lazy(r"\$\$"))
        if source[at] != "<":
            return None
        for begins, ends in _UNTIL:
            if begins.match(source, at):
                return _Inside(HTML, start, line, floor, ends)
        if _html_block().match(source, at) or (self._text is None and _ALONE.match(source, at)):
            return _Inside(HTML, start, line, floor, None)
        return None
