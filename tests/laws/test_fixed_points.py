"""The second law: what has been done once changes nothing the second time."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import govpub
from govpub.model import Release, to_json
from tests.laws.cases import LINES, config_for, documents, sources, targets
from tests.strategies import releases, sentences
from tests.support import TARGETS

#: pieces of HTML, well formed only by chance
TAGS = (
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<br>",
    "<table><tr><td>",
    "</table>",
    "<h3>",
    "<img src=a.png>",
    "<div>",
    "<a href=#>",
    "<font color=red>",
    "</font>",
    "<html>",
    "<body>",
    "<title>",
    "</title>",
    "<input>",
    "<ul><li>",
    "<!-- 发 -->",
    '<span lang="ja">発表</span>',
    "<script>var 发='发';</script>",
    "<",
    "&amp;",
    "&#21457;",
    '<meta charset="gbk">',
    "<p lang=zh-TW>",
)
tag_soup = st.lists(st.sampled_from(TAGS) | st.sampled_from(LINES), max_size=14).map("".join)


def convert(source: str, target: str, kind: str) -> str:
    converted = govpub.convert(source, target, input_format=kind)
    assert isinstance(converted, str)
    return converted


def read(source: Path) -> str:
    return source.read_text(encoding="utf-8")


@sources
@targets
def test_converting_text_twice_is_converting_it_once(source: Path, target: str) -> None:
    once = convert(read(source), target, "text")
    assert convert(once, target, "text") == once


@sources
@targets
def test_converting_a_page_twice_is_converting_it_once(source: Path, target: str) -> None:
    once = convert(govpub.assemble(source, config=config_for(source)), target, "html")
    assert convert(once, target, "html") == once


@sources
@targets
def test_converting_a_release_twice_is_converting_it_once(source: Path, target: str) -> None:
    once = govpub.convert(govpub.parse(source), target)
    assert isinstance(once, Release)
    assert govpub.convert(once, target) == once


@sources
@targets
def test_converting_json_twice_is_converting_it_once(source: Path, target: str) -> None:
    once = convert(json.dumps(to_json(govpub.parse(source)), ensure_ascii=False), target, "json")
    assert convert(once, target, "json") == once


@sources
@targets
def test_an_assembled_page_needs_no_improvement_in_any_script(source: Path, target: str) -> None:
    page = convert(govpub.assemble(source, config=config_for(source)), target, "html")
    assert govpub.enhance(page).html == page


@settings(max_examples=60)
@given(releases())
def test_an_assembled_page_of_any_shape_needs_no_improvement(release: Release) -> None:
    page = govpub.assemble(release)
    assert govpub.enhance(page).html == page


@given(tag_soup)
def test_enhancing_any_html_twice_is_enhancing_it_once(html: str) -> None:
    once = govpub.enhance(html).html
    assert govpub.enhance(once).html == once


@given(tag_soup)
def test_converting_any_html_twice_is_converting_it_once(html: str) -> None:
    for target in TARGETS:
        once = convert(html, target, "html")
        assert convert(once, target, "html") == once


@given(documents() | sentences(6))
def test_converting_any_text_twice_is_converting_it_once(text: str) -> None:
    for target in TARGETS:
        once = convert(text, target, "text")
        assert convert(once, target, "text") == once
