"""What is heard of each page, against files that were read line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.heard import FOLDER, heard, pages
from tests.support import EXAMPLE_FILES

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

NAMES = [*(path.stem for path in EXAMPLE_FILES), "by-hand-conference", "by-hand-everything"]


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return pages()


@pytest.mark.parametrize("name", NAMES)
def test_a_page_says_what_was_read_and_found_good(chromium: Browser, made: dict[str, str], name: str) -> None:
    kept = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    assert heard(chromium, made[name]).splitlines() == kept, "read the change, then run python -m tests.browser.heard"


def test_every_file_is_of_a_page() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(NAMES)
