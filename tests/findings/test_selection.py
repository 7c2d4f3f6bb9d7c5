from __future__ import annotations

import pytest

from govpub.findings import Selection, at_least, select, sort_findings, worst
from govpub.model import Finding, Position, Severity, Span, Text


def finding(code: str, line: int | None = 1, severity: Severity = Severity.WARNING) -> Finding:
    span = None if line is None else Span(0, Position(line, 1), Position(line, 2))
    return Finding(code=code, name=code.lower(), severity=severity, message=Text(code, code), span=span)


@pytest.mark.parametrize(
    ("options", "code", "wanted"),
    [
        ({}, "META003", True),
        ({"ignore": ("META",)}, "META003", False),
        ({"select": ("META",)}, "SITE001", False),
        ({"select": ("META",), "extend_select": ("SITE001",)}, "SITE001", True),
        ({"select": ("META003",), "ignore": ("META",)}, "META003", True),
        ({"select": ("META",), "ignore": ("META003",)}, "META003", False),
        ({"select": ("META003",), "ignore": ("META003",)}, "META003", False),
        ({"extend_select": ("META003",), "ignore": ("META",)}, "META003", True),
        ({"select": ("ALL",), "ignore": ("SITE",)}, "META003", True),
        ({"select": ("meta003",)}, "META003", True),
        ({"ignore": ("",)}, "META003", True),
    ],
)
def test_the_longest_selector_decides(options: dict[str, tuple[str, ...]], code: str, wanted: bool) -> None:
    assert Selection(**options).includes(code) is wanted
    assert bool(select([finding(code)], **options)) is wanted


def test_findings_about_the_whole_come_first_then_by_place_and_code() -> None:
    shuffled = [finding("B", 3), finding("A", 3), finding("C", 1), finding("Z", None)]
    assert [f.code for f in sort_findings(shuffled)] == ["Z", "C", "A", "B"]


def test_severities_are_ordered() -> None:
    some = [finding("A", severity=Severity.INFO), finding("B", severity=Severity.ERROR)]
    assert worst(some) is Severity.ERROR
    assert worst([]) is None
    assert [f.code for f in at_least(some, Severity.WARNING)] == ["B"]
