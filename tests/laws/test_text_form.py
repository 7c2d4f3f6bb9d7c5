"""The laws of the text form: the canonical source says what the release says, and the page gives it back."""

from __future__ import annotations

from pathlib import Path

import pytest

import govpub
from govpub.model import Release
from govpub.read.content import content
from govpub.read.write import write
from tests.laws.cases import text_sources
from tests.support import EXAMPLE_FILES, name_of


@text_sources
def test_the_canonical_source_is_read_as_the_same_release(source: Path) -> None:
    release = govpub.parse(source)
    assert content(govpub.parse(write(release))) == content(release)


@text_sources
def test_writing_the_canonical_source_again_changes_nothing(source: Path) -> None:
    once = write(govpub.parse(source))
    assert write(govpub.parse(once)) == once


@text_sources
def test_an_assembled_page_gives_the_canonical_source_back(source: Path) -> None:
    release = govpub.parse(source)
    assert write(govpub.parse(govpub.assemble(release))) == write(release)


@pytest.mark.parametrize("source", EXAMPLE_FILES, ids=name_of)
@pytest.mark.parametrize("target", ["zh-Hant", "zh-Hant-TW", "zh-Hant-HK"])
def test_a_converted_page_gives_the_converted_source_back(source: Path, target: str) -> None:
    release = govpub.parse(source)
    converted = govpub.convert(release, target)
    assert isinstance(converted, Release)
    page = govpub.convert(govpub.assemble(release), target)
    assert isinstance(page, str)
    assert write(govpub.parse(page)) == write(converted)
