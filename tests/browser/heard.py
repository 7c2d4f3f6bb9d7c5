"""`python -m tests.browser.heard`: write anew what is heard of each page, to be read line by line before it is kept.

The accessibility tree as Chromium gives it to a screen reader, without JavaScript (its date would depend on the
clock) and with the table of contents and the help open.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import govpub
from govpub.assemble import assemble
from govpub.config import load
from tests.assemble.builders import conference, everything
from tests.support import CHROMIUM, CHROMIUM_FLAGS, EXAMPLE_CONFIG, EXAMPLE_FILES

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FOLDER = Path(__file__).parent / "heard"
ADDRESSES = {"zh-Hans": "conference.html", "zh-Hant": "conference.hant.html"}


def pages() -> dict[str, str]:
    """The pages by name: the examples, and two made by hand with what the examples lack."""
    config = load(EXAMPLE_CONFIG)
    made = {path.stem: govpub.assemble(path, config=config) for path in EXAMPLE_FILES}
    made["by-hand-conference"] = assemble(conference(), config, addresses=ADDRESSES)
    made["by-hand-everything"] = assemble(everything(), config)
    return made


def heard(browser: Browser, html: str) -> str:
    """What a page says, line by line; addresses are left out."""
    context = browser.new_context(java_script_enabled=False, locale="zh-CN")
    tab = context.new_page()
    tab.set_content(html.replace("<details", "<details open"))
    tree = tab.locator("body").aria_snapshot()
    context.close()
    return "".join(f"{line}\n" for line in tree.splitlines() if not line.lstrip().startswith("- /url"))


def main() -> None:
    """Write all files."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_FLAGS))
        for name, html in pages().items():
            (FOLDER / f"{name}.txt").write_text(heard(browser, html), encoding="utf-8")
        browser.close()


if __name__ == "__main__":
    main()
