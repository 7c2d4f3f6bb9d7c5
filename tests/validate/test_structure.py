"""Numbering and levels: what is said of a list of headings once one number is changed, and of none otherwise."""

from __future__ import annotations

import pytest

from tests.validate.support import findings, slice_of

DECIMAL = """\
云溪区老旧小区改造实施方案

1 总体要求

1.1 指导思想

坚持以人民为中心的发展思想，统筹推进老旧小区改造。

1.2 工作目标

全年完成改造小区36个，惠及居民8900户。

2 主要任务

2.1 完善基础设施

更新改造供水、供电、供气、排水等管网。

2.2 提升公共服务

增设养老、托育、便民市场等设施。

2.3 加强长效管理

引导居民成立业主委员会，实现专业化物业管理。
"""

ITEMS = """\
关于加强防火工作的通知

各镇人民政府：

一、突出重点

（一）排查隐患；

（二）压实责任；

（三）加强值守。

二、强化保障

备足抢险物资，做好应急准备，确保随时能够处置险情。

三、严格奖惩

对工作不力的单位通报批评，对造成后果的依法追究责任。
"""

MARKDOWN = """\
# 关于组织申报项目的通知

各有关单位：

## 一、申报范围

在本县注册的企业，且项目已经建成投运。

## 二、申报材料

项目申请报告一式两份，营业执照复印件一份。

## 三、申报时间

请于5月20日前报送。
"""


@pytest.mark.parametrize("text", [DECIMAL, ITEMS, MARKDOWN])
def test_numbering_in_order_is_left_alone(text: str) -> None:
    assert not [f for f in findings(text) if f.code in ("STR001", "STR002", "STR003")]


@pytest.mark.parametrize(
    ("text", "old", "new", "code", "marked"),
    [
        (DECIMAL, "1.2 工作", "1.3 工作", "STR001", "1.3"),
        (DECIMAL, "2.3 加强", "3.3 加强", "STR001", "3.3"),
        (DECIMAL, "2.2 提升", "2.4 提升", "STR001", "2.4"),
        (DECIMAL, "2 主要", "3 主要", "STR001", "3"),
        (DECIMAL, "2.3 加强", "2.2 加强", "STR002", "2.2"),
        (DECIMAL, "1.1 指导", "1.1.1 指导", "STR003", "1.1.1"),
        (ITEMS, "（三）加强", "（一）加强", "STR002", "（一）"),
        (ITEMS, "三、严格", "一、严格", "STR002", "一、"),
        (ITEMS, "（一）排查", "（1）排查", "STR003", "（1）"),
        (MARKDOWN, "## 三、", "## 四、", "STR001", None),
        (MARKDOWN, "## 二、", "## 一、", "STR002", None),
        (MARKDOWN, "## 一、", "#### 一、", "STR003", None),
    ],
)
def test_a_number_that_is_changed_is_told(text: str, old: str, new: str, code: str, marked: str | None) -> None:
    assert old in text
    planted = text.replace(old, new, 1)
    found = findings(planted, code)
    assert found
    if marked is not None:
        assert any(slice_of(planted, f).startswith(marked) for f in found)


@pytest.mark.parametrize(
    "line", ["1.1 亿元资金已经到位，分三年安排使用，确保专款专用。", "2024 年完成", "3 个月内整改到位", "2.5 万亩"]
)
def test_a_quantity_at_the_beginning_of_a_line_is_no_number_of_a_heading(line: str) -> None:
    assert not [f for f in findings(ITEMS.replace("备足", line + "\n\n备足", 1)) if f.code.startswith("STR00")]
