"""The checkers check: a page with known faults does not pass them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.checkers import checks

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FAULTY = """<!DOCTYPE html>
<html><head><title>x</title></head>
<body><h1>x</h1><p style="color:#aaa;background:#fff">grey</p><img src="a.png"><h4>deep</h4>
<main><a href="#" style="font-size:9px">a</a><a href="#" style="font-size:9px">b</a></main></body></html>
"""


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    page = tmp_path_factory.mktemp("faulty") / "缺陷 page.html"
    page.write_text(FAULTY, encoding="utf-8")
    return page


@pytest.mark.browser
def test_axe_complains_of_each_known_fault(chromium: Browser, faulty: Path) -> None:
    found = {line.partition(":")[0] for line in checks.axe(chromium, faulty, 1280)}
    assert {"html-has-lang", "color-contrast", "image-alt", "heading-order", "region", "target-size"} <= found


def test_the_html_checker_complains_of_each_known_fault_at_its_page(faulty: Path) -> None:
    found = checks.nu([faulty])[faulty]
    assert any("alt" in line for line in found)
    assert any("lang" in line for line in found), "warnings count as well"
