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


PLAN = """\
江海市人民政府办公室关于印发数字乡村建设指南的通知

各县人民政府：

数字乡村建设指南（见附件1）已经市政府同意，现印发给你们。请按照分工表（见附件2）抓好落实。

附件：1.数字乡村建设指南
2.重点任务分工表

江海市人民政府办公室
2022年12月5日

附件1

数字乡村建设指南

一、总体要求

到2025年，数字乡村建设取得明显成效，农村信息基础设施基本完备。

二、建设内容

（一）完善信息基础设施。

（二）发展智慧农业。

三、保障措施

市、县两级建立协调机制，定期通报工作进展，落实财政资金。

附件2

重点任务分工表

网络建设由通信管理部门负责，智慧农业由农业农村部门负责。
"""

RULES = """\
青岚省农村供水管理办法

第一章　总则

第一条　为了加强农村供水管理，制定本办法。

第二章　规划与建设

第二条　县级以上人民政府应当组织编制农村供水规划。

第三章　附则

第三条　本办法自2022年5月1日起施行。
"""

POINTS = """\
医疗保险办法解读

一、出台背景

新就业形态迅速发展，灵活就业人员参保需求日益增长。

二、主要内容

（一）参保范围

法定劳动年龄内、未在用人单位参保的人员均可参保。

（二）缴费标准

缴费比例为8%，缴费基数为月平均工资的60%。

（三）待遇享受

连续缴费满6个月后，按规定享受职工医保待遇。
"""


@pytest.mark.parametrize("text", [PLAN, RULES, POINTS])
def test_headings_and_attachments_in_order_are_left_alone(text: str) -> None:
    assert not findings(text, "STR")


@pytest.mark.parametrize(
    ("text", "old", "new", "code"),
    [
        (PLAN, "2.重点任务分工表", "3.重点任务分工表", "STR012"),
        (PLAN, "2.重点任务分工表\n", "2.重点任务责任表\n", "STR012"),
        (PLAN, "（见附件2）", "（见附件4）", "STR012"),
        (PLAN, "附件2\n\n重点", "附件3\n\n重点", "STR012"),
        (POINTS, "灵活就业人员参保需求", "灵活就业人员（名单附后）参保需求", "STR012"),
        (POINTS, "按规定享受", "按附件要求享受", "STR012"),
        (PLAN, "二、建设内容", "二、建设内容；", "STR005"),
        (PLAN, "建设指南的通知\n", "建设指南的通知。\n", "STR005"),
        (RULES, "规划与建设", "规划与建设。", "STR005"),
        (POINTS, "（二）缴费标准", "（二）缴费标准。", "STR005"),
        (POINTS, "缴费比例为8%，缴费基数为月平均工资的60%。\n\n", "", "STR004"),
        (POINTS, "法定劳动年龄内、未在用人单位参保的人员均可参保。\n\n", "", "STR004"),
        (DECIMAL, "坚持以人民为中心的发展思想，统筹推进老旧小区改造。\n\n", "", "STR004"),
    ],
)
def test_headings_and_attachments_that_are_spoilt_are_told(text: str, old: str, new: str, code: str) -> None:
    assert old in text
    assert code in [f.code for f in findings(text.replace(old, new, 1))]


def test_a_list_of_attachments_with_a_gap_is_no_list_of_headings() -> None:
    planted = PLAN.replace("2.重点任务分工表\n\n", "3.重点任务分工表\n\n", 1)
    warnings = [f.code for f in findings(planted, "STR") if f.severity.word == "warning"]
    assert warnings == ["STR012"]


TENDER = """\
平川县农村公路养护工程招标公告

1. 招标条件

本招标项目已经批准建设，项目业主为平川县农村公路管理所。

2. 项目概况

2.1 建设地点：平川县境内。

2.2 建设规模：养护里程42.6公里。

2.3 计划工期：90日历天。

3. 投标人资格要求

3.1 投标人须具备公路工程施工总承包三级及以上资质。

3.2 本次招标不接受联合体投标。

4. 投标文件的递交

投标文件递交的截止时间为2024年6月24日9时00分。
"""


def test_decimal_paragraphs_under_plain_numbers_are_one_numbering() -> None:
    assert not [f for f in findings(TENDER, "STR") if f.severity.word != "info"]
    for old, new in (
        ("2.2 建设", "2.3 建设"),
        ("3.2 本次", "3.3 本次"),
        ("4. 投标", "5. 投标"),
        ("3. 投标", "2. 投标"),
    ):
        assert [f.code for f in findings(TENDER.replace(old, new, 1)) if f.code in ("STR001", "STR002")], (old, new)


def test_a_report_may_end_its_headings_with_a_stop() -> None:
    report = POINTS.replace("参保范围\n", "扩大参保范围。\n").replace("缴费标准\n", "明确缴费标准。\n")
    report = report.replace("待遇享受\n", "提高待遇水平。\n")
    assert {f.severity.word for f in findings(report, "STR005")} <= {"info"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("主要包括四个方面：一是降低成本，二是强化保障，三是优化服务，四是维护权益。", False),
        ("主要包括五个方面：一是降低成本，二是强化保障，三是优化服务，四是维护权益。", True),
        ("要抓好3项工作，一要排查隐患，二要压实责任。", True),
        ("推进三项改革，取得两个方面成效：一是流程更简，二是时间更短。", False),
        ("办成了三件事。一是改厕，二是治污。", False),
    ],
)
def test_the_members_that_are_announced_are_counted(sentence: str, told: bool) -> None:
    found = findings(f"关于开展检查的通知\n\n各镇人民政府：\n\n{sentence}\n", "STR011")
    assert bool(found) is told
    assert {f.severity.word for f in found} <= {"info"}
