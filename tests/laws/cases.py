"""What the laws are tried on: the examples, the corpus where it exists, and documents made of hard lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import strategies as st

from govpub.config import Config, load
from tests.support import EXAMPLE_CONFIG, EXAMPLES, TARGETS, source_params

sources = pytest.mark.parametrize("source", source_params())
#: sources that are text; of a page, a release keeps what it says and not where it stood
text_sources = pytest.mark.parametrize("source", [p for p in source_params() if not str(p.id).endswith(".html")])
targets = pytest.mark.parametrize("target", TARGETS)


def config_for(source: Path) -> Config:
    """The examples' site for the examples, nothing for others."""
    return load(EXAMPLE_CONFIG) if source.parent == EXAMPLES else Config()


#: lines that layouts turn on: labels, markers, speakers, marks that belong together or not
LINES = (
    "",
    " ",
    "　　",
    "索 引 号：3799013799010001/2025-00001",
    "  • 标  题：关于里程台账的通知",
    "成文日期：2025年03月01日 发布日期：2025年03月02日",
    "文  号：",
    "发布机构",
    "临谷区人民政府办公室",
    "关于里程台账的通知",
    "当前位置：首页 > 政务公开",
    "欢迎访问临谷区人民政府网站！ 今天是：",
    "无障碍| 繁体 | 简体| 设为首页 | 收藏本站",
    "各镇人民政府，区政府各部门：",
    "一、明确目标任务",
    "一、加强领导。各单位要建立台账，落实责任。",
    "二、压实责任",
    "（一）落实属地责任。",
    "1.建立台账；",
    "（1）按里程统计。",
    "第一章 总则",
    "第一条 为了规范管理，制定本办法。",
    "一是摸清底数。二是建立台账。三是抓好落实。",
    "二是只有第二项。",
    "首先，摸清底数；其次，建立台账；最后，抓好落实。",
    "答记者问",
    "请问采取了哪些措施？",
    "请问：何时发布?",
    "临谷区公安局局长于向里：谢谢提问。",
    "临谷区公安局局长于向里谢谢提问。",
    "记者：请问复议怎么办？",
    "主持人 谷雨晴：大家好！",
    "问：多久？",
    "答：三天。",
    "| 镇街 | 里程 |",
    "| --- | --- |",
    "| 里湾镇 | 132 |",
    "序号\t镇街\t里程",
    "# 标题",
    "- 一项",
    "**加粗**的<b>文字</b>和[链接](https://example.test/a?b=1&c=2)",
    "![图](a.png)",
    "> 引文",
    "附件：1. 一览表",
    "2. 联络表",
    "岳泽市临谷区人民政府",
    "2025年3月1日",
    "二〇二五年三月一日",
    "（此件公开发布）",
    "抄送：区委办公室。",
    "联系人：叶采薇，联系电话：（0536）9990126",
    "相关文章",
    "  • 里湾镇召开发布会",
    "中共岳泽市临谷区委主办 各镇街内容保障",
    "地址：岳泽市临谷区台前路66号 邮编：279901",
    "网站备案：鲁ICP备2099000137号-1 政府网站标识码：3799010001 鲁公网安备：37990102000018号",
    "“‘五个一批’、五个严防”",
    "头发、发布、发展：展示了如何？",
    "Plain words, 3.14% & <tag>",
    "……——",
)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A source made of such lines, with any of the three line ends; never blank."""
    lines = draw(st.lists(st.sampled_from(LINES) | st.text("一、是：。？（）1 .\u3000发里", max_size=12), max_size=25))
    return draw(st.sampled_from(("\n", "\r\n", "\n\n"))).join(["里湾镇召开发布会", *lines])
