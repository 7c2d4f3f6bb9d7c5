"""The disclosure block: what is said of each field once it is spoilt, and of none otherwise."""

from __future__ import annotations

import pytest

from govpub.model import Severity
from tests.validate.support import findings, slice_of

BLOCK = """\
索引号：3799023799020001/2024-03316
主题分类：农业、林业、水利
发布机构：白鹭县水利局
成文日期：2024年06月03日
文号：鹭水字〔2024〕18号
发布日期：2024年06月05日
施行日期：2024年07月01日
标题：白鹭县水利局关于做好小型水库安全度汛工作的通知
来源：白鹭县水利局

白鹭县水利局关于做好小型水库安全度汛工作的通知

各镇水利站：

为做好汛期小型水库安全度汛工作，现就有关事项通知如下。

白鹭县水利局
2024年6月3日
"""

MONTH = """\
发文单位：白石省教育厅
文　　号：白教函〔2023〕105号
发布日期：2023-12-01
成文日期：2023-11-28
标　　题：白石省教育厅关于同意设立附属中学的复函
索 引 号：00345678-3/202311-00012
来　　源：白石省教育厅

白石省教育厅关于同意设立附属中学的复函

白石市教育局：

经研究，同意设立附属中学。
"""

NEWS = """\
索引号：3799023799020001/2024-00031
发布机构：白鹭县财政局
发布日期：2024-06-06
标题：白鹭县公开征求意见

白鹭县公开征求意见

现向社会公开征求意见。
"""


@pytest.mark.parametrize("text", [BLOCK, MONTH, NEWS, NEWS.replace("2024-06-06", "2025-01-06")])
def test_a_block_in_order_is_left_alone(text: str) -> None:
    assert [f.message.zh for f in findings(text, "META") if f.severity > Severity.INFO] == []
    assert not findings(text, "META003")


@pytest.mark.parametrize(
    ("text", "old", "new", "code", "severity"),
    [
        (BLOCK, "2024-03316", "2024-O3316", "META004", "warning"),
        (BLOCK, "2024-03316", "2024-", "META004", "warning"),
        (BLOCK, "/2024-03316", "/2024", "META004", "warning"),
        (BLOCK, "/2024-", "//2024-", "META004", "warning"),
        (BLOCK, "2024-03316", "2024—03316", "META004", "warning"),
        (BLOCK, "03316", "03316号", "META004", "warning"),
        (BLOCK, "3799023799020001", "379902379902001", "META004", "info"),
        (BLOCK, "03316", "316", "META004", "info"),
        (MONTH, "202311", "202313", "META004", "warning"),
        (MONTH, "202311", "202310", "META003", "info"),
        (MONTH, "00345678-3", "00345678-5", "META005", "info"),
        (NEWS, "/2024-00031", "/2023-00031", "META003", "warning"),
        (BLOCK, "施行日期：2024年07月01日", "施行日期：2024年06月31日", "META010", "error"),
        (BLOCK, "索引号：", "编号：", "META018", "info"),
        (BLOCK, "文号：", "文好：", "META018", "warning"),
        (BLOCK, "标题：", "标提：", "META018", "warning"),
        (BLOCK, "发布机构：", "发布机构构：", "META018", "warning"),
        (BLOCK, "来源：", "发文单位：白鹭县水利局\n来源：", "META015", "info"),
        (BLOCK, "来源：", "发布机构：白鹭县水利局\n来源：", "META015", "warning"),
    ],
)
def test_what_is_spoilt_is_told(text: str, old: str, new: str, code: str, severity: str) -> None:
    assert old in text
    assert (code, severity) in [(f.code, f.severity.word) for f in findings(text.replace(old, new, 1))]


@pytest.mark.parametrize("label", ["发文日期", "信息分类", "浏览次数", "正文", "发文日期说明", "备注", "办理部门"])
def test_a_label_that_is_known_or_means_something_else_is_left_alone(label: str) -> None:
    text = BLOCK.replace("来源：白鹭县水利局", f"{label}：白鹭县").replace("文号：鹭水字〔2024〕18号\n", "")
    assert not findings(text, "META018")


@pytest.mark.parametrize(
    ("old", "new", "code", "marked"),
    [
        ("成文日期：2024年", "成文日期：2022年", "META003", "2022年06月03日"),
        ("成文日期：2024年", "成文日期：2022年", "META009", "2022年06月03日"),
        ("/2024-03316", "/2022-03316", "META003", "3799023799020001/2022-03316"),
        ("鹭水字〔2024〕", "鹭水字〔2022〕", "META009", "鹭水字〔2022〕18号"),
        ("成文日期：2024年06月03日", "成文日期：2024年06月13日", "META012", "2024年06月13日"),
        ("发布日期：2024年06月05日", "发布日期：2024年06月01日", "META012", "2024年06月01日"),
    ],
)
def test_of_two_values_that_differ_the_one_that_stands_alone_is_marked(
    old: str, new: str, code: str, marked: str
) -> None:
    planted = BLOCK.replace(old, new, 1)
    assert [slice_of(planted, f) for f in findings(planted, code)] == [marked]
