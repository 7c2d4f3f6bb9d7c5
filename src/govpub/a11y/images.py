"""Images: what certainly only decorates, and which words say something."""

from __future__ import annotations

import re

from .page import Node, Page, squeeze
from .words import file_stem, parts, words

_LENGTH = re.compile(r"\s*+([0-9]{1,5})(?:\.[0-9]*+)?\s*+(?:px)?\s*+")
_STYLED = re.compile(r"(?:^|[;\s])(width|height)\s*+:\s*+([0-9]{1,5})(?:\.[0-9]*+)?px", re.I)
_FILE = re.compile(r"[\w%().-]*+\.(?:jpe?+g|png|gif|bmp|webp|svg)", re.I)
_DIGITS = re.compile("[0-9]+")
_NUMBERED = re.compile(r"[\d_\-() ]++")


def size(image: Node, side: str) -> int | None:
    """An image's width or height in CSS pixels, as its attributes or style give it; None where they do not."""
    styled = {m[1].lower(): int(m[2]) for m in _STYLED.finditer(image.attrs.get("style", ""))}
    found = _LENGTH.fullmatch(image.attrs.get(side, ""))
    return styled.get(side, int(found[1]) if found else None)


def is_spacer(image: Node) -> bool:
    """Whether an image only fills space: of one or two pixels, or a spacer by its file's name and not large."""
    sides = [n for n in (size(image, "width"), size(image, "height")) if n is not None]
    if any(side <= 2 for side in sides):
        return True
    stem = file_stem(image.get("src"))
    return stem in words("images", "spacers") and "onclick" not in image.attrs


def is_sign(image: Node) -> bool:
    """Whether an image is a bullet, an arrow or an icon: small, or small of unknown size and named so."""
    stem = file_stem(image.get("src"))
    if _NUMBERED.fullmatch(stem) or len(stem) < 2:
        return False  # a digit of a counter
    sides = [n for n in (size(image, "width"), size(image, "height")) if n is not None]
    if sides:
        return max(sides) <= 32
    return not words("images", "signs").isdisjoint(parts(_DIGITS.sub(" ", stem)))


def useful_words(text: str) -> str:
    """Words that may be an alternative; empty for a file's name, a number, or what says nothing."""
    text = " ".join(text.split())
    if text.lower() in words("images", "empty_words") or _FILE.fullmatch(text) or _NUMBERED.fullmatch(text):
        return ""
    return text


def in_words_of(page: Page, image: Node, text: str) -> bool:
    """Whether the link or button around an image shows the same words as text."""
    around = image.near.get("a") or image.near.get("button")
    return around is not None and bool(text) and squeeze(text) == squeeze(page.text(around))
