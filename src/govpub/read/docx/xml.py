"""WordprocessingML: names, and the few look-ups that every reader of it needs."""

from __future__ import annotations

from lxml import etree

Element = etree._Element

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "xml": "http://www.w3.org/XML/1998/namespace",
}


def q(name: str) -> str:
    """`w:p` as lxml writes it."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


_SHORT = {uri: prefix for prefix, uri in NAMESPACES.items()}
_VAL = q("w:val")
_OFF = frozenset(("0", "false", "off", "none"))


def name_of(element: Element) -> str:
    """An element's name with the prefix of NAMESPACES; `?` for other namespaces, comments and instructions."""
    tag = element.tag
    if not isinstance(tag, str) or tag[0] != "{":
        return "?"
    uri, _, local = tag[1:].partition("}")
    prefix = _SHORT.get(uri)
    return f"{prefix}:{local}" if prefix else "?"


def child(element: Element | None, *path: str) -> Element | None:
    """The first child by a path of names, or None. Old properties kept by tracked changes are never on the path."""
    for step in path:
        if element is None:
            return None
        element = element.find(q(step))
    return element


def attribute(element: Element | None, name: str) -> str | None:
    """An attribute's value, or None."""
    return None if element is None else element.get(q(name))


def val(element: Element | None, *path: str) -> str | None:
    """`w:val` of the element that a path leads to, or None."""
    found = child(element, *path)
    return None if found is None else found.get(_VAL)


def number(element: Element | None, *path: str) -> int | None:
    """`w:val` as a whole number; None where it is absent or no number."""
    return whole(val(element, *path))


def whole(text: str | None) -> int | None:
    """A whole number of reasonable size, or None."""
    if text is None:
        return None
    try:
        value = int(text)
    except ValueError:
        return None
    return value if -1_000_000_000 < value < 1_000_000_000 else None


def switch(element: Element | None, *path: str) -> bool | None:
    """A property that is on or off; None where it is absent."""
    found = child(element, *path)
    return None if found is None else found.get(_VAL, "1").lower() not in _OFF
