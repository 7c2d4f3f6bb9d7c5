"""Plain text: scripts told apart, what stays, fixed points, the safety gate."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govpub.convert import TARGETS, Options, convert_string, convert_text, gate
from govpub.convert import sniff as kind_of
from govpub.errors import ConversionUnsafe, UsageError
from tests.strategies import sentences


def convert(text: str, target: str = "zh-Hant-TW", **options: object) -> str:
    return convert_text(text, Options(target=target, **options)).text  # type: ignore[arg-type]


def test_line_ends_and_white_space_stay() -> None:
    assert convert("发展\r\n\t理发　后来 \r头发\n\n") == "發展\r\n\t理髮　後來 \r頭髮\n\n"


def test_a_missing_last_newline_stays_missing() -> None:
    assert convert("发展") == "發展"
    assert convert("") == ""


def test_traditional_clauses_in_simplified_text_stay_and_are_reported() -> None:
    found = convert_text("台湾省发展。\n臺灣的發展，后里。", Options(target="zh-Hant-TW"))
    assert found.text == "臺灣省發展。\n臺灣的發展，后里。"
    assert [finding.name for finding in found.findings] == ["already-in-target-script"]
    assert found.findings[0].span is not None
    assert found.findings[0].span.start.line == 2


def test_text_that_is_traditional_already_is_left_as_it_is() -> None:
    text = "為了羣眾的發展，皇后、后里、只好。"
    found = convert_text(text, Options(target="zh-Hant-HK"))
    assert found.text == text
    assert len(found.findings) == 1


def test_simplified_clauses_in_traditional_text_are_converted() -> None:
    assert convert("會議強調，要推動發展。会议结束后，代表们返回。") == "會議強調，要推動發展。會議結束後，代表們返回。"


def test_traditional_text_becomes_simplified() -> None:
    text = "為了群眾，這裡的產線說明：著名學者看著他，頭髮乾了，乾隆皇后答覆。"
    assert convert(text, "zh-Hans") == "为了群众，这里的产线说明：著名学者看着他，头发干了，乾隆皇后答复。"


def test_a_stated_source_decides_between_regions() -> None:
    assert convert("這裏的說明", "zh-Hant-HK", source="zh-Hant-TW") == "這裏的説明"
    assert convert("答覆群眾，為了產線", "zh-Hant", source="zh-Hant-TW") == "答復群衆，爲了産綫"


def test_addresses_in_text_stay_as_they_are() -> None:
    text = "详见https://例.cn/发布?q=发展，登录http://www.a.gov.cn查询，邮箱a.b@发.cn。"
    assert convert(text) == "詳見https://例.cn/发布?q=发展，登錄http://www.a.gov.cn查詢，郵箱a.b@发.cn。"


def test_words_are_not_replaced_by_regional_ones() -> None:
    text = "新闻发布会、社区民警、支持、集群战役、信息、网络、程序、质量"
    assert convert(text) == "新聞發布會、社區民警、支持、集群戰役、信息、網絡、程序、質量"


@given(st.text(st.sampled_from("发后里干只了系制台面历于余范發後裡乾隻瞭係製臺麵曆於餘範，。 \nA1"), max_size=60))
@pytest.mark.parametrize("target", TARGETS)
def test_converting_twice_is_converting_once(target: str, text: str) -> None:
    once = convert(text, target)
    assert convert(once, target) == once


@given(sentences())
@pytest.mark.parametrize("target", TARGETS)
def test_converting_sentences_twice_is_converting_them_once(target: str, text: str) -> None:
    once = convert(text, target)
    assert convert(once, target) == once
    assert len(once) == len(text)


def test_the_gate_lets_nothing_but_han_text_change() -> None:
    gate.check("发展A1，5%", "發展A1，5%")
    with pytest.raises(ConversionUnsafe, match="2024"):
        gate.check("2024年 a@b.cn", "2023年 a@b.cn")
    with pytest.raises(ConversionUnsafe):
        gate.check("a b", "b a")


def test_interface_strings_know_no_evidence() -> None:
    assert convert_string("发布机构", Options(target="zh-Hant-TW")) == "發布機構"
    assert convert_string("无障碍", Options()) == "無障礙"


def test_an_unknown_target_is_refused() -> None:
    with pytest.raises(UsageError):
        Options(target="zh-Hant-XX")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html><p>", "html"),
        ("\ufeff<div>发</div>", "html"),
        ("说明 <html> ", "html"),
        ('{"schema": "govpub.release/1"}', "json"),
        ("标题：发展\n\n正文<br>", "text"),
        ("<通知> 关于发展", "text"),
        ("", "text"),
    ],
)
def test_the_kind_of_input_is_told_by_its_beginning(text: str, kind: str) -> None:
    assert kind_of(text) == kind


@pytest.mark.parametrize("target", TARGETS)
def test_the_other_engine_converts_too(target: str) -> None:
    text = "发展" if target != "zh-Hans" else "發展"
    assert convert(text, target, engine="opencc") == ("發展" if target != "zh-Hans" else "发展")
