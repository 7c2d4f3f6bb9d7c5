"""HTML: what is converted, what is not, and that no other byte changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govpub.convert import TARGETS, Options, convert_html


def convert(html: str, target: str = "zh-Hant-TW") -> str:
    return convert_html(html, Options(target=target)).text


def in_page(body: str) -> str:
    return f'<!DOCTYPE html><html lang="zh-Hans"><body>{body}</body></html>'


def converted(body: str, target: str = "zh-Hant-TW") -> str:
    page = convert(in_page(body), target)
    start = f'<!DOCTYPE html><html lang="{target}"><body>'
    assert page.startswith(start)
    return page.removeprefix(start).removesuffix("</body></html>")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # words that inline tags divide are one word
        ("头<b>发</b>和发<i>展</i>", "頭<b>髮</b>和發<i>展</i>"),
        ("头<a href='x'><span>发</span></a>", "頭<a href='x'><span>髮</span></a>"),
        ("头<!-- c -->发、头<wbr>发", "頭<!-- c -->髮、頭<wbr>髮"),
        # so is a word that the source breaks at the end of a line, but not in preformatted text
        ("保持干\n  燥，一头\r\n发", "保持乾\n  燥，一頭\r\n髮"),
        ("<pre>干\n燥</pre>保持干\n燥", "<pre>幹\n燥</pre>保持乾\n燥"),
        # and words never join across blocks
        ("<p>理</p><p>发</p>", "<p>理</p><p>發</p>"),
        ("理<br>发", "理<br>發"),
        ("<td>理<td>发", "<td>理<td>發"),
        ("理<div>发</div>", "理<div>發</div>"),
        # ruby: the gloss does not divide its word
        ("<ruby>头<rt>tóu</rt>发<rt>fà</rt></ruby>", "<ruby>頭<rt>tóu</rt>髮<rt>fà</rt></ruby>"),
        ("<ruby>头<rp>(</rp><rt>读</rt><rp>)</rp>发</ruby>", "<ruby>頭<rp>(</rp><rt>讀</rt><rp>)</rp>髮</ruby>"),
        ("<ruby>头<rt>tóu发<rt>fà</ruby>发", "<ruby>頭<rt>tóu發<rt>fà</ruby>髮"),
        # character references are understood, and rewritten only where the character changes
        ("头&#x53D1;&nbsp;&#22836;&amp;发", "頭髮&nbsp;頭&amp;發"),
        ("&#20849;&copy;发&hellip;", "&#20849;&copy;發&hellip;"),
        # attributes that people read
        ('<img alt="头发" title=发展 src="发.png">', '<img alt="頭髮" title=發展 src="发.png">'),
        ("<a aria-label='发&#39;展' href='/发'>x</a>", "<a aria-label='發&#39;展' href='/发'>x</a>"),
        ('<input placeholder="发展" value="发">', '<input placeholder="發展" value="发">'),
        ('<input type="submit" value="提交发">', '<input type="submit" value="提交發">'),
        ('<option label="发">发</option>', '<option label="發">發</option>'),
        ('<p class="发" id="发" data-x="发" onclick="发()">x', '<p class="发" id="发" data-x="发" onclick="发()">x'),
        # what is no prose
        ("<code>发</code><kbd>发</kbd>发", "<code>发</code><kbd>发</kbd>發"),
        ("<script>var 发='发'</script><style>.发{}</style>", "<script>var 发='发'</script><style>.发{}</style>"),
        ("<!-- 发 --><?发?>发", "<!-- 发 --><?发?>發"),
        ('<p translate="no">发<b>发</b></p>发', '<p translate="no">发<b>发</b></p>發'),
        ('<p translate="no">发<b translate="yes">发</b></p>', '<p translate="no">发<b translate="yes">發</b></p>'),
        ('<p class="a notranslate">发</p>发', '<p class="a notranslate">发</p>發'),
        ("<textarea>发</textarea><pre>发</pre>", "<textarea>發</textarea><pre>發</pre>"),
        ("<svg viewBox='0'><title>发</title><text>发</text>", "<svg viewBox='0'><title>發</title><text>發</text>"),
        # languages
        ('<p lang="ja">発国</p>发', '<p lang="ja">発国</p>發'),
        ('<p lang="en">发<b lang="zh">发</b></p>', '<p lang="en">发<b lang="zh-Hant-TW">發</b></p>'),
        ('<p lang="zh-CN">发</p>', '<p lang="zh-Hant-TW">發</p>'),
        ('<a lang="zh-Hans" translate="no">简</a>', '<a lang="zh-Hans" translate="no">简</a>'),
        # bytes that are nobody's business
        ("<P>发</p >\r\n\t<IMG  ALT = '发' >< 发 &发;", "<P>發</p >\r\n\t<IMG  ALT = '發' >< 發 &發;"),
        ("发<p title=\"发", "發<p title=\"发"),
    ],
)  # fmt: skip
def test_a_piece_of_a_page(body: str, expected: str) -> None:
    assert converted(body) == expected


def test_the_head_follows() -> None:
    page = """<html lang="zh-CN"><head><meta http-equiv="Content-Language" content="zh-CN">
