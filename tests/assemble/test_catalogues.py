"""The interface's words: one catalogue for each script, all made from the simplified one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govpub import data
from govpub.assemble import marks
from govpub.assemble.catalogue import CATALOGUES, catalogue, open_graph_locale
from govpub.build import indexes
from govpub.convert import Options, convert_string
from tools.make_catalogues import SOURCE, TARGETS
from tools.make_catalogues import catalogue as made


@pytest.mark.parametrize("target", TARGETS)
def test_a_catalogue_is_what_default_conversion_makes_of_the_simplified_one(target: str) -> None:
    assert data.read_text(f"ui/{target}.toml") == made(target), "run python -m tools.make_catalogues"


@pytest.mark.parametrize("source", CATALOGUES)
@pytest.mark.parametrize("target", CATALOGUES)
def test_any_catalogue_converted_is_the_other(source: str, target: str) -> None:
    """A page may be converted from any script: words that only one direction gets right are not for an interface."""
    converted = {
        f"{table}.{key}": convert_string(text, Options(target, source=source))
        for table, words in catalogue(source).items()
        for key, text in words.items()
    }
    written = {f"{table}.{key}": text for table, words in catalogue(target).items() for key, text in words.items()}
    assert converted == written


def test_every_catalogue_has_the_same_keys_and_places_to_fill() -> None:
    def shape(language: str) -> dict[str, dict[str, list[str]]]:
        return {
            table: {key: re.findall(r"\{\w+\}", text) for key, text in words.items()}
            for table, words in catalogue(language).items()
        }

    assert set(CATALOGUES) == {SOURCE, *TARGETS}
    assert all(shape(language) == shape(SOURCE) for language in CATALOGUES)


@pytest.mark.parametrize(
    ("language", "of", "locale"),
    [
        ("zh-Hans", "zh-Hans", "zh_CN"),
        ("zh-Hans-SG", "zh-Hans", "zh_CN"),
        ("zh-Hant", "zh-Hant", "zh_HK"),
        ("zh-Hant-HK", "zh-Hant-HK", "zh_HK"),
        ("zh-Hant-TW", "zh-Hant-TW", "zh_TW"),
        ("zh-Hant-MO", "zh-Hant", "zh_HK"),
        ("bo", "zh-Hans", None),
    ],
)
def test_a_language_has_its_own_catalogue_or_the_nearest(language: str, of: str, locale: str | None) -> None:
    assert catalogue(language) == catalogue(of)
    assert open_graph_locale(language) == locale


def test_every_word_is_used() -> None:
    templates = "".join(p.read_text(encoding="utf-8") for p in (data.ROOT / "page").glob("*.j2"))
    templates += "".join(Path(str(module.__file__)).read_text(encoding="utf-8") for module in (marks, indexes))
    for table, words in catalogue(SOURCE).items():
        for key in words:
            base = key.split("_")[0]
            assert f".{key}" in templates or f'"{key}"' in templates or f'"{base}"' in templates or table == "facts", (
                key
            )
