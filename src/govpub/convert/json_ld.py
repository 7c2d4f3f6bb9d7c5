"""JSON-LD in another script: its strings are patched in place, so that its formatting stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..data import read_toml
from ..markup import Patch
from ..markup.references import Plain
from .languages import is_chinese, stated
from .runs import Run

if TYPE_CHECKING:
    from .addresses import Addresses
    from .document import Document
    from .page import Script

_TOKEN = re.compile(r'"(?P<string>(?:[^"\\]|\\.)*+)"(?P<key>\s*+:)?+|[\[\]{}]', re.S)
_ESCAPE = re.compile(r"(?:\\u[0-9a-fA-F]{4})++|\\.", re.S)
_SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


def patches(source: str, script: Script, document: Document, addresses: Addresses) -> Iterator[Patch]:
    """The patches for one script's content. What is no JSON is read as far as its strings go."""
    data = read_toml("convert/html.toml")["json_ld"]
    not_text, own_address = frozenset(data["not_text"]), frozenset(data["address"])
    target = document.options.target
    for key, start, end in _values(source, script.start, script.end):
        plain = _decode(source, start, end)
        if key in own_address and not script.scope.interface:
            moved = addresses.moved(plain.text)
            if moved != plain.text:
                yield Patch(start, end, _escape(moved))
        elif key == "inLanguage":
            if is_chinese(plain.text) and stated(plain.text) != target:
                yield Patch(start, end, target)
        elif key not in not_text and not plain.text.isascii() and "://" not in plain.text:
            new = document.convert(plain.text, declared=script.scope.declared, interface=script.scope.interface)
            yield from Run([plain], script.scope).patches(new, document.resized)


def _values(source: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Every string that is a value: the key that it belongs to (also through lists), and its place."""
    key = ""
    keys: list[str] = []
    for found in _TOKEN.finditer(source, start, end):
        bracket = found[0]
        if found["key"] is not None:
            key = found["string"]
        elif found["string"] is not None:
            yield key, found.start("string"), found.end("string")
        elif bracket in "{[":
            keys.append(key)
        elif keys:
            key = keys.pop()


def _decode(source: str, start: int, end: int) -> Plain:
    if source.find("\\", start, end) < 0:
        return Plain(source[start:end], range(start, end + 1))
    out: list[str] = []
    starts: list[int] = []
    at = start
    for found in _ESCAPE.finditer(source, start, end):
        out.append(source[at : found.start()])
        starts += range(at, found.start())
        for place, char in _escaped(found[0]):
            out.append(char)
            starts.append(found.start() + place)
        at = found.end()
    out.append(source[at:end])
    starts += range(at, end + 1)
    return Plain("".join(out), starts)


def _escaped(text: str) -> Iterator[tuple[int, str]]:
    """The characters of an escape, or of several `\\u` escapes in a row, and where they begin."""
    if not text.startswith("\\u"):
        yield 0, _SIMPLE.get(text[1], text[1])
        return
    at = 0
    while at < len(text):
        code = int(text[at + 2 : at + 6], 16)
        low = int(text[at + 8 : at + 12], 16) if at + 12 <= len(text) else 0
        if 0xD800 <= code < 0xDC00 <= low < 0xE000:
            yield at, chr(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00))
            at += 12
        else:
            yield at, chr(code)
            at += 6


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\u003c")
