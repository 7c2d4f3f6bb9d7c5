"""One block in every layout that is pasted, padded with every space: the same metadata each time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from govpub.model import Paragraph, Section, Signature
from tests.read.outlines import read

Pairs = Sequence[tuple[str, str]]

TITLE = "云溪区水务局关于加强水库安全管理的通知"
BLOCK: Pairs = (
    ("索引号", "3799020004/2031-00077"),
    ("主题分类", "农业、林业、水利"),
    ("发布机构", "云溪区水务局"),
    ("成文日期", "2031年03月04日"),
    ("登记册", "第三册"),
    ("标题", TITLE),
    ("文号", "云水发〔2031〕14号"),
    ("发布日期", "2031-03-05 09:30"),
    ("公开方式", "主动公开"),
    ("效力状态", "有效"),
)
EXPECTED = {
    "index_number": "3799020004/2031-00077",
    "subject": "农业、林业、水利",
    "issuer": "云溪区水务局",
    "written_on": "2031-03-04",
    "document_number": "云水发〔2031〕14号",
    "published_on": "2031-03-05T09:30",
    "title": TITLE,
    "validity": "有效",
}
BODY = "\n各镇街，区直各单位：\n现将有关事项通知如下。\n一、提高认识\n各单位要高度重视。\n云溪区水务局\n2031年3月4日\n"


def rows(pairs: Pairs, width: int, inner: str, outer: str) -> str:
    lines = [pairs[i : i + width] for i in range(0, len(pairs), width)]
    return "\n".join(outer.join(f"{label}{inner}{value}" for label, value in line) for line in lines)


LAYOUTS: dict[str, Callable[[Pairs], str]] = {
    "one a line": lambda p: rows(p, 1, "：", ""),
    "one a line, ASCII colon": lambda p: rows(p, 1, ": ", ""),
    "blank lines between": lambda p: rows(p, 1, "：", "").replace("\n", "\n\n"),
    "bullets": lambda p: "\n".join(f"  • {label}:{value}" for label, value in p),
    "two a line": lambda p: rows(p, 2, "：", "    "),
    "three a line": lambda p: rows(p, 3, "：", " "),
    "run together": lambda p: rows(p, 99, "：", " "),
    "run together, wide": lambda p: rows(p, 99, "：", "　"),
    "parted by bars": lambda p: rows(p, 99, "：", " | "),
    "label then value": lambda p: rows(p, 1, "：\n", ""),
    "bullet then indented value": lambda p: "\n".join(f"• {label}：\n   {value}" for label, value in p),
    "label then value without colons": lambda p: rows(p, 1, "\n", ""),
    "cells of tabs": lambda p: rows(p, 2, "：\t", "\t"),
    "cells of tabs without colons": lambda p: rows(p, 2, "\t", "\t"),
    "a cell of each": lambda p: rows(p, 1, "\t", ""),
    "brackets": lambda p: "\n".join(f"[{label}] {value}" for label, value in p),
    "lenticular brackets": lambda p: "\n".join(f"【{label}】{value}" for label, value in p),
    "pairs in brackets": lambda p: "".join(f"【{label}：{value}】" for label, value in p),
    "cells of pipes": lambda p: "| " + rows(p, 2, " | ", " | ").replace("\n", " |\n| ") + " |",
    "bold": lambda p: "\n".join(f"**{label}：** {value}" for label, value in p),
    "front matter": lambda p: "---\n" + "\n".join(f"{label}: {value}" for label, value in p) + "\n---",
}
SPACES = ("", " ", "\u2002", "\u2003", "\u00a0", "\u3000", "\u2800", "\u2802", "\u3000\u3000")


@pytest.mark.parametrize("space", SPACES, ids=lambda space: " ".join(f"{ord(c):04X}" for c in space) or "none")
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_block_says_the_same_in_every_layout(layout: str, space: str) -> None:
    padded = [(space.join(label), value) for label, value in BLOCK]
    release = read(f"{LAYOUTS[layout](padded)}\n{BODY}")
    assert {key: getattr(release.metadata, key) for key in EXPECTED} == EXPECTED
    assert [(other.label, other.value) for other in release.metadata.other] == [
        ("登记册", "第三册"),
        ("公开方式", "主动公开"),
    ]
    assert release.title == TITLE
    assert [type(block) for block in release.body] == [Paragraph, Paragraph, Section, Signature]


@pytest.mark.parametrize(
    "tool", ["[打印] [关闭]", "【字体：大 中 小】", "浏览次数：33", "打印本页 关闭窗口", "分享到："]
)
@pytest.mark.parametrize("gap", [" ", "　", "   "])
def test_tools_behind_a_value_are_none_of_it(tool: str, gap: str) -> None:
    release = read(
        f"云溪区召开就业工作会\n发布时间：2031-03-05 09:30{gap}来源：云溪日报{gap}{tool}\n3月4日，会议召开。\n"
    )
    assert release.metadata.source == "云溪日报"
    assert release.metadata.published_on == "2031-03-05T09:30"
    assert [getattr(block, "text", "") for block in release.body] == ["3月4日，会议召开。"]


@pytest.mark.parametrize(
    "line",
    [
        "时间：2031年9月12日上午9时",
        "地点：区行政中心三楼会议室",
        "联系电话：0999-7654321",
        "来源：区住建局提供材料。",
        "参加人员：各街道主要负责人",
        "打印店位于一层。",
        "分享：欢迎在朋友圈分享参观感受。",
        "当前位置较偏远的村组，由网格员上门服务。",
        "浏览量持续攀升，累计突破100万次。",
        "欢迎访问云溪区的每一位游客文明出行。",
    ],
)
def test_a_sentence_that_looks_like_a_field_or_a_tool_stays_in_the_text(line: str) -> None:
    release = read(
        f"关于召开座谈会的通知\n各有关部门：\n现将有关事项通知如下。\n{line}\n请准时参会。\n区住建局\n2031年9月8日\n"
    )
    assert line in [getattr(block, "text", "") for block in release.body]
    assert [dropped.reason for dropped in release.dropped] == ["title"]
    assert release.fields == ()
