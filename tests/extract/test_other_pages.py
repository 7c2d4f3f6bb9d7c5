"""Pages that others wrote: golden outlines, and what holds for any page at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govpub.model import Attachment, Figure, Paragraph, Release, to_json, walk
from govpub.read.html import extract
from govpub.read.styled.items import Extracted
from govpub.text.chars import squeeze
from tests.extract.outlines import PAGES, outline
from tests.laws.cases import LINES
from tests.support import assert_linear


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_read_as_an_editor_would(page: Path) -> None:
    assert outline(page) == page.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_page_has_an_outline_and_every_outline_a_page() -> None:
    folder = Path(__file__).parent / "pages"
    assert {page.stem for page in PAGES} == {path.stem for path in folder.glob("*.txt")}


def read(body: str, head: str = "") -> Extracted:
    return extract(f"<html><head>{head}</head><body>{body}</body></html>", "x.html")


def texts(release: Release) -> list[str]:
    return [block.text for block in walk(release.body) if isinstance(block, Paragraph)]


ARTICLE = '<div class="TRS_Editor">{}</div>'


def test_a_break_in_the_source_between_han_characters_is_no_space() -> None:
    release = read(ARTICLE.format("<p>第一行\n    第二行，third\n    line。</p>")).release
    assert texts(release) == ["第一行第二行，third line。"]


def test_br_parts_lines_and_white_space_around_them_is_padding() -> None:
    release = read(ARTICLE.format("　　甲方负责。<br>&nbsp;&nbsp;乙方配合。<br><br>　　丙方监督。")).release
    assert texts(release) == ["甲方负责。", "乙方配合。", "丙方监督。"]


def test_scripts_styles_forms_and_comments_are_no_text() -> None:
    noise = "<script>var a='甲';</script><style>.乙{}</style><!-- 丙 -->"
    noise += "<form><input value='丁'><select><option>戊</select></form>"
    assert texts(read(ARTICLE.format(f"<p>正文。</p>{noise}")).release) == ["正文。"]


def test_an_address_is_kept_as_written_and_resolved_by_a_base() -> None:
    link = ARTICLE.format('<p>见<a href="./t1.html">全文</a>。</p>')
    plain, based = read(link), read(link, '<base href="https://example.test/a/b.html">')
    (one,), (other,) = (next(iter(walk(found.release.body))).marks for found in (plain, based))  # type: ignore[union-attr]
    assert (one.href, other.href) == ("./t1.html", "https://example.test/a/t1.html")


def test_addresses_that_run_scripts_are_left_out_and_their_text_is_kept() -> None:
    found = read(ARTICLE.format("<p><a href=\"javascript:open('x',1,2,3,4)\">下载</a>附表。</p>"))
    assert texts(found.release) == ["下载附表。"]
    assert [f.code for f in found.findings] == ["EXT016"]


def test_icons_and_spacers_are_no_pictures() -> None:
    icons = '<img src="/i/icon_doc.gif"><img src="a.png" width="1" height="1"><img src="s.gif" style="width:12px">'
    release = read(ARTICLE.format(f'<p>正文。</p><p>{icons}<img src="b.jpg" alt="现场"></p>')).release
    assert [(b.src, b.alt) for b in walk(release.body) if isinstance(b, Figure)] == [("b.jpg", "现场")]


def test_a_picture_that_loads_late_has_its_true_address() -> None:
    release = read(ARTICLE.format('<p>文。</p><p><img src="loading.gif" data-src="b.jpg" alt="现场"></p>')).release
    assert [b.src for b in walk(release.body) if isinstance(b, Figure)] == ["b.jpg"]


def test_numbers_of_lists_are_written_out() -> None:
    lists = (
        '<ol start="3"><li>甲项</li><li>乙项</li></ol><ol style="list-style-type:cjk-ideographic"><li>丙项</li></ol>'
    )
    from govpub.read.html.tree import parse
    from govpub.read.html.walk import Walker
    from govpub.read.styled.items import Line
    from govpub.read.styled.report import Report

    root = parse(lists)
    assert root is not None
    lines = [piece.item for piece in Walker(Report()).run(root)]
    assert [line.marker + line.text for line in lines if isinstance(line, Line)] == ["3.甲项", "4.乙项", "一、丙项"]


def test_the_title_is_what_the_head_and_a_line_both_say() -> None:
    body = f"<h3>关于里程台账的通知</h3>{ARTICLE.format('<p>正文。</p>')}"
    for head in (
        "<title>关于里程台账的通知-临谷区人民政府</title>",
        "<title>临谷区人民政府 关于里程台账的通知</title>",
        '<meta name="ArticleTitle" content="关于里程台账的通知"><title>临谷区</title>',
        '<meta property="og:title" content="关于里程台账的通知">',
    ):
        assert read(body, head).release.title == "关于里程台账的通知"


def test_the_title_is_never_made_up() -> None:
    found = read("<div><p>里湾镇召开会议，研究台账工作，会议指出要按里程统计。</p><p>会议要求落实责任。</p></div>")
    assert found.release.title == ""


def test_what_the_pages_head_says_fills_only_what_its_text_leaves_open() -> None:
    head = '<meta name="PubDate" content="2025-03-02 09:30"><meta name="ContentSource" content="区交通局">'
    body = f"<div>发布时间：2025-03-01</div>{ARTICLE.format('<p>正文。</p>')}"
    metadata = read(body, head).release.metadata
    assert (metadata.published_on, metadata.source) == ("2025-03-01", "区交通局")


def test_a_page_without_any_sign_of_its_text_is_read_and_reported() -> None:
    links = "".join(f'<li><a href="{n}">友情链接{n}</a></li>' for n in range(8))
    parts = "".join(f"<div><p>第{n}部分的文字，说的是里程。</p></div>" for n in range(3))
    found = read(f"<ul>{links}</ul>{parts}")
    assert "EXT017" in [finding.code for finding in found.findings]


def test_the_time_of_a_meeting_is_not_that_of_publication() -> None:
    info = "<p>时间：2024年10月11日10:00</p><p>地点：区政务中心</p><p>发布人：区长</p>"
    found = read(f"<h1>里湾镇专场新闻发布会</h1>{info}{ARTICLE.format('<p>主持人：大家好！</p>')}")
    assert found.release.metadata.published_on is None
    other = read(f"<h1>里湾镇通知</h1><div>时间：2024-10-11 10:00　点击：[5]</div>{ARTICLE.format('<p>正文。</p>')}")
    assert other.release.metadata.published_on == "2024-10-11T10:00"


def test_a_date_beside_tools_under_the_title_is_the_publications() -> None:
    for line in (
        "<span>2025-04-28</span>|<span>区教育局</span>|<span>阅读 12</span>",
        "<em>2025-04-28</em><i>区教育局</i>",
        "<time>2025-04-28</time> 由 admin 发布",
    ):
        release = read(f"<h1>里湾镇通知</h1><div>{line}</div>{ARTICLE.format('<p>正文。</p>')}").release
        assert release.metadata.published_on == "2025-04-28", line
    banner = read(f"<div>2025年4月28日 星期一</div><h1>里湾镇通知</h1>{ARTICLE.format('<p>正文。</p>')}").release
    assert banner.metadata.published_on is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            '附件【<a href="/system/download.jsp?id=1">备案表.xlsx</a>】已下载<span>6</span>次',
            [("附件", "备案表.xlsx")],
        ),
        ('<b>附件下载：</b><a href="1.doc">1.范围表.doc</a>', [("1.", "范围表.doc")]),
        ('附件：<a href="1.doc">1.甲表</a>　<a href="2.doc">2.乙表</a>', [("1.", "甲表"), ("2.", "乙表")]),
        ('附件1：报名表.xlsx <a href="a.xlsx">[下载]</a>', [("附件1", "报名表.xlsx")]),
        ('附件：<a href="P0202.pdf">《规划》</a>（2.3MB）', [("附件", "《规划》")]),
        (
            '新聞稿<a href="Download.ashx?u=2">pdf</a><a href="Download.ashx?u=3">odt</a>',
            [(None, "新聞稿 pdf"), (None, "新聞稿 odt")],
        ),
        ('详见<a href="a.doc">办法</a>。', []),
    ],
)
def test_lines_that_are_links_to_files_are_attachments(line: str, expected: list[tuple[str | None, str]]) -> None:
    release = read(ARTICLE.format(f"<p>正文。</p><p>{line}</p>")).release
    assert [(b.marker, b.title) for b in walk(release.body) if isinstance(b, Attachment)] == expected


def test_a_text_that_the_page_hides_until_it_has_loaded_is_taken_and_a_hidden_copy_is_not() -> None:
    text = "<p>因改造施工，为保障安全，现决定临时关闭部分区域，由此带来的不便敬请谅解，特此公告周知。</p>"
    shown = read(f'<h1>里湾镇公告</h1><div id="js_content" style="visibility: hidden; opacity: 0">{text}</div>')
    assert len(texts(shown.release)) == 1
    assert "EXT025" in [f.code for f in shown.findings]
    copied = read(f'<h1>里湾镇公告</h1><div class="a">{text}</div><div id="print" style="display:none">{text}</div>')
    assert len(texts(copied.release)) == 1
    assert "EXT025" not in [f.code for f in copied.findings]


def test_sentences_and_pictures_around_a_text_are_reported() -> None:
    text = ARTICLE.format("<p>各镇要按里程统计台账，落实责任。</p>")
    below = "<div><p>另有一段话，说的是里程台账的建立。</p><img src=a.jpg alt=现场></div>"
    assert {"EXT024", "EXT026"} <= {f.code for f in read(f"<h1>里湾镇通知</h1>{text}{below}").findings}


TAGS = """
<p> </p> <div> </div> <td> <table> <tr> </table> <br> <b> </b> <li> <ol> </a> <h2> </h2> <script> </script> <!-- -->
<th> </span> <dl><dt> <dd> &nbsp; &#x6587; <
""".split()  # noqa: SIM905
OTHERS = ('<a href="a.html">', '<img src="a.png">', '<div class="TRS_Editor">', '<span style="display:none">')
pieces = st.sampled_from((*LINES, *TAGS, *OTHERS))
soup = st.lists(pieces, max_size=40).map("".join)


@settings(max_examples=150)
@given(soup)
def test_any_page_gives_a_release(html: str) -> None:
    found = extract(f"<p>通知</p>{html}", "x.html")
    to_json(found.release)


@settings(max_examples=60)
@given(st.lists(st.sampled_from([line for line in LINES if line.endswith("。")]), min_size=1, max_size=12))
def test_no_sentence_of_a_text_is_lost(lines: list[str]) -> None:
    release = read(ARTICLE.format("".join(f"<p>{line}</p>" for line in lines))).release
    said = squeeze(str(to_json(release)))
    for line in lines:
        for run in re.findall("[\u4e00-\u9fff]+", line):
            assert all(char in said for char in run)


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 8_000 + "文。",
        "<p>一、标题</p>" * 4_000,
        "<table><tr><td>" * 1_000 + "文。",
        "<table>" + "<tr><td>甲</td><td>乙</td></tr>" * 3_000 + "</table>",
        "<p>" + "<b>字</b>" * 8_000 + "</p>",
        "<p>" + '<a href="a">字</a>' * 6_000 + "</p>",
        "<ul><li>" * 2_000 + "文。",
        "<span>来源</span>" * 5_000,
        "<p>" + "[" * 30_000 + "</p>",
    ],
    ids=["divs", "headings", "nested-tables", "rows", "bold", "links", "lists", "labels", "brackets"],
)
def test_hostile_pages_take_time_in_proportion(html: str) -> None:
    assert_linear(lambda size: extract(html[:size], "x.html"), len(html))


def test_a_text_that_begins_with_labels_of_its_own_keeps_them() -> None:
    info = "<div>时间：2024-06-20　来源：区环保局</div>"
    text = ARTICLE.format("<p>当事人：里湾砖厂</p><p>地址：里湾镇</p><p>我局现场检查，发现设施没有运行。</p>")
    release = read(f"<h1>行政处罚决定书</h1>{info}{text}").release
    assert [field.label for field in release.fields] == ["时间", "来源"]
    assert texts(release)[:2] == ["当事人：里湾砖厂", "地址：里湾镇"]
    assert not [entry for entry in release.dropped if "正文" in entry.text]
