"""Suppression inside a source, by comments on lines of their own:

    <!-- govpub: ignore PII002 对外联系电话 -->       the next line
    <!-- govpub: ignore-file STR, TXT009 -->          the whole source

Codes or prefixes, separated by commas; what follows them is the reason.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..model import Finding
from ..text.lines import split_lines
from .selection import fits

_COMMENT = re.compile(
    r"\s*+<!--\s*+govpub:\s*+(ignore|ignore-file)\s++([A-Z]++\d*+(?:\s*+,\s*+[A-Z]++\d*+)*+)(?:\s[^\n]*+)?+"
)
_MARK = "govpub:"

#: by line, from 1; line 0 is the whole source
Suppressions = Mapping[int, tuple[str, ...]]


def suppressions(text: str) -> Suppressions:
    """What the comments of a source suppress."""
    if _MARK not in text:
        return {}
    out: dict[int, tuple[str, ...]] = defaultdict(tuple)
    waiting: tuple[str, ...] = ()
    for number, line in enumerate(split_lines(text), 1):
        found = _COMMENT.match(line)
        if found:
            codes = tuple(code.strip() for code in found[2].split(","))
            if found[1] == "ignore-file":
                out[0] += codes
            else:
                waiting += codes
        elif waiting and line.strip():
            out[number] += waiting
            waiting = ()
    return dict(out)


def is_suppressed(finding: Finding, by_source: Sequence[Suppressions]) -> bool:
    """Whether a comment suppresses a finding: on its first line, or in the whole source."""
    source, line = (finding.span.source, finding.span.start.line) if finding.span else (0, 0)
    if source >= len(by_source):
        return False
    codes: Iterable[str] = (*by_source[source].get(0, ()), *by_source[source].get(line, ()))
    return any(fits(finding.code, code) for code in codes)
