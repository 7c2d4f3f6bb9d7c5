"""A lossless HTML tokenizer: the tokens' texts, joined, are the source, whatever the source is.

It follows the HTML standard's tokenizer in what is a tag, a comment or raw text, and repairs nothing: an unclosed
tag at the end of a file is a `BROKEN` token. Every pattern is possessive, so that time is linear in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..patterns import lazy
from .foreign import Foreign

TEXT = "text"
START = "start"
END = "end"
COMMENT = "comment"
DOCTYPE = "doctype"
RAW = "raw"  # the content of script, style and their kin: no markup, no character references
RCDATA = "rcdata"  # the content of title and textarea: character references, no markup
BROKEN = "broken"  # a tag that never ends


class Token(NamedTuple):
    """A piece of the source, `source[start:end]`.

    `name` is a tag's name in lower case, or that of the element whose raw text this is.
    """

    kind: str
    start: int
    end: int
    name: str = ""


class Attribute(NamedTuple):
    """An attribute as it stands in the source. `value` is raw (references not decoded), None without `=`."""

    name: str
    value: str | None
    start: int
    end: int
    value_start: int
    value_end: int
    quote: str


_S = r" \t\n\f\r"  # white space between attributes; other white space is part of a name
_VALUE = rf"""(?:"[^"]*+"|'[^']*+'|[^{_S}>"'][^{_S}>]*+|(?=>))"""
# a name may begin with "="; what follows a name and "=" must be a whole value, or the tag never ends
_TAG = lazy(
    rf"</?+([A-Za-z][^{_S}/>]*+)"
    rf"(?:[{_S}/]*+(?:=?+[^{_S}/>=]++|=)(?:[{_S}]*+=[{_S}]*+{_VALUE}|(?![{_S}]*+=)))*+[{_S}/]*+>"
)
_ATTRIBUTE = lazy(
    rf"""[{_S}/]*+(?P<name>=?+[^{_S}/>=]++|=)"""
    rf"""(?:[{_S}]*+=[{_S}]*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^{_S}>]*+)))?+"""
)
_LOWER = {upper: upper + 32 for upper in range(65, 91)}
_COMMENT_END = lazy(r"--!?>")
_SCRIPT_TURN = lazy(rf"<!--++>|<!--|-->|<(/?)script(?=[{_S}/>])", re.I)

RAW_ELEMENTS = frozenset(("script", "style", "xmp", "iframe", "noembed", "noframes"))
RCDATA_ELEMENTS = frozenset(("title", "textarea"))
VOID_ELEMENTS = frozenset(
    (
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    )
)
_RAW_END = {name: re.compile(rf"</{name}(?=[{_S}/>])", re.I) for name in RAW_ELEMENTS | RCDATA_ELEMENTS}


def tokenize(source: str) -> Iterator[Token]:
    """The tokens of an HTML source, in order and without a gap."""
    at, text_from, end = 0, 0, len(source)
    foreign = Foreign()
    while True:
        at = source.find("<", at)
        if at < 0:
            break
        token = _markup(source, at, foreign.inside)
        if token is None:
            at += 1
            continue
        if text_from < at:
            yield Token(TEXT, text_from, at)
        yield token
        at = text_from = token.end
        if token.kind == END:
            foreign.end(token.name)
        elif token.kind == START and foreign.start(token.name, source, token.start, token.end):
            continue
        elif token.kind == START and token.name in _RAW_END:
            content_end = _raw_end(source, at, token.name)
            if content_end > at:
                yield Token(RAW if token.name in RAW_ELEMENTS else RCDATA, at, content_end, token.name)
            at = text_from = content_end
        elif token.kind == START and token.name == "plaintext":
            if at < end:
                yield Token(RAW, at, end, "plaintext")
            return
    if text_from < end:
        yield Token(TEXT, text_from, end)


def _lower(name: str) -> str:
    """A name in lower case as HTML means it: A to Z only, so that its length stays."""
    return name.lower() if name.isascii() else name.translate(_LOWER)


def _markup(source: str, at: int, foreign: bool) -> Token | None:
    """The token that begins with the `<` at `at`, or None where that `<` is text."""
    after = source[at + 1 : at + 2]
    if after == "!":
        return _declaration(source, at, foreign)
    if after == "?":
        return _until(source, at, ">", COMMENT)
    tag = _TAG.match(source, at)
    if tag:
        return Token(END if after == "/" else START, at, tag.end(), _lower(tag[1]))
    if after == "/":
        third = source[at + 2 : at + 3]
        if third.isascii() and third.isalpha():
            return Token(BROKEN, at, len(source))
        return _until(source, at, ">", COMMENT) if third else None
    return Token(BROKEN, at, len(source)) if after.isascii() and after.isalpha() else None


def _declaration(source: str, at: int, foreign: bool) -> Token:
    if source.startswith("<!--", at):
        if source.startswith(("<!-->", "<!--->"), at):
            return _until(source, at, ">", COMMENT)
        closing = _COMMENT_END.search(source, at + 4)
        return Token(COMMENT, at, closing.end() if closing else len(source))
    if foreign and source.startswith("<![CDATA[", at):
        return _until(source, at, "]]>", RAW, "cdata")
    kind = DOCTYPE if source[at + 2 : at + 9].lower() == "doctype" else COMMENT
    return _until(source, at, ">", kind)


def _until(source: str, at: int, closing: str, kind: str, name: str = "") -> Token:
    found = source.find(closing, at)
    return Token(kind, at, len(source) if found < 0 else found + len(closing), name)


def _raw_end(source: str, at: int, name: str) -> int:
    """Where raw text that begins at `at` ends: before its end tag, or at the end of the source."""
    if name != "script":
        found = _RAW_END[name].search(source, at)
        return found.start() if found else len(source)
    escaped = doubly = False  # <!-- ... <script> ... </script> ... --> keeps the first </script> inside
    for turn in _SCRIPT_TURN.finditer(source, at):
        word = turn[0]
        if word == "<!--":
            escaped = True
        elif word.endswith("->"):
            escaped = doubly = False
        elif not turn[1]:
            doubly = doubly or escaped
        elif doubly:
            doubly = False
        else:
            return turn.start()
    return len(source)


def attributes(source: str, token: Token) -> list[Attribute]:
    """The attributes of a start tag, in order; one that stands twice is given twice (the first counts)."""
    out: list[Attribute] = []
    at = token.start + 1 + len(token.name)
    stop = token.end - 1
    while at < stop:
        found = _ATTRIBUTE.match(source, at, stop)
        if not found:
            break
        group = found.lastgroup or "name"
        quote = {"double": '"', "single": "'"}.get(group, "")
        value = None if group == "name" else found[group]
        value_start, value_end = (found.end(), found.end()) if value is None else found.span(group)
        out.append(
            Attribute(_lower(found["name"]), value, found.start("name"), found.end(), value_start, value_end, quote)
        )
        at = found.end()
    return out