<title>发展</title><meta name="ArticleTitle" content="头发"><meta name=Keywords content=发>
<meta name="SiteIDCode" content="发"><meta property="og:title" content="发"><meta property="og:locale" content="zh_CN">
<meta property="og:image" content="/发.png">"""
    assert (
        convert(page)
        == """<html lang="zh-Hant-TW"><head><meta http-equiv="Content-Language" content="zh-Hant-TW">
<title>發展</title><meta name="ArticleTitle" content="頭髮"><meta name=Keywords content=發>
<meta name="SiteIDCode" content="发"><meta property="og:title" content="發"><meta property="og:locale" content="zh_TW">
<meta property="og:image" content="/发.png">"""
    )
    assert 'content="zh_HK"' in convert(page, "zh-Hant")


ALTERNATES = """<html lang="zh-Hans"><link rel="canonical" href="/a.html"><meta property="og:url" content="/a.html">
<link rel="alternate" hreflang="zh-Hans" href="/a.html">
<link rel="alternate" hreflang="zh-Hant" href="/a.t.html?x=1&amp;y">
<link rel="alternate" hreflang="x-default" href="/">
<script type="application/ld+json">
{"@id":"/a.html#top","url":"/a.html","publisher":{"url":"/"},"sameAs":"/a.html"}</script>"""


def test_the_pages_own_address_is_that_of_its_alternate() -> None:
    page = convert(ALTERNATES)
    assert '<link rel="canonical" href="/a.t.html?x=1&amp;y">' in page
    assert '<meta property="og:url" content="/a.t.html?x=1&amp;y">' in page
    assert '"@id":"/a.t.html?x=1&y#top","url":"/a.t.html?x=1&y"' in page
    assert '"sameAs":"/a.html"' in page
    assert page.count("hreflang") == 3
    assert '<link rel="alternate" hreflang="zh-Hans" href="/a.html">' in page


def test_without_alternates_no_address_changes() -> None:
    page = '<html lang="zh-Hans"><link rel="canonical" href="/a.html"><meta property="og:url" content="/a.html">'
    assert convert(page) == page.replace("zh-Hans", "zh-Hant-TW")


def test_json_ld_is_patched_in_place() -> None:
    page = """<html lang="zh-Hans"><script type="application/ld+json">
{ "name" : "头\\u53d1\\n发\\"展" ,  "inLanguage":"zh-CN", "a": ["发", {"b": "里程"}],
  "image": "/发.png", "n": 1.50 , "@type":"发" }</script><script>{"name": "发"}</script>"""
    assert (
        convert(page)
        == """<html lang="zh-Hant-TW"><script type="application/ld+json">
{ "name" : "頭髮\\n發\\"展" ,  "inLanguage":"zh-Hant-TW", "a": ["發", {"b": "里程"}],
  "image": "/发.png", "n": 1.50 , "@type":"发" }</script><script>{"name": "发"}</script>"""
    )


def test_a_page_that_says_no_language_is_told_by_its_text() -> None:
    assert convert("<p>头发和后里</p>") == "<p>頭髮和後裡</p>"
    assert convert("<p>臺灣的發展</p><p>后里</p>") == "<p>臺灣的發展</p><p>后里</p>"


def test_a_page_that_says_the_targets_language_stays() -> None:
    page = '<html lang="zh-Hant-TW"><p>頭髮，后里，简体</p>'
    assert convert(page) == page


def test_from_one_region_to_another() -> None:
    page = '<html lang="zh-TW"><p>為了群眾，這裡的說明</p>'
    assert convert(page, "zh-Hant-HK") == '<html lang="zh-Hant-HK"><p>為了群眾，這裏的説明</p>'
    assert convert(page, "zh-Hans") == '<html lang="zh-Hans"><p>为了群众，这里的说明</p>'


WORDS = "发 头 后 里 發 < > = <p> </p> <b> </b> <br> &#21457; <ruby> <rt> </ruby> <code> </i> <title> <script>"
PIECES = (*WORDS.split(), " ", '"', '<p lang="ja">', '<img alt="', '<i translate="no">')
MARKUP = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@given(MARKUP)
@pytest.mark.parametrize("target", TARGETS)
def test_converting_any_html_twice_is_converting_it_once(target: str, html: str) -> None:
    once = convert(html, target)
    assert convert(once, target) == once


def test_deep_nesting_and_unclosed_tags_take_linear_time() -> None:
    page = in_page("<b>发" * 20_000 + "<ruby>发<rt>" * 5_000)
    assert convert(page).count("發") == 25_000
