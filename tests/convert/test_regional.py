"""Regional words: only when asked for, and never in what has a name."""

from __future__ import annotations

import pytest

from govpub.convert import Options, convert_html, convert_release, convert_text
from govpub.model import Mark, Paragraph, Release

TAIWAN = Options(target="zh-Hant-TW", regional_words=True, source="zh-Hans")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("打印机、软件和网络", "印表機、軟體和網路"),
        ("《网络信息管理办法》、“软件正版化”", "《網絡信息管理辦法》、“軟件正版化”"),
        ("集群战役、社区民警、新闻发布会、支持", "集群戰役、社區民警、新聞發布會、支持"),
    ],
)
def test_words_are_replaced_but_not_names(text: str, expected: str) -> None:
    assert convert_text(text, TAIWAN).text == expected
    assert convert_text(expected, TAIWAN).text == expected


def test_marks_move_where_a_word_has_another_length() -> None:
    text = "内存和U盘里的头发"
    release = Release(body=(Paragraph(text=text, marks=(Mark("strong", len(text) - 2, len(text)),)),))
    converted = convert_release(release, TAIWAN).body[0]
    assert isinstance(converted, Paragraph)
    (mark,) = converted.marks
    assert converted.text == "記憶體和U盤裡的頭髮"
    assert converted.text[mark.start : mark.end] == "頭髮"


def test_a_word_divided_by_tags_is_replaced_as_one() -> None:
    page = '<html lang="zh-Hans"><p>打<b>印机</b>好</p>'
    assert convert_html(page, TAIWAN).text == '<html lang="zh-Hant-TW"><p>印<b>表機</b>好</p>'
