"""Reading a page for conversion: its runs of text, its metadata, its JSON-LD, and what it says of its language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ..data import read_toml
from ..markup import Attribute, Patch, Token, attributes, tokenize
from ..markup.references import Plain, decode
from ..markup.tokens import END, RAW, RCDATA, START, TEXT
from ..text.chars import HAN
from .languages import is_chinese, og_locale, stated
from .runs import Run
from .scopes import Scope, Scopes

_BUTTONS = frozenset(("submit", "button", "reset"))
#: where a source breaks a line between two ideographs: to a reader, no more than a space
_WRAP = re.compile(rf"(?<=[{HAN}])[ \t]*+\r?+\n[ \t]*+(?=[{HAN}])")


@dataclass(frozen=True, slots=True)
class Script:
    """A JSON-LD script: where its content stands, and whether it is interface."""

    start: int
    end: int
    scope: Scope


@dataclass(slots=True)
class Page:
    """A page as convert sees it. `body` counts the runs that are the body's text, for the evidence."""

    source: str
    declared: str | None = None
    runs: list[Run] = field(default_factory=list)
    body: list[Run] = field(default_factory=list)
    scripts: list[Script] = field(default_factory=list)
    alternates: dict[str, str] = field(default_factory=dict)
    canonical: list[Attribute] = field(default_factory=list)
    languages: list[tuple[Attribute, str]] = field(default_factory=list)
    mixed: bool = False

    def language_patches(self, target: str) -> Iterator[Patch]:
        """What the page says of its language, as `target`: `lang`, content-language, Open Graph's locale."""
        for attribute, kind in self.languages:
            value = og_locale(target) if kind == "og" else target
            if attribute.value is not None and stated(attribute.value) != stated(value):
                yield Patch(attribute.value_start, attribute.value_end, value)


def read(source: str, tokens: Iterable[Token] | None = None) -> Page:
    """Read an HTML source, a page or a fragment. Never raises for any source. `tokens`: its tokens, if it is in XML."""
    return _Reader(source).read(tokenize(source) if tokens is None else tokens)


