"""`make screenshots`: every example as its readers see it, into screenshots/: light, dark, large print, phone, paper;
simplified and traditional.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.checkers.pages import write_examples
from tests.support import CHROMIUM, CHROMIUM_FLAGS, REPO

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


class View(NamedTuple):
    """One way to look at a page."""

    name: str
    width: int
    dark: bool = False
    paper: bool = False
    large: bool = False


VIEWS = (
    View("light", 1280),
    View("dark", 1280, dark=True),
    View("large-print", 1280, large=True),
    View("phone", 320),
    View("print", 794, paper=True),  # A4 at 96 pixels an inch
)
SCRIPTS = ("zh-Hans", "zh-Hant")


def shoot(browser: Browser, page: Path, view: View, to: Path) -> None:
    """One picture of the whole page."""
    context = browser.new_context(
        viewport={"width": view.width, "height": 900},
        color_scheme="dark" if view.dark else "light",
        device_scale_factor=2 if view.width < 600 else 1,
        locale="zh-CN",
    )
    tab: Page = context.new_page()
    tab.goto(page.as_uri())
    if view.paper:
        tab.emulate_media(media="print")
    if view.large:  # what a browser's own text zoom does
        tab.evaluate("document.documentElement.style.fontSize = '200%'")
    tab.screenshot(path=to, full_page=True)
    context.close()


def pictures(browser: Browser, folder: Path) -> Iterator[Path]:
    """Every example in both scripts and all views; the pictures' paths as they are made."""
    pages = write_examples(folder)
    for (example, script), page in pages.items():
        for view in VIEWS if script in SCRIPTS else ():
            to = folder / f"{example}.{script}.{view.name}.png"
            shoot(browser, page, view, to)
            yield to


def main() -> None:
    """Take all pictures."""
    from playwright.sync_api import sync_playwright

    folder = REPO / "screenshots"
    folder.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_FLAGS))
        count = sum(1 for _ in pictures(browser, folder))
        browser.close()
    print(f"{count} pictures in {folder.relative_to(REPO)}/")


if __name__ == "__main__":
    main()
