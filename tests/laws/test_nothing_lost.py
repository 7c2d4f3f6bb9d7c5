"""The third law: nothing lost, nothing invented."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given, settings

import govpub
from govpub.markup import tokenize
from govpub.model import Exchange, Release, Speech, walk
from govpub.text.chars import squeeze
from tests.laws.cases import config_for, documents, sources, targets, text_sources
from tests.laws.coverage import not_shown, strays, uncovered_and_doubled
from tests.laws.test_fixed_points import tag_soup
from tests.strategies import releases
from tests.support import TARGETS

HAN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")


def read(source: Path) -> str:
    return source.read_bytes().decode("utf-8")


@text_sources
def test_every_character_of_a_source_is_in_exactly_one_place(source: Path) -> None:
    assert uncovered_and_doubled(govpub.parse(source), read(source)) == []


@text_sources
def test_what_a_block_says_stands_in_its_span(source: Path) -> None:
    assert strays(govpub.parse(source), read(source)) == []


@given(documents())
def test_every_character_of_any_document_is_in_exactly_one_place(text: str) -> None:
    release = govpub.parse(text)
    assert uncovered_and_doubled(release, text) == []
    assert strays(release, text) == []


@sources
def test_nothing_in_the_metadata_is_invented(source: Path) -> None:
    assert_nothing_invented(govpub.parse(source), read(source))


@given(documents())
def test_nothing_in_the_metadata_of_any_document_is_invented(text: str) -> None:
    assert_nothing_invented(govpub.parse(text), text)


def assert_nothing_invented(release: Release, text: str) -> None:
    """Titles, names, numbers and values are the source's characters; dates are its digits or numerals."""
    source = squeeze(text)
    metadata = release.metadata
    values = [release.title, metadata.issuer, metadata.subject, metadata.validity, metadata.source, metadata.author]
    values += [entry.value for entry in release.site]
    for block in walk(release.body):
        speakers = [a.speaker for a in block.answers] if isinstance(block, Exchange) else []
        speakers += [block.speaker] if isinstance(block, Speech) else []
        values += [part for speaker in speakers if speaker for part in (speaker.role, speaker.name)]
    for value in filter(None, values):
        assert squeeze(value) in source
    for date in filter(None, (metadata.written_on, metadata.published_on)):
        year = int(date[:4])
        assert (
            str(year) in source
            or f"民國{year - 1911}年" in source
            or re.search("[〇○零一二三四五六七八九]{4}年", source)
        )


@sources
def test_the_page_shows_every_block_and_field(source: Path) -> None:
    release = govpub.parse(source)
    assert not_shown(release, govpub.assemble(release, config=config_for(source), stem=source.stem)) == []


@settings(max_examples=60)
@given(releases())
def test_the_page_of_any_release_shows_every_block_and_field(release: Release) -> None:
    assert not_shown(release, govpub.assemble(release)) == []


@sources
@targets
def test_converting_text_changes_han_characters_alone(source: Path, target: str) -> None:
    text = read(source)
    converted = govpub.convert(text, target, input_format="text")
    assert isinstance(converted, str)
    assert HAN.sub("", converted) == HAN.sub("", text)
    assert len(converted) == len(text)


@given(tag_soup)
def test_converting_html_leaves_comments_scripts_and_tag_names_alone(html: str) -> None:
    for target in TARGETS:
        converted = govpub.convert(html, target, input_format="html")
        assert isinstance(converted, str)
        assert _frame(converted) == _frame(html)


def _frame(html: str) -> list[str]:
    """Everything in HTML that no conversion may touch: tag names, comments, raw text."""
    out = []
    for token in tokenize(html):
        if token.kind in ("comment", "raw", "doctype"):
            out.append(html[token.start : token.end])
        elif token.kind in ("start", "end"):
            out.append(f"{token.kind} {token.name}")
    return out


@given(tag_soup)
def test_enhancing_html_loses_no_text_and_keeps_its_order(html: str) -> None:
    after = _texts(govpub.enhance(html).html)
    at = 0
    for text in _texts(html):
        assert text in after[at:]
        at = after.index(text, at) + 1


def _texts(html: str) -> list[str]:
    return [
        html[t.start : t.end] for t in tokenize(html) if t.kind in ("text", "rcdata") and html[t.start : t.end].strip()
    ]
