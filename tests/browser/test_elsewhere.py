"""The reading aids on pages of other systems: worked as a reader would, undone without a trace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from govpub.a11y import Options, enhance
from govpub.markup.charset import declare_utf8
from tests.a11y.pages import LEGACY, read
from tests.browser.conftest import stored
from tests.checkers import checks

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGE = """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>通知</title>{head}
<style>html {{ font-size: 62.5% }} p, button, section {{ color: #123456; font-size: 14px; margin: 40px }}</style></head>
<body><a href="#text">跳到正文</a><nav aria-label="栏目"><a href="/">首页</a></nav>
<main id="text"><h1>关于供水的通知</h1><p>十月八日起分批供水。</p></main></body></html>"""

Open = Callable[..., "Page"]


@pytest.fixture
def show(chromium: Browser, tmp_path: Path) -> Iterator[Open]:
    """Open a page to which the reading aids were added."""
    contexts = []

    def shown(html: str, **options: object) -> Page:
        context = chromium.new_context(viewport={"width": 1000, "height": 700}, locale="zh-CN", **options)  # type: ignore[arg-type]
        contexts.append(context)
        tab = context.new_page()
        (tmp_path / "page.html").write_text(declare_utf8(enhance(html, Options(toolbar=True)).html), encoding="utf-8")
        tab.goto((tmp_path / "page.html").as_uri())
        return tab

    yield shown
    for context in contexts:
        context.close()


def look(tab: Page) -> list[object]:
    """How the page's paragraph looks."""
    found: list[object] = tab.evaluate(
        """() => { const p = document.querySelector("p"), s = getComputedStyle(p), b = p.getBoundingClientRect();
        return [s.color, s.backgroundColor, s.lineHeight, Math.round(b.height), s.cursor.length]; }"""
    )
    return found


def test_the_button_comes_after_the_skip_link_and_opens_the_panel(show: Open) -> None:
    tab = show(PAGE.format(head=""))
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "跳到正文"
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert tab.get_by_role("button", name="无障碍").get_attribute("aria-expanded") == "true"
    assert tab.get_by_role("region", name="无障碍阅读设置").is_visible()


def test_choices_change_the_page_and_reset_undoes_them(show: Open) -> None:
    tab = show(PAGE.format(head=""))
    before = look(tab)
    tab.get_by_role("button", name="无障碍").click()
    for label in ("特大", "最宽", "黑底黄字", "大指针"):
        tab.get_by_label(label, exact=True).check()
    color, ground, leading, height, pointer = look(tab)
    assert (color, ground) == ("rgb(255, 255, 0)", "rgb(0, 0, 0)")
    assert leading != before[2]
    assert int(str(height)) > 1.4 * int(str(before[3]))
    assert int(str(pointer)) > 100
    tab.get_by_role("button", name="恢复默认设置").click()
    assert look(tab) == before


def test_neither_style_reaches_the_other(show: Open) -> None:
    tab = show(PAGE.format(head=""))
    button = tab.get_by_role("button", name="无障碍")
    assert button.evaluate("b => getComputedStyle(b).fontSize") == "16px"
    assert button.evaluate("b => b.getBoundingClientRect().height") >= 44
    assert look(tab)[0] == "rgb(18, 52, 86)"


def test_the_simple_view_leaves_the_main_content(show: Open) -> None:
    tab = show(PAGE.format(head=""))
    tab.get_by_role("button", name="无障碍").click()
    tab.get_by_label("大字简洁版").check()
    assert not tab.get_by_role("navigation").is_visible()
    assert tab.get_by_role("heading", name="关于供水的通知").is_visible()
    assert tab.get_by_role("button", name="无障碍").is_visible()


def test_choices_are_remembered_for_the_site(show: Open) -> None:
    tab = show(PAGE.format(head=""))
    tab.get_by_role("button", name="无障碍").click()
    tab.get_by_label("米黄色").check()
    stored(tab)
    tab.reload()
    assert tab.evaluate("document.documentElement.getAttribute('data-aid-scheme')") == "warm"


def test_the_caption_follows_the_pointer_and_the_ruler_stands_under_it(show: Open) -> None:
    tab = show(PAGE.format(head=""))
    tab.get_by_role("button", name="无障碍").click()
    for label in ("特大", "十字标尺", "大字幕"):
        tab.get_by_label(label, exact=True).check()
    tab.get_by_role("button", name="无障碍").click()
    box = tab.locator("p").first.bounding_box()
    assert box is not None
    tab.mouse.move(box["x"] + 20, box["y"] + 5)
    assert tab.locator(".strip").inner_text() == "十月八日起分批供水。"
    line = tab.evaluate(
        """() => { const r = document.querySelector("govpub-aids").shadowRoot.querySelector(".ruler");
        return parseFloat(getComputedStyle(r).getPropertyValue("--govpub-y")); }"""
    )
    assert abs(line - box["y"] - 5) < 2


@pytest.mark.parametrize(
    "policy", ["default-src 'self'", "default-src 'none'; script-src 'none'", "script-src 'self' 'nonce-abc'"]
)
def test_a_policy_of_the_page_is_told_of_the_script(show: Open, policy: str) -> None:
    tab = show(PAGE.format(head=f'<meta http-equiv="Content-Security-Policy" content="{policy}">'))
    assert tab.get_by_role("button", name="无障碍").is_visible()


def test_without_javascript_there_is_no_control(show: Open) -> None:
    tab = show(PAGE.format(head=""), java_script_enabled=False)
    assert tab.locator("button, input, select").count() == 0


def test_a_page_in_another_language_says_whose_words_they_are(show: Open) -> None:
    tab = show(PAGE.format(head="").replace("zh-CN", "en"))
    assert tab.locator("govpub-aids").get_attribute("lang") == "zh-Hans"


def test_the_checkers_find_nothing_more_than_before(chromium: Browser, tmp_path: Path) -> None:
    html = enhance(PAGE.format(head=""), Options(toolbar=True)).html
    page = tmp_path / "page.html"
    page.write_text(html, encoding="utf-8")
    assert checks.nu([page])[page] == []
    assert checks.axe(chromium, page, 1000) == []


@pytest.mark.parametrize("path", LEGACY[:4], ids=lambda path: path.stem)
def test_the_page_s_own_tree_is_as_it_was(show: Open, path: Path) -> None:
    source = read(path)
    plain = enhance(source).html
    added = enhance(source, Options(toolbar=True)).html
    at = added.index("<template data-ui>")
    end = added.index("</script>", added.index("const STYLES")) + len("</script>")
    assert added[:at] + added[end:] == plain
    assert enhance(added, Options(toolbar=True)).html == added == enhance(added).html
    assert show(source).get_by_role("button", name="无障碍").is_visible()
