"""Signs of symbol fonts as characters: Word's `w:sym`, and text set in Wingdings and its kin."""

from __future__ import annotations

from functools import cache

from ...data import read_toml


@cache
def _fonts() -> dict[str, dict[int, str]]:
    tables = read_toml("extract/symbols.toml")
    return {font: {int(code, 16): sign for code, sign in table.items()} for font, table in tables.items()}


def is_symbol_font(font: str | None) -> bool:
    """Whether a font's letters are signs."""
    return font is not None and font.strip().lower() in _fonts()


def sign(font: str | None, code: int) -> str | None:
    """The character for a code of a symbol font (its private-use form as well), or None where none is known."""
    table = _fonts().get((font or "").strip().lower())
    if table is None or not (0 <= code < 0x100 or 0xF000 <= code < 0xF100):
        return None
    return table.get(code & 0xFF)
