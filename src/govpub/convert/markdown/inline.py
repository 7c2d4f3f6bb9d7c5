"""What stands in a line of Markdown: its text without code, addresses, labels, tags and attributes.

Emphasis and the brackets of a link part no word (头**发** is one); code, an image and a line's end do. What is looked
for ahead is bounded or looked for once, so that time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from ...data import read_toml
from ...markup.references import Plain, decode
from ...patterns import lazy

_MARKS = lazy(r"[\\`<\[\]*_~!{]")
_TICKS = lazy("`++")
_EMPHASIS = lazy(r"[*_~]++")
_AUTOLINK = lazy(
    r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}+:[^\s<>]*+|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}+@[A-Za-z0-9.-]++)>"
)
_TAG = lazy(
    r"<(?P<name>[A-Za-z][A-Za-z0-9-]*+)(?:\s++[A-Za-z_:][\w.:-]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'=<>`]++))?+)*+"
    r"\s*+/?>|</(?P<end>[A-Za-z][A-Za-z0-9-]*+)\s*+>"
)
_TITLE = r"(?:\"(?P<double>(?:[^\"\\]|\\.)*+)\"|'(?P<single>(?:[^'\\]|\\.)*+)'|\((?P<round>(?:[^()\\]|\\.)*+)\))"
_TAIL = lazy(
    r"\(\s*+(?:<[^<>\n\r]*+>|(?:[^\s()\\<]|\\.|\((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*+\))*+\))*+)"
    rf"(?:\s++{_TITLE})?+\s*+\)",
    re.S,
)
_DEFINITION = lazy(
    rf"\[(?P<label>(?:[^\[\]\\]|\\.){{1,999}}+)\]:[ \t]*+(?:<[^<>\n\r]*+>|[^\s<]\S*+)"
    rf"(?:[ \t]++{_TITLE})?+[ \t]*+(?=[\r\n]|$)",
    re.S,
)
_LABEL = lazy(r"\[(?P<label>(?:[^\[\]\\]|\\.){0,999}+)\]", re.S)
_FOOTNOTE = lazy(r"\[\^[^\]\s]{1,200}+\](?::)?+")
_BRACES = lazy(r"\{\{[^\n\r]{0,500}?\}\}|\{%[^\n\r]{0,500}?%\}|\{[:#.][^{}\n\r]{0,300}+\}")
#: attributes by which an element's text is in a language of its own, or stays
_OWN = lazy(r"[\s\"'](?:xml:)?+lang\s*+=|\stranslate\s*+=|\bnotranslate\b", re.I)
_LONGEST_LABEL, _LONGEST_ELEMENT = 1000, 10_000


class Reference(NamedTuple):
    """A link whose text is its label too, `[text]` or `[text][]`, as offsets of the text; a label would go to `at`."""

    start: int
    end: int
    at: int
    whole: bool


class Inline(NamedTuple):
    """A block's text: pieces read together, titles of links, tags (or elements) of HTML, references; as offsets."""

    pieces: list[Plain]
    titles: list[tuple[int, int]]
    tags: list[tuple[int, int]]
    references: list[Reference]


class Definition(NamedTuple):
    """What a line defines: a label, as written, and the offsets of the title of what it leads to."""

    label: str
    title: tuple[int, int] | None


def definition(source: str, start: int, end: int) -> Definition | None:
    """The definition in `source[start:end]`; None where it is none after all."""
    found = _DEFINITION.match(source, source.index("[", start), end)
    if found is None:
        return None
    title = next((found.span(name) for name in ("double", "single", "round") if found[name] is not None), None)
    return Definition(found["label"], title)


def normalised(label: str) -> str:
    """A label as labels are compared."""
    return " ".join(label.split()).casefold()


def read(source: str, start: int, end: int, labels: Collection[str]) -> Inline:
    """The text of `source[start:end]`; `labels` are those that the document defines, normalised."""
    return _Reader(source, start, end, labels).read()


class _Opening(NamedTuple):
    """An open bracket: where its text begins, whether it is an image's, and the piece that is the bracket itself."""

    start: int
    image: bool
    piece: int


