"""To simplified script: press text of Hong Kong and Taiwan, and the entries of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from govpub.convert import TARGETS, Options, convert_text
from govpub.data import read_lines

PRESS = Path(__file__).parent / "simplified" / "press.tsv"


def sentences() -> list[list[str]]:
    lines = PRESS.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("source", TARGETS[1:])
def test_press_text_reads_as_a_mainland_editor_would_write_it(source: str) -> None:
    options = Options(target="zh-Hans", source=source)
    wrong = [(row[0], got) for row in sentences() if (got := convert_text(row[0], options).text) != row[1]]
    assert wrong == []


def test_simplified_text_stays_as_it_is() -> None:
    for _, simplified in sentences():
        assert convert_text(simplified, Options(target="zh-Hans")).text == simplified


def test_every_entry_says_what_it_becomes_and_why() -> None:
    options = Options(target="zh-Hans", source="zh-Hant-TW")
    for line in read_lines("convert/simplified.tsv"):
        key, value, reason = line.split("\t")
        assert convert_text(key, options).text == value
        assert reason
