"""XML: text and what people read of attributes convert; names, declarations, comments and payloads stay."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govpub.convert import Options, convert_html, convert_xml, sniff
from govpub.markup import xml
from govpub.markup.xml import NotWellFormed, declare_utf8, tokenize
from tests.support import assert_linear

TAIWAN = Options(target="zh-Hant-TW")


def convert(text: str) -> str:
    return convert_xml(text, TAIWAN).text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # names of elements and attributes, values that are no text, comments, instructions, entities
        ("<发 发='发' title='发布'>发布</发>", "<发 发='发' title='發布'>發布</发>"),
        ("<a><!-- 发 --><?发 发?>发布&发;&#x53D1;</a>", "<a><!-- 发 --><?发 发?>發布&发;發</a>"),
        ("<!DOCTYPE 发 [<!ENTITY 发 '发]>'>]><发>发</发>", "<!DOCTYPE 发 [<!ENTITY 发 '发]>'>]><发>發</发>"),
        ("<a><![CDATA[发]]></a>", "<a><![CDATA[发]]></a>"),
        # what text touches stands inside a line; at any other tag a word ends
        ("<p>头<强>发</强>和<强>头</强>发</p>", "<p>頭<强>髮</强>和<强>頭</强>髮</p>"),
        ("<a><b>理</b><b>发</b></a>", "<a><b>理</b><b>發</b></a>"),
        ("<a>\n <b>理</b>\n <b>发</b>\n</a>", "<a>\n <b>理</b>\n <b>發</b>\n</a>"),
        ("<p>理<br/>发</p>", "<p>理<br/>發</p>"),
        ("<a>理<para>发</para>理<pb/>发</a>", "<a>理<para>發</para>理<pb/>發</a>"),
        # languages
        (
            '<a xml:lang="zh-CN">发<b xml:lang="ja">発表发</b></a>',
            '<a xml:lang="zh-Hant-TW">發<b xml:lang="ja">発表发</b></a>',
        ),
        ('<a translate="no">发<b translate="yes">发</b></a>', '<a translate="no">发<b translate="yes">發</b></a>'),
        # code and identifiers: an element that holds others, or leads somewhere by an attribute, is none
        ("<a><url><loc>/发</loc><title>发</title></url></a>", "<a><url><loc>/发</loc><title>發</title></url></a>"),
        ("<a><link href='发'>发</link><link>/发</link></a>", "<a><link href='发'>發</link><link>/发</link></a>"),
        ("<a><code>发</code><id>发</id>发</a>", "<a><code>发</code><id>发</id>發</a>"),
    ],
)  # fmt: skip
def test_only_what_people_read_converts(source: str, expected: str) -> None:
    assert convert(source) == expected
    assert convert(expected) == expected


FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>安平区 — 新闻发布会</title><link>https://anping.example/发布/</link><language>zh-cn</language>
<item><title><![CDATA[理发店建立台账]]></title><guid isPermaLink="false">发布-1</guid>
<description>&lt;p class="发"&gt;头&lt;b&gt;发&lt;/b&gt;&lt;img src="/发.png" alt="发布会"&gt;&lt;/p&gt;</description>
<content:encoded><![CDATA[<p lang="zh-CN">里<em>面</em>、<code>发</code><a href="/发">发布</a></p>]]></content:encoded>
</item></channel></rss>
"""


def test_a_feed_converts_with_its_cdata_its_pieces_of_html_and_its_language() -> None:
    out = convert(FEED)
    assert "<title>安平區 — 新聞發布會</title><link>https://anping.example/发布/</link><language>zh-Hant-TW<" in out
    assert '<![CDATA[理髮店建立臺賬]]></title><guid isPermaLink="false">发布-1</guid>' in out
    assert '&lt;p class="发"&gt;頭&lt;b&gt;髮&lt;/b&gt;&lt;img src="/发.png" alt="發布會"&gt;&lt;/p&gt;' in out
    assert '<![CDATA[<p lang="zh-Hant-TW">裡<em>面</em>、<code>发</code><a href="/发">發布</a></p>]]>' in out
    assert convert(out) == out


def test_atom_titles_are_html_only_where_they_say_so() -> None:
    source = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><title type="text">&lt;发&gt;</title>'
        '<subtitle type="html">&lt;i title="发" class="发"&gt;发&lt;/i&gt;</subtitle>'
        '<category term="发" label="发"/></feed>'
    )
    assert convert(source) == (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hant-TW"><title type="text">&lt;發&gt;</title>'
        '<subtitle type="html">&lt;i title="發" class="发"&gt;發&lt;/i&gt;</subtitle>'
        '<category term="发" label="發"/></feed>'
    )


