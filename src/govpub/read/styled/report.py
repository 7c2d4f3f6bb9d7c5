"""What extraction reports: gathered by code while it reads, one finding a code at the end.

Wordings: `data/extract/findings.toml`.
"""

from __future__ import annotations

from ...data import read_toml
from ...model import Finding, Severity, Text
from ...text.chars import SPACE

_EXAMPLES = 3
_EXAMPLE_LENGTH = 24
_CATALOGUE = "extract/findings.toml"


class Report:
    """Places by code, in the order in which they were met."""

    def __init__(self) -> None:
        self._places: dict[str, list[str]] = {}

    def add(self, code: str, example: str = "") -> None:
        """One place for a code; `example` is the text it is about."""
        self._places.setdefault(code, []).append(example)

    def places(self, code: str) -> tuple[str, ...]:
        """The texts that a code is about so far."""
        return tuple(self._places.get(code, ()))

    def findings(self) -> tuple[Finding, ...]:
        """One finding for each code, in the order of codes."""
        return tuple(_finding(code, self._places[code]) for code in sorted(self._places))


def _finding(code: str, places: list[str]) -> Finding:
    entry = read_toml(_CATALOGUE)[code]
    shown = list(dict.fromkeys(short for place in places if (short := _shorten(place))))[:_EXAMPLES]
    zh = "：" + "、".join(f"“{place}”" for place in shown) if shown else ""
    en = ": " + ", ".join(f"“{place}”" for place in shown) if shown else ""
    help_zh, help_en = entry.get("help_zh"), entry.get("help_en")
    return Finding(
        code=code,
        name=entry["name"],
        severity=Severity[entry["severity"].upper()],
        message=Text(
            entry["zh"].format(count=len(places), examples=zh), entry["en"].format(count=len(places), examples=en)
        ),
        help=Text(help_zh, help_en) if help_zh else None,
    )


def _shorten(text: str) -> str:
    """A text on one line, cut where it is long."""
    text = " ".join(text[: 4 * _EXAMPLE_LENGTH].translate(_BLANKS).split())
    return text if len(text) <= _EXAMPLE_LENGTH else text[: _EXAMPLE_LENGTH - 1] + "…"


_BLANKS = dict.fromkeys(map(ord, SPACE + "\r\n"), " ")
