"""Front matter: the values that people read; its keys, addresses, dates and comments stay.

YAML between `---` and TOML between `+++`, line by line: as much of their syntax as front matter is written in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...data import read_toml
from ...patterns import lazy

_END = r"[ \t]*+(?:\r\n|\n|\r|$)"
_BODY = r"(?P<body>(?:(?!{close}[ \t]*+(?:[\r\n]|$))[^\r\n]*+(?:\r\n|\n|\r))*+)"
_YAML = lazy(r"\ufeff?+---" + _END + _BODY.replace("{close}", r"(?:---|\.\.\.)") + r"(?:---|\.\.\.)" + _END)
_TOML = lazy(r"\ufeff?+\+\+\+" + _END + _BODY.replace("{close}", r"\+\+\+") + r"\+\+\+" + _END)
_LINES = lazy(r"[^\r\n]++")
_KEY = lazy(
    r"[ \t]*+(?:-[ \t]++)*+"
    r"(?P<key>\"(?:[^\"\\]|\\.)*+\"|'[^']*+'|[^\s:#\"'\[\]{},=-](?:[^:#\"'\[\]{}=]|:(?!\s|$))*+)"
    r"[ \t]*+(?::(?=[ \t]|$)|=)[ \t]*+"
)
_ITEM = lazy(r"[ \t]*+(?:-[ \t]++)*+")
_FLOW_KEY = lazy(r"(?:\"[^\"]*+\"|'[^']*+'|[^\s,:{}\[\]\"']++)[ \t]*+(?::(?=[ \t])|=)")
_STRING = lazy(r"\"(?P<double>(?:[^\"\\]|\\.)*+)\"|'(?P<single>[^']*+)'")
_COMMENT = lazy(r"(?:(?<=[ \t])|^)#.*+")
_ADDRESS = lazy(r"[\"'\[ ]*+(?:[A-Za-z][A-Za-z0-9+.-]*+://|\.{0,2}/|[^\s]*\.[A-Za-z0-9]{2,5}[\"'\] ]*+$)")


class Value(NamedTuple):
    """`source[start:end]` is a value, or a part of one; `tag`: it is the document's language."""

    start: int
    end: int
    tag: bool = False


def end_of(source: str) -> int:
    """Where front matter ends, 0 where there is none."""
    found = _found(source)
    return found.end() if found else 0


def _found(source: str) -> re.Match[str] | None:
    return _YAML.match(source) or _TOML.match(source)


def values(source: str) -> Iterator[Value]:
    """The values of the front matter that people read, and its language tags."""
    found = _found(source)
    if found is None:
        return
    toml = source[found.start() :].lstrip("\ufeff").startswith("+")
    yield from _Reader(source, toml).read(*found.span("body"))


class _Reader:
    """Goes through the lines. What has no key of its own belongs to the last one."""

    def __init__(self, source: str, toml: bool):
        data = read_toml("convert/markdown.toml")
        self._untouched = frozenset(data["untouched"])
        self._languages = frozenset(data["language"])
        self._source = source
        self._toml = toml
        self._key = ""

    def read(self, start: int, end: int) -> Iterator[Value]:
        for line in _LINES.finditer(self._source, start, end):
            text = line[0]
            if text.lstrip().startswith("#") or (self._toml and text.lstrip().startswith("[")):
                continue
            key = _KEY.match(self._source, line.start(), line.end())
            if key:
                self._key = key["key"].strip("\"' \t")
                at = key.end()
            else:
                item = _ITEM.match(self._source, line.start(), line.end())
                at = item.end() if item else line.start()
            yield from self._value(at, line.end())

    def _value(self, start: int, end: int) -> Iterator[Value]:
        key = self._key.lower()
        text = self._source[start:end]
        comment = _COMMENT.search(text) if not text.startswith(('"', "'")) else None
        if comment:
            end = start + comment.start()
            text = self._source[start:end]
        if key in self._languages:
            tag = text.strip().strip("\"'")
            if tag:
                at = start + text.index(tag)
                yield Value(at, at + len(tag), tag=True)
        elif key not in self._untouched and text.strip() and not _ADDRESS.match(text):
            yield from self._texts(start, end)

    def _texts(self, start: int, end: int) -> Iterator[Value]:
        """The parts of a value that are text: of a TOML value its strings, of a flow mapping what are no keys."""
        if self._toml:
            for found in _STRING.finditer(self._source, start, end):
                yield Value(*found.span(found.lastgroup or 0))
            return
        at = start
        if self._source.startswith(("{", "["), start):
            for found in _FLOW_KEY.finditer(self._source, start, end):
                yield Value(at, found.start())
                at = found.end()
        yield Value(at, end)
