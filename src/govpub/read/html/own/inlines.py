"""A line of one of our pages: its text, exactly, and its marks, out of the elements that `assemble` writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ....model import Mark
from ..tree import BLOCKS, Element, tag
from .nodes import has, is_interface

_PLAIN = {"strong": "strong", "em": "em"}
#: what the page adds to a line: not the text's
_SYNTAX = ("marker", "asker")


@dataclass(slots=True)
class Inline:
    """A line's text and marks."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text."""
        return "".join(self.parts)

    def add(self, text: str | None) -> None:
        """Add text."""
        if text:
            self.parts.append(text)
            self.length += len(text)


def read(element: Element, notes: Mapping[str, str]) -> tuple[str, tuple[Mark, ...]]:
    """The text and marks of an element's own line: up to the first block in it. `notes` are texts by their id."""
    out = Inline()
    out.add(element.text)
    stack: list[tuple[str, Element, int]] = [("enter", node, 0) for node in reversed(element)]
    while stack:
        step, node, start = stack.pop()
        if step == "leave":
            mark = _mark(node, start, out.length)
            if mark is not None:
                out.marks.append(mark)
            out.add(node.tail)
            continue
        if tag(node) in BLOCKS:
            break
        if _point(node, out, notes) or is_interface(node) or any(has(node, name) for name in _SYNTAX):
            out.add(node.tail)
            continue
        stack.append(("leave", node, out.length))
        out.add(node.text)
        stack += [("enter", inner, 0) for inner in reversed(node)]
    return _joined(out)


def _point(node: Element, out: Inline, notes: Mapping[str, str]) -> bool:
    """Take what stands at a point of the text: a break, a note, a picture."""
    name = tag(node)
    if name == "br":
        out.add("\n")
    elif name == "img":
        out.marks.append(Mark("image", out.length, out.length, src=node.get("src") or "", alt=node.get("alt")))
    elif name == "a" and has(node, "note"):
        text = notes.get((node.get("href") or "").lstrip("#"))
        if text:
            out.marks.append(Mark("note", out.length, out.length, text=text))
    elif name == "a" and has(node, "picture"):
        out.marks.append(Mark("image", out.length, out.length, src=node.get("href") or "", alt=None))
    else:
        return False
    return True


def _mark(node: Element, start: int, end: int) -> Mark | None:
    """The mark that an element is, if it is one. The page finds dates by itself: a `time` is none of the release's."""
    name = tag(node)
    if start == end:
        return None
    if name in _PLAIN:
        return Mark(_PLAIN[name], start, end)
    if name == "a":
        return Mark("link", start, end, href=node.get("href"))
    if name == "span" and node.get("translate") == "no":
        return Mark("keep", start, end)
    if name == "span" and node.get("lang"):
        return Mark("lang", start, end, lang=node.get("lang"))
    return None


def _joined(out: Inline) -> tuple[str, tuple[Mark, ...]]:
    """Marks that the page had to close and open again, since elements nest, are one."""
    marks: list[Mark] = []
    last: dict[str, int] = {}
    for mark in sorted(out.marks, key=lambda m: (m.start, -m.end)):
        before = marks[last[mark.type]] if mark.type in last else None
        if before is not None and before.start < before.end == mark.start and _same(before, mark):
            marks[last[mark.type]] = replace(before, end=mark.end)
        else:
            last[mark.type] = len(marks)
            marks.append(mark)
    return out.text, tuple(marks)


def _same(one: Mark, other: Mark) -> bool:
    return replace(one, start=0, end=0) == replace(other, start=0, end=0)
