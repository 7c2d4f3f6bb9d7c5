"""The first law: assembling and converting commute, byte for byte."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

import govpub
from govpub.config import Config, load
from govpub.model import Release
from tests.laws.cases import config_for, documents, sources, targets
from tests.strategies import releases
from tests.support import EXAMPLE_CONFIG, TARGETS


def assemble_then_convert(release: Release, target: str, config: Config, stem: str) -> str:
    page = govpub.convert(govpub.assemble(release, config=config, stem=stem), target)
    assert isinstance(page, str)
    return page


def convert_then_assemble(release: Release, target: str, config: Config, stem: str) -> str:
    converted = govpub.convert(release, target)
    assert isinstance(converted, Release)
    return govpub.assemble(converted, config=config, stem=stem)


def assert_commutes(release: Release, target: str, config: Config, stem: str = "release") -> None:
    one = assemble_then_convert(release, target, config, stem)
    other = convert_then_assemble(release, target, config, stem)
    assert one.splitlines() == other.splitlines()  # lines first: pytest shows which one differs
    assert one == other


@sources
@targets
def test_sources_commute(source: Path, target: str) -> None:
    assert_commutes(govpub.parse(source), target, config_for(source), source.stem)


@sources
def test_sources_commute_on_a_site_with_addresses(source: Path) -> None:
    assert_commutes(govpub.parse(source), "zh-Hant-TW", load(EXAMPLE_CONFIG), source.stem)


@sources
@pytest.mark.parametrize("middle", ["zh-Hant", "zh-Hant-TW", "zh-Hant-HK"])
def test_a_converted_release_commutes_on_its_way_back(source: Path, middle: str) -> None:
    release = govpub.convert(govpub.parse(source), middle)
    assert isinstance(release, Release)
    assert_commutes(release, "zh-Hans", config_for(source), source.stem)


@sources
def test_the_order_of_the_blocks_does_not_count(source: Path) -> None:
    release = govpub.parse(source)
    assert_commutes(replace(release, body=release.body[::-1]), "zh-Hant", config_for(source), source.stem)


@settings(max_examples=60)
@given(releases())
def test_releases_of_every_shape_commute(release: Release) -> None:
    config = load(EXAMPLE_CONFIG)
    for target in TARGETS[1:]:
        assert_commutes(release, target, config)


@settings(max_examples=60)
@given(documents())
def test_documents_made_of_hard_lines_commute(text: str) -> None:
    release = govpub.parse(text)
    for target in TARGETS[1:]:
        assert_commutes(release, target, Config())
