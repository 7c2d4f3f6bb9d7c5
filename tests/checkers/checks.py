"""axe-core in a real Chromium, and the Nu HTML checker, as functions from pages to complaints."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from tests.support import REPO

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_MODULES = REPO / "tools" / "checkers" / "node_modules"
_AXE = _MODULES / "axe-core" / "axe.min.js"
_NU = _MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
_HERE = Path(__file__).parent


def _installed(path: Path) -> Path:
    if not path.is_file():
        pytest.fail(f"{path.relative_to(REPO)} is missing: run `make checkers`", pytrace=False)
    return path


def axe(browser: Browser, page: Path, width: int, *, dark: bool = False) -> list[str]:
    """What axe finds against WCAG 2.2 A, AA and best practices on a page `width` CSS pixels wide."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        bypass_csp=True,
        color_scheme="dark" if dark else "light",
        locale="zh-CN",
    )
    try:
        tab = context.new_page()
        tab.goto(page.as_uri())
        tab.evaluate(_installed(_AXE).read_text(encoding="utf-8"))
        found: list[str] = tab.evaluate((_HERE / "axe.js").read_text(encoding="utf-8"))
        return found
    finally:
        context.close()


def nu(pages: Sequence[Path]) -> dict[Path, list[str]]:
    """The errors and warnings of the Nu HTML checker for each page; one Java process for all."""
    command = ["java", "-Xss4m", "-jar", str(_installed(_NU)), "--format", "json", "--stdout", "--exit-zero-always"]
    done = subprocess.run([*command, *map(str, pages)], capture_output=True, check=True)
    by_name: dict[Path, list[str]] = {page: [] for page in pages}
    for message in json.loads(done.stdout)["messages"]:
        if message["type"] == "info" and message.get("subType") != "warning":
            continue
        page = Path(unquote(message["url"].removeprefix("file:")))
        where = f"{message.get('lastLine', 0)}:{message.get('firstColumn', 0)}"
        by_name[page].append(f"{where}: {message['message']} {message.get('extract', '')}")
    return by_name
