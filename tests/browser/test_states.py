"""axe-core on every state of a page: each colour scheme, large print, the panel and the help open; AAA included."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Open
from tests.support import REPO

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

_AXE = REPO / "tools" / "checkers" / "node_modules" / "axe-core" / "axe.min.js"

#: every rule that is not deprecated, by name: tags alone leave target size and the AAA rules off
_RUN = """async () => {
  const rules = {};
  for (const rule of axe.getRules()) rules[rule.ruleId] = { enabled: !rule.tags.includes("deprecated") };
  const found = await axe.run(document, { rules, resultTypes: ["violations"] });
  return found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target} ${n.html} ${n.failureSummary}`));
}"""

#: the page with every kind of block
NAME = "everything.html"


def violations(tab: Page) -> list[str]:
    if not _AXE.is_file():
        pytest.fail(f"{_AXE.relative_to(REPO)} is missing: run `make checkers`", pytrace=False)
    tab.evaluate(_AXE.read_text(encoding="utf-8"))
    found: list[str] = tab.evaluate(_RUN)
    return found


@pytest.mark.parametrize("scheme", ["", "light", "dark", "contrast", "warm"])
def test_every_colour_scheme_with_the_panel_open(open_page: Open, scheme: str) -> None:
    tab = open_page(NAME, bypass_csp=True)
    tab.locator(".panel-toggle").press("Enter")
    tab.locator(f"input[name='a11y-scheme'][value='{scheme}']").press("Space")
    tab.locator(".help summary").press("Enter")
    assert violations(tab) == []


@pytest.mark.parametrize("state", ["size=4", "simple=on", "caption=on", "ruler=on", "spacing=3"])
def test_every_aid_at_work_on_a_small_phone(open_page: Open, state: str) -> None:
    tab = open_page(NAME, bypass_csp=True, viewport={"width": 320, "height": 640})
    tab.locator(".panel-toggle").press("Enter")
    key, value = state.split("=")
    tab.locator(f"[data-set='{key}'][value='{value}']").press("Space")
    assert violations(tab) == []


def test_the_readers_systems_own_colours(open_page: Open) -> None:
    for options in ({"color_scheme": "dark"}, {"contrast": "more"}, {"forced_colors": "active"}):
        assert violations(open_page(NAME, bypass_csp=True, **options)) == []


def test_the_help_dialog(open_page: Open) -> None:
    tab = open_page(bypass_csp=True)
    tab.locator(".panel-toggle").press("Enter")
    tab.get_by_role("button", name="快捷键说明").press("Enter")
    assert violations(tab) == []
