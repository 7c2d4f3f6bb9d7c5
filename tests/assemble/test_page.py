"""The page: everything of the release is shown, nothing is made up, what is ours says so."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given

from govpub.assemble import assemble
from govpub.config import Config, SiteConfig, load
from govpub.model import Field, Figure, Metadata, Notice, Other, Paragraph, Release, Section, SiteEntry
from govpub.text.chars import squeeze
from tests.assemble.builders import METADATA, SITE, TITLE, conference, everything, release, run_of
from tests.assemble.page_of import Page
from tests.laws.coverage import not_shown
from tests.strategies import releases
from tests.support import EXAMPLE_CONFIG

ADDRESSES = {"zh-Hans": "https://www.lingu.gov.example/a.html", "zh-Hant": "https://www.lingu.gov.example/t.html"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def page(made: Release, config: Config | None = None, **options: object) -> Page:
    return Page(assemble(made, config, **options))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def config() -> Config:
    return load(EXAMPLE_CONFIG)


@pytest.mark.parametrize("made", [conference(), everything()], ids=["conference", "everything"])
def test_every_block_and_field_is_shown_in_order(made: Release) -> None:
    assert not_shown(made, assemble(made)) == []


@given(releases())
def test_every_block_and_field_of_any_release_is_shown(made: Release) -> None:
    html = assemble(made, addresses=ADDRESSES)
    assert not_shown(made, html) == []
    Page(html)


@given(releases())
def test_ids_are_unique_and_references_are_kept(made: Release) -> None:
    found = Page(assemble(made))
    outside = [e for e in found.elements if not in_template(e)]
    ids = [e.attributes["id"] for e in outside if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    for e in outside:
        assert set(e.attributes.get("aria-labelledby", "").split()) <= set(ids)
        target = e.attributes.get("href", "")
        assert not target.startswith("#") or target[1:] in ids


def in_template(element: object) -> bool:
    while element is not None:
        if element.tag == "template":  # type: ignore[attr-defined]
            return True
        element = element.parent  # type: ignore[attr-defined]
    return False


def levels(found: Page) -> list[int]:
    return [
        int(e.attributes["aria-level"]) if e.attributes.get("role") == "heading" else int(e.tag[1])
        for e in found.elements
        if (e.tag in HEADINGS or e.attributes.get("role") == "heading") and not in_template(e)
    ]


@given(releases(depth=4))
def test_there_is_one_h1_and_levels_never_skip_one(made: Release) -> None:
    found = levels(Page(assemble(made)))
    assert found[0] == 1
    assert found.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(found))


def test_headings_deeper_than_six_keep_their_level() -> None:
    deep = Section(heading="底", level=1)
    for n in range(8):
        deep = Section(heading=f"第{n}层", level=1, blocks=(deep,))
    assert max(levels(page(release(deep)))) == 10


def test_paragraphs_that_are_the_items_of_one_enumeration_are_one_list() -> None:
    items = [run_of((marker, "抓落实。")) for marker in ("一是", "二是", "三是", "一是")]
    found = page(release(Paragraph(text="要求："), *items, Paragraph(text="完。")))
    lists = [e for e in found.elements if e.attributes.get("role") == "list"]
    assert [[child.text.strip() for child in e.children] for e in lists] == [
        ["一是抓落实。", "二是抓落实。", "三是抓落实。"]
    ]
    assert found.one("p", id="p5").parent.tag == "div"  # type: ignore[union-attr]
    assert found.one("p", id="p5").text == "一是抓落实。"


def test_the_title_is_said_once_where_a_field_holds_it() -> None:
    found = page(conference())
    assert found.one("h1").parent.tag == "dd"  # type: ignore[union-attr]
    body = found.one("body").text
    assert squeeze(body).count(squeeze(TITLE)) == 1


def test_a_title_field_that_differs_is_shown_beside_the_title() -> None:
    made = replace(conference(), title="另一个标题")
    found = page(made)
    assert found.one("h1").text == "另一个标题"
    assert TITLE in found.one("dl", class_="disclosure").text


def test_a_release_without_title_says_so_in_our_words() -> None:
    found = page(release(Paragraph(text="正文。"), title=""))
    assert found.one("title").ui
    assert all(e.ui for e in found.one("h1").children) or "无标题" in found.one("h1").text


def test_labels_are_shown_without_padding_and_empty_fields_say_so() -> None:
    found = page(conference())
    assert [e.text for e in found.all("dt") if not e.ui] == [
        "索引号", "主题分类", "发布机构", "成文时间", "文号", "发文时间", "标题", "效力状态",
    ]  # fmt: skip
    empty = found.one("span", class_="empty")
    assert empty.ui
    assert empty.text == "—未填写"


def test_a_field_that_stands_twice_is_shown_twice_in_a_list_of_its_own() -> None:
    twice = (Field("issuer", "发布机构", "甲局"), Field("issuer", "发布机构", "乙局"), Field(None, "备注", "无"))
    found = page(release(Paragraph(text="正文。"), fields=twice))
    assert [dl.text.split() for dl in found.all("dl", class_="disclosure")] == [
        ["发布机构甲局"],
        ["发布机构乙局", "备注无"],
    ]


def test_dates_of_the_block_are_times() -> None:
    found = [(e.attributes["datetime"], e.text) for e in page(conference()).all("time")]
    assert found == [("2025-12-02", "2025年12月02日"), ("2025-12-03", "2025年12月03日")]


def test_the_official_tags_come_from_the_release_and_absent_ones_are_not_written(config: Config) -> None:
    made = replace(conference(), metadata=replace(METADATA, published_on="2025-12-03T09:30", author="余采芹"))
    found = page(made, config, addresses=ADDRESSES)
    assert found.meta("ArticleTitle") == TITLE
    assert found.meta("PubDate") == "2025-12-03 09:30"
    assert found.meta("SiteName") == "岳泽市临谷区人民政府网站"
    assert found.meta("SiteIDCode") == "3799010001"
    assert found.meta("ColumnName") == "新闻发布"
    assert found.meta("Author") == "余采芹"
    assert found.meta("Url") == ADDRESSES["zh-Hans"]
    assert found.meta("ContentSource") is None  # the issuer is no content source
    assert found.meta("Keywords") is None


@pytest.mark.parametrize("label", ["关键词", "主 题 词", "關鍵詞", "主題詞"])
def test_keywords_come_from_a_keyword_field_alone(label: str) -> None:
    made = release(Paragraph(text="除雪。"), metadata=Metadata(source="临谷融媒", other=(Other(label, "除雪;取暖"),)))
    found = page(made)
    assert found.meta("Keywords") == "除雪;取暖"
    assert found.meta("ContentSource") == "临谷融媒"


def test_an_impossible_date_is_no_date_for_machines() -> None:
    made = release(
        fields=(Field("published_on", "发布日期", "2025年2月30日"),), metadata=Metadata(published_on="2025-02-30")
    )
    html = assemble(made)
    assert "2025-02-30" not in html
    assert "2025年2月30日" in html


def test_the_description_is_whole_sentences() -> None:
    long = "很长的一句话，" * 40 + "到此结束。"
    assert page(release(Paragraph(text="各镇人民政府："), Paragraph(text=long + "第二句！第三句。"))).meta(
        "Description"
    ) == (long + "第二句！")
    assert page(release(Paragraph(text="没有句号"))).meta("Description") is None


def test_the_title_element_names_the_site_only_where_the_source_does(config: Config) -> None:
    assert page(conference(), config).one("title").text == f"{TITLE} - 岳泽市临谷区人民政府网站"
    assert page(replace(conference(), site=()), config).one("title").text == TITLE


def test_the_releases_own_footer_comes_first_and_the_configuration_fills_in(config: Config) -> None:
    found = page(conference(), config)
    values = {e.attributes["class"]: e for e in found.all("div") if e.attributes.get("class", "").startswith("fact-")}
    assert [e.text.strip() for e in values.values()] == [
        "主办单位中共临谷区委、临谷区人民政府", "承办单位临谷区大数据中心", "内容保障各镇街、区直部门",
        "地址岳泽市临谷区台前路66号", "邮政编码279901", "联系电话（0536）9990100", "举报电话（0536）9990110",
        "电子邮箱jubao@lingu.gov.example", "网站备案号鲁ICP备2099000137号-1", "网站标识码3799010001",
        "公安备案号鲁公网安备37990102000018号",
    ]  # fmt: skip
    assert [bool(e.ui) for e in found.all("dd") if "（0536）9990100" in e.text] == [True]
    assert [bool(e.ui) for e in found.all("dd") if "（0536）9990110" in e.text] == [False]


def test_a_fact_that_stands_twice_is_shown_twice() -> None:
    made = replace(conference(), site=(*SITE, SiteEntry("phone", "12345"), SiteEntry("phone", "0536-9990100")))
    links = [e.attributes["href"] for e in page(made).all("a") if e.attributes.get("href", "").startswith("tel:")]
    assert links == ["tel:12345", "tel:05369990100", "tel:05369990110"]


def test_what_is_ours_says_so_and_what_is_the_releases_does_not(config: Config) -> None:
    found = page(everything(), config, addresses=ADDRESSES)
    releases_own = squeeze("".join(_own_text(found)))
    for words in (
        "跳到正文",
        "欢迎访问",
        "收藏本站",
        "返回顶部",
        "目录",
        "相关文章",
        "未填写",
        "主办单位",
        "政务公开",
        "回到正文",
    ):
        assert words not in releases_own
    assert squeeze(TITLE) in releases_own
    for e in found.elements:
        if "aria-label" in e.attributes and e.attributes.get("role") != "img":
            assert e.ui or e.attributes.get("data-ui") == "attributes", e.attributes


def _own_text(found: Page) -> list[str]:
    """The text of the deepest elements that are not interface."""
    body = found.one("body")
    out = []
    for e in found.elements:
        if not e.ui and not any(other.parent is e for other in found.elements) and _inside(e, body):
            out.append(e.text)
    return out


def _inside(element: object, ancestor: object) -> bool:
    while element is not None:
        if element is ancestor:
            return True
        element = element.parent  # type: ignore[attr-defined]
    return False


def test_no_template_no_style_and_no_script_depends_on_the_language(config: Config) -> None:
    hans = page(conference(), config)
    hant = page(replace(conference(), language="zh-Hant"), config)
    for tag in ("style", "script"):
        one, other = ([e.text for e in found.all(tag) if "type" not in e.attributes] for found in (hans, hant))
        assert one == other
        assert not re.search(
            "[\u3400-\u9fff]", re.sub(r"/\[.*?\]\+?/g?", "", "".join(one)).replace("。！？；”’」』）", "")
        )


def test_speakers_are_tied_to_their_answers_and_no_colon_is_added() -> None:
    found = page(conference())
    answers = [e for e in found.all("div") if e.attributes.get("class") == "answer"]
    who = [e.text for e in found.all("h4", class_="speaker")]
    assert [e.parent for e in found.all("h4", class_="speaker")] == answers
    assert who == ["临谷区消防救援大队大队长钟岳：", "里湾镇党委委员、新闻发言人", "区应急管理局局长叶谷雨："]
    assert [e.text for e in found.elements if "data-person" in e.attributes] == ["钟岳", "叶谷雨"]


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (Figure(src="a.png", alt="文字", caption="说明"), '<img src="a.png" alt="文字">'),
        (Figure(src="a.png", alt=""), '<img src="a.png" alt="">'),
        (Figure(src="a.png", caption="说明"), '<img src="a.png" aria-labelledby="f1-caption">'),
        (Figure(src="a.png"), '<figcaption id="f1-caption" data-ui>此图片暂无文字说明</figcaption>'),
    ],
)
def test_a_missing_alt_text_is_never_made_up(figure: Figure, expected: str) -> None:
    assert expected in assemble(release(figure))


def test_a_refused_picture_keeps_its_words() -> None:
    html = assemble(release(Figure(src="javascript:alert(1)", alt="文字", caption="说明")))
    assert "javascript" not in html.replace("JavaScript", "")
    assert 'role="img" aria-label="文字"' in html
    assert "说明</figcaption>" in html


def test_a_release_that_is_not_in_force_says_so_at_the_top() -> None:
    made = replace(conference(), metadata=replace(METADATA, validity="廢 止"))
    assert page(made).one("p", class_="status").ui
    assert not page(conference()).all("p", class_="status")


def test_a_notice_further_down_is_pointed_to_from_the_top() -> None:
    notice = Notice(title="更正", blocks=(Paragraph(text="第二段“120”应为“126”。"),))
    below = page(release(Paragraph(text="正文。"), notice))
    assert [
        e.attributes["href"] for e in below.all("a") if e.parent and e.parent.attributes.get("class") == "status"
    ] == ["#n1"]
    assert not page(release(notice, Paragraph(text="正文。"))).all("p", class_="status")


def test_the_contents_are_there_for_long_releases_only() -> None:
    contents = page(conference()).one("nav", class_="outline")
    links = [e for e in page(conference()).all("a") if e.attributes.get("href", "").startswith(("#s", "#q"))]
    assert [e.attributes["href"] for e in links] == ["#s1", "#s2", "#s3", "#q1", "#q2"]
    assert all(link.text in contents.text for link in links)
    assert not page(release(Section(heading="一节", level=1))).all("nav", class_="outline")


def test_a_fragment_is_the_article_alone() -> None:
    html = assemble(conference(), fragment=True, heading_offset=2)
    found = Page(html)
    assert found.elements[0].tag == "article"
    assert found.elements[0].attributes == {"lang": "zh-Hans"}
    assert not any(e.tag in ("script", "style", "header", "footer", "template", "h1", "h2") for e in found.elements)
    assert found.one("h3").text == TITLE


def test_a_page_weighs_little_more_than_its_text() -> None:
    text = "".join(p.text for p in [page(conference()).one("article")])
    assert len(assemble(conference(), addresses=ADDRESSES).encode()) - len(text.encode()) < 60_000


def test_a_page_is_plain_text_and_the_same_every_time(config: Config) -> None:
    assert type(assemble(conference())) is type(assemble(conference(), fragment=True)) is str
    assert assemble(conference(), config) == assemble(conference(), config)


def test_the_site_name_of_nobody_is_not_made_up() -> None:
    found = page(release(Paragraph(text="正文。")), Config(site=SiteConfig()))
    assert found.meta("SiteName") is None
    assert not found.all("p", class_="site-name")
