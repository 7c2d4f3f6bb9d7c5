"""The page's Content-Security-Policy does what it says; nothing is asked of the network."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

INJECTED = """<script>window.hit = 1</script><img src="x" onerror="window.hit = 2">
<p style="color: red" id="styled">x</p>
<iframe src="data:text/html,x"></iframe><a id="go" href="javascript:window.hit = 3">x</a>"""


def test_injected_script_style_and_frames_do_nothing(open_page: Open, folder: Path) -> None:
    html = (folder / "conference.html").read_text(encoding="utf-8")
    (folder / "injected.html").write_text(html.replace('<main id="content"', INJECTED + '<main id="content"'), "utf-8")
    tab = open_page("injected.html")
    tab.evaluate("document.getElementById('go').click()")
    tab.wait_for_timeout(100)
    assert tab.evaluate("window.hit ?? null") is None
    assert tab.evaluate("getComputedStyle(document.getElementById('styled')).color") != "rgb(255, 0, 0)"


def test_the_pages_own_style_and_script_work_under_its_policy(open_page: Open) -> None:
    messages: list[str] = []
    tab = open_page()
    tab.on("console", lambda message: messages.append(message.text))
    tab.on("pageerror", lambda error: messages.append(str(error)))
    tab.reload()
    tab.locator(".panel-toggle").press("Enter")
    tab.get_by_label("大指针").press("Space")
    tab.mouse.move(300, 300)
    assert messages == []


def test_pictures_beside_the_page_are_shown_from_a_file(open_page: Open, folder: Path) -> None:
    png = bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
        "1f15c4890000000d4944415478da63fcffff3f0300050001ff0b9c2c0000000049454e44ae426082"
    )
    (folder / "a.png").write_bytes(png)
    tab = open_page("everything.html")
    messages: list[str] = []
    tab.on("console", lambda message: messages.append(message.text))
    tab.reload()
    assert not [m for m in messages if "Content Security Policy" in m]
    assert tab.locator("#f1 img").evaluate("e => e.complete && e.naturalWidth") == 1
