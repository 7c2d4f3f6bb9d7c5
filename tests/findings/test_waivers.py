from __future__ import annotations

from datetime import date

import pytest

from govpub.config import WaiverConfig
from govpub.errors import InvalidConfig
from govpub.findings import (
    ignored_codes,
    is_in,
    is_suppressed,
    new_findings,
    read_baseline,
    suppressions,
    waive,
    write_baseline,
)
from govpub.model import Finding, Position, Severity, Span, Text

TODAY = date(2026, 6, 30)
TEXT = "第一行\n联系人：沈采薇 13812345678\n第三行\n"


def finding(code: str, line: int | None = 2) -> Finding:
    span = None if line is None else Span(0, Position(line, 1), Position(line, 3))
    return Finding(code=code, name="x", severity=Severity.ERROR, message=Text(f"{code}有", f"{code} is"), span=span)


def test_a_waiver_takes_its_findings_away_and_keeps_the_reason() -> None:
    kept, waived = waive(
        [finding("PII002"), finding("STR001")], [WaiverConfig("PII", "对外联系电话")], "a.txt", [TEXT], TODAY
    )
    assert [f.code for f in kept] == ["STR001"]
    assert [(w.finding.code, w.reason) for w in waived] == [("PII002", "对外联系电话")]


@pytest.mark.parametrize(
    ("waiver", "takes"),
    [
        (WaiverConfig("PII002", "r", path="notices/*.txt"), True),
        (WaiverConfig("PII002", "r", path="news/*.txt"), False),
        (WaiverConfig("PII002", "r", text="13812345678"), True),
        (WaiverConfig("PII002", "r", text="13900000000"), False),
        (WaiverConfig("PII002", "r", text="PII002有"), True),
        (WaiverConfig("PII002", "r", until=date(2026, 6, 30)), True),
        (WaiverConfig("PII002", "r", until=date(2026, 6, 29)), False),
        (WaiverConfig("STR", "r"), False),
    ],
)
def test_a_waiver_fits_by_code_path_text_and_day(waiver: WaiverConfig, takes: bool) -> None:
    kept, waived = waive([finding("PII002")], [waiver], "site/notices/a.txt", [TEXT], TODAY)
    assert bool(waived) is takes
    assert bool(kept) is not takes


def test_a_waiver_that_has_ended_says_so() -> None:
    kept, _ = waive([finding("PII002")], [WaiverConfig("PII002", "试点", until=date(2026, 1, 1))], "a", [TEXT], TODAY)
    assert kept[0].help is not None
    assert kept[0].help.zh == "豁免“试点”已于 2026-01-01 到期"


def test_a_comment_suppresses_the_next_line_or_the_whole_source() -> None:
    text = "<!-- govpub: ignore-file TXT009 -->\n\n<!-- govpub: ignore PII002, STR 对外 -->\n\n联系人\n联系人\n"
    found = suppressions(text)
    assert found == {0: ("TXT009",), 5: ("PII002", "STR")}
    assert is_suppressed(finding("PII002", 5), [found])
    assert is_suppressed(finding("STR001", 5), [found])
    assert not is_suppressed(finding("PII002", 6), [found])
    assert is_suppressed(finding("TXT009", 99), [found])
    assert is_suppressed(finding("TXT009", None), [found])
    assert not is_suppressed(finding("PII002", 5), [])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "govpub: ignore PII002",
        "<!-- ignore PII002 -->\n甲",
        "<!-- govpub: ignore -->\n甲",
        "甲 <!-- govpub: ignore PII002 -->",
    ],
)
def test_what_is_no_comment_of_ours_suppresses_nothing(text: str) -> None:
    assert suppressions(text) == {}


def test_patterns_fit_a_path_its_end_or_its_name() -> None:
    assert is_in("site/archive/2024/a.txt", "archive/*.txt")
    assert is_in("a.txt", "*.txt")
    assert is_in("./archive/a.txt", "./archive/a.txt")
    assert not is_in("archived/a.txt", "archive/*.txt")
    assert ignored_codes("archive/a.txt", {"archive/*": ("PUN",), "*.md": ("STR",)}) == ("PUN",)


def test_a_baseline_knows_its_findings_again_when_lines_move() -> None:
    texts = {"a.txt": (TEXT,)}
    known = read_baseline(write_baseline({"a.txt": [finding("PII002"), finding("META001", None)]}, texts), "b.json")
    moved = {"a.txt": ("新的一行\n" + TEXT,)}
    again = {"a.txt": [finding("PII002", 3), finding("META001", None), finding("PII002", 1)]}
    left = new_findings(again, moved, known)
    assert [(f.code, f.span.start.line if f.span else 0) for f in left["a.txt"]] == [("PII002", 1)]


def test_a_baseline_counts_equal_findings() -> None:
    texts = {"a.txt": (TEXT,)}
    known = read_baseline(write_baseline({"a.txt": [finding("PII002")]}, texts), "b.json")
    assert len(new_findings({"a.txt": [finding("PII002"), finding("PII002")]}, texts, known)["a.txt"]) == 1


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"schema": "other/1", "findings": []}', '{"schema": "govpub.baseline/1"}']
)
def test_what_is_no_baseline_is_refused(text: str) -> None:
    with pytest.raises(InvalidConfig):
        read_baseline(text, "b.json")
