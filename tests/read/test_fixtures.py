"""Golden fixtures: `fixtures/NAME.txt` is a source, `fixtures/NAME.outline` what is read from it.

`python -m tests.read.bless [NAME…]` writes the outlines anew; each is read line by line before it is kept.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from govpub.read.content import content
from govpub.read.write import write
from tests.laws.coverage import strays, uncovered_and_doubled
from tests.read.outlines import outline, read

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*.txt"))
fixtures = pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


@fixtures
def test_a_fixture_is_read_as_its_outline_says(path: Path) -> None:
    assert outline(read(text_of(path))) == path.with_suffix(".outline").read_text(encoding="utf-8")


@fixtures
def test_every_character_of_a_fixture_is_in_exactly_one_place(path: Path) -> None:
    text = text_of(path)
    release = read(text)
    assert uncovered_and_doubled(release, text) == []
    assert strays(release, text) == []


@fixtures
def test_the_canonical_form_of_a_fixture_is_read_as_the_same_release(path: Path) -> None:
    release = read(text_of(path))
    written = write(release)
    again = read(written)
    assert content(again) == content(release)
    assert write(again) == written


def test_every_outline_has_its_source() -> None:
    folder = Path(__file__).parent / "fixtures"
    assert {p.stem for p in folder.glob("*.outline")} == {p.stem for p in FIXTURES}
