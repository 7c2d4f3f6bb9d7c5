"""From the mainland's traditional forms to a region's: what the mainland writes in one form is told by its words.

The state's table has 周 for 周 and 週, 采 for 采 and 採, 决 for 決. Which it is in a region is asked of the simplified
text, whose words say it; every other character goes by its form.
"""

from __future__ import annotations

import re
from typing import Protocol


class _Converter(Protocol):
    def convert(self, text: str) -> str:
        """The text in the target's script, as long as it was."""
        ...  # pragma: no cover


class Merged:
    """Converts from `zh-Hant` to a region by three matchers; `characters` are the forms that words must tell."""

    keeps_length = True

    def __init__(self, forms: _Converter, simplified: _Converter, region: _Converter, characters: str):
        self._forms = forms
        self._simplified = simplified
        self._region = region
        self._merged = re.compile(f"[{characters}]")

    def convert(self, text: str) -> str:
        """The text in the region's forms."""
        out = self._forms.convert(text)
        first = self._merged.search(text)
        if not first:
            return out
        told = self._region.convert(self._simplified.convert(text))
        parts: list[str] = []
        at = 0
        for found in self._merged.finditer(text, first.start()):
            parts += (out[at : found.start()], told[found.start()])
            at = found.end()
        parts.append(out[at:])
        return "".join(parts)
