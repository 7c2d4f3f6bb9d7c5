"""The reading aids: worked by keyboard, remembered, undone by one button, absent without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Open, stored

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ROOT = "document.documentElement"


def choice(tab: Page, name: str) -> str | None:
    value: str | None = tab.evaluate(f"{ROOT}.getAttribute('data-aid-{name}')")
    return value


def font_size(tab: Page) -> float:
    return float(tab.evaluate("parseFloat(getComputedStyle(document.querySelector('.body p')).fontSize)"))


def opened_panel(open_page: Open, **options: object) -> Page:
    tab = open_page(**options)
    tab.get_by_role("button", name="无障碍").press("Enter")
    return tab


def test_without_javascript_there_is_no_control_that_does_nothing(open_page: Open) -> None:
    tab = open_page(java_script_enabled=False)
    assert tab.locator("button, input, select").count() == 0
    assert not tab.get_by_text("今天是").is_visible()
    assert tab.get_by_role("link", name="繁體").is_visible()
    tab.get_by_text("收藏本站、设为首页").click()
    assert tab.get_by_text("Ctrl+D").is_visible()


def test_today_is_the_readers_day(open_page: Open) -> None:
    tab = open_page(timezone_id="Asia/Shanghai")
    written = tab.locator(".today time").get_attribute("datetime")
    assert written == tab.evaluate("new Date().toLocaleDateString('sv')")
    assert "星期" in tab.locator(".today").inner_text()


def test_the_panel_opens_and_closes_by_its_button_and_says_so(open_page: Open) -> None:
    tab = open_page()
    button = tab.get_by_role("button", name="无障碍")
    assert button.get_attribute("aria-expanded") == "false"
    assert not tab.locator("#a11y-panel").is_visible()
    button.focus()
    tab.keyboard.press("Space")
    assert button.get_attribute("aria-expanded") == "true"
    assert tab.locator("#a11y-panel").is_visible()
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.name") == "a11y-size"
    button.press("Enter")
    assert not tab.locator("#a11y-panel").is_visible()


def test_text_grows_in_four_steps_by_the_arrow_keys_and_comes_back(open_page: Open) -> None:
    tab = opened_panel(open_page)
    sizes = [font_size(tab)]
    tab.keyboard.press("Tab")
    for _ in range(3):
        tab.keyboard.press("ArrowRight")
        sizes.append(font_size(tab))
    assert [round(size / sizes[0], 2) for size in sizes] == [1, 1.25, 1.5, 2]
    tab.get_by_role("button", name="恢复默认设置").press("Enter")
    assert font_size(tab) == sizes[0]
    assert tab.get_by_role("group", name="文字大小").get_by_label("标准").is_checked()


@pytest.mark.parametrize(
    ("label", "name", "value"),
    [
        ("最宽", "spacing", "3"),
        ("浅色", "scheme", "light"),
        ("深色", "scheme", "dark"),
        ("黑底黄字", "scheme", "contrast"),
        ("米黄色", "scheme", "warm"),
        ("大指针", "pointer", "on"),
        ("十字标尺", "ruler", "on"),
        ("大字幕", "caption", "on"),
        ("大字简洁版", "simple", "on"),
    ],
)
def test_a_choice_holds_after_a_reload_and_ends_with_reset(open_page: Open, label: str, name: str, value: str) -> None:
    tab = opened_panel(open_page)
    control = tab.get_by_label(label, exact=True)
    control.focus()
    tab.keyboard.press("Space")
    assert choice(tab, name) == value
    stored(tab)
    tab.reload()
    assert choice(tab, name) == value
    tab.get_by_role("button", name="无障碍").press("Enter")
    assert tab.get_by_label(label, exact=True).is_checked()
    tab.get_by_role("button", name="恢复默认设置").press("Enter")
    assert choice(tab, name) is None
    assert not tab.get_by_label(label, exact=True).is_checked()
    assert tab.evaluate("localStorage.getItem('govpub')") == "{}"


def test_the_ruler_follows_the_pointer_and_the_focus_and_lets_clicks_through(open_page: Open) -> None:
    tab = opened_panel(open_page)
    tab.get_by_label("十字标尺").press("Space")
    tab.mouse.move(400, 300)
    ruler = tab.locator(".ruler")
    assert ruler.evaluate("e => e.style.getPropertyValue('--y')") == "300px"
    assert ruler.get_attribute("aria-hidden") == "true"
    assert ruler.evaluate("e => getComputedStyle(e).pointerEvents") == "none"
    tab.get_by_role("link", name="返回顶部").focus()
    assert ruler.evaluate("e => e.style.getPropertyValue('--y')") != "300px"


def test_the_caption_strip_shows_what_is_pointed_at_and_says_nothing(open_page: Open) -> None:
    tab = opened_panel(open_page)
    tab.get_by_label("大字幕").press("Space")
    tab.locator("#p1").hover()
    strip = tab.locator(".strip")
    assert strip.inner_text().startswith("12月2日，临谷区")
    assert strip.get_attribute("aria-hidden") == "true"
    assert strip.get_attribute("aria-live") is None
    assert "12月2日，临谷区" in tab.locator("#p1").inner_text()


def test_focus_is_not_hidden_behind_the_caption_strip(open_page: Open) -> None:
    tab = opened_panel(open_page)
    tab.get_by_label("大字幕").press("Space")
    tab.get_by_role("link", name="返回顶部").focus()
    strip, link = tab.locator(".strip").bounding_box(), tab.get_by_role("link", name="返回顶部").bounding_box()
    assert strip is not None
    assert link is not None
    assert link["y"] + link["height"] <= strip["y"] + 1


def test_the_simple_view_leaves_text_switch_and_facts(open_page: Open) -> None:
    tab = opened_panel(open_page)
    before = font_size(tab)
    tab.get_by_label("大字简洁版").press("Space")
    assert font_size(tab) == before * 1.5
    for hidden in ("navigation[name='当前位置']", "complementary"):
        assert tab.locator(f"role={hidden}").count() == 0
    assert tab.get_by_role("link", name="繁體").is_visible()
    assert tab.get_by_text("3799010001").first.is_visible()


def test_shortcuts_are_off_until_switched_on(open_page: Open) -> None:
    tab = opened_panel(open_page)
    tab.keyboard.press("Alt+Shift+Digit2")
    assert choice(tab, "size") is None
    tab.get_by_role("checkbox", name="快捷键").press("Space")
    for keys, name, value in [
        ("Alt+Shift+Digit2", "size", "2"),
        ("Alt+Shift+Digit3", "size", None),
        ("Alt+Shift+Digit4", "scheme", "light"),
        ("Alt+Shift+Digit5", "ruler", "on"),
        ("Alt+Shift+Digit6", "caption", "on"),
        ("Alt+Shift+Digit8", "simple", "on"),
    ]:
        tab.keyboard.press(keys)
        assert choice(tab, name) == value, keys
    tab.keyboard.press("Digit2")
    tab.keyboard.press("Control+Alt+Shift+Digit2")
    assert choice(tab, "size") is None
    tab.keyboard.press("Alt+Shift+Digit1")
    assert not tab.locator("#a11y-panel").is_visible()
    tab.keyboard.press("Alt+Shift+Digit0")
    assert choice(tab, "ruler") is None
    assert choice(tab, "shortcuts") is None


def test_no_element_has_an_accesskey(open_page: Open) -> None:
    assert open_page().locator("[accesskey]").count() == 0


def test_the_help_is_a_dialog_that_takes_and_gives_back_the_focus(open_page: Open) -> None:
    tab = opened_panel(open_page)
    button = tab.get_by_role("button", name="快捷键说明")
    button.press("Enter")
    dialog = tab.get_by_role("dialog", name="快捷键")
    assert dialog.is_visible()
    assert tab.evaluate("document.activeElement.closest('dialog') !== null")
    assert dialog.get_by_role("row").count() == 9
    tab.keyboard.press("Escape")
    assert not dialog.is_visible()
    assert tab.evaluate("document.activeElement.dataset.do") == "help"
    button.press("Enter")
    tab.get_by_role("button", name="关闭").press("Enter")
    assert not dialog.is_visible()


def test_a_browser_that_keeps_nothing_still_works(open_page: Open) -> None:
    tab = open_page()
    tab.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })")
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.reload()
    tab.get_by_role("button", name="无障碍").press("Enter")
    tab.get_by_label("深色").press("Space")
    assert choice(tab, "scheme") == "dark"
    assert errors == []
