"""What holds where in a page: language, what is not to be translated, what is interface, who is a person.

A stack of open elements that follows the HTML standard where end tags are left out, and repairs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..data import read_toml
from ..markup import Attribute
from ..markup.tokens import VOID_ELEMENTS
from .languages import is_chinese, stated

_HTML = "convert/html.toml"


@dataclass(frozen=True, slots=True)
class Scope:
    """The state inside an element. `declared`: the target that its language names.

    `around`: what holds around text inside a line that is not converted, or is interface, and parts no word; `keeps`:
    that text is a word that the author keeps.
    """

    declared: str | None = None
    chinese: bool = True
    untouched: bool = False
    interface: bool = False
    person: bool = False
    keeps: bool = False
    around: Scope | None = None

    @property
    def converts(self) -> bool:
        """Whether text here is converted at all."""
        return self.chinese and not self.untouched


class Scopes:
    """The open elements of a page, fed tag by tag."""

    def __init__(self) -> None:
        data = read_toml(_HTML)
        self._closed_by: dict[str, frozenset[str]] = {k: frozenset(v) for k, v in data["closed_by"].items()}
        self._untouched = frozenset(data["untouched"])
        self._inline = frozenset(data["inline"])
        self._stack: list[tuple[str, Scope]] = []
        self.current = Scope()

    def open(self, name: str, attributes: list[Attribute], self_closing: bool) -> Scope:
        """A start tag: the scope of its own attributes, which is that of its content but for `data-ui="attributes"`."""
        while self.closes(name):
            self._pop()
        content, own = self._scopes(name, attributes)
        if name not in VOID_ELEMENTS and not self_closing:
            self._stack.append((name, self.current))
            self.current = content
        return own

    def closes(self, name: str) -> bool:
        """Whether a start tag ends the innermost open element, which has no end tag of its own."""
        return bool(self._stack) and name in self._closed_by.get(self._stack[-1][0], ())

    def close(self, name: str) -> None:
        """An end tag; one that opens nothing is passed over."""
        for depth in range(len(self._stack) - 1, -1, -1):
            if self._stack[depth][0] == name:
                self.current = self._stack[depth][1]
                del self._stack[depth:]
                return

    def _pop(self) -> None:
        self.current = self._stack.pop()[1]

    def _scopes(self, name: str, attributes: list[Attribute]) -> tuple[Scope, Scope]:
        outer = scope = self.current
        first: dict[str, str] = {}
        for attribute in attributes:
            first.setdefault(attribute.name, attribute.value or "")
        tag = first.get("lang", first.get("xml:lang"))
        if tag is not None and tag.strip():
            scope = replace(scope, declared=stated(tag), chinese=is_chinese(tag))
        translate = first.get("translate")
        if translate is not None:
            untouched = translate.strip().lower() == "no"
            # what an author keeps in one place is kept in all; a whole block or a link says nothing of words
            keeps = untouched and name in self._inline and name != "a" and not scope.interface
            scope = replace(scope, untouched=untouched, keeps=keeps)
        if name in self._untouched or "notranslate" in first.get("class", "").split():
            scope = replace(scope, untouched=True)
        if "data-person" in first:
            scope = replace(scope, person=True)
        own = scope
        if "data-ui" in first:
            own = replace(scope, interface=True)
            scope = scope if first["data-ui"] == "attributes" else own
        return self._in_line(name, scope, outer), own

    def _in_line(self, name: str, scope: Scope, outer: Scope) -> Scope:
        """The scope of an element's content, with what holds around it where it stands in a line and is apart."""
        if scope is outer:
            return scope
        around = outer.around or outer
        apart = name in self._inline and around.converts and not around.interface
        if apart and (scope.interface or not scope.converts):
            return replace(scope, around=around)
        return replace(scope, around=None) if scope.around is not None else scope
