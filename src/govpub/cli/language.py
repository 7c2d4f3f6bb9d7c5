"""The language of messages: `--lang`, else the locale; decided before any command is loaded."""

from __future__ import annotations

import os
from collections.abc import Sequence

LANGUAGES = ("zh-CN", "en")

_current = "en"


def choose(argv: Sequence[str]) -> str:
    """Decide on zh-CN or en and remember it: `--lang` wins, then LC_ALL, LC_MESSAGES, LANG."""
    global _current  # noqa: PLW0603  the process has one terminal
    wanted = _option(argv)
    if wanted is None:
        names = (os.environ.get(key) for key in ("LC_ALL", "LC_MESSAGES", "LANG"))
        wanted = next((name for name in names if name), "")
    _current = "zh-CN" if wanted.lower().startswith("zh") else "en"
    return _current


def _option(argv: Sequence[str]) -> str | None:
    for n, word in enumerate(argv):
        if word == "--":
            return None
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
        if word == "--lang" and n + 1 < len(argv):
            return argv[n + 1]
    return None


def current() -> str:
    """The language decided on."""
    return _current


def t(zh: str, en: str) -> str:
    """One of two wordings, by the language decided on."""
    return zh if _current == "zh-CN" else en
