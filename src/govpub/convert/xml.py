"""XML in another script: text and the attributes that people read; no name, comment, instruction or declaration.

XHTML and SVG are read by HTML's rules. In any other vocabulary an element that text touches stands inside a line (as
in mixed content); at any other tag a word ends. A feed's CDATA is text, and its pieces of HTML convert as HTML; in
other vocabularies CDATA is somebody's payload and stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ..data import read_toml
from ..markup import Attribute, Token, attributes
from ..markup.references import Plain, decode
from ..markup.tokens import COMMENT, END, RAW, START, TEXT
from ..markup.xml import tokenize
from ..patterns import lazy
from .languages import is_chinese, stated
from .marked import Marked, convert_marked
from .options import Converted, Options
from .scopes import Scope

if TYPE_CHECKING:
    from .trace import Trace

#: a reference to an entity of the document's own
_REFERENCE = lazy(r"&(?!(?:#[0-9]++|#[xX][0-9A-Fa-f]++|amp|lt|gt|quot|apos);)[^\s&;<]{1,64}+;")
_CDATA, _CDATA_END = len("<![CDATA["), len("]]>")


def convert_xml(text: str, options: Options, trace: Trace | None = None) -> Converted:
    """Convert an XML document. Raises NotWellFormed, ConversionUnsafe."""
    tokens = list(tokenize(text))
    root = next((_local(token.name) for token in tokens if token.kind == START), "")
    if root in ("html", "svg"):
        from .html import convert_html

        return convert_html(text, options, trace, tokens)
    return convert_marked(text, _Reader(text, tokens, root).read(), options, trace)


def _local(name: str) -> str:
    return name.rpartition(":")[2]


class _Open(NamedTuple):
    """An open element: its local name, the scope around it, and whether its text may be HTML."""

    name: str
    outer: Scope
    html: bool


class _Reader:
    """Goes through the tokens once; `_pieces` are those of the run being read."""

    def __init__(self, source: str, tokens: list[Token], root: str):
        data = read_toml("convert/xml.toml")
        self._code = frozenset(data["code"])
        self._identifiers = frozenset(data["identifiers"])
        self._breaks = frozenset(data["breaks"])
        self._languages = frozenset(data["language"])
        self._any = frozenset(data["attributes"]["any"])
        self._some = {key: frozenset(value) for key, value in data["attributes"].items() if key != "any"}
        feeds = data["feeds"]
        self._feed = root in feeds["roots"]
        self._html = frozenset(feeds["html"]) if self._feed else frozenset()
        self._source = source
        self._tokens = tokens
        self._marked = Marked()
        self._scope = Scope()
        self._stack: list[_Open] = []
        self._pieces: list[Plain] = []

    def read(self) -> Marked:
        """The document, as far as it is to be converted."""
        for index, token in enumerate(self._tokens):
            if token.kind == TEXT:
                for piece in self._plain(token.start, token.end):
                    self._text(piece)
            elif token.kind == RAW and token.name == "cdata" and self._feed:
                start, end = token.start + _CDATA, token.end - _CDATA_END
                self._text(Plain(self._source[start:end], range(start, end + 1)))
            elif token.kind == START:
                self._start(token, index)
            elif token.kind == END:
                self._end(index)
        self._flush()
        return self._marked

    def _plain(self, start: int, end: int) -> Iterator[Plain]:
        """Text without its references to the document's own entities: their names stay, and part words."""
        for found in _REFERENCE.finditer(self._source, start, end):
            yield decode(self._source, start, found.start())
            yield Plain("\ufffc", found.span())
            start = found.end()
        yield decode(self._source, start, end)

    def _text(self, piece: Plain) -> None:
        if self._stack and self._stack[-1].name in self._languages:
            self._language(piece)
        elif self._scope.converts:
            self._pieces.append(piece)

    def _language(self, piece: Plain) -> None:
        """An element whose content is a language tag, as a feed's <language>."""
        tag = piece.text.strip()
        if is_chinese(tag):
            at = piece.text.index(tag)
            self._marked.languages.append((piece.starts[at], piece.starts[at + len(tag)], tag))
            if self._marked.declared is None:
                self._marked.declared = stated(tag)

    def _flush(self) -> None:
        if self._pieces:
            html = bool(self._stack) and self._stack[-1].html
            self._marked.add(self._pieces, self._scope, html=html)
            self._pieces = []

    def _start(self, token: Token, index: int) -> None:
        if not self._touches(index - 1, -1) or _local(token.name) in self._breaks:
            self._flush()
        named = attributes(self._source, token)
        scope = self._inside(named)
        self._attributes(token, named, scope)
        if self._stack and self._is_no_prose(_local(token.name), named, index):
            scope = replace(scope, untouched=True)  # its attributes may be read all the same
        if not self._source.endswith("/>", token.start, token.end):
            if scope != self._scope:
                self._flush()
            local = _local(token.name)
            self._stack.append(_Open(local, self._scope, local in self._html and _may_be_html(named)))
            self._scope = scope

    def _end(self, index: int) -> None:
        scope = self._stack[-1].outer
        element = self._stack[-1]
        if scope != self._scope or element.html or element.name in self._breaks or not self._touches(index + 1, 0):
            self._flush()
        self._stack.pop()
        self._scope = scope

    def _is_no_prose(self, name: str, named: list[Attribute], index: int) -> bool:
        """Whether an element's content is code, or an address or identifier that is all it holds."""
        if name in self._code:
            return True
        if name not in self._identifiers or any(_local(attribute.name) in ("href", "linkend") for attribute in named):
            return False
        index += 1
        while self._tokens[index].kind in (TEXT, RAW, COMMENT):
            index += 1
        return self._tokens[index].kind == END

    def _touches(self, index: int, at: int) -> bool:
        """Whether the token at `index` is text whose character at `at` stands right beside the tag."""
        if not 0 <= index < len(self._tokens) or self._tokens[index].kind != TEXT:
            return False
        token = self._tokens[index]
        return not self._source[token.start if at == 0 else token.end - 1].isspace()

    def _inside(self, named: list[Attribute]) -> Scope:
        """The scope of an element with these attributes."""
        scope = self._scope
        for attribute in named:
            value = (attribute.value or "").strip()
            if attribute.name == "xml:lang" and value:
                scope = replace(scope, declared=stated(value), chinese=is_chinese(value))
                self._declares(attribute, value)
            elif attribute.name in ("translate", "its:translate") and value in ("no", "yes"):
                scope = replace(scope, untouched=value == "no")
        return scope

    def _declares(self, attribute: Attribute, tag: str) -> None:
        if not is_chinese(tag):
            return
        self._marked.languages.append((attribute.value_start, attribute.value_end, tag))
        if not self._stack and self._marked.declared is None:
            self._marked.declared = stated(tag)
        elif stated(tag) is not None:
            self._marked.mixed = True

    def _attributes(self, token: Token, named: list[Attribute], scope: Scope) -> None:
        if not scope.converts:
            return
        element = _local(token.name)
        for attribute in named:
            local = _local(attribute.name)
            if attribute.value and (local in self._any or element in self._some.get(local, ())):
                self._marked.add(list(self._plain(attribute.value_start, attribute.value_end)), scope)


def _may_be_html(named: list[Attribute]) -> bool:
    """Whether an element's `type`, as Atom has it, leaves it open that its text is HTML."""
    kind = next((attribute.value for attribute in named if attribute.name == "type"), None)
    return kind is None or "html" in kind
