"""What holds inside an element of a page: emphasis, links, alignment, lists; as its names and styles say."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..styled.inline import Look
from ..styled.report import Report
from . import addresses
from .tree import HEADINGS, Element, style

_STRONG = frozenset(("b", "strong"))
_EM = frozenset(("em", "i", "cite", "dfn"))
_ALIGN = {"center": "center", "middle": "center", "right": "right", "end": "right"}
_MARKERS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "decimal": "decimal",
    "lower-alpha": "lowerLetter",
    "upper-alpha": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "cjk-ideographic": "chineseCountingThousand",
    "simp-chinese-informal": "chineseCountingThousand",
    "trad-chinese-informal": "chineseCountingThousand",
    "cjk-heavenly-stem": "ideographTraditional",
}


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class State:
    """What holds inside an element."""

    look: Look = PLAIN
    href: str | None = None
    in_link: bool = False
    align: str = ""
    level: int = 0
    role: str = ""
    where: str | None = None
    preformatted: bool = False


@dataclass(slots=True)
class OpenList:
    """An `ol` or `ul` that is open: its marker format ("" without numbers) and its last number."""

    format: str
    last: int


def numbers(element: Element, name: str) -> OpenList:
    """The numbering of an `ol`; none for an `ul`."""
    kind = style(element).get("list-style-type") or style(element).get("list-style") or element.get("type") or ""
    if name == "ul" or kind == "none":
        return OpenList("", 0)
    start = element.get("start") or ""
    first = int(start) if start.isascii() and start.isdecimal() and len(start) < 9 else 1
    return OpenList(_MARKERS.get(kind, "decimal"), first - 1)


def inside(element: Element, name: str, state: State, base: str | None, report: Report) -> State:
    """What holds inside an element, from what holds around it."""
    own = style(element) if element.get("style") else {}
    look = state.look
    if name in _STRONG or _weight(own.get("font-weight")) is True:
        look = replace(look, strong=True)
    elif _weight(own.get("font-weight")) is False and look.strong:
        look = replace(look, strong=False)
    if name in _EM or own.get("font-style") == "italic":
        look = replace(look, em=True)
    href = addresses.link(element, base, report) if name == "a" else None
    align = _ALIGN.get(own.get("text-align") or (element.get("align") or "").lower())
    if name == "center":
        align = "center"
    level = HEADINGS.get(name, state.level)
    return State(
        look=look,
        href=href or state.href,
        in_link=state.in_link or (name == "a" and not _is_place(element)),
        align=state.align if align is None else align,
        level=level,
        role="heading" if name in HEADINGS else "quote" if name == "blockquote" else _role(name, state.role),
        where={"sup": "superscript", "sub": "subscript"}.get(name, state.where),
        preformatted=state.preformatted or name == "pre",
    )


def _is_place(element: Element) -> bool:
    """Whether an `a` only names a place in the page."""
    named = element.get("name") is not None or element.get("id") is not None
    return named and element.get("href") is None and element.get("onclick") is None


def _role(name: str, outer: str) -> str:
    return "caption" if name in ("figcaption", "caption") else outer


def _weight(value: str | None) -> bool | None:
    if value is None:
        return None
    if value.startswith("bold"):
        return True
    return int(value) >= 600 if value.isascii() and value.isdecimal() and len(value) < 5 else False
