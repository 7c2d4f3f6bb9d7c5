"""Hostile sources cost in proportion to their length: calls are counted, not seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from tests.read.outlines import read

SOURCES: dict[str, Callable[[int], str]] = {
    "headings": lambda n: "".join(f"{'一二三四五六七八九'[i % 9]}、标题{i}\n内容。\n" for i in range(n)),
    "the same number": lambda n: "一、标题\n" * n,
    "decimals": lambda n: "1.1 甲\n1.2 乙\n" * n,
    "articles": lambda n: "第一条 甲。\n（一）乙；\n（二）丙。\n" * n,
    "fields": lambda n: "索引号：1\n" * n,
    "labels in a line": lambda n: "索引号：" * n + "\n甲。",
    "labels without values": lambda n: "成文日期\n" * n,
    "speakers": lambda n: "张三明：你好，请说。\n" * n,
    "speakers of many names": lambda n: "".join(f"王{chr(0x4E00 + i)}：你好。\n你说。\n" for i in range(n)),
    "questions": lambda n: "答记者问\n" + "怎么办？\n市公安局局长王建国今年以来，好。\n" * n,
    "roles": lambda n: "答记者问\n怎么办？\n" + "市局局长" * n,
    "moderators": lambda n: "主持人：好吗？\n局长王建国：好。\n" * n,
    "names on lines": lambda n: "主持人 林芳\n大家好。\n" + "".join(f"王{chr(0x4E00 + i)}\n你好。\n" for i in range(n)),
    "spaces for colons": lambda n: "答记者问\n" + "记者 请问好吗？\n局长 今天很好，谢谢大家。\n" * n,
    "numbered questions": lambda n: "".join(f"{i}.问：好吗？\n（一）甲；\n答：好。\n" for i in range(n)),
    "labels that ask": lambda n: "记者" + "问" * n + "：好吗？\n" + "记者问：好吗？\n答：好。\n" * n,
    "introductions": lambda n: "出席：\n" + "王立：县水利局局长\n" * n + "记者：好吗？\n王立：好。\n" * n,
    "headings in brackets": lambda n: "【背景】\n甲。\n" * n,
    "contents": lambda n: "目录\n" + "第一章 甲\n" * n + "第一章 甲\n乙。\n" * n,
    "live times": lambda n: "甲。\n2024-08-30 09:30:00\n" * n,
    "emphasis": lambda n: "<em>甲" * n + "\n" + "<em>**甲**</em>" * n,
    "signatures": lambda n: "好。\n某市政府\n2024年1月1日\n" * n,
    "bodies that sign": lambda n: "好。\n" + "某市政府\n" * n + "2024年1月1日\n",
    "titles": lambda n: "关于某某的通知\n" * n,
    "footers": lambda n: "某某主办 鲁ICP备12345678号\n" * n,
    "related": lambda n: "相关文章\n某某召开会议\n" * n,
    "menus": lambda n: "首页\n信息公开\n某某\n" * n,
    "bullets": lambda n: "".join(" " * (i % 40) + "- 甲\n" for i in range(n)),
    "tables": lambda n: "甲|乙|丙\n" * n,
    "tables with cells left out": lambda n: "甲\t乙\t丙\n" + "丁\t戊\n己\n" * n,
    "a wide table with cells left out": lambda n: "甲|" * n + "\n" + "甲|" * (n - 1) + "\n",
    "files": lambda n: "甲。\n" + "甲.pdf\n" * n + "乙。",
    "numbered files": lambda n: "甲。\n" + "1.甲.pdf\n" * n,
    "tools in brackets": lambda n: "[打印]" * min(n, 300) + "来源：甲\n甲。",
    "tools behind a value": lambda n: "来源：甲" + " 打印" * n + "\n甲。",
    "menus at the end": lambda n: "甲。\n" + "首页\n某某\n" * n,
    "pairs in brackets": lambda n: "[来源：甲]" * n + "\n甲。",
    "dates behind names": lambda n: "来源：甲" + " 2024" * n + "\n甲。",
    "one wide table": lambda n: "|" * n + "\n" + "|" * n,
    "brackets": lambda n: "[（【《" * n,
    "stars": lambda n: "**甲" * n + "\n" + "*" * n,
    "links": lambda n: "[甲](" * n,
    "enumerations": lambda n: "一是好。二是好。" * n,
    "enumerated paragraphs": lambda n: "一是好。\n二是好。\n" * n,
    "attachments": lambda n: "附件：1.甲\n2.乙\n" * n,
    "quotes": lambda n: "> 甲\n" * n,
    "wrapped lines": lambda n: ("甲" * 40 + "\n") * n + "好。",
    "one long line": lambda n: "国务院办公厅，" * n,
    "blank lines": lambda n: "甲。" + "\n" * n + "乙。",
}


def calls(text: str) -> int:
    count = 0

    def tally(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tally)
    try:
        read(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", SOURCES)
def test_twice_the_source_costs_about_twice_as_much(name: str) -> None:
    make = SOURCES[name]
    read(make(4))
    small, large = calls(make(150)), calls(make(300))
    assert large <= 2.2 * small + 500, (small, large)
