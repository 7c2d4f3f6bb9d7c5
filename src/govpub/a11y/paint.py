"""What colour each text of a page has, on what ground, and where both were said: computed once, from the page alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .colours import BLACK, LARGE, RGB, TEXT, WHITE, read
from .page import Node, Page
from .styles import Declaration, Sheet, read_declarations, read_sheet

_NOT_TEXT = frozenset(("select", "option", "input", "textarea", "button", "svg", "math", "iframe"))
_SIZE = re.compile(r"([0-9]{1,4}(?:\.[0-9]*+)?)(px|pt)", re.I)
_COLOUR_WORD = re.compile(r"#[0-9a-f]{3,6}\b|rgb\([^()]*+\)|[a-z]++", re.I)
_LINK: RGB = (0, 0, 238)
_FONT_SIZES = {"1": 10.0, "2": 13.0, "3": 16.0, "4": 18.0, "5": 24.0, "6": 32.0, "7": 48.0}
_HEADINGS = {"h1": 32.0, "h2": 24.0, "h3": 18.72}


@dataclass(frozen=True, slots=True)
class Ink:
    """A text's colour and who said it: an element's attribute or style, a rule, or nobody (the browser's own)."""

    colour: RGB
    source: str  # "style", "attribute", "rule" or "default"
    node: Node | None = None
    attribute: str = ""
    place: Declaration | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """What a text stands on: None where an image or an unknown colour does. `said`: by whom; None for the canvas."""

    colour: RGB | None
    said: Node | None
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Painted:
    """An element with text of its own. `sure`: nothing that was not understood can reach it."""

    node: Node
    ink: Ink
    ground: Ground
    large: bool
    sure: bool

    @property
    def needs(self) -> float:
        """The contrast that the text needs."""
        return LARGE if self.large else TEXT


@dataclass(frozen=True, slots=True)
class _State:
    ink: Ink
    ground: Ground
    size: float | None
    bold: bool
    sure: bool
    link: Ink


def paint(page: Page) -> tuple[list[Painted], bool]:
    """All elements with text of their own, and whether the page's own styles are all there are."""
    sheet = read_sheet(page)
    links = Ink(_LINK, "default")
    start = _State(Ink(BLACK, "default"), Ground(WHITE, None), None, False, True, links)
    states: list[_State] = []
    out: list[Painted] = []
    for node in page.nodes:
        above = states[node.parent.index] if node.parent else start
        state = _paint(node, above, sheet)
        states.append(state)
        if node.own and node.shown and node.token is not None and not node.inert and node.tag not in _NOT_TEXT:
            large = state.size is not None and (state.size >= 24 or (state.size >= 18.66 and state.bold))
            out.append(Painted(node, state.ink, state.ground, large, state.sure))
    return out, sheet.whole


def _paint(node: Node, above: _State, sheet: Sheet) -> _State:
    rules = sheet.rules(node)
    style = node.attrs.get("style", "")
    own = read_declarations(style) if style else {}
    if not rules and not own and _PLAIN.isdisjoint(node.attrs) and node.tag not in _SPECIAL:
        return above
    found: dict[str, tuple[Declaration, str]] = {}
    sure = above.sure
    for rule in rules:
        sure = sure and not rule.doubtful
        for name, declaration in rule.declarations.items():
            sure = sure and not declaration.important
            found[name] = (declaration, "rule")
    for name, declaration in own.items():
        found[name] = (declaration, "style")
    if "opacity" in found:
        sure = False
    ink, link = _ink(node, above, found)
    ground = _ground(node, above.ground, found)
    return _State(ink, ground, _size(node, above.size, found), _bold(node, above.bold, found), sure, link)


_PLAIN = frozenset(("color", "text", "link", "bgcolor", "background", "size", "style"))
_SPECIAL = frozenset(("a", "b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6", "font", "body"))


def _ink(node: Node, above: _State, found: dict[str, tuple[Declaration, str]]) -> tuple[Ink, Ink]:
    link = above.link
    if node.tag == "body" and "link" in node.attrs:
        colour = read(node.attrs["link"], html=True)
        link = Ink(colour, "attribute", node, "link") if colour else link
    ink = above.ink
    hint = {"font": "color", "body": "text"}.get(node.tag, "")
    if node.tag == "a" and "href" in node.attrs:
        ink = link
    elif hint and hint in node.attrs:
        colour = read(node.attrs[hint], html=True)
        ink = Ink(colour, "attribute", node, hint) if colour else ink
    if "color" in found:
        declaration, source = found["color"]
        colour = read(declaration.value)
        if colour is not None:
            ink = Ink(colour, source, node if source == "style" else None, "style", declaration)
        elif declaration.value.lower() == "inherit":
            ink = above.ink
    return ink, link


def _ground(node: Node, above: Ground, found: dict[str, tuple[Declaration, str]]) -> Ground:
    ground = above
    if "bgcolor" in node.attrs:
        colour = read(node.attrs["bgcolor"], html=True)
        ground = Ground(colour, node, inline=True) if colour else ground
    if "background" in node.attrs:
        ground = Ground(None, node)
    for name in ("background", "background-color", "background-image"):
        if name not in found:
            continue
        declaration, source = found[name]
        value = declaration.value.lower()
        if "url(" in value or "gradient" in value:
            ground = Ground(None, node)
        elif name != "background-image" and value not in ("transparent", "none", "inherit", "0", "initial"):
            words = [c for c in map(read, _COLOUR_WORD.findall(value)) if c]
            ground = Ground(words[0] if len(words) == 1 else None, node, inline=source == "style")
    return ground


def _size(node: Node, above: float | None, found: dict[str, tuple[Declaration, str]]) -> float | None:
    if "font-size" in found:
        read_size = _SIZE.fullmatch(found["font-size"][0].value.strip())
        if read_size:
            return float(read_size[1]) * (4 / 3 if read_size[2].lower() == "pt" else 1)
        return None
    if node.tag == "font" and node.attrs.get("size") in _FONT_SIZES:
        return _FONT_SIZES[node.attrs["size"]]
    return _HEADINGS.get(node.tag, above)


def _bold(node: Node, above: bool, found: dict[str, tuple[Declaration, str]]) -> bool:
    if "font-weight" in found:
        return found["font-weight"][0].value.strip().lower() in ("bold", "bolder", "700", "800", "900")
    return True if node.tag in ("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6") else above