class _Reader:
    """Goes through a block's marks. `_at` is where the text that has not been taken yet begins."""

    def __init__(self, source: str, start: int, end: int, labels: Collection[str]):
        self._source = source
        self._end = end
        self._labels = labels
        self._at = self._place = start
        self._open: list[_Opening] = []
        self._ticks: dict[int, list[int]] | None = None
        self._comments = True
        html = read_toml("convert/html.toml")
        self._inline = frozenset(html["inline"])
        self._untouched = frozenset((*html["untouched"], "script", "style"))
        self._found = Inline([], [], [], [])

    def read(self) -> Inline:
        """The whole block."""
        work = {"\\": self._escape, "`": self._code, "<": self._angle, "[": self._bracket, "]": self._close,
                "!": self._image, "{": self._brace}  # fmt: skip
        while mark := _MARKS.search(self._source, self._place, self._end):
            at = mark.start()
            self._place = at + 1
            work.get(mark[0], self._emphasis)(at)
        self._take(self._end)
        return self._found

    def _take(self, end: int) -> None:
        """The text up to `end`."""
        if self._at < end:
            self._found.pieces.append(decode(self._source, self._at, end))

    def _skip(self, start: int, end: int, *, parts: bool = False) -> None:
        """`source[start:end]` is no text; `parts`: words end there."""
        self._take(start)
        if parts:
            self._found.pieces.append(Plain("\ufffc", (start, end)))
        self._at = self._place = end

    def _escape(self, at: int) -> None:
        self._place = at + 2

    def _emphasis(self, at: int) -> None:
        found = _EMPHASIS.match(self._source, at, self._end)
        assert found
        self._skip(at, found.end())

    def _code(self, at: int) -> None:
        """A code span: to the next run of as many ticks; ticks that have none are text."""
        found = _TICKS.match(self._source, at, self._end)
        assert found
        if self._ticks is None:
            self._ticks = {}
            for run in _TICKS.finditer(self._source, at, self._end):
                self._ticks.setdefault(len(run[0]), []).append(run.start())
            for places in self._ticks.values():
                places.reverse()
        size = len(found[0])
        places = self._ticks.get(size, [])
        while places and places[-1] <= at:
            places.pop()
        if places:
            self._skip(at, places.pop() + size, parts=True)
        else:
            self._place = found.end()

    def _angle(self, at: int) -> None:
        """An address in angle brackets, a tag, a comment."""
        source = self._source
        link = _AUTOLINK.match(source, at, self._end)
        if link:
            self._skip(at, link.end(), parts=True)
            return
        tag = _TAG.match(source, at, self._end)
        if tag:
            name = (tag["name"] or tag["end"]).lower()
            end = self._element_end(name, tag) if tag["name"] else tag.end()
            self._found.tags.append((at, end))
            self._skip(at, end, parts=name not in self._inline or end > tag.end())
        elif source.startswith("<!--", at) and self._comments:
            close = source.find("-->", at + 4, self._end)
            self._comments = close >= 0
            if close >= 0:
                self._skip(at, close + 3)

    def _element_end(self, name: str, tag: re.Match[str]) -> int:
        """Where a tag's element ends, if that is HTML's affair as a whole: code, and what has a language of its own."""
        if name not in self._untouched and not _OWN.search(tag[0]):
            return tag.end()
        close = self._source.find(f"</{name}>", tag.end(), min(self._end, tag.end() + _LONGEST_ELEMENT))
        return tag.end() if close < 0 else close + len(name) + 3

    def _brace(self, at: int) -> None:
        """Attributes, and what a site's generator fills in."""
        found = _BRACES.match(self._source, at, self._end)
        if found and self._source[at - 1 : at] != "-":
            self._skip(at, found.end(), parts=True)

    def _image(self, at: int) -> None:
        if self._source.startswith("[", at + 1) and at + 1 < self._end:
            self._skip(at, at + 2, parts=True)
            self._open.append(_Opening(at + 2, True, -1))

    def _bracket(self, at: int) -> None:
        note = _FOOTNOTE.match(self._source, at, self._end)
        if note:
            self._skip(at, note.end(), parts=True)
            return
        self._take(at)
        self._at = at
        self._take(at + 1)
        self._at = at + 1
        self._open.append(_Opening(at + 1, False, len(self._found.pieces) - 1))

    def _close(self, at: int) -> None:
        """The end of a link's text: what follows says whether it is one."""
        if not self._open:
            return
        opening = self._open.pop()
        start = opening.start
        source, after = self._source, at + 1
        tail = _TAIL.match(source, after, self._end)
        if tail:
            if tail.lastgroup:
                self._found.titles.append(tail.span(tail.lastgroup))
            self._link(opening, at, tail.end())
            return
        label = _LABEL.match(source, after, self._end)
        if label and label["label"].strip():
            if normalised(label["label"]) in self._labels:
                self._link(opening, at, label.end())
        elif self._labels and at - start < _LONGEST_LABEL and normalised(source[start:at]) in self._labels:
            self._found.references.append(Reference(start, at, after + 1 if label else after, not label))
            self._link(opening, at, label.end() if label else after)

    def _link(self, opening: _Opening, at: int, end: int) -> None:
        """A link or image whose text ends at `at`: its brackets part no word, its address is no text."""
        if not opening.image:
            self._found.pieces[opening.piece] = Plain("", (opening.start,))
        self._skip(at, end, parts=opening.image)
