"""The switch between scripts: the same place, the same choice next time, never a loop."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Open, stored

pytestmark = pytest.mark.browser


def test_only_the_other_script_is_offered(open_page: Open) -> None:
    assert [a.inner_text() for a in open_page().locator(".switch a:visible").all()] == ["繁體"]
    assert [a.inner_text() for a in open_page("conference.hant.html").locator(".switch a:visible").all()] == ["简体"]


def test_it_goes_to_the_same_paragraph(open_page: Open) -> None:
    tab = open_page()
    tab.evaluate("document.querySelector('#q1').scrollIntoView()")
    tab.get_by_role("link", name="繁體").evaluate("a => a.focus({ preventScroll: true })")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/conference.hant.html#*")
    assert tab.url.split("#")[1] == "q1"
    top = tab.evaluate("document.getElementById(location.hash.slice(1)).getBoundingClientRect().top")
    assert 0 <= top < 200


def test_from_the_top_it_goes_to_the_top(open_page: Open) -> None:
    tab = open_page()
    tab.get_by_role("link", name="繁體").click()
    tab.wait_for_url("**/conference.hant.html*")
    assert tab.url.rstrip("#").endswith("hant.html")


def test_the_choice_is_kept_and_never_turns_twice(open_page: Open) -> None:
    tab = open_page()
    simplified = tab.url
    tab.get_by_role("link", name="繁體").click()
    tab.wait_for_url("**/conference.hant.html*")
    stored(tab)
    tab.goto(simplified)
    tab.wait_for_url("**/conference.hant.html*")
    tab.get_by_role("link", name="简体").click()
    tab.wait_for_url("**/conference.html*")
    stored(tab)
    tab.reload()
    assert "hant" not in tab.url


def test_a_page_at_another_address_than_its_own_does_not_turn(open_page: Open) -> None:
    tab = open_page()
    tab.get_by_role("link", name="繁體").click()
    tab.wait_for_url("**/conference.hant.html*")
    other = tab.url.replace("conference.hant.html", "everything.html").split("#")[0]
    tab.goto(other)
    assert tab.url == other
