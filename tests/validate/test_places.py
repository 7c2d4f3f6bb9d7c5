"""Findings on pages and on JSON: where they stand, and what fixing a page changes."""

from __future__ import annotations

import json

import pytest

from govpub.findings import fix_until_stable
from govpub.model import Finding, to_json
from govpub.pipeline import load, source_text
from govpub.validate import check
from tests.support import assert_linear
from tests.validate.support import TODAY, checked, slice_of

PAGE = """\
<!DOCTYPE html>
<html lang="zh-CN"><head><title>关于停水的公告</title></head>
<body><h1>关于停水的公告</h1>
<p>文号：鹭水发[2024]5号</p>
<p>因管网改造,定于2024年11月16日<b>停</b>水。。</p>
<p>一、停水&ldquo;范围&rdquo;</p>
<p>滨江路以东、解放路以西区域，请<span>提前</span>做好储水准
  备工作，经区<i>攻</i>府同意。</p>
<p>三、停水时间</p>
<p>2024年11月16日22:00至17日6:00，共8小时，期间请关闭阀门。</p>
</body></html>
"""
TEXT = """\
索引号：3799023799020001/2024-00402
发布机构：白鹭区水务局
成文日期：2024年11月14日
文号：鹭水发[2024]5号
发布日期：2024年11月14日
标题：关于停水的公告

关于停水的公告

一、停水范围

滨江路以东、解放路以西区域，请提前做好储水准备工作，经区攻府同意。

三、停水时间

2024年11月16日22:00至17日6:00，共8小时，期间请关闭阀门。
"""


def on_json(text: str) -> tuple[str, tuple[Finding, ...]]:
    release = load([source_text(text.encode(), "release.txt")]).release
    written = json.dumps(to_json(release), ensure_ascii=False, indent=2)
    again = load([source_text(written.encode(), "release.json")]).release
    return written, check(again, (written,), today=TODAY).findings


@pytest.mark.parametrize(
    ("code", "marked"),
    [("META007", "鹭水发[2024]5号"), ("PUN001", ","), ("PUN006", "。。"), ("STR001", "三、"), ("TXT001", "攻</i>府")],
)
def test_a_finding_on_a_page_marks_what_it_is_about(code: str, marked: str) -> None:
    assert marked in [slice_of(PAGE, f) for f in checked(PAGE).findings if f.code == code]


@pytest.mark.parametrize(("code", "marked"), [("META007", "鹭水发[2024]5号"), ("TXT001", "攻府"), ("STR001", "三、")])
def test_a_finding_on_json_marks_the_value_it_is_about(code: str, marked: str) -> None:
    written, findings = on_json(TEXT)
    assert marked in [slice_of(written, f) for f in findings if f.code == code]


def test_json_is_not_rewritten_by_halves() -> None:
    assert [f for f in on_json(TEXT)[1] if f.fix is not None] == []


def test_fixing_a_page_changes_the_marks_alone() -> None:
    fixed = fix_until_stable(PAGE, lambda text: checked(text).findings)
    assert fixed.text == PAGE.replace("[2024]", "〔2024〕").replace(",定", "，定").replace("。。", "。")
    assert fix_until_stable(fixed.text, lambda text: checked(text).findings).text == fixed.text


@pytest.mark.parametrize("unit", ["<p>甲乙</p>", "<p>甲<b>乙</b>&nbsp;丙</p>", "<td>1</td>", "&amp;", "<p>“甲</p>\n"])
def test_time_is_linear(unit: str) -> None:
    def page(count: int) -> None:
        assert not checked(f"<!DOCTYPE html><html><body><h1>题</h1>{unit * count}</body></html>").crashed

    assert_linear(page, 400, of=unit)
