"""Clauses: runs of text without punctuation or white space. A conversion decision looks no further than its clause."""

from __future__ import annotations

import re

from ..text.chars import HAN

#: Latin letters, digits and joining marks stay inside a clause (A股, 3只, 2024年); everything else ends it
CLAUSE = re.compile(rf"[{HAN}0-9A-Za-z\uff10-\uff19\uff21-\uff3a\uff41-\uff5a%\uff05\u00b7\u2e80-\u2fdf\u200d]++")


def clauses(text: str) -> list[str]:
    """The clauses of a text, in order."""
    return CLAUSE.findall(text)
