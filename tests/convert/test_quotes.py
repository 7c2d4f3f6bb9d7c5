"""Corner brackets for quotation marks, on request, and back."""

from __future__ import annotations

import pytest

from govpub.convert import Options, convert_html, convert_text

CORNER = Options(target="zh-Hant-TW", source="zh-Hans", quotes="corner")
BACK = Options(target="zh-Hans", source="zh-Hant-TW", quotes="corner")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他说：“落实‘五个一’，发布。”", "他說：「落實『五個一』，發布。」"),
        ("“AAA”级企业和“KTV”", "「AAA」級企業和「KTV」"),
        ("据称“OK”", "據稱「OK」"),
        ("“一段没有结束的话", "「一段沒有結束的話"),
        ("一段没有开始的话”", "一段沒有開始的話」"),
        ("it’s the students’ “Hello, world”", "it’s the students’ “Hello, world”"),
        ("他说“it’s OK”。", "他說「it’s OK」。"),
        ("在‘ABC’和’90s", "在『ABC』和’90s"),
        ('他说"发布"', '他說"發布"'),
    ],
)
def test_quotation_marks_of_chinese_text_become_corner_brackets(text: str, expected: str) -> None:
    assert convert_text(text, CORNER).text == expected
    if "“" not in expected:
        assert convert_text(expected, BACK).text == text


def test_kept_text_addresses_code_and_interface_keep_their_marks() -> None:
    text = "“发-{“布”}-”，“布”，见https://example.test/?q=发。"
    assert convert_text(text, CORNER).text == "「發-{“布”}-」，“布”，見https://example.test/?q=发。"
    page = (
        '<html lang="zh-Hans"><p title="“发”">&ldquo;发&rdquo;<b>“发</b>布”<code>“发”</code></p><p data-ui>“发”</p>'
        '<a href="“发”">x</a><span lang="ja">“発”</span><script type="application/ld+json">{"name":"“发”"}</script>'
    )
    assert convert_html(page, CORNER).text == (
        '<html lang="zh-Hant-TW"><p title="「發」">「發」<b>「發</b>布」<code>“发”</code></p><p data-ui>“發”</p>'
        '<a href="“发”">x</a><span lang="ja">“発”</span><script type="application/ld+json">{"name":"「發」"}</script>'
    )


def test_without_the_option_they_stay() -> None:
    assert convert_text("“发”", Options(target="zh-Hant-TW")).text == "“發”"
