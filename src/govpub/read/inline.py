"""What is inline in a line: Markdown links, images, emphasis, notes, as marks beside plain text; and the way back."""

from __future__ import annotations

import re

from ..model import Mark

_ANY = re.compile(r"[*\[]|-\{")
_NOTE = r"(?:[^\[\]\n]++|\[[^\[\]\n]*+\])++"
_INLINE = re.compile(
    r"!\[(?P<alt>[^\[\]\n]*+)\]\((?P<src>[^()\s<>]++)\)"
    rf"|\^\[(?P<note>{_NOTE})\]"
    r"|\[(?P<label>[^\[\]\n]++)\]\((?P<href>[^()\s<>]++)\)"
    r"|(?<!\*)\*\*(?P<strong>[^*\s](?:[^*\n]*+(?<!\s))?+)\*\*(?!\*)"
    r"|-\{(?P<keep>[^{}\n]++)\}-"
)


def read(text: str) -> tuple[str, tuple[Mark, ...]]:
    """Plain text and its marks."""
    if not _ANY.search(text):
        return text, ()
    out: list[str] = []
    marks: list[Mark] = []
    length = last = 0
    for m in _INLINE.finditer(text):
        before = text[last : m.start()]
        shown = m["label"] or m["strong"] or m["keep"] or ""
        start = length + len(before)
        out += (before, shown)
        length = start + len(shown)
        marks.append(_mark(m, start, length))
        last = m.end()
    if not marks:
        return text, ()
    out.append(text[last:])
    return "".join(out), tuple(marks)


def _mark(m: re.Match[str], start: int, end: int) -> Mark:
    if m["src"] is not None:
        return Mark("image", start, end, src=m["src"], alt=m["alt"] or None)
    if m["note"] is not None:
        return Mark("note", start, end, text=m["note"])
    if m["href"] is not None:
        return Mark("link", start, end, href=m["href"])
    return Mark("strong" if m["strong"] is not None else "keep", start, end)


def write(text: str, marks: tuple[Mark, ...]) -> str:
    """Text with its marks written back; marks that the text form has no words for are left out."""
    if not marks:
        return text
    out: list[str] = []
    last = 0
    for mark in sorted(marks, key=lambda m: (m.start, m.end)):
        if mark.start < last:
            continue
        inner = text[mark.start : mark.end]
        written = _written(mark, inner)
        if written is None:
            continue
        out += (text[last : mark.start], written)
        last = mark.end
    out.append(text[last:])
    return "".join(out)


def _written(mark: Mark, inner: str) -> str | None:
    match mark.type:
        case "image":
            return f"![{mark.alt or ''}]({mark.src})"
        case "note":
            return f"^[{mark.text}]" if mark.text and re.fullmatch(_NOTE, mark.text) else None
        case "link":
            return f"[{inner}]({mark.href})"
        case "strong":
            return f"**{inner}**"
        case "keep":
            return f"-{{{inner}}}-"
    return None
