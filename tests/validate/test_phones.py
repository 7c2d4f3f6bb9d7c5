"""Telephone numbers: found where they stand, and told when they cannot be dialled."""

from __future__ import annotations

import phonenumbers
import pytest

from govpub.validate.phones import find_numbers
from govpub.validate.regions import area_of, provinces

RIGHT = [
    "联系电话：0533-3240001",
    "电话：（0533）3240001、3240002",
    "咨询电话：0533—3240001转8012，13812345678",
    "监督电话：0379-67890456 0379-67890457",
    "电话：010-66012345/66012346",
    "传真：+86-10-66012345",
    "联系电话（传真）：0632 3990308",
    "咨询电话：0632-3990308（工作日9:00-17:00）",
    "热线：96196，0632-12345，400-810-0000，12388",
    "电话：8321234",
    "内部电话：83212",
    "联系电话：0632-1234567，010-12345678，12345678",
    "联系电话：138****1234",
    "服务热线2023年开通",
    "香港电话：00852-28103838",
    "编号0120-12345678，标准号0531-2024",
]
WRONG = [
    ("联系电话：0533-324001", "0533-324001", "length"),
    ("联系电话：0533-32400011", "0533-32400011", "length"),
    ("请拨打0379-6789012咨询", "0379-6789012", "length"),
    ("联系电话：533-3240001", "533-3240001", "zero"),
    ("联系电话：0571-8521000O", "0571-8521000O", "letters"),
    ("联系电话：0340-3240001", "0340-3240001", "area"),
    ("联系电话：07722-820000", "07722-820000", "area"),
    ("联系电话：0010-2820000", "0010-2820000", "area"),
    ("联系电话：0772-0820000", "0772-0820000", "length"),
    ("手机：1381234567", "1381234567", "length"),
    ("供水热线：9619", "9619", "length"),
]


@pytest.mark.parametrize("text", RIGHT)
def test_a_number_that_can_be_dialled_is_right(text: str) -> None:
    assert [number for number in find_numbers(text) if number.fault] == []


@pytest.mark.parametrize(("text", "number", "fault"), WRONG)
def test_what_is_wrong_with_a_number_is_told(text: str, number: str, fault: str) -> None:
    found = [n for n in find_numbers(text) if n.fault]
    assert [(n.text, n.fault, text[n.start : n.start + len(n.text)]) for n in found] == [(number, fault, number)]


def test_area_codes_and_lengths_are_those_of_the_numbering_plan() -> None:
    retired = {"0410", "0413", "0414", "0378", "0565", "0634", "0732", "0733", "0852", "0853", "0890", "0899", "0448"}
    known = 0
    for code in ("010", *(f"02{n}" for n in range(10)), *(f"{n:04}" for n in range(300, 1000))):
        area = area_of(code)
        dialled = tuple(length for length in (7, 8) if is_valid(code + "6" + "2" * (length - 1)))
        if area is not None and area.code == code and code not in retired:
            known += 1
            assert area.digits == dialled, code
        elif code not in retired | {"0400", "0800", "0950"}:
            assert not dialled, code
    assert known > 300


def is_valid(number: str) -> bool:
    return phonenumbers.is_valid_number(phonenumbers.parse(number, "CN"))


def test_every_province_has_postcodes_and_its_capital_an_area() -> None:
    assert all(province.postcodes for province in provinces().values())
    capitals = {"010": "北京", "0531": "山东", "0771": "广西", "0991": "新疆", "023": "重庆"}
    assert {code: area.province.name for code in capitals if (area := area_of(code))} == capitals


@pytest.mark.parametrize("unit", ["电话", "0632-", "电话：0", "（0632）", "电话：0632-3990308、", "1 "])
def test_time_is_linear(unit: str) -> None:
    list(find_numbers(unit * 30_000))
