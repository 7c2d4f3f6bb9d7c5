"""The lines of a source: what every pass of the reader works on, and the spans that they give."""

from __future__ import annotations

from ..model import Position, Span
from ..patterns import lazy
from ..text.fold import shadow
from ..text.lines import split_lines

#: white space that no span needs to hold; zero-width and braille blanks are padding and belong somewhere
_WHITE = "".join(c for c in map(chr, (*range(0x21), 0xA0, 0x1680, *range(0x2000, 0x2030), 0x205F, 0x3000))
                 if c.isspace() and shadow(c) == " ")  # fmt: skip


_PADDING = lazy("[\u200b-\u200d\u2060\u2800\u2802\ufeff]")
#: what pandoc writes behind a heading
_ATTRIBUTES = lazy(r" *\{[#.][^{}]{1,200}+\}$")
_BOLD = lazy(r"\*\*(?=[^* ])[^*]++(?<! )\*\*")


class Line:
    """A line that is not blank. `text` is without padding at its ends, `s` its shadow (see `text.fold`).

    `bold`: the whole line is set in Markdown's **, which is not in its text. `state` says which pass took the line (""
    while none has); `notes` are the codes of the evidence that decided, each with the word that it rests on.
    """

    __slots__ = ("at", "bold", "gap", "index", "notes", "number", "raw", "s", "source", "state", "text")

    def __init__(self, source: int, number: int, raw: str, s: str, at: int, gap: int, index: int):
        self.source = source
        self.number = number
        self.raw = raw
        self.s = s
        self.at = at
        self.text = raw[at : at + len(s)]
        self.gap = gap
        self.index = index
        self.bold = False
        self.state = ""
        self.notes: list[tuple[str, str]] = []

    @property
    def tabbed(self) -> str:
        """The shadow with its tabs, which part cells."""
        if "\t" not in self.text:
            return self.s
        return "".join("\t" if c == "\t" else f for c, f in zip(self.text, self.s, strict=True))

    def take(self, state: str, code: str, word: str = "") -> None:
        """Assign the line, with the evidence."""
        self.state = state
        self.notes.append((code, word))

    def note(self, code: str, word: str = "") -> None:
        """More evidence on the line."""
        self.notes.append((code, word))

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The span of a piece of `text`, without space at its ends; at the line's ends padding belongs to it."""
        raw = self.raw
        a = self.at + max(start, 0)
        if start <= 0 and a:
            a = min(len(raw) - len(raw.lstrip(_WHITE)), a)
        if end is None or end >= len(self.text):
            b = self.at + len(self.text)
            if b < len(raw):
                b = max(len(raw.rstrip(_WHITE)), b)
        else:
            b = self.at + end
            while b > a and raw[b - 1] in _WHITE:
                b -= 1
        while a < b and raw[a] in _WHITE:
            a += 1
        return Span(self.source, Position(self.number, a + 1), Position(self.number, b + 1))


def join(first: Span, last: Span) -> Span:
    """From the beginning of one span to the end of another."""
    return Span(first.source, first.start, last.end)


def read_lines(text: str, folded: str, source: int) -> list[Line]:
    """The lines of a source that are not blank, in order; `folded` is its shadow."""
    raws = split_lines(text) if "\r" in text else text.split("\n")
    shadows = split_lines(folded) if "\r" in folded else folded.split("\n")
    out: list[Line] = []
    gap = 0
    for number, (raw, s) in enumerate(zip(raws, shadows, strict=True), 1):
        left = s.lstrip(" ")
        core = left.rstrip(" ")
        if not core:
            gap += 1
            continue
        if core[0] == "#" and core[-1] == "}" and (m := _ATTRIBUTES.search(core, max(0, len(core) - 204))):
            core = core[: m.start()]
        bold = core.startswith("**") and _BOLD.fullmatch(core) is not None
        at = len(s) - len(left) + 2 * bold
        line = Line(source, number, raw, core[2:-2] if bold else core, at, gap, len(out))
        line.bold = bold
        out.append(line)
        gap = 0
    return out


def padding(text: str, source: int) -> list[Span]:
    """The spans of blank lines that hold zero-width or braille blanks: characters that are padding, not space."""
    if _PADDING.search(text) is None:
        return []
    raws = split_lines(text)
    out = []
    for number, raw in enumerate(raws, 1):
        held = raw.strip(_WHITE)
        if held and not shadow(raw).strip(" "):
            start = len(raw) - len(raw.lstrip(_WHITE))
            out.append(Span(source, Position(number, start + 1), Position(number, start + len(held) + 1)))
    return out
