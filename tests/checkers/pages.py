"""The pages under test: a source, through the public API, as a press officer would pipe it."""

from __future__ import annotations

from pathlib import Path

import govpub
from govpub.config import Config, load
from tests.support import EXAMPLE_CONFIG, EXAMPLE_FILES

SCRIPTS = ("zh-Hans", "zh-Hant", "zh-Hant-TW", "zh-Hant-HK")


def page_of(source: Path, script: str, config: Config) -> str:
    """assemble → convert (where the script is another) → a11y."""
    page = govpub.assemble(source, config=config)
    if script != "zh-Hans":
        converted = govpub.convert(page, script)
        assert isinstance(converted, str)
        page = converted
    return govpub.enhance(page).html


def write_examples(folder: Path) -> dict[tuple[str, str], Path]:
    """Every example in every script; the pages' paths by (example, script)."""
    config = load(EXAMPLE_CONFIG)
    pages = {}
    for source in EXAMPLE_FILES:
        for script in SCRIPTS:
            path = folder / f"{source.stem}.{script}.html"
            path.write_text(page_of(source, script, config), encoding="utf-8")
            pages[source.stem, script] = path
    return pages
