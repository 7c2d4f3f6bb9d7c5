"""Real checkers over every example's page, in every script, wide and on a small phone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.checkers import checks
from tests.checkers.pages import SCRIPTS
from tests.support import EXAMPLE_FILES

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Pages = dict[tuple[str, str], Path]

examples = pytest.mark.parametrize("example", [path.stem for path in EXAMPLE_FILES])
scripts = pytest.mark.parametrize("script", SCRIPTS)
widths = pytest.mark.parametrize("width", [1280, 320])
both = pytest.mark.parametrize("script", ["zh-Hans", "zh-Hant"])


@pytest.mark.browser
@examples
@both
@widths
def test_axe_finds_no_violation(chromium: Browser, example_pages: Pages, example: str, script: str, width: int) -> None:
    assert checks.axe(chromium, example_pages[example, script], width) == []


@pytest.mark.browser
@examples
def test_axe_finds_no_violation_in_the_dark(chromium: Browser, example_pages: Pages, example: str) -> None:
    assert checks.axe(chromium, example_pages[example, "zh-Hans"], 1280, dark=True) == []


@examples
@scripts
def test_the_html_checker_says_nothing(
    complaints: dict[Path, list[str]], example_pages: Pages, example: str, script: str
) -> None:
    assert complaints[example_pages[example, script]] == []


@pytest.mark.browser
@both
@widths
def test_a_real_release_piped_through_the_commands_passes_axe(
    chromium: Browser, corpus_pages: dict[str, Path], script: str, width: int
) -> None:
    assert checks.axe(chromium, corpus_pages[script], width) == []


def test_a_real_release_piped_through_the_commands_passes_the_html_checker(corpus_pages: dict[str, Path]) -> None:
    assert checks.nu(list(corpus_pages.values())) == {page: [] for page in corpus_pages.values()}
