"""Fixtures that every room's tests may use; plain values stand in `tests.support`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.support import CHROMIUM, CHROMIUM_FLAGS, CORPUS, EXAMPLES, NO_CORPUS, REPO

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# no test depends on the clock, and a failure is the same on every machine
settings.register_profile(
    "default", deadline=None, derandomize=True, max_examples=100, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("default")


@pytest.fixture(scope="session")
def repo() -> Path:
    """The repository's root."""
    return REPO


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of example releases."""
    return EXAMPLES


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real pages; the test is skipped, with the reason, where it does not exist."""
    if not CORPUS.is_dir():
        pytest.skip(NO_CORPUS)
    return CORPUS


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real Chromium. Where there is none the test fails: nothing is skipped silently."""
    if not os.access(CHROMIUM, os.X_OK):
        pytest.fail(f"no Chromium at {CHROMIUM}: run `make test`, or set CHROMIUM to the browser's path", pytrace=False)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_FLAGS))
        yield browser
        browser.close()
