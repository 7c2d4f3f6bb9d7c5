"""What a reader sees: small phones, large print, own text spacing, forced colours, paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

pages = pytest.mark.parametrize("name", ["conference.html", "everything.html"])
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pages
@pytest.mark.parametrize("size", ["", "2", "3", "4"])
def test_a_small_phone_never_scrolls_sideways(open_page: Open, name: str, size: str) -> None:
    tab = open_page(name, viewport={"width": 320, "height": 640})
    tab.evaluate("size => document.documentElement.setAttribute('data-aid-size', size)", size)
    tab.locator(".panel-toggle").press("Enter")
    assert tab.evaluate(WIDE) == 0


@pages
def test_readers_own_text_spacing_cuts_nothing_off(open_page: Open, name: str) -> None:
    tab = open_page(name, bypass_csp=True)
    tab.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
        "p { margin-block-end: 2em !important }"
    )
    cut = tab.evaluate(
        "[...document.querySelectorAll('main *')].filter(e => !e.closest('.vh, dt, .table, .outline') "
        "&& getComputedStyle(e).overflow !== 'visible' && e.scrollHeight > e.clientHeight + 1).map(e => e.outerHTML)"
    )
    assert cut == []
    assert tab.evaluate(WIDE) == 0


@pages
def test_targets_are_large_enough_for_a_finger(open_page: Open, name: str) -> None:
    tab = open_page(name, viewport={"width": 360, "height": 640})
    tab.locator(".panel-toggle").press("Enter")
    small = tab.evaluate(
        """[...document.querySelectorAll('a, button, input, select, summary')].filter(e => {
          const box = (e.matches('input') ? e.parentElement : e).getBoundingClientRect();
          return box.width && (box.width < 24 || box.height < 24) && !e.closest('p, .skip');
        }).map(e => e.outerHTML)"""
    )
    assert small == []


@pages
def test_forced_colours_keep_every_control_and_border(open_page: Open, name: str) -> None:
    tab = open_page(name, forced_colors="active")
    tab.locator(".panel-toggle").press("Enter")
    checked = tab.locator("input:checked + span").first
    plain = tab.locator("input:not(:checked) + span").first
    style = (
        "e => getComputedStyle(e).backgroundColor + getComputedStyle(e).outlineStyle + getComputedStyle(e).borderWidth"
    )
    assert checked.evaluate(style) != plain.evaluate(style)


@pages
def test_on_paper_there_is_the_document_alone(open_page: Open, name: str, tmp_path: Path) -> None:
    tab = open_page(name)
    tab.emulate_media(media="print")
    for gone in (".skip", ".switch", ".panel-toggle", ".breadcrumb", ".outline", ".related", ".help", ".to-top"):
        assert all(not e.is_visible() for e in tab.locator(gone).all()), gone
    assert tab.locator("h1").is_visible()
    assert tab.locator(".facts").is_visible()
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert tab.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_paper_is_white_whatever_the_screen_is(open_page: Open) -> None:
    tab = open_page(color_scheme="dark")
    tab.evaluate("document.documentElement.setAttribute('data-aid-scheme', 'contrast')")
    tab.emulate_media(media="print", color_scheme="dark")
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert tab.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


@pages
def test_the_skip_link_shows_when_it_has_the_focus_and_leads_to_the_text(open_page: Open, name: str) -> None:
    tab = open_page(name)
    tab.keyboard.press("Tab")
    skip = tab.get_by_role("link", name="跳到正文")
    tab.wait_for_timeout(50)
    box = skip.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "content"


@pages
def test_everything_that_has_the_focus_shows_it(open_page: Open, name: str) -> None:
    tab = open_page(name)
    tab.locator(".panel-toggle").press("Enter")
    seen = set()
    for _ in range(80):
        tab.keyboard.press("Tab")
        state = tab.evaluate(
            """() => { const e = document.activeElement; if (e === document.body) return null;
              const shown = e.matches('.panel label > input') ? e.nextElementSibling : e;
              const box = shown.getBoundingClientRect();
              const inside = box.bottom > 0 && box.top < innerHeight;
              return [e.outerHTML.slice(0, 80), getComputedStyle(shown).outlineStyle, inside]; }"""
        )
        if state is None:
            break
        seen.add(state[0])
        assert state[1] == "solid", state
        assert state[2], state
    assert len(seen) > 20


def test_an_enumeration_looks_as_plain_text_does(open_page: Open) -> None:
    tab = open_page()
    item = "[...document.querySelectorAll('[role=list], [role=listitem]')].map(e => getComputedStyle(e).display)"
    assert set(tab.evaluate(item)) == {"inline"}
