"""Single decisions of the reader, each with its neighbour that is decided otherwise."""

from __future__ import annotations

import pytest

from govpub.model import Exchange, Paragraph, Release, Section, Signature, Speech, walk
from govpub.read import alias
from govpub.read.explain import explain
from tests.read.outlines import read, source_of


def headings(release: Release) -> list[str]:
    return [b.heading for b in walk(release.body) if isinstance(b, Section)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("云溪区召开会议。", "zh-Hans"),
        ("雲溪區召開會議。", "zh-Hant"),
        ("2024", "zh-Hans"),
        ("香港特別行政區政府發言人表示，立法會已通過。", "zh-Hant-HK"),
        ("行政院會議通過，內政部將訂定辦法。", "zh-Hant-TW"),
        ("國務院關於香港特別行政區和行政長官的決定，立法會。", "zh-Hant"),
        ("繁體 | English\n云溪区召开会议，研究部署工作。", "zh-Hans"),
    ],
)
def test_the_script_is_told_by_characters_of_one_script(text: str, language: str) -> None:
    assert read(text).language == language


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("索 引 号", "index_number"),
        ("發文機關", "issuer"),
        ("成文时间", "written_on"),
        ("关键词", None),
        ("信息分类", None),
    ],
)
def test_a_label_names_its_key_whatever_its_padding_and_script(label: str, key: str | None) -> None:
    assert alias(label) == key


@pytest.mark.parametrize(
    ("fields", "written_on", "published_on"),
    [
        ("成文日期：2024-01-02\n发文日期：2024-01-03", "2024-01-02", "2024-01-03"),
        ("发布日期：2024-01-03\n发文日期：2024-01-02", "2024-01-02", "2024-01-03"),
        ("索引号：1\n发文日期：2024-01-02 10:00", None, "2024-01-02T10:00"),
        ("索引号：1\n发文日期：2024-01-02", None, None),
    ],
)
def test_an_ambiguous_date_is_settled_by_its_company(
    fields: str, written_on: str | None, published_on: str | None
) -> None:
    metadata = read(f"{fields}\n\n某某规定\n\n正文。").metadata
    assert (metadata.written_on, metadata.published_on) == (written_on, published_on)


def test_a_topic_named_twice_takes_the_better_label() -> None:
    both = read("信息分类：公文\n主题分类：其他\n索引号：1\n\n正文。").metadata
    assert (both.subject, [o.label for o in both.other]) == ("其他", ["信息分类"])
    assert read("信息分类：公文\n索引号：1\n\n正文。").metadata.subject == "公文"


def test_a_short_first_sentence_is_a_heading_and_a_long_one_is_not() -> None:
    assert headings(read("某某规定\n一、加强领导。各单位要高度重视。\n")) == ["加强领导。"]
    long = (
        "一、各地各部门要进一步提高思想认识，切实增强做好安全生产工作的责任感和紧迫感，把各项工作做细做实。要抓好落实。"
    )
    assert headings(read(f"某某规定\n{long}\n")) == []


def test_a_numbered_line_of_one_sentence_is_no_heading() -> None:
    release = read("某某规定\n一、会议同意这一方案。\n二、会议要求抓好落实；\n")
    assert headings(release) == []
    assert [b.marker for b in walk(release.body) if isinstance(b, Paragraph)] == ["一、", "二、"]


def test_the_lower_number_is_a_heading_where_text_follows_it() -> None:
    assert headings(read("某某规定\n1.预算\n预算公开。\n2.决算\n决算公开。\n")) == ["预算", "决算"]
    assert headings(read("某某规定\n材料如下：\n1.预算\n2.决算\n请提交。\n")) == []


def test_a_quantity_at_the_beginning_of_a_line_is_no_number() -> None:
    for line in (
        "1.5万人参加。",
        "2024年，全区平稳。",
        "12345、12348热线开通。",
        "5、6月份检查。",
        "一、二类事项由窗口办理。",
    ):
        release = read(f"某某规定\n正文。\n{line}\n")
        assert [b.marker for b in walk(release.body) if isinstance(b, Paragraph)] == [None, None], line


def test_doc_level_numbering_goes_on_after_a_conversation() -> None:
    text = "发布会实录\n一、发布情况\n局长王建国：各位好。\n主持人：谢谢。\n二、其他事项\n散会。\n"
    release = read(text)
    assert [b.id for b in release.body if isinstance(b, Section)] == ["s1", "s2"]


def test_a_salutation_does_not_speak() -> None:
    text = "某某的答复\n周启山等代表：\n你们的建议收悉，现答复如下：\n有关情况如下。\n某市政府\n2024年1月1日\n"
    assert not [b for b in walk(read(text).body) if isinstance(b, (Speech, Exchange))]


def test_a_resident_in_a_price_list_asks_nothing() -> None:
    text = "某某收费标准\n居民：每人每年380元，困难居民减免。\n企业：每户每年500元。\n"
    assert not [b for b in walk(read(text).body) if isinstance(b, (Speech, Exchange))]


def test_dates_in_a_schedule_sign_nothing() -> None:
    text = (
        "宣讲安排\n安排如下。\n东岭社区\n2024年5月1日\n西沟社区\n2024年5月2日\n请准时参加。\n云溪区团委\n2024年4月1日\n"
    )
    assert [b.body for b in walk(read(text).body) if isinstance(b, Signature)] == ["云溪区团委"]


def test_a_second_question_mark_paragraph_of_an_answer_is_no_question() -> None:
    said = "局长王建国：办法总比困难多。\n\n能做到吗？能。\n"
    text = f"答记者问\n\n\n怎么办？\n\n{said}\n\n还有吗？\n\n局长王建国：没有了。\n"
    assert [b.question for b in walk(read(text).body) if isinstance(b, Exchange)] == ["怎么办？", "还有吗？"]


def test_an_explanation_says_what_a_line_became_and_why_in_both_languages() -> None:
    lines = explain([source_of("打印本页\n\n某某规定\n\n一、总则\n正文。\n")])
    assert [line.line for line in lines] == [1, 3, 5, 6]
    assert lines[0].why[0].zh == "“打印本页”是网页工具栏或导航的用语"
    assert lines[2].became[0].en == "s1: heading of level 1"
    assert all(message.zh != message.en for line in lines for message in (*line.became, *line.why))
