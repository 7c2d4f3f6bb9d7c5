"""From one region's traditional forms to another's: the mainland's, Taiwan's, Hong Kong's."""

from __future__ import annotations

from pathlib import Path

import pytest

from govpub.convert import Options, convert_text

PRESS = Path(__file__).parent / "press"


def convert(text: str, source: str, target: str) -> str:
    return convert_text(text, Options(target=target, source=source)).text


@pytest.mark.parametrize(
    ("source", "target", "text", "expected"),
    [
        # a form that only looks like another region's is left alone
        ("zh-Hant-TW", "zh-Hant", "市民拭目以待，隊員才離開，徬徨", "市民拭目以待，隊員才離開，徬徨"),
        ("zh-Hant-TW", "zh-Hant", "為眾人啟用產線，週末採訪", "爲衆人啓用産綫，周末采訪"),
        # what the mainland writes in one form is told by its words
        ("zh-Hant", "zh-Hant-TW", "周末采訪游客，周邊風采，上游", "週末採訪遊客，周邊風采，上游"),
        ("zh-Hant", "zh-Hant-TW", "表决、加强、异地、灾情、却步", "表決、加強、異地、災情、卻步"),
        ("zh-Hant", "zh-Hant-TW", "衝突、冲毁農田，合并、并且", "衝突、沖毀農田，合併、並且"),
        ("zh-Hant", "zh-Hant-HK", "答復、恢復、稱贊、贊成", "答覆、恢復、稱讚、贊成"),
        ("zh-Hant-HK", "zh-Hant-TW", "裏面着火", "裡面著火"),
        ("zh-Hant-TW", "zh-Hant-HK", "裡面著火", "裏面着火"),
    ],
)
def test_forms_go_from_region_to_region(source: str, target: str, text: str, expected: str) -> None:
    assert convert(text, source, target) == expected
    assert convert(expected, target, target) == expected


def test_the_press_suite_goes_from_taiwan_to_the_mainland_and_back() -> None:
    rows = [
        line.split("\t")
        for family in PRESS.glob("*.tsv")
        for line in family.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#") and line.count("\t") == 2
    ]
    forth = [row[1] for row in rows if convert(row[1], "zh-Hant-TW", "zh-Hant") != row[2]]
    back = [row[2] for row in rows if convert(row[2], "zh-Hant", "zh-Hant-TW") != row[1]]
    assert len(forth) <= 0.02 * len(rows), forth
    assert len(back) <= 0.02 * len(rows), back
