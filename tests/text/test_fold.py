"""The shadow of a text, and numerals."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govpub.text.chars import SPACE
from govpub.text.fold import pairs, shadow
from govpub.text.numerals import value


@given(st.text())
def test_a_shadow_is_as_long_as_its_text_and_has_the_same_lines(text: str) -> None:
    assert len(shadow(text)) == len(text)
    assert [i for i, c in enumerate(text) if c in "\r\n"] == [i for i, c in enumerate(shadow(text)) if c in "\r\n"]


@given(st.text())
def test_a_shadow_has_no_shadow_of_its_own(text: str) -> None:
    assert shadow(shadow(text)) == shadow(text)


def test_a_shadow_has_simplified_characters_plain_marks_and_plain_spaces() -> None:
    assert shadow("發佈機構：（１）　甲；乙？「丙」〔二〕") == "发布机构:(1) 甲;乙?“丙”[二]"


def test_everything_that_counts_as_padding_becomes_a_space() -> None:
    padding = re.compile(f"[{SPACE}]")
    assert all(shadow(c) == " " for c in map(chr, range(0x10000)) if padding.match(c))


def test_no_character_is_folded_to_two_forms() -> None:
    seen: dict[str, str] = {}
    for simplified, traditional, _ in pairs():
        for char in traditional:
            assert seen.setdefault(char, simplified) == simplified
            assert char != simplified


@pytest.mark.parametrize(
    ("written", "number"),
    [("一", 1), ("十", 10), ("十一", 11), ("二十", 20), ("二十三", 23), ("一百零五", 105), ("廿一", 21),
     ("二〇二四", 2024),
     ("贰拾叁", 23), ("12", 12), ("１２", 12), ("两千", 2000)],
)  # fmt: skip
def test_a_numeral_is_read(written: str, number: int) -> None:
    assert value(written) == number


@pytest.mark.parametrize("written", ["", "一一二十", "甲", "十甲", "二三十", "1.2"])
def test_what_is_no_numeral_is_none(written: str) -> None:
    assert value(written) is None
