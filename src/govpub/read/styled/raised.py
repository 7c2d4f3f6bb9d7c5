"""Digits that stand high or low, as the characters that say so: m² must not become m2."""

from __future__ import annotations

_TABLES = {
    "superscript": str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ"),
    "subscript": str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋"),
}


def raised(text: str, where: str | None) -> str:
    """A text that stands as `where` says (superscript, subscript); what has no such form stays as it is."""
    table = _TABLES.get(where or "")
    if table is None or not text or any(ord(char) not in table for char in text):
        return text
    return text.translate(table)
