"""Names of persons: found from what stands around them, converted as names wherever they stand."""

from __future__ import annotations

import pytest

from govpub.convert import Options, convert_html, convert_release, convert_text, evidence
from govpub.model import Mark, Paragraph, Release, Speaker, Speech


def convert(text: str, target: str = "zh-Hant-TW") -> str:
    return convert_text(text, Options(target=target, source="zh-Hans")).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市公安局局长于海涛介绍，于海涛表示感谢。", "市公安局局長于海濤介紹，于海濤表示感謝。"),
        ("新闻发言人游晓云：请提问。", "新聞發言人游曉雲：請提問。"),
        ("嫌疑人于某、云某某、党某某被抓获。", "嫌疑人于某、云某某、党某某被抓獲。"),
        ("于局长讲话，涂主任主持。", "于局長講話，涂主任主持。"),
        ("医生云晓光同志获奖。", "醫生云曉光同志獲獎。"),
        ("范仲明、余志强、岳小丽、郁达、朴正焕参加。", "范仲明、余志強、岳小麗、郁達、朴正煥參加。"),
        ("主任张采薇、局长叶冲出席。", "主任張采薇、局長葉沖出席。"),
        ("于海、于晓敏、王芳参加。于海发言。", "于海、于曉敏、王芳參加。于海發言。"),
        ("于家庄村、于集镇、谷里街道、党家庄街道", "于家莊村、于集鎮、谷里街道、党家莊街道"),
        ("副区长后志远、镇长干明出席，院长沈冲宣读。", "副區長后志遠、鎮長干明出席，院長沈沖宣讀。"),
        ("记者于洋、范文涛报道，烈士于得水的后人来了。", "記者于洋、范文濤報道，烈士于得水的後人來了。"),
        (
            "代表于桂芬提交建议，队员于山顶完成任务，法官于庭后收到。",
            "代表于桂芬提交建議，隊員於山頂完成任務，法官於庭後收到。",
        ),
        ("民警朴成浩、于鹏飞迅速出警。", "民警朴成浩、于鵬飛迅速出警。"),
        ("于波表示，下一步将扩大范围。", "于波表示，下一步將擴大範圍。"),
        ("村民岳大爷、于奶奶领到了补贴。", "村民岳大爺、于奶奶領到了補貼。"),
        ("水稻、谷子、玉米，张明辉、党组成员", "水稻、穀子、玉米，張明輝、黨組成員"),
        ("肖某、付某、闫某、钟某、沈某、叶某", "肖某、付某、閆某、鍾某、沈某、葉某"),
    ],
)
def test_names_keep_their_characters(text: str, expected: str) -> None:
    assert convert(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对于某些企业，关于某项政策，位于某地。", "對於某些企業，關於某項政策，位於某地。"),
        ("民警于当日抓获，负责人于近日致歉，记者于现场看到。", "民警於當日抓獲，負責人於近日致歉，記者於現場看到。"),
        ("于昨日，于现场，于是，于今，于心不忍", "於昨日，於現場，於是，於今，於心不忍"),
        ("党委书记、党员同志、党支部书记", "黨委書記、黨員同志、黨支部書記"),
        ("上游某企业、旅游同志、六十分钟某处", "上游某企業、旅遊同志、六十分鐘某處"),
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str, expected: str) -> None:
    assert convert(text) == expected


def test_evidence_does_not_depend_on_the_order_of_the_clauses() -> None:
    clauses = ["市长于海涛介绍", "于某某到案", "主任涂晓致辞", "上游某企业"]
    one = evidence.persons("，".join(clauses))
    assert one == evidence.persons("\n".join(reversed(clauses))) == {"于海涛", "于某某", "涂晓"}


def test_a_speaker_of_a_release_is_known_everywhere_in_it() -> None:
    speech = Speech(speaker=Speaker("局长", "党云"), blocks=(Paragraph(text="党云认为党中央的决策。"),))
    release = Release(title="党云答记者问", body=(speech,))
    converted = convert_release(release, Options(target="zh-Hant-TW"))
    assert converted.title == "党雲答記者問"
    found = converted.body[0]
    assert isinstance(found, Speech)
    assert found.speaker.name == "党雲"
    assert found.blocks == (Paragraph(text="党雲認為黨中央的決策。"),)


def test_a_padded_name_is_the_same_name_without_its_padding() -> None:
    page = '<html lang="zh-Hans"><p><b data-person>于　海</b></p><p>由于海讲话</p><p>请于海讲话</p>'
    assert "<b data-person>于　海</b></p><p>由於海講話</p><p>請于海講話" in convert_html(page, Options()).text


def test_a_marked_person_of_a_page_is_known_everywhere_in_it() -> None:
    page = '<html lang="zh-Hans"><title>党云答问</title><p>局长<b data-person>党云</b>：党中央</p><img alt="党云">'
    assert convert_html(page, Options(target="zh-Hant-TW")).text == (
        '<html lang="zh-Hant-TW"><title>党雲答問</title><p>局長<b data-person>党雲</b>：黨中央</p><img alt="党雲">'
    )


def test_a_kept_word_is_kept_everywhere() -> None:
    assert convert("-{后里}-区，后里和以后。") == "-{后里}-區，后里和以後。"
    page = '<html lang="zh-Hans"><title>后里</title><p><span translate="no">后里</span>以后</p>'
    assert convert_html(page, Options()).text == page.replace("zh-Hans", "zh-Hant").replace("以后", "以後")
    block = Paragraph(text="后里以后", marks=(Mark("keep", 0, 2),))
    converted = convert_release(Release(title="后里", body=(block,)), Options())
    assert converted.title == "后里"
    assert converted.body == (Paragraph(text="后里以後", marks=block.marks),)


def test_interface_text_of_a_page_knows_no_persons() -> None:
    page = '<html lang="zh-Hans"><p>局长于海介绍</p><p data-ui>局长于海介绍</p>'
    assert convert_html(page, Options(target="zh-Hant-TW")).text == (
        '<html lang="zh-Hant-TW"><p>局長于海介紹</p><p data-ui>局長於海介紹</p>'
    )