class _Reader:
    """Goes through the tokens once. `_open`: the pieces of the run being read; `_around`: those of runs around it."""

    def __init__(self, source: str):
        data = read_toml("convert/html.toml")
        self._inline = frozenset(data["inline"])
        self._aside = frozenset(data["aside"])
        self._any = frozenset(data["attributes"]["any"])
        self._some = {k: frozenset(v) for k, v in data["attributes"].items() if k != "any"}
        self._metas = frozenset(data["meta"]["text"])
        self._page = Page(source)
        self._source = source
        self._scopes = Scopes()
        self._open: list[Plain] = []
        self._apart: dict[int, bool] = {}
        self._scope = Scope()
        self._around: list[tuple[list[Plain], Scope, dict[int, bool]]] = []
        self._preformatted = 0

    def read(self, tokens: Iterable[Token]) -> Page:
        script: Scope | None = None
        for token in tokens:
            if token.kind == TEXT:
                self._text(token)
            elif token.kind == START:
                script = self._start(token)
            elif token.kind == END:
                self._end(token)
            elif token.kind == RCDATA:
                self._flush()
                self._text(token)
                self._flush()
            elif token.kind == RAW and script is not None:
                self._page.scripts.append(Script(token.start, token.end, script))
        while self._around:
            self._return()
        self._flush()
        return self._page

    def _text(self, token: Token) -> None:
        scope = self._scopes.current
        if scope.interface and scope.around is not None:  # a word of ours in somebody's line parts none of theirs
            if scope.converts:
                self._page.runs.append(Run([decode(self._source, token.start, token.end)], scope))
            return
        owner = scope.around or scope
        if owner is not self._scope and owner != self._scope:
            self._flush()
            self._scope = owner
        if owner.converts:
            for start, end in self._lines(token):
                if scope is not owner:
                    self._apart[len(self._open)] = scope.keeps
                self._open.append(decode(self._source, start, end))

    def _lines(self, token: Token) -> Iterator[tuple[int, int]]:
        """The lines of a text that a source breaks inside its words: what reads as one word is one."""
        start = token.start
        if token.kind == TEXT and not self._preformatted and self._source.find("\n", start, token.end) >= 0:
            for found in _WRAP.finditer(self._source, start, token.end):
                yield start, found.start()
                start = found.end()
        yield start, token.end

    def _flush(self) -> None:
        if self._open:
            run = Run(self._open, self._scope, self._apart)
            self._page.runs.append(run)
            if not self._scope.interface:
                self._page.body.append(run)
            self._open = []
        self._apart = {}

    def _start(self, token: Token) -> Scope | None:
        """A start tag; the scope of its content where that is JSON-LD."""
        if token.name in self._aside:
            if self._around and self._scopes.closes(token.name):
                self._return()
            self._around.append((self._open, self._scope, self._apart))
            self._open, self._apart = [], {}
        elif token.name not in self._inline:
            self._flush()
            self._preformatted += token.name == "pre"
        named = attributes(self._source, token)
        closing = self._source.endswith("/>", token.start, token.end)
        scope = self._scopes.open(token.name, named, closing)
        first: dict[str, Attribute] = {}
        for attribute in named:
            first.setdefault(attribute.name, attribute)
        self._language(token, first, scope)
        self._attributes(token, first, scope)
        if token.name == "script" and scope.converts:
            kind = first.get("type")
            if kind and kind.value and kind.value.strip().lower().startswith("application/ld+json"):
                return scope
        return None

    def _end(self, token: Token) -> None:
        if token.name in self._aside:
            self._return()
        elif token.name == "ruby":
            while self._around:
                self._return()
        elif token.name not in self._inline:
            self._flush()
            if token.name == "pre" and self._preformatted:
                self._preformatted -= 1
        self._scopes.close(token.name)

    def _return(self) -> None:
        """The end of a gloss: the word that it stands in goes on."""
        self._flush()
        if self._around:
            self._open, self._scope, self._apart = self._around.pop()

    def _language(self, token: Token, first: dict[str, Attribute], scope: Scope) -> None:
        page = self._page
        for name in ("lang", "xml:lang"):
            attribute = first.get(name)
            if attribute is None or not attribute.value or not is_chinese(attribute.value) or scope.untouched:
                continue
            page.languages.append((attribute, "lang"))
            if token.name == "html" and page.declared is None:
                page.declared = stated(attribute.value)
            elif token.name != "html":
                page.mixed = True

    def _attributes(self, token: Token, first: dict[str, Attribute], scope: Scope) -> None:
        if token.name == "link":
            self._link(first)
        if not scope.converts:
            return
        if token.name == "meta":
            self._meta(first, scope)
        for name, attribute in first.items():
            if name in self._any or token.name in self._some.get(name, ()):
                self._value(attribute, scope)
        kind = first.get("type")
        if token.name == "input" and "value" in first and kind and (kind.value or "").strip().lower() in _BUTTONS:
            self._value(first["value"], scope)

    def _value(self, attribute: Attribute, scope: Scope) -> None:
        if attribute.value:
            plain = decode(self._source, attribute.value_start, attribute.value_end)
            self._page.runs.append(Run([plain], scope))

    def _link(self, first: dict[str, Attribute]) -> None:
        rel, href = first.get("rel"), first.get("href")
        if rel is None or href is None or not rel.value or href.value is None:
            return
        relations = rel.value.lower().split()
        if "canonical" in relations:
            self._page.canonical.append(href)
        elif "alternate" in relations and "hreflang" in first:
            address = decode(self._source, href.value_start, href.value_end).text
            self._page.alternates.setdefault((first["hreflang"].value or "").strip().lower(), address)

    def _meta(self, first: dict[str, Attribute], scope: Scope) -> None:
        content = first.get("content")
        if content is None or not content.value:
            return
        names = {(first[key].value or "").strip().lower() for key in ("name", "property", "itemprop") if key in first}
        if names & self._metas:
            self._value(content, scope)
        elif names & {"og:url", "url"}:
            self._page.canonical.append(content)
        elif "og:locale" in names and is_chinese(content.value):
            self._page.languages.append((content, "og"))
        equiv = first.get("http-equiv")
        if equiv and (equiv.value or "").strip().lower() == "content-language" and is_chinese(content.value):
            self._page.languages.append((content, "lang"))
            if self._page.declared is None:
                self._page.declared = stated(content.value)
