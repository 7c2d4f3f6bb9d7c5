"""What a real browser and axe-core make of the legacy pages, before and after."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from govpub.a11y import Options, enhance
from govpub.markup.charset import declare_utf8
from tests.support import REPO

from .pages import LEGACY, read

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

AXE = REPO / "tools" / "checkers" / "node_modules" / "axe-core" / "axe.min.js"
RULES = REPO / "tests" / "checkers" / "axe.js"

#: what no change of markup mends: how large a link is drawn
DRAWN = "target-size"


@pytest.fixture(scope="module")
def violations(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Counter[str]]:
    """How often each of axe's rules is violated on all legacy pages together, as they are and enhanced."""
    folder = tmp_path_factory.mktemp("legacy")
    out: dict[str, Counter[str]] = {"before": Counter(), "certain": Counter(), "likely": Counter()}
    if not AXE.is_file():
        pytest.fail(f"{AXE.relative_to(REPO)} is missing: run `make checkers`", pytrace=False)
    axe = AXE.read_text(encoding="utf-8")
    # media that are not there would be waited for
    rules = RULES.read_text(encoding="utf-8").replace("axe.run(document, {", "axe.run(document, { preload: false,")
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True, locale="zh-CN")
    tab = context.new_page()
    for path in LEGACY:
        source = read(path)
        written = {
            "before": source,
            "certain": enhance(source).html,
            "likely": enhance(source, Options(likely=True)).html,
        }
        for name, html in written.items():
            page = folder / f"{name}-{path.name}"
            page.write_text(declare_utf8(html), encoding="utf-8")
            tab.goto(page.as_uri())
            tab.evaluate(axe)
            out[name].update(found.partition(":")[0] for found in tab.evaluate(rules))
    context.close()
    return out


def test_four_of_five_violations_are_gone_where_likely_changes_are_asked_for(
    violations: dict[str, Counter[str]],
) -> None:
    assert violations["likely"].total() <= 0.2 * violations["before"].total(), violations["likely"]


def test_certain_changes_alone_mend_four_of_five_of_what_markup_can_mend(
    violations: dict[str, Counter[str]],
) -> None:
    before, certain = (violations[name].total() - violations[name][DRAWN] for name in ("before", "certain"))
    assert certain <= 0.2 * before, violations["certain"]


def test_no_rule_is_violated_that_was_kept_before(violations: dict[str, Counter[str]]) -> None:
    assert set(violations["certain"]) <= set(violations["before"])
    assert set(violations["likely"]) <= set(violations["before"])


def test_a_browser_shows_the_same_text(chromium: Browser, tmp_path: Path) -> None:
    tab = chromium.new_page()
    for path in LEGACY:
        texts = []
        for name, html in (("old", read(path)), ("new", enhance(read(path), Options(likely=True)).html)):
            page = tmp_path / f"{name}-{path.name}"
            page.write_text(declare_utf8(html), encoding="utf-8")
            tab.goto(page.as_uri())
            texts.append(
                tab.evaluate(
                    """() => {
                      document.querySelectorAll('.govpub-skip, script, style').forEach(e => e.remove());
                      return document.body.textContent.replace(/\\s+/g, '');
                    }"""
                )
            )
        assert texts[0] == texts[1], path.name
    tab.close()


def test_the_skip_link_shows_itself_and_leads_to_the_text(chromium: Browser, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(declare_utf8(enhance(read(LEGACY[2])).html), encoding="utf-8")
    tab = chromium.new_page()
    tab.goto(page.as_uri())
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "govpub-skip"
    assert tab.evaluate("document.activeElement.getBoundingClientRect().height") > 20
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.querySelector(location.hash).getAttribute('role')") == "main"
    tab.close()
