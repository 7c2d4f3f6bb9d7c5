"""Markdown: what people read converts; code, addresses, labels, attributes and the tags of HTML stay byte for byte."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govpub.convert import Options, convert_markdown
from govpub.convert.markdown.blocks import blocks
from tests.support import assert_linear

TAIWAN = Options(target="zh-Hant-TW")


def convert(text: str) -> str:
    return convert_markdown(text, TAIWAN).text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # emphasis and links part no word
        ("# 头**发**与发展 {#发布}\n", "# 頭**髮**與發展 {#发布}\n"),
        ("理*发*店、头[发](发.md)", "理*髮*店、頭[髮](发.md)"),
        ("标题：发\n===\n", "標題：發\n===\n"),
        # addresses, titles, alternatives
        ('[发布](/发/(发).html "发布")', '[發布](/发/(发).html "發布")'),
        ("![头发](<发 布.png> '发布')发", "![頭髮](<发 布.png> '發布')發"),
        ("[发](没有结束", "[發](沒有結束"),
        ("<https://a.example/发> <发@a.example> https://a.example/发", "<https://a.example/发> <發@a.example> https://a.example/发"),
        # labels stay; a text that is its own label gets its label written out
        ("[发布][甲] [甲][] [甲] [无]\n\n[甲]: /发 '发布'\n", "[發布][甲] [甲][] [甲] [無]\n\n[甲]: /发 '發布'\n"),
        ("[发]和[发][]\n\n[发]: /发\n", "[發][发]和[發][发]\n\n[发]: /发\n"),
        ("见[^发]\n\n[^发]: 发布\n", "見[^发]\n\n[^发]: 發布\n"),
        ("[^发]: 发布\n\n    又一段：发\n\n        发\n\n发\n", "[^发]: 發布\n\n    又一段：發\n\n        发\n\n發\n"),
        # code
        ("`发`发``发`布``发`", "`发`發``发`布``發`"),
        ("```发\n发\n```\n发\n", "```发\n发\n```\n發\n"),
        ("~~~\n发\n```\n发\n~~~~\n发\n", "~~~\n发\n```\n发\n~~~~\n發\n"),
        ("```\n没有结束：发\n", "```\n没有结束：发\n"),
        ("文\n\n    发\n\n发\n", "文\n\n    发\n\n發\n"),
        ("文\n    发\n", "文\n    發\n"),
        ("- 发\n\n  发\n\n      发\n\n发\n", "- 發\n\n  發\n\n      发\n\n發\n"),
        ("1. 发\n   ```\n   发\n   ```\n   发\n", "1. 發\n   ```\n   发\n   ```\n   發\n"),
        ("> 发\n> ```\n> 发\n发\n", "> 發\n> ```\n> 发\n發\n"),
        ("$$\n发\n$$\n发\n", "$$\n发\n$$\n發\n"),
        # HTML
        ('头<b class="发">发</b><!-- 发 --> <code>发</code>发', '頭<b class="发">髮</b><!-- 发 --> <code>发</code>發'),
        ('<div class="发">\n发\n</div>\n\n发\n', '<div class="发">\n發\n</div>\n\n發\n'),
        ("<script>\n发\n\n发</script>\n发\n", "<script>\n发\n\n发</script>\n發\n"),
        ('发<img src="发.png" alt="发布">', '發<img src="发.png" alt="發布">'),
        ('<span lang="ja">発表发</span>发', '<span lang="ja">発表发</span>發'),
        ('<p lang="zh-CN">发</p>\n', '<p lang="zh-Hant-TW">發</p>\n'),
        # tables, tasks, what generators fill in
        ("| 部门 | 发 |\n|---|---|\n| 甲 | 头发 |\n", "| 部門 | 發 |\n|---|---|\n| 甲 | 頭髮 |\n"),
        ("- [ ] 发\n- [x] 发\n", "- [ ] 發\n- [x] 發\n"),
        ('{{< 图 title="发" >}}发{% 发 %}', '{{< 图 title="发" >}}發{% 发 %}'),
        # escapes, references, line ends
        ("\\`发\\` &#x53D1;&nbsp;发\r\n发", "\\`發\\` 發&nbsp;發\r\n發"),
        ("-{里弄}-和里弄", "-{里弄}-和里弄"),
    ],
)  # fmt: skip
def test_only_what_people_read_converts(source: str, expected: str) -> None:
    assert convert(source) == expected
    assert convert(expected) == expected


def test_front_matter_keeps_its_keys_addresses_and_comments_and_states_the_language() -> None:
    source = (
        "---\n标题: 发布 # 发\n'描述': \"区长于海涛：发布\"\nlang: zh-CN\nslug: 发布\nlink: /发\n封面: 图/发.png\n"
        "tags: [发布, 会议]\nparams: {发: 发布}\n正文: >\n  里面\nitems:\n  - 头发\nimages:\n  - 发\n"
        "cover:\n  image: 发\n  caption: 里面\n---\n发布\n"
    )
    assert convert(source) == (
        "---\n标题: 發布 # 发\n'描述': \"區長于海濤：發布\"\nlang: zh-Hant-TW\nslug: 发布\nlink: /发\n封面: 图/发.png\n"
        "tags: [發布, 會議]\nparams: {发: 發布}\n正文: >\n  裡面\nitems:\n  - 頭髮\nimages:\n  - 发\n"
        "cover:\n  image: 发\n  caption: 裡面\n---\n發布\n"
    )


def test_front_matter_in_toml_converts_its_strings() -> None:
    source = '+++\n标题 = "发布"\ndate = 2024-05-06 # 发\nslug = "发"\n[发]\nlanguage = "zh-CN"\n+++\n发\n'
    assert convert(source) == (
        '+++\n标题 = "發布"\ndate = 2024-05-06 # 发\nslug = "发"\n[发]\nlanguage = "zh-Hant-TW"\n+++\n發\n'
    )


def test_a_name_told_in_one_block_is_known_in_all() -> None:
    assert convert("# 于海涛\n\n- 区教育局局长于海涛\n") == "# 于海濤\n\n- 區教育局局長于海濤\n"


@given(
    st.lists(
        st.sampled_from(
            [
                "发",
                "头",
                "`",
                "[",
                "]",
                "(",
                ")",
                "*",
                "\n",
                "\n\n",
                "    ",
                "- ",
                "> ",
                "```\n",
                "<b>",
                "</b>",
                "\\",
                "[发]: /发\n",
            ]
        )
    ).map("".join)
)
def test_any_source_keeps_its_lines_and_a_second_conversion_changes_nothing(source: str) -> None:
    spans = [(block.start, block.end) for block in blocks(source)]
    assert all(a < b for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))
    once = convert(source)
    assert convert(once) == once
    assert once.count("\n") == source.count("\n")


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "]",
        "[a](",
        "![",
        "`",
        "``` ",
        "<",
        "<!--",
        "<a b=",
        "*",
        "{{",
        "> ",
        "- ",
        "[a]: ",
        "\\",
        "发\n",
        "    发\n",
        "<div>\n",
    ],
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert_linear(lambda count: convert("发" + piece * count), 40_000, of=piece)
