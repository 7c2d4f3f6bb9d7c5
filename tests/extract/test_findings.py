"""What extraction reports is one table: every code has its wordings, and every code is reported somewhere."""

from __future__ import annotations

import re

from govpub.data import read_toml
from govpub.model import Severity
from govpub.read.styled.report import Report
from tests.support import REPO

CATALOGUE = read_toml("extract/findings.toml")
CODE = re.compile(r"EXT\d{3}")


def test_every_code_is_reported_somewhere_and_no_other() -> None:
    sources = (REPO / "src" / "govpub" / "read").rglob("*.py")
    used = {code for path in sources for code in CODE.findall(path.read_text(encoding="utf-8"))}
    assert used == set(CATALOGUE)


def test_the_manual_lists_every_code() -> None:
    listed = CODE.findall((REPO / "docs" / "extraction.md").read_text(encoding="utf-8"))
    assert listed == list(CATALOGUE)


def test_codes_are_numbered_without_a_gap_and_names_differ() -> None:
    assert list(CATALOGUE) == [f"EXT{n:03}" for n in range(1, len(CATALOGUE) + 1)]
    assert len({entry["name"] for entry in CATALOGUE.values()}) == len(CATALOGUE)


def test_every_finding_is_worded_in_both_languages_with_its_count() -> None:
    report = Report()
    for code in CATALOGUE:
        report.add(code, "里湾镇")
        report.add(code)
    for finding in report.findings():
        assert ("2" in finding.message.zh) == ("{count}" in CATALOGUE[finding.code]["zh"])
        assert ("2" in finding.message.en) == ("{count}" in CATALOGUE[finding.code]["en"])
        assert "{" not in finding.message.zh + finding.message.en
        assert finding.severity in (Severity.INFO, Severity.WARNING)
        assert finding.help is None or (finding.help.zh and finding.help.en)


def test_examples_are_short_few_and_on_one_line() -> None:
    report = Report()
    for n in range(9):
        report.add("EXT001", f"第{n}条批注\n" + "很长的意见" * 20)
    (finding,) = report.findings()
    assert "\n" not in finding.message.zh
    assert finding.message.zh.count("“") == 3
    assert len(finding.message.zh) < 120
