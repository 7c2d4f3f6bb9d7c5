"""The text of one paragraph as it grows run by run, with what is inline in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...model import Mark
from ...text.chars import strip


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks: what becomes marks, and its size in points (0 where nothing says it)."""

    strong: bool = False
    em: bool = False
    size: float = 0


@dataclass(slots=True)
class Inline:
    """A paragraph's text and marks; `size` is that of its largest run, in points.

    `seams` are the offsets at which one element ends or another begins.
    """

    parts: list[str] = field(default_factory=list)
    length: int = 0
    points: list[Mark] = field(default_factory=list)
    size: float = 0
    seams: list[int] = field(default_factory=list)
    _strong: list[tuple[int, int]] = field(default_factory=list)
    _em: list[tuple[int, int]] = field(default_factory=list)
    _links: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def add(self, text: str, look: Look, href: str | None = None) -> None:
        """Add a piece of text."""
        if not text:
            return
        start, end = self.length, self.length + len(text)
        self.parts.append(text)
        self.length = end
        if text.isspace():
            return
        self.size = max(self.size, look.size)
        if look.strong:
            self._strong.append((start, end))
        if look.em:
            self._em.append((start, end))
        if href:
            self._links.setdefault(href, []).append((start, end))

    def note(self, text: str) -> None:
        """A note here."""
        self.points.append(Mark("note", self.length, self.length, text=text))

    def image(self, src: str, alt: str | None) -> None:
        """A picture here."""
        self.points.append(Mark("image", self.length, self.length, src=src, alt=alt))

    @property
    def ends_with_space(self) -> bool:
        """Whether more white space would add nothing: at the start, or after a space or a break."""
        return not self.parts or self.parts[-1][-1:] in " \n"

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.parts)

    def marks(self) -> tuple[Mark, ...]:
        """All marks, in order of their start; pieces that follow each other are one."""
        text = self.text
        found = [Mark("strong", a, b) for a, b in _merged(self._strong, text)]
        found += [Mark("em", a, b) for a, b in _merged(self._em, text)]
        for href, spans in self._links.items():
            found += [Mark("link", a, b, href=href) for a, b in _merged(spans, text)]
        return tuple(sorted([*found, *self.points], key=lambda mark: (mark.start, -mark.end)))


def _merged(spans: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Spans joined where only white space parts them, and without white space at their ends."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and not text[out[-1][1] : start].strip():
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    trimmed = []
    for start, end in out:
        piece = text[start:end]
        inner = strip(piece)
        if inner:
            at = start + piece.index(inner)
            trimmed.append((at, at + len(inner)))
    return trimmed
