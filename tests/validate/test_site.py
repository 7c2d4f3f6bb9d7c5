"""The footer and the contacts: what is said of each once it is spoilt, and of none otherwise."""

from __future__ import annotations

import pytest

from tests.validate.support import findings, slice_of

NOTICE = """\
关于部分路段临时交通管制的通告

因道路施工，现对部分路段实行临时交通管制。

咨询电话：0772-2820001，电子邮箱：jtj@jz.example.cn。

江州市交通运输局
2024年12月27日

版权所有：江州市人民政府 主办：江州市人民政府办公室 承办：江州市政务服务和数据管理局
网站标识码：4502000018 桂ICP备12001234号 桂公网安备 45020202000456号
联系电话：0772-2820000 电子邮箱：jzszfwz@jz.example.cn 地址：江州市柳东路1号 邮编：545005
网站地图 | 联系我们 | 我为政府网站找错
"""


def test_a_footer_in_order_is_left_alone() -> None:
    assert not [f for f in findings(NOTICE) if f.code.startswith("SITE")]


@pytest.mark.parametrize(
    ("old", "new", "code", "marked"),
    [
        ("4502000018", "４５０２０００018", "SITE001", "４５０２０００018"),
        ("桂ICP备", "桂IPC备", "SITE002", "桂IPC备12001234号"),
        ("桂ICP备12001234号", "桂ICP备12001234号-", "SITE002", "桂ICP备12001234号-"),
        ("桂公网安备", "桂公安网备", "SITE003", "桂公安网备 45020202000456号"),
        ("桂公网安备", "桂公网安", "SITE003", "桂公网安 45020202000456号"),
        ("邮编：545005", "邮编：990000", "SITE005", "990000"),
        ("邮编：545005", "邮编：", "SITE008", "邮编"),
        ("联系电话：0772-2820000", "联系电话：", "SITE008", "联系电话"),
        ("咨询电话：0772-2820001", "咨询电话：0772-282000", "SITE006", "0772-282000"),
        ("jtj@jz.example.cn", "jtj@jz", "SITE007", "jtj@jz"),
        ("jtj@jz.example.cn", "jtj＠jz.example.cn", "SITE007", "jtj＠jz.example.cn"),
        ("jtj@jz.example.cn", "jtj.jz.example.cn", "SITE007", "jtj.jz.example.cn"),
        (" | 我为政府网站找错", "", "SITE008", None),
        ("网站地图 | ", "", "SITE008", None),
        ("邮编：545005", "邮编：345005", "SITE011", "345005"),
        ("联系电话：0772-2820000", "联系电话：0722-2820000", "SITE011", "0722-2820000"),
        ("咨询电话：0772-2820001", "咨询电话：0722-2820001", "SITE011", "0722-2820001"),
    ],
)
def test_what_is_spoilt_is_told(old: str, new: str, code: str, marked: str | None) -> None:
    assert old in NOTICE
    planted = NOTICE.replace(old, new, 1)
    found = findings(planted, code)
    assert found
    if marked is not None:
        assert marked in [slice_of(planted, f) for f in found]


@pytest.mark.parametrize(("written", "wrong"), [("154000", False), ("15400", True), ("254O00", True), ("999999", True)])
def test_a_postcode_in_the_text_is_looked_at(written: str, wrong: bool) -> None:
    planted = NOTICE.replace("咨询电话：", f"来信请寄江州市柳东路1号（邮政编码：{written}），咨询电话：", 1)
    assert bool(findings(planted, "SITE005")) is wrong


@pytest.mark.parametrize(
    "contact", ["邮箱：jtj#jz.example.cn", "邮箱：jtj(at)jz.example.cn", "关注@江州发布", "价格@协商"]
)
def test_what_is_no_address_is_left_alone(contact: str) -> None:
    planted = NOTICE.replace("电子邮箱：jtj@jz.example.cn", contact, 1)
    assert not findings(planted, "SITE007")
