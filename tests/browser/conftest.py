"""Pages made by hand and written to files, opened in a real Chromium as a reader would open them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from govpub.assemble import assemble
from govpub.config import load
from tests.assemble.builders import conference, everything
from tests.support import EXAMPLE_CONFIG

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

#: relative addresses, so that the switch works from files
ADDRESSES = {"zh-Hans": "conference.html", "zh-Hant": "conference.hant.html"}

Open = Callable[..., "Page"]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A news conference in two scripts, and a page with every kind of block."""
    made = tmp_path_factory.mktemp("pages")
    config = load(EXAMPLE_CONFIG)
    pages = {
        "conference.html": conference(),
        "conference.hant.html": replace(conference(), language="zh-Hant"),
        "everything.html": everything(),
    }
    for name, release in pages.items():
        (made / name).write_text(assemble(release, config, addresses=ADDRESSES), encoding="utf-8")
    return made


@pytest.fixture
def open_page(chromium: Browser, folder: Path) -> Iterator[Open]:
    """Open a page by its file's name, with the options of a browser context; one context a test."""
    contexts = []

    def opened(name: str = "conference.html", **options: object) -> Page:
        settings = {"viewport": {"width": 1280, "height": 800}, "locale": "zh-CN", **options}
        context = chromium.new_context(**settings)  # type: ignore[arg-type]
        contexts.append(context)
        tab = context.new_page()
        tab.goto((folder / name).as_uri())
        return tab

    yield opened
    for context in contexts:
        context.close()


def stored(tab: Page) -> None:
    """Give the browser a moment: a page hands what it stores to the browser's own process after it has gone on."""
    tab.wait_for_timeout(300)
