"""Inline text: marks nest properly, text is unchanged to the eye, nothing dangerous becomes an address."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govpub.assemble.catalogue import catalogue
from govpub.assemble.marks import Notes, render, render_label
from govpub.model import Enumerated, Mark


def html(text: str, *marks: Mark, enumeration: tuple[Enumerated, ...] = ()) -> str:
    return str(render(text, marks, Notes(catalogue("zh-Hans")), enumeration))


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        (Mark("strong", 0, 2), "<strong>甲乙</strong>丙"),
        (Mark("em", 0, 2), "<em>甲乙</em>丙"),
        (Mark("link", 0, 2, href="a.html"), '<a href="a.html">甲乙</a>丙'),
        (Mark("lang", 0, 2, lang="ja"), '<span lang="ja">甲乙</span>丙'),
        (Mark("keep", 0, 2), '<span translate="no">甲乙</span>丙'),
        (Mark("time", 0, 2, datetime="2025-03-01"), '<time datetime="2025-03-01">甲乙</time>丙'),
        (Mark("time", 0, 2, datetime="2025-02-30"), "甲乙丙"),
        (Mark("time", 0, 2, datetime="2025-03-01T09:30"), '<time datetime="2025-03-01T09:30">甲乙</time>丙'),
        (Mark("lang", 0, 2, lang='"><script>'), "甲乙丙"),
        (Mark("link", 0, 2, href="javascript:alert(1)"), "甲乙丙"),
        (Mark("unknown", 0, 2), "甲乙丙"),
        (Mark("image", 0, 0, src="a.png", alt="图"), '<img src="a.png" alt="图">甲乙丙'),
        (Mark("image", 0, 2, src="a.png", alt="甲乙"), '<img src="a.png" alt="">甲乙丙'),
        (Mark("image", 0, 0, src="data:image/png,", alt="图"), '<span role="img" aria-label="图"></span>甲乙丙'),
    ],
)
def test_a_mark_is_its_element(mark: Mark, expected: str) -> None:
    assert html("甲乙丙", mark) == expected


@pytest.mark.parametrize(
    ("text", "datetime", "written"),
    [
        ("于2025年12月2日召开", "2025-12-02", "2025年12月2日"),
        ("于二〇二五年十二月二日召开", "2025-12-02", "二〇二五年十二月二日"),
    ],
)
def test_a_whole_date_is_a_time(text: str, datetime: str, written: str) -> None:
    assert html(text) == text.replace(written, f'<time datetime="{datetime}">{written}</time>')


@pytest.mark.parametrize("text", ["2025年2月30日", "12月2日", "2025年12月", "民国108年1月1日", "32025年1月1日", "年"])
def test_what_is_no_whole_date_is_no_time(text: str) -> None:
    assert html(text) == text


def test_a_time_that_the_release_marks_stays_as_it_is() -> None:
    assert html("2025年12月2日", Mark("time", 0, 10, datetime="2025-12")) == (
        '<time datetime="2025-12">2025年12月2日</time>'
    )


def test_a_line_break_is_a_break() -> None:
    assert html("甲\n乙<") == "甲<br>乙&lt;"
    assert html("甲\n乙", Mark("strong", 0, 3)) == "<strong>甲<br>乙</strong>"


def test_an_inline_picture_without_alt_text_is_a_link_that_says_so() -> None:
    assert html("甲", Mark("image", 0, 0, src="a.png")) == (
        '<a class="picture" href="a.png" data-ui>图片（暂无文字说明）</a>甲'
    )


def test_a_note_is_a_numbered_link_that_parts_no_clause() -> None:
    notes = Notes(catalogue("zh-Hans"))
    found = str(render("甲乙", (Mark("note", 1, 1, text="注"),), notes))
    assert unescape(re.sub(r"<[^>]*>", "", found)) == "甲乙"
    assert 'href="#note-1"' in found
    assert notes.texts == ["注"]


def test_crossing_marks_are_closed_and_opened_again() -> None:
    assert html("甲乙丙丁", Mark("strong", 0, 3), Mark("em", 2, 4)) == ("<strong>甲乙<em>丙</em></strong><em>丁</em>")


def test_a_link_stands_in_no_link() -> None:
    found = html("甲乙丙", Mark("link", 0, 3, href="a"), Mark("link", 1, 2, href="b"), Mark("note", 2, 2, text="注"))
    assert found.startswith('<a href="a">甲乙丙</a><a class="note"')


def test_an_enumeration_is_a_list_to_the_ear_and_the_same_text_to_the_eye() -> None:
    text = "要求：一是快。二是好。请落实。"
    items = (Enumerated("一是", 3, 7), Enumerated("二是", 7, 11))
    assert html(text, enumeration=items) == (
        '要求：<span role="list"><span role="listitem">一是快。</span>'
        '<span role="listitem">二是好。</span></span>请落实。'
    )


def test_a_mark_across_items_is_cut_at_their_border() -> None:
    items = (Enumerated("一是", 0, 4), Enumerated("二是", 4, 8))
    assert html("一是快。二是好。", Mark("strong", 2, 7), enumeration=items) == (
        '<span role="list"><span role="listitem">一是<strong>快。</strong></span>'
        '<span role="listitem"><strong>二是好</strong>。</span></span>'
    )


def test_a_heading_in_the_contents_keeps_what_is_foreign_and_drops_links() -> None:
    marks = (Mark("link", 0, 3, href="a"), Mark("keep", 1, 2), Mark("strong", 0, 1))
    assert render_label("甲乙丙", marks) == '甲<span translate="no">乙</span>丙'


class _Balance(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not (tag == "a" and "a" in self.open)
        if tag not in ("img", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, tuple[Mark, ...]]:
    text = draw(st.text('甲乙<&"丙', min_size=1, max_size=12))
    places = st.integers(0, len(text))
    marks = []
    for kind in draw(st.lists(st.sampled_from(("strong", "em", "link", "lang", "keep", "note")), max_size=8)):
        start, end = sorted((draw(places), draw(places)))
        marks.append(Mark(kind, start, end, href="a&b", lang="en", text="n"))
    return text, tuple(marks)


@given(marked())
def test_whatever_the_ranges_elements_nest_and_the_text_is_kept(case: tuple[str, tuple[Mark, ...]]) -> None:
    text, marks = case
    parser = _Balance()
    parser.feed(html(text, *marks))
    parser.close()
    assert not parser.open
    assert parser.text == text


def test_many_crossing_marks_take_linear_time_and_space() -> None:
    size = 20_000
    marks = tuple(Mark("strong", n, size // 2 + n) for n in range(size // 2))
    assert len(html("字" * size, *marks)) < 200 * size
