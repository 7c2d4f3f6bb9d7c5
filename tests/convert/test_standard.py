"""The mainland's traditional forms: those of its own table, and a few that this test spells out."""

from __future__ import annotations

import re

import pytest

from govpub.convert import Options, convert_text
from govpub.convert.lexicon import compose
from govpub.data import read_text
from tests.support import SHARED

TABLE = SHARED / "data" / "standard-characters-annex1.tsv"


def convert(text: str, target: str = "zh-Hant") -> str:
    return convert_text(text, Options(target=target, source="zh-Hans")).text


def test_the_forms_of_the_states_table() -> None:
    assert convert("为了群众，这里的产线启动，据说") == "爲了群衆，這裏的産綫啓動，據説"
    assert convert("公布、占用、一周、旅游、核实、委托、标志、答复、床位、秘书") == (
        "公布、占用、一周、旅游、核實、委托、標志、答復、床位、秘書"
    )


def test_the_forms_of_taiwan_and_hong_kong() -> None:
    assert convert("为了群众，这里的产线启动，据说，鸡", "zh-Hant-TW") == "為了群眾，這裡的產線啟動，據說，雞"
    assert convert("为了群众，这里的产线启动", "zh-Hant-HK") == "為了群眾，這裏的產線啟動"


def test_no_word_of_the_lexicon_has_a_form_that_the_table_knows_not() -> None:
    lexicon = compose("zh-Hans", "zh-Hant")
    wrong = set("羣覈喫佈佔週")
    found = {k: v for k, v in (*lexicon.phrases.items(), *lexicon.characters.items()) if wrong & set(v)}
    assert found == {}


def test_every_changed_character_is_a_form_of_annex_1() -> None:
    if not TABLE.is_file():
        pytest.skip("../shared/data is not beside this repository: the state's table cannot be compared")
    forms: dict[str, set[str]] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            _, char, traditional, *_ = (*line.split("\t"), "")
            forms[char] = {char if form == "~" else form for form in traditional.split()} or {char}
    lexicon = compose("zh-Hans", "zh-Hant")
    wrong = [
        (key, old, new)
        for key, value in (*lexicon.phrases.items(), *lexicon.characters.items())
        for old, new in zip(key, value, strict=True)
        if old != new and old in forms and new not in forms[old]
    ]
    assert wrong == []


def test_the_data_says_where_its_forms_are_from() -> None:
    head = read_text("convert/standard.tsv").splitlines()[:4]
    assert any("国发〔2013〕23号" in line for line in head)
    rows = [line.split("\t") for line in read_text("convert/standard.tsv").splitlines() if not line.startswith("#")]
    assert all(len(row) == 3 and re.fullmatch(r"\S{3}", "".join(row)) for row in rows)
