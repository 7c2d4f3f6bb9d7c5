"""What holds for every page, old or new: nothing lost, nothing moved, nothing twice, every byte in its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from govpub.a11y import ENHANCEMENTS, Applied, Certainty, Enhanced, Enhancement, Options, enhance
from govpub.a11y.page import squeeze
from govpub.a11y.walk import walk
from govpub.markup import tokenize
from govpub.markup.tokens import COMMENT, DOCTYPE, RAW, TEXT
from govpub.markup.tree import plant
from govpub.model import Finding
from tests.markup.soup import sources

from .pages import LEGACY, read

BOTH = (Options(), Options(likely=True))
SKIP = re.compile('<a class="govpub-skip" href="#[^"]*">[^<]*</a>')
STYLE = re.compile(r"<style>\.govpub-skip.*?</style>|<style>nav a,.*?</style>")

pages = pytest.mark.parametrize("path", LEGACY, ids=lambda p: p.stem)
ways = pytest.mark.parametrize("options", BOTH, ids=["certain", "likely"])


def shown(html: str) -> str:
    return squeeze(walk(plant(SKIP.sub("", html))).text_flow)


def kept(html: str) -> list[str]:
    """Everything that is no tag: texts, comments, scripts, declarations."""
    source = STYLE.sub("", SKIP.sub("", html))
    kinds = (TEXT, COMMENT, RAW, DOCTYPE)
    return [source[t.start : t.end] for t in tokenize(source) if t.kind in kinds and t.name != "style"]


@ways
@pages
def test_no_text_is_lost_added_or_moved(path: Path, options: Options) -> None:
    source = read(path)
    assert shown(enhance(source, options).html) == shown(source)


@ways
@pages
def test_what_is_no_tag_stays_byte_for_byte(path: Path, options: Options) -> None:
    source = read(path)
    before, after = "".join(kept(source)), "".join(kept(enhance(source, options).html))
    title = enhance(source, Options(only=("page-title",))).applied
    if not title:
        assert after == before


@ways
@pages
def test_the_second_time_nothing_changes(path: Path, options: Options) -> None:
    once = enhance(read(path), options)
    again = enhance(once.html, options)
    assert again.applied == ()
    assert again.html == once.html


@ways
@pages
def test_every_change_has_its_place_and_both_languages(path: Path, options: Options) -> None:
    source = read(path)
    lines = source.count("\n") + 1
    enhanced = enhance(source, options)
    assert enhanced.applied
    items: tuple[Applied | Finding, ...] = (*enhanced.applied, *enhanced.findings)
    for item in items:
        assert item.message.zh
        assert item.message.en
        assert item.span is None or 1 <= item.span.start.line <= item.span.end.line <= lines


@pytest.mark.parametrize(
    "enhancement", [e for e in ENHANCEMENTS if e.certainty is Certainty.LIKELY], ids=lambda e: e.name
)
def test_what_is_only_likely_is_reported_and_not_done(enhancement: Enhancement) -> None:
    for path in LEGACY:
        source = read(path)
        plain = enhance(source, Options(only=(enhancement.code,)))
        asked = enhance(source, Options(likely=True, only=(enhancement.code,)))
        assert plain.html == source
        assert not plain.applied
        assert bool(plain.findings) == bool(asked.applied or asked.findings)


def test_every_legacy_page_keeps_something_for_people_to_decide() -> None:
    assert all(enhance(read(path), Options(likely=True)).findings for path in LEGACY)


@given(sources)
@settings(max_examples=200)
def test_any_source_goes_through_keeps_its_text_and_changes_once(source: str) -> None:
    once = enhance(source, Options(likely=True))
    assert enhance(once.html, Options(likely=True)).html == once.html
    assert shown(once.html) == shown(source)


@pytest.mark.parametrize("source", ["", "\n", "只有文字。", "<", "<!-- -->", "\ufeff<p>一</p>", "{}"])
def test_what_is_no_page_goes_through_unchanged(source: str) -> None:
    assert enhance(source) == Enhanced(source, (), ())


def test_an_untouched_page_is_the_same_string_of_bytes() -> None:
    source = "<P  CLASS = x >&nbsp;一<BR/>\r\n<custom-el data-a='1'>二</custom-el></P>"
    assert enhance(source).html == source


def test_a_fragment_gets_no_head_and_no_landmarks() -> None:
    source = "<h3>一、依据</h3><p>全文。</p><h6>（一）</h6>"
    enhanced = enhance(source)
    assert "<h4" in enhanced.html
    assert not {"page-title", "viewport", "main-landmark", "one-h1", "skip-link"} & {a.name for a in enhanced.applied}
    assert not any(f.name in ("main-landmark", "one-h1", "page-title") for f in enhanced.findings)


def test_a_picture_s_own_title_names_its_link_and_nothing_is_reported() -> None:
    enhanced = enhance('<p><a href="/xx/"><img src="a.jpg" title="县长信箱"></a></p>')
    assert '<img alt="县长信箱"' in enhanced.html
    assert "nameless-controls" not in {f.name for f in enhanced.findings}


def test_only_the_first_place_of_an_abbreviation_is_marked_in_any_number_of_runs() -> None:
    once = enhance("<p>国内生产总值（GDP）</p><p>国内生产总值（GDP）</p>", Options(likely=True)).html
    assert once.count("<abbr") == 1
    assert enhance(once, Options(likely=True)).html == once
