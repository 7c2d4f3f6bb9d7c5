"""Alternative text: only what a person wrote counts."""

from __future__ import annotations

import re
from functools import cache

from ...data import read_toml
from .report import Report

_PICTURES = frozenset(("png", "jpg", "jpeg", "jfif", "gif", "bmp", "tif", "tiff", "emf", "wmf", "webp", "svg"))


def written(text: str | None, src: str, report: Report) -> str | None:
    """The text as alternative text; None, and reported, where nobody wrote one, or a program or a file's name did."""
    text = " ".join((text or "").split())
    if not text:
        report.add("EXT004", src)
        return None
    machine = any(phrase in text for phrase in read_toml("extract/pictures.toml")["generated"])
    if machine or is_file_name(text):
        report.add("EXT005", text)
        return None
    return text


def is_file_name(text: str) -> bool:
    """Whether a text is the name of a picture's file, or one that a camera or a program gave it."""
    stem, dot, ending = text.rpartition(".")
    named = bool(stem and dot) and ending.lower() in _PICTURES and "。" not in stem
    return named or _given().fullmatch(text) is not None


@cache
def _given() -> re.Pattern[str]:
    return re.compile("|".join(read_toml("extract/pictures.toml")["given"]), re.I)
