"""Word's automatic numbering: what stands before a paragraph in Word stands before it here."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govpub.read.styled.numerals import numeral
from govpub.text.numerals import value
from tests.extract.word import codes, document, level, lists, numbered, p, style, texts


@pytest.mark.parametrize(
    ("style_name", "expected"),
    [
        ("decimal", "1 2 10 11 20 21 100 101 110"),
        ("decimalZero", "01 02 10 11 20 21 100 101 110"),
        ("chineseCounting", "一 二 十 十一 二十 二十一 一〇〇 一〇一 一一〇"),
        ("chineseCountingThousand", "一 二 十 十一 二十 二十一 一百 一百〇一 一百一十"),
        ("japaneseCounting", "一 二 十 十一 二十 二十一 百 百一 百十"),
        ("ideographDigital", "一 二 一〇 一一 二〇 二一 一〇〇 一〇一 一一〇"),
        ("ideographTraditional", "甲 乙 癸 11 20 21 100 101 110"),
        ("ideographZodiac", "子 丑 酉 戌 20 21 100 101 110"),
        ("ideographZodiacTraditional", "甲子 乙丑 癸酉 甲戌 癸未 甲申 100 101 110"),
        ("ideographEnclosedCircle", "㊀ ㊁ ㊉ 11 20 21 100 101 110"),
        ("decimalEnclosedCircleChinese", "① ② ⑩ ⑪ ⑳ 21 100 101 110"),
        ("decimalEnclosedParen", "⑴ ⑵ ⑽ ⑾ ⒇ 21 100 101 110"),
        ("chineseLegalSimplified", "壹 贰 壹拾 壹拾壹 贰拾 贰拾壹 壹佰 壹佰零壹 壹佰壹拾"),
        ("upperLetter", "A B J K T U VVVV WWWW FFFFF"),
        ("lowerLetter", "a b j k t u vvvv wwww fffff"),
        ("upperRoman", "I II X XI XX XXI C CI CX"),
        ("lowerRoman", "i ii x xi xx xxi c ci cx"),
        ("none", "        "),
        ("hindiVowels", "1 2 10 11 20 21 100 101 110"),
    ],
)
def test_each_format_writes_numbers_as_word_does(style_name: str, expected: str) -> None:
    numbers = (1, 2, 10, 11, 20, 21, 100, 101, 110)
    assert " ".join(numeral(n, style_name) for n in numbers) == expected


@given(st.integers(1, 9999))
def test_counting_with_units_is_read_back_as_the_same_number(number: int) -> None:
    assert value(numeral(number, "chineseCountingThousand")) == number
    assert value(numeral(number, "ideographDigital")) == number


@given(st.integers(0, 10**9), st.sampled_from(("upperLetter", "upperRoman", "chineseCounting", "lowerLetter")))
def test_no_number_makes_a_long_marker(number: int, style_name: str) -> None:
    assert len(numeral(number, style_name)) <= 32


def run_of(*paragraphs: tuple[str, int]) -> str:
    """Paragraphs of one list, each with its level."""
    return "".join(numbered(text, 1, n) for text, n in paragraphs)


THREE = level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3.")


def read(body: str, numbering: str, styles: str = "") -> list[str]:
    return texts(document(body, numbering=numbering, styles=styles))


def test_levels_count_on_and_start_anew_below_a_higher_one() -> None:
    body = "".join(
        numbered(text, 1, n) for text, n in (("甲", 0), ("乙", 1), ("丙", 1), ("丁", 2), ("戊", 0), ("己", 1))
    )
    assert read(body, lists({0: THREE}, {1: "0"})) == ["一、甲", "（一）乙", "（二）丙", "1.丁", "二、戊", "（一）己"]


def test_plain_paragraphs_between_do_not_end_a_list() -> None:
    body = numbered("甲", 1) + p("正文。") + numbered("乙", 1)
    assert read(body, lists({0: THREE}, {1: "0"})) == ["一、甲", "正文。", "二、乙"]


def test_lists_of_one_abstract_definition_count_on_together() -> None:
    body = numbered("甲", 1) + numbered("乙", 2) + numbered("丙", 1)
    assert read(body, lists({0: THREE}, {1: "0", 2: "0"})) == ["一、甲", "二、乙", "三、丙"]


def test_a_start_override_counts_from_its_value_once() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = numbered("甲", 1) + numbered("乙", 1) + numbered("丙", 2) + numbered("丁", 2)
    assert read(body, lists({0: THREE}, {1: "0", 2: f"0 {override}"})) == ["一、甲", "二、乙", "一、丙", "二、丁"]


def test_an_overridden_level_replaces_the_abstract_one() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)", start=3)}</w:lvlOverride>'
    assert read(numbered("甲", 1), lists({0: THREE}, {1: f"0 {override}"})) == ["C)甲"]


def test_multi_level_markers_show_the_numbers_above() -> None:
    levels = level(0, "decimal", "%1") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3")
    body = "".join(
        numbered(text, 1, n) for text, n in (("甲", 0), ("乙", 1), ("丙", 2), ("丁", 2), ("戊", 1), ("己", 2))
    )
    assert read(body, lists({0: levels}, {1: "0"})) == ["1 甲", "1.1 乙", "1.1.1 丙", "1.1.2 丁", "1.2 戊", "1.2.1 己"]


def test_a_level_whose_higher_level_has_not_come_shows_its_start() -> None:
    levels = level(0, "decimal", "%1.", start=4) + level(1, "decimal", "%1.%2")
    body = numbered("甲", 1, 1) + numbered("乙", 1, 0) + numbered("丙", 1, 1)
    assert read(body, lists({0: levels}, {1: "0"})) == ["4.1 甲", "4.乙", "4.1 丙"]


def test_legal_numbering_shows_every_level_in_decimal() -> None:
    levels = level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2", more="<w:isLgl/>")
    body = numbered("甲", 1) + numbered("乙", 1, 1)
    assert read(body, lists({0: levels}, {1: "0"})) == ["第一章　甲", "1.1 乙"]


def test_a_level_may_never_start_anew() -> None:
    levels = level(0, "chineseCounting", "第%1章") + level(
        1, "chineseCounting", "第%2条", more='<w:lvlRestart w:val="0"/>'
    )
    body = "".join(numbered(text, 1, n) for text, n in (("总则", 0), ("甲", 1), ("乙", 1), ("附则", 0), ("丙", 1)))
    assert read(body, lists({0: levels}, {1: "0"})) == [
        "第一章　总则",
        "第一条　甲",
        "第二条　乙",
        "第二章　附则",
        "第三条　丙",
    ]


def test_a_level_may_start_anew_only_after_a_certain_one() -> None:
    levels = (
        level(0, "decimal", "%1.")
        + level(1, "decimal", "%2)")
        + level(2, "decimal", "（%3）", more='<w:lvlRestart w:val="1"/>')
    )
    body = "".join(numbered("字", 1, n) for n in (0, 1, 2, 1, 2, 0, 1, 2))
    markers = [text[:-1] for text in read(body, lists({0: levels}, {1: "0"}))]
    assert markers == ["1.", "1)", "（1）", "2)", "（2）", "2.", "1)", "（1）"]


def test_numbering_comes_through_a_style_and_the_styles_it_is_based_on() -> None:
    levels = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="H1"/>'
        '<w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
        '<w:pStyle w:val="H2"/><w:lvlText w:val="（%2）"/></w:lvl>'
    )
    styles = (
        style("H1", "heading 1", '<w:numPr><w:numId w:val="5"/></w:numPr>')
        + style("H2", "heading 2", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr>')
        + style("Own", "机关二级标题", based_on="H2")
    )
    body = "".join(
        p(text, f'<w:pStyle w:val="{id_}"/>') for text, id_ in (("甲", "H1"), ("乙", "H2"), ("丙", "Own"), ("丁", "H1"))
    )
    assert read(body, lists({0: levels}, {5: "0"}), styles) == ["一、甲", "（一）乙", "（二）丙", "二、丁"]


def test_list_zero_takes_the_number_of_the_style_away() -> None:
    styles = style("H1", "heading 1", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    body = p("甲", '<w:pStyle w:val="H1"/>') + p("乙", '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert read(body, lists({0: THREE}, {1: "0"}), styles) == ["一、甲", "乙"]


def test_an_abstract_list_may_stand_for_a_numbering_style() -> None:
    styles = style("LS", "公文编号", '<w:numPr><w:numId w:val="7"/></w:numPr>', kind="numbering")
    numbering = lists({0: '<w:numStyleLink w:val="LS"/>', 1: '<w:styleLink w:val="LS"/>' + THREE}, {3: "0", 7: "1"})
    assert read(numbered("甲", 3) + numbered("乙", 3, 1), numbering, styles) == ["一、甲", "（一）乙"]


def test_a_custom_format_pads_its_numbers() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" '
        'w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback>'
        '</mc:AlternateContent><w:lvlText w:val="%1号"/></w:lvl>'
    )
    assert read(numbered("甲", 1) + numbered("乙", 1), lists({0: custom}, {1: "0"})) == ["009号　甲", "010号　乙"]


@pytest.mark.parametrize(
    ("marker", "suffix", "text", "shown"),
    [
        ("%1、", "tab", "加强领导", "一、加强领导"),
        ("%1、", "nothing", "加强领导", "一、加强领导"),
        ("第%1条", "space", "为了规范", "第一条　为了规范"),
        ("第%1条", "nothing", "为了规范", "第一条　为了规范"),
    ],
)
def test_what_parts_a_marker_from_its_text_follows_from_the_marker(
    marker: str, suffix: str, text: str, shown: str
) -> None:
    numbering = lists({0: level(0, "chineseCounting", marker, suffix=suffix)}, {1: "0"})
    assert read(numbered(text, 1), numbering) == [shown]


def test_a_number_never_runs_into_digits_that_follow_it() -> None:
    numbering = lists({0: level(0, "decimal", "%1.")}, {1: "0"})
    assert read(numbered("2025年台账", 1), numbering) == ["1. 2025年台账"]


def test_a_list_that_does_not_exist_gives_no_number() -> None:
    assert read(numbered("甲", 9) + numbered("乙", 1, 8), lists({0: THREE}, {1: "0"})) == ["甲", "乙"]


def test_a_numbered_paragraph_without_text_counts_and_is_reported() -> None:
    body = numbered("甲", 1) + numbered("", 1) + numbered("乙", 1)
    data = document(body, numbering=lists({0: THREE}, {1: "0"}))
    assert texts(data) == ["一、甲", "三、乙"]
    assert codes(data) == ["EXT019"]


def test_a_paragraph_whose_mark_is_deleted_is_not_counted() -> None:
    deleted = "<w:rPr><w:del w:id='1' w:author='x'/></w:rPr>"
    body = numbered("甲", 1) + numbered("前半，", 1, properties=deleted) + numbered("后半", 1)
    assert read(body.replace(f"{deleted}<w:numPr>", "<w:numPr>", 0), lists({0: THREE}, {1: "0"})) == [
        "一、甲",
        "二、前半，后半",
    ]


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(0, 2)), min_size=1, max_size=30))
def test_numbers_of_a_level_never_repeat_nor_skip_within_their_parent(paragraphs: list[tuple[int, int]]) -> None:
    levels = level(0, "decimal", "%1") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3")
    body = "".join(numbered("字", 1, n) for _, n in paragraphs)
    paths = [tuple(map(int, text[:-2].split("."))) for text in read(body, lists({0: levels}, {1: "0"}))]
    seen: dict[tuple[int, ...], int] = {}
    for path in paths:
        parent = path[:-1]
        assert path[-1] == seen.get(parent, 0) + 1 or (len(path) > 1 and path[-1] == 1)
        seen[parent] = path[-1]
    assert len(paths) == len(paragraphs)
