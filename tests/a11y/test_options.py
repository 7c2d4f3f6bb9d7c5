"""Which enhancements are run."""

from __future__ import annotations

import pytest

from govpub.a11y import ENHANCEMENTS, Options, as_findings, enhance, find, select
from govpub.errors import UsageError
from govpub.model import Severity

PAGE = "<html><head><title>通知</title></head><body><h1>通知</h1><p>现将有关事项通知如下。</p></body></html>"


def test_only_runs_what_it_names_by_code_or_name() -> None:
    assert [e.name for e in select(Options(only=("A11Y003", "page-language")))] == ["page-language", "viewport"]


def test_skip_leaves_out_what_it_names() -> None:
    assert len(select(Options(skip=("a11y001",)))) == len(ENHANCEMENTS) - 1
    assert "lang=" not in enhance(PAGE, Options(skip=("page-language",))).html


def test_an_unknown_code_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(UsageError) as error:
        enhance(PAGE, Options(only=("page-langage",)))
    assert error.value.remedy is not None
    assert "page-language" in error.value.remedy.en


def test_a_language_that_is_given_is_the_page_s_language() -> None:
    assert '<html lang="zh-Hant-HK">' in enhance(PAGE, Options(lang="zh-Hant-HK")).html


def test_as_findings_an_audit_says_what_would_be_done() -> None:
    findings = as_findings(enhance(PAGE).applied)
    assert [f.name for f in findings][:2] == ["page-language", "viewport"]
    assert all(f.severity is Severity.WARNING for f in findings)


def test_an_enhancement_is_found_in_either_case() -> None:
    assert find("a11y001") is find("PAGE-LANGUAGE") is ENHANCEMENTS[0]
    assert find("A11Y999") is None
