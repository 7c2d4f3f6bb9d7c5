"""A message for people, in both of the project's languages."""

from __future__ import annotations

from typing import NamedTuple


class Text(NamedTuple):
    """One message, worded in Chinese and in English."""

    zh: str
    en: str

    def in_(self, lang: str) -> str:
        """The message in `lang` ("zh-CN" or "en")."""
        return self.zh if lang.startswith("zh") else self.en
