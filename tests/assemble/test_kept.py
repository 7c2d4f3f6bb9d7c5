"""`-{…}-` in strings that have no marks of their own: elements in the page's text, plain words in its data."""

from __future__ import annotations

import govpub
from govpub.assemble.kept import render
from govpub.read import html
from govpub.read.write import write
from tests.strategies import WORDS

TEXT = """\
标  题：关于印发《-{发}-展规划》的通知
信息来源：-{发展}-办公室

各镇人民政府：
头发与理-{发}-的里程。

附件：1. -{里程}-一览表

临谷区-{发展}-局
2025年3月1日

相关文章
  • -{里程碑}-落成
"""


def test_the_text_has_elements_and_the_data_plain_words() -> None:
    page = govpub.assemble(TEXT)
    assert '<h1 class="title">关于印发《<span translate="no">发</span>展规划》的通知</h1>' in page
    assert "<title>关于印发《发展规划》的通知</title>" in page
    assert '<meta name="ArticleTitle" content="关于印发《发展规划》的通知">' in page
    assert '"headline":"关于印发《发展规划》的通知"' in page
    assert '<dd><span translate="no">发展</span>办公室</dd>' in page
    assert '<meta name="ContentSource" content="发展办公室">' in page
    assert "-{" not in page


def test_what_is_kept_in_the_text_is_kept_in_the_data() -> None:
    page = govpub.convert(govpub.assemble(TEXT), "zh-Hant-TW")
    assert isinstance(page, str)
    assert "<title>關於印發《发展規劃》的通知</title>" in page
    assert '<meta name="ArticleTitle" content="關於印發《发展規劃》的通知">' in page
    assert '"headline":"關於印發《发展規劃》的通知"' in page
    assert '<meta name="ContentSource" content="发展辦公室">' in page
    assert "頭髮與理" in page


def test_the_source_comes_back_out_of_the_page() -> None:
    release = govpub.parse(TEXT)
    assert write(html.extract(govpub.assemble(release), "page.html").release) == write(release)


def test_scripts_and_styles_are_left_alone_and_a_policy_is_brought_up_to_date() -> None:
    assert (
        render("<style>a-{b}-c</style><p>甲-{乙}-</p>")
        == '<style>a-{b}-c</style><p>甲<span translate="no">乙</span></p>'
    )
    assert render("<p>-{}- -{甲") == "<p>-{}- -{甲"
    assert all(render(word) == word for word in WORDS)