def test_a_picture_follows_the_rules_of_html() -> None:
    source = (
        '<svg xmlns="http://www.w3.org/2000/svg"><title>发布</title><style>.发{}</style>'
        "<text>头<tspan>发</tspan></text></svg>"
    )
    assert convert(source) == (
        '<svg xmlns="http://www.w3.org/2000/svg"><title>發布</title><style>.发{}</style>'
        "<text>頭<tspan>髮</tspan></text></svg>"
    )


def test_a_page_in_xml_may_close_its_scripts_at_once() -> None:
    source = (
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">'
        '<head><script src="a"/><title>发布</title></head><body>发</body></html>'
    )
    expected = source.replace("zh-CN", "zh-Hant-TW").replace("发", "發")
    assert sniff(source) == "html"
    assert convert_html(source, TAIWAN).text == expected
    assert convert(source) == expected


def test_a_page_that_only_says_that_it_is_xml_is_html() -> None:
    source = '<?xml version="1.0"?><html lang="zh-CN"><p>发<br>布'
    assert convert_html(source, TAIWAN).text == '<?xml version="1.0"?><html lang="zh-Hant-TW"><p>發<br>布'


@pytest.mark.parametrize(
    "source",
    [
        *("<a>", "<a></b>", "发<a/>", "<a b=1/>", "<a>< </a>", "<a><!-- </a>", "<a/></a>", "<a><![CDATA[</a>"),
        *("<!DOCTYPE a [", "<a b='<'/>", "<a/><b/>"),
    ],
)
def test_what_is_not_well_formed_is_an_error_with_its_line(source: str) -> None:
    with pytest.raises(NotWellFormed, match="line 2"):
        convert("<?xml version='1.0'?>\n" + source)


@given(
    st.recursive(
        st.text("发布会头 &;", max_size=6),
        lambda inner: st.lists(inner, max_size=3).map("".join).map("<b 名='发' title='头'>{}</b>".format),
        max_leaves=8,
    )
)
def test_tokens_are_the_source_and_a_second_conversion_changes_nothing(inner: str) -> None:
    source = f"<a>{inner.replace('&', '&amp;')}</a>"
    assert "".join(source[token.start : token.end] for token in tokenize(source)) == source
    once = convert(source)
    assert convert(once) == once
    assert len(once) == len(source)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("<?xml version='1.0'?><rss version='2.0'/>", "-", "xml"),
        ("<?xml version='1.0'?>\n<!-- c --><svg/>", "-", "xml"),
        ("<rss version='2.0'>", "-", "xml"),
        ("<urlset>", "-", "xml"),
        ("发布", "feed.ATOM", "xml"),
        ("<svg>", "a.svg", "xml"),
        ("<svg>", "-", "html"),
        ("<?xml version='1.0'?><!DOCTYPE html PUBLIC ''><html>", "-", "html"),
        ("# 发布", "说明.md", "markdown"),
        ("# 发布", "-", "text"),
        ('{"schema": "x"}', "a.md", "json"),
    ],
)
def test_what_a_source_is(text: str, name: str, kind: str) -> None:
    assert sniff(text, name) == kind


def test_the_declaration_says_how_the_output_is_written() -> None:
    assert declare_utf8('<?xml version="1.0" encoding="gb2312"?><a/>') == '<?xml version="1.0" encoding="utf-8"?><a/>'
    assert declare_utf8("<a encoding='gb2312'/>") == "<a encoding='gb2312'/>"


def test_code_is_raw_and_names_keep_their_case() -> None:
    tokens = [(token.kind, token.name) for token in xml.tokenize("<A><x:Script>发</x:Script></A>")]
    assert tokens == [("start", "A"), ("start", "x:Script"), ("text", ""), ("end", "x:Script"), ("end", "A")]


@pytest.mark.parametrize("piece", ["<a>", "<", "<a ", "<a b='", "<!--", "<![CDATA[", "&", "发<b>发</b>"])
def test_time_grows_with_the_source_and_no_faster(piece: str) -> None:
    def work(count: int) -> None:
        with contextlib.suppress(NotWellFormed):
            convert("<r>" + piece * count + "</r>")

    assert_linear(work, 40_000, of=piece)
