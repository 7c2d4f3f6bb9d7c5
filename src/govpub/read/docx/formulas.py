"""A formula on one line of text, so that a fraction stays one: A/(B+1), x², √(y)."""

from __future__ import annotations

from ..styled.raised import raised
from .xml import Element, child, name_of, q

#: deeper parts are plain characters
_DEEPEST = 16


def text(element: Element, depth: int = 0) -> str:
    """What a formula (`m:oMath`) or a part of it says."""
    if depth > _DEEPEST:
        return "".join(part.text or "" for part in element.iter(q("m:t")))
    return "".join(_part(node, name_of(node), depth + 1) for node in element.iterchildren())


def _part(node: Element, name: str, depth: int) -> str:
    if name == "m:t":
        return node.text or ""
    if name == "m:f":
        return f"{_grouped(_of(node, 'm:num', depth))}/{_grouped(_of(node, 'm:den', depth))}"
    if name in ("m:sSup", "m:sSub", "m:sSubSup"):
        return _of(node, "m:e", depth) + _low(_of(node, "m:sub", depth)) + _high(_of(node, "m:sup", depth))
    if name == "m:rad":
        return f"{_high(_of(node, 'm:deg', depth))}√{_grouped(_of(node, 'm:e', depth))}"
    if name == "m:nary":
        sign = _sign(node, "m:naryPr", "m:chr", "∫")
        return sign + _low(_of(node, "m:sub", depth)) + _high(_of(node, "m:sup", depth)) + _of(node, "m:e", depth)
    if name == "m:d":
        inner = _sign(node, "m:dPr", "m:sepChr", "|").join(text(e, depth) for e in node.iterchildren(q("m:e")))
        return _sign(node, "m:dPr", "m:begChr", "(") + inner + _sign(node, "m:dPr", "m:endChr", ")")
    if name == "m:m":
        rows = ([text(e, depth) for e in row.iterchildren(q("m:e"))] for row in node.iterchildren(q("m:mr")))
        return "[" + "; ".join(", ".join(row) for row in rows) + "]"
    if name == "m:limLow":
        return _of(node, "m:e", depth) + _low(_of(node, "m:lim", depth))
    return text(node, depth)


def _of(node: Element, name: str, depth: int) -> str:
    found = child(node, name)
    return "" if found is None else text(found, depth)


def _sign(node: Element, properties: str, name: str, default: str) -> str:
    found = child(node, properties, name)
    value = None if found is None else found.get(q("m:val"))
    return default if value is None else value


def _grouped(written: str) -> str:
    """A part in brackets, unless it is one word or number, or has brackets already."""
    whole = written.replace(".", "").isalnum() or (written[:1] in "(（" and written[-1:] in ")）")
    return written if whole or not written else f"({written})"


def _high(written: str) -> str:
    return _placed(written, "superscript", "^")


def _low(written: str) -> str:
    return _placed(written, "subscript", "_")


def _placed(written: str, where: str, mark: str) -> str:
    if not written:
        return ""
    own = raised(written, where)
    return own if own != written else mark + _grouped(written)
