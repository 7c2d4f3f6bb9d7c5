"""Marks that come in pairs: which are not closed, not opened, crossed, or nested in their own kind.

A quotation may go on over several paragraphs, each opened again; a bracket may be closed on one of the next lines,
for texts with hard line ends. Apostrophes and list numbers such as 1） are no pairs.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from ..patterns import lazy
from .prose import Prose

_PAIRS = {"“": "”", "‘": "’", "《": "》", "〈": "〉", "（": "）", "【": "】", "「": "」", "『": "』", "〔": "〕"}
_OPENERS = {close: opener for opener, close in _PAIRS.items()}
_FOLD = {"(": "（", ")": "）"}
_ANY = lazy("[" + "".join(_PAIRS) + "".join(_OPENERS) + "()\n]")
_LIST_NUMBER = lazy(r"(?:^|[；。：:;，,、\s])(?P<number>[0-9]{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$")
_NUMERALS = "一二三四五六七八九十"
_LIST = 1500  # characters back in which a list's first number is looked for
#: how many lines later a pair may be closed
_REACH = {"“": 30, "‘": 30, "「": 30, "『": 30}
_REACH_OTHERS = 3
#: kinds that are written otherwise inside themselves
INNER = {"“": "‘’", "《": "〈〉", "「": "『』"}
#: kinds that stand inside another kind only
_OUTER = {"‘": "“", "〈": "《"}


class Pair(NamedTuple):
    """A pair inside another of its kind: the offsets of its marks."""

    kind: str
    opening: int
    closing: int


@dataclass(slots=True)
class _Open:
    char: str
    at: int
    line: int
    inner: list[Pair] = field(default_factory=list)
    holds_outer: bool = False


@dataclass(slots=True)
class Pairing:
    """What is wrong with the pairs of a text: offsets of marks."""

    unclosed: list[int] = field(default_factory=list)
    unopened: list[int] = field(default_factory=list)
    crossed: list[tuple[int, int]] = field(default_factory=list)
    nested: list[Pair] = field(default_factory=list)
    inverted: list[Pair] = field(default_factory=list)


class _Walk:
    """One pass over the marks of a text."""

    def __init__(self, text: str):
        self.text = text
        self.line = 0
        self.line_start = 0
        self.stack: list[_Open] = []
        self.open: Counter[str] = Counter()  # how many of each kind are on the stack
        self.orphans: list[_Open] = []
        self.result = Pairing()

    def run(self) -> Pairing:
        for found in _ANY.finditer(self.text):
            char = _FOLD.get(found[0], found[0])
            at = found.start()
            if char == "\n":
                self._end_line(at)
            elif char in _PAIRS:
                self._open(char, at)
            elif not self._is_apostrophe(char, at):
                self._close(_OPENERS[char], at)
        self.orphans += self.stack
        self.result.unclosed += (entry.at for entry in self.orphans)
        self.result.unclosed.sort()
        return self.result

    def _end_line(self, at: int) -> None:
        self.line += 1
        self.line_start = at + 1
        if self.stack:
            stack, self.stack = self.stack, []
            for entry in stack:
                reached = self.line - entry.line <= _REACH.get(entry.char, _REACH_OTHERS)
                (self.stack if reached else self.orphans).append(entry)
            self.open = Counter(entry.char for entry in self.stack)

    def _open(self, char: str, at: int) -> None:
        top = self.stack[-1] if self.stack else None
        if top is not None and top.char == char and top.line != self.line and char in _REACH:
            self.stack.pop()
            self.open[char] -= 1
            if self.text[self.line_start : at].strip():
                self.orphans.append(top)  # not a quotation that each paragraph opens again
        self.stack.append(_Open(char, at, self.line))
        self.open[char] += 1

    def _close(self, opener: str, at: int) -> None:
        if not self.open[opener]:
            self._unopened(opener, at)
            return
        entry = self._pop()
        while entry.char != opener:
            self.orphans.append(entry)
            entry = self._pop()
        self.result.nested += entry.inner
        if entry.holds_outer and not self.open[_OUTER[opener]]:
            self.result.inverted.append(Pair(opener, entry.at, at))
        parent = self.stack[-1] if self.stack else None
        if parent is None:
            return
        if parent.char == opener and opener in INNER and not self._is_doubled(parent, entry, at):
            parent.inner.append(Pair(opener, entry.at, at))
        parent.holds_outer = parent.holds_outer or _OUTER.get(parent.char) == opener

    def _is_doubled(self, parent: _Open, entry: _Open, at: int) -> bool:
        """Whether a pair stands directly inside its like: ““…””, which is no nesting."""
        return entry.at == parent.at + 1 and self.text[at + 1 : at + 2] == self.text[at]

    def _pop(self) -> _Open:
        entry = self.stack.pop()
        self.open[entry.char] -= 1
        return entry

    def _unopened(self, opener: str, at: int) -> None:
        for n in range(len(self.orphans) - 1, max(-1, len(self.orphans) - 5), -1):
            entry = self.orphans[n]
            if entry.char == opener and entry.line == self.line:
                del self.orphans[n]
                self.result.crossed.append((entry.at, at))
                return
        before = self.text[max(self.line_start, at - 5) : at]
        if opener != "（" or not (self._is_list_number(before, at) or before.endswith((":", ";"))):
            self.result.unopened.append(at)

    def _is_list_number(self, before: str, at: int) -> bool:
        """Whether a bracket closes a list's number: 1）, but not where the list has （1） before."""
        found = _LIST_NUMBER.search(before)
        if found is None:
            return False
        earlier = self.text[max(0, at - _LIST) : at]
        first = "一" if found["number"][0] in _NUMERALS else "1"
        return f"（{first}）" not in earlier and f"({first})" not in earlier

    def _is_apostrophe(self, char: str, at: int) -> bool:
        if char != "’" or self.open["‘"]:
            return False
        before, after = self.text[at - 1 : at], self.text[at + 1 : at + 2]
        return (before.isascii() and before.isalnum()) or after.isdigit()  # don’t, ’98


def pairing(prose: Prose) -> Pairing:
    """What is wrong with the pairs of a running text."""
    return _Walk(prose.text).run()
