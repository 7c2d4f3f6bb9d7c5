"""Which characters tell a script: what `convert` writes is never taken for a slip."""

from __future__ import annotations

import pytest

from govpub.pipeline import convert
from govpub.text.fold import pairs
from govpub.validate.scripts import simplified
from tests.validate.support import findings


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hant-TW", "zh-Hant-HK"])
def test_what_conversion_writes_is_no_simplified_character(language: str) -> None:
    known = [char for char, _, is_evidence in pairs() if is_evidence]
    converted = str(convert("\n".join(f"他{char}。" for char in known), language)).split("\n")
    assert {line[1] for line in converted} & simplified(language) == set()
    assert len(simplified(language)) > 0.95 * len(known)


@pytest.mark.parametrize("line", ["會議強調，要壓實責任。", "会议强调，要压实责任。"])
def test_the_mainlands_own_forms_are_let_pass(line: str) -> None:
    text = "關於開展檢查的通知\n\n各鎮人民政府：\n\n現將有關情况通知如下，請認真貫徹落實，不斷加强督導，減少隱患。\n\n"
    found = findings(text + line, "TXT004")
    assert bool(found) is (line[0] == "会")


def test_taiwans_numbers_in_half_width_brackets_are_left_alone() -> None:
    lines = ("(一)114年3月18日上午10時，西屯區公所。", "(二)114年3月19日下午2時，南屯區公所(二樓)。")
    notice = "公告事項：\n\n一、說明會時間：\n" + "\n".join(lines)
    assert [f.span.start.column for f in findings(notice, "PUN001") if f.span] == [23, 26]
