"""Colours: reading them from CSS and HTML, the contrast of two, and the nearest one that can be read.

Contrast is WCAG 2.2's contrast ratio, 1 to 21, of relative luminances.
"""

from __future__ import annotations

import colorsys
import re
from functools import cache

from ..data import read_toml

RGB = tuple[int, int, int]

WHITE: RGB = (255, 255, 255)
BLACK: RGB = (0, 0, 0)
TEXT, LARGE = 4.5, 3.0  # the ratios that text and large text need (1.4.3)

_HEX = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.I)
_RGB = re.compile(r"rgb\(\s*+(\d{1,3})\s*+[,\s]\s*+(\d{1,3})\s*+[,\s]\s*+(\d{1,3})\s*+\)", re.I)


def read(value: str, html: bool = False) -> RGB | None:
    """A colour's value; None for what is none, not opaque or not fixed. `html`: as an attribute, `#` may be missing."""
    value = value.strip()
    found = _HEX.fullmatch(value)
    if found and (html or value.startswith("#")):
        digits = found[1] if len(found[1]) == 6 else "".join(2 * d for d in found[1])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    numbers = _RGB.fullmatch(value)
    if numbers:
        red, green, blue = (min(255, int(numbers[i])) for i in (1, 2, 3))
        return red, green, blue
    return _named(value.lower())


@cache
def _named(name: str) -> RGB | None:
    digits = read_toml("a11y/colours.toml")["names"].get(name)
    return None if digits is None else read("#" + digits)


def write(colour: RGB) -> str:
    """A colour as `#rrggbb`."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


@cache
def luminance(colour: RGB) -> float:
    """Relative luminance, 0 to 1."""
    parts = (c / 255 for c in colour)
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: RGB, other: RGB) -> float:
    """The contrast ratio of two colours."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@cache
def readable(colour: RGB, grounds: frozenset[RGB], ratio: float = TEXT) -> RGB | None:
    """The colour of the same hue nearest in lightness that can be read on all grounds; None where there is none."""
    hue, light, saturation = colorsys.rgb_to_hls(*(c / 255 for c in colour))
    for step in range(101):
        for to in (light - step / 100, light + step / 100):
            if 0 <= to <= 1:
                red, green, blue = (round(255 * c) for c in colorsys.hls_to_rgb(hue, to, saturation))
                if all(contrast((red, green, blue), ground) >= ratio for ground in grounds):
                    return red, green, blue
    return next((end for end in (BLACK, WHITE) if all(contrast(end, g) >= ratio for g in grounds)), None)
