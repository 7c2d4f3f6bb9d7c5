"""What a reader's browser does with a page: it works from a file, asks for nothing, and fits a small phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from govpub.text.chars import squeeze
from tests.support import EXAMPLE_FILES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Pages = dict[tuple[str, str], Path]

pytestmark = pytest.mark.browser
examples = pytest.mark.parametrize("example", [path.stem for path in EXAMPLE_FILES])
both = pytest.mark.parametrize("script", ["zh-Hans", "zh-Hant"])


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    """A tab of a small phone."""
    context = chromium.new_context(viewport={"width": 320, "height": 640}, locale="zh-CN")
    yield context.new_page()
    context.close()


@examples
@both
def test_a_page_asks_for_nothing_but_itself_and_breaks_no_policy(
    tab: Page, example_pages: Pages, example: str, script: str
) -> None:
    requests: list[str] = []
    messages: list[str] = []
    tab.on("request", lambda request: requests.append(request.url))
    tab.on("console", lambda message: messages.append(message.text))
    tab.on("pageerror", lambda error: messages.append(str(error)))
    address = example_pages[example, script].as_uri()
    tab.goto(address)
    assert [url for url in requests if not url.startswith("data:")] == [address]
    assert messages == []


@examples
@both
def test_a_page_does_not_scroll_sideways_on_a_small_phone(
    tab: Page, example_pages: Pages, example: str, script: str
) -> None:
    tab.goto(example_pages[example, script].as_uri())
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320


@examples
def test_every_word_is_there_without_javascript(chromium: Browser, example_pages: Pages, example: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(example_pages[example, "zh-Hans"].as_uri())
    shown = tab.inner_text("main")
    context.close()
    source = next(path for path in EXAMPLE_FILES if path.stem == example).read_text(encoding="utf-8")
    last = [line.strip() for line in source.splitlines() if line.strip().endswith("。")][-1]
    assert squeeze(last)[-20:] in squeeze(shown)
