from __future__ import annotations

import random
from datetime import date

import pytest
from stdnum.cn import uscc

from govpub.model import Paragraph
from govpub.validate.dates import read_date
from govpub.validate.identifiers import index_years, organisation_check, read_index, uscc_check
from govpub.validate.markers import Numbered, marker_for, read_marker, steps
from govpub.validate.regions import of_character, of_digits, provinces

SHAPES = [
    ("000014349/2018-00222", "000014349", 2018),
    ("3704023704020008/2024-02539", "3704023704020008", 2024),
    ("1137078555222300XQ/2015-00020", "1137078555222300XQ", 2015),
    ("003110926/201510-00216", "003110926", 2015),
    ("009315877/2017-00733", "009315877", 2017),
    ("6107280000/2024-001005", "6107280000", 2024),
    ("01527918X-2020-153077", "01527918X", 2020),
    ("000014348/2020-35147", "000014348", 2020),
]


@pytest.mark.parametrize(("value", "prefix", "year"), SHAPES)
def test_every_known_shape_of_an_index_number_is_read(value: str, prefix: str, year: int) -> None:
    parts = read_index(value)
    assert parts is not None
    assert (parts.prefix, parts.year) == (prefix, year)
    assert index_years(value) == (year,)


@pytest.mark.parametrize(
    ("value", "years"),
    [
        ("330200-AB01-2024-05-0012-1", (2024,)),
        ("12345678-8/201905-00012", (2019,)),
        ("530000220240830001234", ()),
        ("JA-2019-2020-1", (2019, 2020)),
        ("无", ()),
    ],
)
def test_the_years_of_another_grammar_are_read_only_where_they_are_plain(value: str, years: tuple[int, ...]) -> None:
    assert index_years(value) == years


def test_check_characters_are_those_of_the_standards() -> None:
    assert organisation_check("00001434") == "9"
    assert organisation_check("01527918") in "0123456789X"
    chosen = random.Random(1)
    for _ in range(50):
        code = "".join(chosen.choice("0123456789ABCDEFGHJKLMNPQRTUWXY") for _ in range(17))
        assert uscc_check(code) == uscc.calc_check_digit(code)
    assert uscc_check("I" * 17) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024年08月30日", (2024, 8, 30, 0, 0, 0)),
        ("2024年8月5日", (2024, 8, 5, 0, 0, 0)),
        ("2024 年 8 月 5 日", (2024, 8, 5, 0, 0, 0)),
        ("２０２４年８月５日", (2024, 8, 5, 0, 0, 0)),
        ("2015-10-15 10:06:36", (2015, 10, 15, 10, 6, 36)),
        ("2015-10-5 10:06", (2015, 10, 5, 10, 6, 0)),
        ("2015/10/15", (2015, 10, 15, 0, 0, 0)),
        ("2015.10.15", (2015, 10, 15, 0, 0, 0)),
        ("20151015", (2015, 10, 15, 0, 0, 0)),
        ("2015-10-15T10:06:36+08:00", (2015, 10, 15, 10, 6, 36)),
        ("二〇〇六年九月七日", (2006, 9, 7, 0, 0, 0)),
        ("二○二四年十二月三十一日", (2024, 12, 31, 0, 0, 0)),
        ("2024-08-30 星期五", (2024, 8, 30, 0, 0, 0)),
        ("2024年8月30日（星期五）10:30", (2024, 8, 30, 10, 30, 0)),
        ("2024年02月30日", (2024, 2, 30, 0, 0, 0)),
        ("2024-13-01", (2024, 13, 1, 0, 0, 0)),
        ("2024-08-30 25:10", (2024, 8, 30, 25, 10, 0)),
        ("民國107年4月12日", (2018, 4, 12, 0, 0, 0)),
    ],
)
def test_dates_are_read_as_written(value: str, expected: tuple[int, ...]) -> None:
    assert read_date(value) == expected


@pytest.mark.parametrize(
    "value", ["", "年八月二十八日", "2024年8月", "24年8月30日", "2024-08", "无", "107-04-12", "2024-08-30 7"]
)
def test_what_is_no_date_is_none(value: str) -> None:
    assert read_date(value) is None


def test_a_short_year_is_one_of_the_republic_where_that_is_usual() -> None:
    written = read_date("107-04-12", republic=True)
    assert written is not None
    assert written.date() == date(2018, 4, 12)


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("一、突出重点", "一、", 1),
        ("二十三、突出重点", "一、", 23),
        ("（十一）突出重点", "（一）", 11),
        ("(三)突出重点", "（一）", 3),
        ("3.突出重点", "1.", 3),
        ("3、突出重点", "1.", 3),
        ("（12）突出重点", "（1）", 12),
        ("③突出重点", "①", 3),
        ("第三章 总则", "chapter", 3),
        ("第一百零二条 为了", "article", 102),
    ],
)
def test_markers_are_read(text: str, kind: str, number: int) -> None:
    found = read_marker(text)
    assert found is not None
    assert found[:2] == (kind, number)


@pytest.mark.parametrize(
    "text", ["3.5万元", "2024.8.30", "第三条例", "一是强化", "十分、", "（试行）", "12000、", "", "第七十条件"]
)
def test_what_is_no_marker_is_left_alone(text: str) -> None:
    assert read_marker(text) is None


@pytest.mark.parametrize(
    ("marker", "before"),
    [
        ("二、", "一、"),
        ("十一、", "十、"),
        ("（二十）", "（十九）"),
        ("3.", "2."),
        ("（2）", "（1）"),
        ("③", "②"),
        ("第二条", "第一条"),
    ],
)
def test_another_number_is_written_alike(marker: str, before: str) -> None:
    found = read_marker(marker)
    assert found is not None
    assert marker_for(Numbered(*found, Paragraph(text="")), found[1] - 1) == before


@pytest.mark.parametrize(
    ("numbers", "faults"),
    [
        ([1, 2, 3], {}),
        ([1, 2, 4], {2: ("gap", 0)}),
        ([1, 4, 3], {1: ("gap", 2)}),
        ([1, 2, 2, 3], {2: ("repeated", 0)}),
        ([1, 2, 2, 4], {2: ("repeated", 3)}),
        ([1, 1, 3], {1: ("repeated", 2)}),
        ([2, 3], {0: ("late", 0)}),
        ([1, 2, 1, 2], {}),
        ([1, 3, 2, 4], {1: ("gap", 0), 2: ("back", 0)}),
        ([5, 6, 2, 3], {0: ("late", 0), 2: ("back", 0)}),
    ],
)
def test_one_slip_in_a_count_is_one_fault(numbers: list[int], faults: dict[int, tuple[str, int]]) -> None:
    run = [Numbered("1.", number, f"{number}.", Paragraph(text="")) for number in numbers]
    found = {n: (step.fault, step.meant) for n, step in enumerate(steps(run)) if step.fault}
    assert found == faults


def test_every_province_has_digits_and_characters_of_its_own() -> None:
    assert len(provinces()) == 32
    assert all(len(digits) == 2 and entry.characters for digits, entry in provinces().items())
    for entry in provinces().values():
        own = of_character(entry.characters[0])
        assert own is not None
        assert entry.characters[0] in own.characters
    assert of_digits("3704020008") == provinces()["37"]
    assert of_digits("9900") is None
    seen: dict[str, str] = {}
    for digits, entry in provinces().items():
        for character in entry.characters:
            assert seen.setdefault(character, digits) == digits or {digits, seen[character]} == {"65", "66"}
