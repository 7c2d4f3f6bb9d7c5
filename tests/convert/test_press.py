"""The press-text suite: invented sentences of government text, by family, each with its traditional forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from govpub.convert import Options, convert_text

FAMILIES = tuple(sorted((Path(__file__).parent / "press").glob("*.tsv")))
TARGETS = ("zh-Hant-TW", "zh-Hant")


def sentences(family: Path) -> list[list[str]]:
    lines = family.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("family", FAMILIES, ids=lambda path: path.stem)
@pytest.mark.parametrize("column", [1, 2], ids=TARGETS)
def test_a_family_converts_as_an_editor_would(family: Path, column: int) -> None:
    options = Options(target=TARGETS[column - 1], source="zh-Hans")
    wrong = [
        (row[0], got, row[column])
        for row in sentences(family)
        if len(row) > column and (got := convert_text(row[0], options).text) != row[column]
    ]
    assert wrong == []


def test_the_suite_is_as_large_as_it_says() -> None:
    assert sum(len(sentences(family)) for family in FAMILIES) >= 300


@pytest.mark.parametrize("family", FAMILIES, ids=lambda path: path.stem)
def test_converting_a_converted_sentence_changes_nothing(family: Path) -> None:
    for row in sentences(family):
        for target, converted in zip(TARGETS, row[1:], strict=False):
            assert convert_text(converted, Options(target=target)).text == converted
