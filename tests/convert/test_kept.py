"""What the author keeps in one place is kept in all: words everywhere, one character in its clause."""

from __future__ import annotations

import pytest

from govpub.convert import Options, convert_html, convert_release, convert_text
from govpub.model import Mark, Paragraph, Release
from govpub.text.kept import mark, plain, unmark


def test_marks_are_taken_off_and_put_back() -> None:
    text = "甲-{乙丙}-丁-{戊}-"
    kept = unmark(text)
    assert (kept.text, kept.spans) == ("甲乙丙丁戊", ((1, 3), (4, 5)))
    assert [mark(kept.text[a:b]) for a, b in kept.spans] == ["-{乙丙}-", "-{戊}-"]
    assert plain("-{}-、-{a\nb}-、-{甲{乙}-") == "-{}-、-{a\nb}-、-{甲{乙}-"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-{里程碑}-的里程碑与里程", "-{里程碑}-的里程碑與里程"),
        ("理-{发}-店发布，理发店发布，理发。", "理-{发}-店發布，理发店發布，理髮。"),
        ("发展-{“发”}-与“发”", "發展-{“发”}-與“发”"),
        ("已經發布的-{头发}-，头发", "已經發布的-{头发}-，头发"),
    ],
)
def test_in_a_text(text: str, expected: str) -> None:
    options = Options(target="zh-Hant-TW", source="zh-Hans")
    assert convert_text(text, options).text == expected
    assert convert_text(expected, options).text == expected


def test_in_a_page_the_title_the_tags_and_the_data_follow_the_text() -> None:
    page = (
        '<html lang="zh-Hans"><title>理发展览，里程碑展</title><meta name="description" content="理发展览。">'
        '<script type="application/ld+json">{"name":"理发展览"}</script>'
        '<p>理<span translate="no">发</span>展览，理发</p><p><b translate="no">里<i>程碑</i></b>，里程碑发</p>'
        '<p><a translate="no" href="x">头发</a>，头发</p><p lang="ja">理髪</p>'
    )
    assert convert_html(page, Options(target="zh-Hant-TW")).text == (
        '<html lang="zh-Hant-TW"><title>理发展覽，里程碑展</title><meta name="description" content="理发展覽。">'
        '<script type="application/ld+json">{"name":"理发展覽"}</script>'
        '<p>理<span translate="no">发</span>展覽，理髮</p><p><b translate="no">里<i>程碑</i></b>，里程碑發</p>'
        '<p><a translate="no" href="x">头发</a>，頭髮</p><p lang="ja">理髪</p>'
    )


def test_in_a_release_the_title_follows_the_text() -> None:
    text = "理发展览，理发"
    release = Release(title="理发展览", body=(Paragraph(text=text, marks=(Mark("keep", 1, 2),)),))
    converted = convert_release(release, Options(target="zh-Hant-TW"))
    assert converted.title == "理发展覽"
    assert converted.body[0].text == "理发展覽，理髮"  # type: ignore[union-attr]


def test_words_of_ours_in_a_line_part_none_of_its_words() -> None:
    page = '<html lang="zh-Hans"><p>头<a data-ui>发布</a>发</p>'
    assert convert_html(page, Options(target="zh-Hant-TW")).text.endswith("<p>頭<a data-ui>發布</a>髮</p>")
