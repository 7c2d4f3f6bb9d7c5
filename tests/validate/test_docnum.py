from __future__ import annotations

import pytest

from govpub.validate.docnum import read_document_number

RIGHT = [
    "国办函〔2006〕71号",
    "发改办（高技）〔2020〕5号",
    "国令第707号",
    "中华人民共和国国务院令第707号",
    "主席令第二十号",
    "公告2025年第1号",
    "2025年第1号",
    "第5号",
    "〔2024〕5号",
    "中国人民银行令〔2024〕第1号",
    "鹭政复决字〔2024〕第12号",
    "鹭市监罚〔2024〕12号",
    "财政部 税务总局公告2024年第3号",
    "财税〔2024〕5号、财税〔2024〕6号",
    "国发明电〔2024〕1号",
    "岳泽市人民政府令第12号",
    "鹭环评〔2024〕1-3号",
    "府授教字第1080001234號",
    "國辦發〔2017〕47號",
]


@pytest.mark.parametrize("value", RIGHT)
def test_forms_in_use_are_right(value: str) -> None:
    number = read_document_number(value)
    assert (number.faults, number.spaces, number.brackets, number.wide_digits) == ((), False, False, False)
    assert number.tidy == value


@pytest.mark.parametrize(
    ("value", "tidy"),
    [
        ("浙新办[2008]16号", "浙新办〔2008〕16号"),
        ("浙新办(2008)16号", "浙新办〔2008〕16号"),
        ("浙新办（2008）16号", "浙新办〔2008〕16号"),
        ("浙新办【2008】16号", "浙新办〔2008〕16号"),
        ("浙新办〔2008)16号", "浙新办〔2008〕16号"),
        ("浙新办﹝2008﹞16号", "浙新办〔2008〕16号"),
        ("渝北府发 〔2017〕 7号", "渝北府发〔2017〕7号"),
        ("鹭政发〔２０２４〕５号", "鹭政发〔2024〕5号"),
        ("鹭政发〔2024〕\u30005号", "鹭政发〔2024〕5号"),
        ("公告 2024 年第 1 号", "公告2024年第1号"),
        ("鹭政办（函）[2024]5号", "鹭政办（函）〔2024〕5号"),
    ],
)
def test_brackets_spaces_and_digits_are_mended(value: str, tidy: str) -> None:
    number = read_document_number(value)
    assert number.tidy == tidy
    assert number.faults == ()
    assert number.spaces or number.brackets or number.wide_digits or number.lookalikes


@pytest.mark.parametrize(
    ("value", "faults", "mended"),
    [
        ("鹭政发〔2024〕第5号", ("second",), "鹭政发〔2024〕5号"),
        ("鹭政发〔2024〕05号", ("zero",), "鹭政发〔2024〕5号"),
        ("鹭政发〔24〕5号", ("short-year",), "鹭政发〔2024〕5号"),
        ("鹭政发〔2024〕5", ("no-mark",), "鹭政发〔2024〕5号"),
        ("鹭政发[24]第005号", ("short-year", "second", "zero"), "鹭政发〔2024〕5号"),
        ("鹭政发2024第5号", ("no-brackets", "second"), "鹭政发〔2024〕5号"),
        ("广安区府办发〔202026", ("no-brackets", "no-mark"), "广安区府办发〔2020〕26号"),
        ("鹭政发〔2024〕号", ("broken",), None),
        ("鹭政发", ("other",), None),
    ],
)
def test_faults_of_form_are_named(value: str, faults: tuple[str, ...], mended: str | None) -> None:
    number = read_document_number(value)
    assert (number.faults, number.mended) == (faults, mended)


@pytest.mark.parametrize(
    ("value", "year"),
    [
        ("鹭政发〔2024〕5号", 2024),
        ("鹭政发[24]5号", 2024),
        ("公告2025年第1号", 2025),
        ("国令第707号", None),
        ("主席令第2020号", None),
    ],
)
def test_the_year_is_read(value: str, year: int | None) -> None:
    assert read_document_number(value).year == year


@pytest.mark.parametrize("unit", ["〔", "鹭", "（", "第", " ", "0", "〔2024〕", "鹭（", "1、", "-1"])
def test_time_is_linear(unit: str) -> None:
    read_document_number(unit * 100_000)
