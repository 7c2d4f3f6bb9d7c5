"""Read aloud: a voice of this machine only, sentence by sentence; a stand-in voice, since test machines have none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Open

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

#: a speech synthesis that records what it is asked and ends a sentence when it is told to
VOICES = """
window.spoken = []; window.events = [];
const voices = %s;
const stand_in = {
  getVoices: () => voices,
  speak(u) { window.spoken.push([u.text, u.voice.name, u.rate]); window.end = () => u.onend(); },
  pause() { window.events.push("pause"); }, resume() { window.events.push("resume"); },
  cancel() { window.events.push("cancel"); },
};
Object.defineProperty(window, "speechSynthesis", { value: stand_in });
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""
LOCAL = """[
  { name: "cloud", lang: "zh-CN", localService: false }, { name: "en", lang: "en-US", localService: true },
  { name: "tw", lang: "zh_TW", localService: true }, { name: "cn", lang: "zh-CN", localService: true },
]"""
CLOUD = '[{ name: "cloud", lang: "zh-CN", localService: false }, { name: "en", lang: "en-US", localService: true }]'


def reading(open_page: Open, voices: str, name: str = "conference.html") -> Page:
    tab = open_page(name)
    tab.add_init_script(VOICES % voices)
    tab.reload()
    tab.get_by_role("button", name="无障碍" if "hant" not in name else "無障礙").press("Enter")
    return tab


def spoken(tab: Page) -> list[list[object]]:
    found: list[list[object]] = tab.evaluate("window.spoken")
    return found


def test_it_reads_sentence_by_sentence_from_where_the_reader_is(open_page: Open) -> None:
    tab = reading(open_page, LOCAL)
    tab.get_by_role("button", name="开始朗读").press("Enter")
    tab.evaluate("while (window.spoken.length < 22) window.end()")
    texts = [str(text) for text, _, _ in spoken(tab)]
    assert texts[:3] == ["索引号", "3799013799010001/2025-00311", "主题分类"]
    assert "【新闻发布会】临谷区“冬季消防安全行动”新闻发布会召开" in texts
    assert texts[texts.index("有效") + 1] == "12月2日，临谷区“冬季消防安全行动”新闻发布会在区融媒体中心召开。"
    assert {voice for _, voice, _ in spoken(tab)} == {"cn"}
    assert tab.evaluate("CSS.highlights.get('reading').size") == 1


def test_the_text_that_is_read_is_not_changed(open_page: Open) -> None:
    tab = reading(open_page, LOCAL)
    before = tab.inner_html("article")
    tab.get_by_role("button", name="开始朗读").press("Enter")
    tab.evaluate("window.end()")
    assert tab.inner_html("article") == before


def test_it_pauses_goes_on_and_stops(open_page: Open) -> None:
    tab = reading(open_page, LOCAL)
    assert tab.get_by_role("button", name="停止").is_disabled()
    tab.get_by_role("button", name="开始朗读").press("Enter")
    tab.get_by_role("button", name="暂停").press("Enter")
    tab.get_by_role("button", name="继续").press("Enter")
    assert tab.evaluate("window.events") == ["pause", "resume"]
    tab.get_by_role("button", name="停止").press("Enter")
    assert tab.get_by_role("button", name="开始朗读").is_visible()
    assert tab.evaluate("CSS.highlights.has('reading')") is False
    count = len(spoken(tab))
    tab.evaluate("window.end()")
    assert len(spoken(tab)) == count


def test_it_reads_faster_when_asked(open_page: Open) -> None:
    tab = reading(open_page, LOCAL)
    tab.get_by_label("语速").select_option("快")
    tab.get_by_role("button", name="开始朗读").press("Enter")
    assert spoken(tab)[0][2] == 1.35


def test_the_voice_follows_the_script(open_page: Open) -> None:
    tab = reading(open_page, LOCAL, "conference.hant.html")
    tab.get_by_role("button", name="開始朗讀").press("Enter")
    assert spoken(tab)[0][1] == "tw"


def test_without_a_voice_of_this_machine_it_says_so_and_sends_nothing(open_page: Open) -> None:
    tab = reading(open_page, CLOUD)
    requests: list[str] = []
    tab.on("request", lambda request: requests.append(request.url))
    tab.get_by_role("button", name="开始朗读").press("Enter")
    assert "没有装中文语音" in tab.get_by_role("status").inner_text()
    assert spoken(tab) == []
    assert requests == []


def test_it_starts_at_a_selection(open_page: Open) -> None:
    tab = reading(open_page, LOCAL)
    tab.evaluate("getSelection().selectAllChildren(document.querySelector('#s2 h2'))")
    tab.evaluate("document.querySelector('[data-do=read]').click()")
    assert spoken(tab)[0][0] == "二、突出源头治理，“零容忍”消除安全隐患"
