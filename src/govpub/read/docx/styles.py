"""The styles of a Word document: what a paragraph or run inherits from its style and the styles below that."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ...data import read_toml
from ...text.chars import squeeze
from .xml import Element, attribute, child, number, q, switch, val

#: styles on styles, at most; a cycle ends here as well
_DEEPEST = 32
#: the outline level that Word calls "body text"
BODY_TEXT = 9


@cache
def _named() -> dict[str, tuple[str, int]]:
    """What a style's name alone says, by the name without spaces: its role, and a heading's level."""
    words = read_toml("extract/styles.toml")
    found = {squeeze(name): (role, 0) for role, names in words["roles"].items() for name in names}
    for pattern, numerals in words["headings"].items():
        for level, sign in enumerate(numerals, 1):
            found[pattern.replace("#", sign)] = ("heading", level)
    return found


@dataclass(frozen=True, slots=True)
class Style:
    """One style with all that it inherits; None where nothing is said.

    `role` is what its name says: title, heading, caption, contents, quote or nothing. `level` is a heading's, from 1.
    `number_id` and `number_level` are those of `w:numPr`, `number_style` the style that says them; `size` in points.
    """

    id: str
    role: str = ""
    level: int | None = None
    number_id: int | None = None
    number_level: int | None = None
    number_style: str = ""
    alignment: str | None = None
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    size: float = 0


NO_STYLE = Style("")


class Styles:
    """The styles of one document, resolved as they are asked for."""

    def __init__(self, root: Element | None):
        self._elements: dict[str, Element] = {}
        self._resolved: dict[str, Style] = {}
        self._defaults: dict[str, str] = {}
        self._base = NO_STYLE
        if root is None:
            return
        default = number(root, "w:docDefaults", "w:rPrDefault", "w:rPr", "w:sz")
        self._base = Style("", size=(default or 0) / 2)
        for element in root.iterchildren(q("w:style")):
            id_ = attribute(element, "w:styleId") or ""
            self._elements.setdefault(id_, element)
            if attribute(element, "w:default") in ("1", "true", "on"):
                self._defaults.setdefault(attribute(element, "w:type") or "paragraph", id_)

    def get(self, id_: str | None, kind: str = "paragraph") -> Style:
        """A style by its id; without one, or where there is no such style, the default of its kind."""
        if id_ is None or id_ not in self._elements:
            id_ = self._defaults.get(kind)
        if id_ is None:
            return self._base if kind == "paragraph" else NO_STYLE
        if id_ not in self._resolved:
            self._resolve(id_)
        return self._resolved[id_]

    def number_of(self, id_: str) -> int | None:
        """The `w:numId` that a numbering style stands for."""
        return number(self._elements.get(id_), "w:pPr", "w:numPr", "w:numId")

    def _resolve(self, id_: str) -> None:
        chain: list[str] = []
        at: str | None = id_
        while at is not None and at in self._elements and at not in chain and len(chain) < _DEEPEST:
            chain.append(at)
            at = val(self._elements[at], "w:basedOn")
        paragraph = attribute(self._elements[id_], "w:type") != "character"
        base = self._base if paragraph else NO_STYLE
        for own in reversed(chain):
            base = _inherit(own, self._elements[own], base)
        self._resolved[id_] = base


def _inherit(id_: str, element: Element, base: Style) -> Style:
    properties, run = child(element, "w:pPr"), child(element, "w:rPr")
    role, level = _named().get(squeeze(val(element, "w:name") or "").lower(), (base.role, base.level))
    outline = number(properties, "w:outlineLvl")
    if outline is not None:
        level = outline + 1 if 0 <= outline < BODY_TEXT else None
    size = number(run, "w:sz")
    numbers = child(properties, "w:numPr")
    number_id, number_level = number(numbers, "w:numId"), number(numbers, "w:ilvl")
    return Style(
        id=id_,
        role=role,
        level=level or None,
        number_id=base.number_id if number_id is None else number_id,
        number_level=base.number_level if number_level is None else number_level,
        number_style=base.number_style if numbers is None else id_,
        alignment=val(properties, "w:jc") or base.alignment,
        bold=_toggle(switch(run, "w:b"), base.bold),
        italic=_toggle(switch(run, "w:i"), base.italic),
        hidden=_toggle(switch(run, "w:vanish"), base.hidden),
        size=base.size if size is None else size / 2,
    )


def _toggle(own: bool | None, inherited: bool) -> bool:
    return inherited if own is None else own
