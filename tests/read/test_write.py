"""The canonical text form: labels and layout, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govpub.model import (
    Answer,
    Exchange,
    Field,
    ListBlock,
    Paragraph,
    Related,
    Release,
    Section,
    SiteEntry,
    Speaker,
    Speech,
    Table,
    from_json,
    to_json,
    walk,
)
from govpub.model.blocks import Cell
from govpub.read.content import content
from govpub.read.write import write
from govpub.text.chars import squeeze
from tests.read.outlines import read
from tests.support import EXAMPLE_FILES

PASTED = """欢迎访问云溪区人民政府网站！
  • 索 引 号:123456789/2024-00001
  • 文  号:
  • 标  题:云溪区新闻发布会召开
云溪区新闻发布会召开


5月1日,发布会召开。
一、加强宣传。发放资料2万份。


答记者问


有哪些措施?


云溪区公安分局副局长方圆:我们采取了措施。


群众怎样报名?


云溪区公安分局交警大队大队长秦朗群众报名可以拨打电话。秦朗表示欢迎来电。
相关文章
"""


def test_a_pasted_release_is_written_in_canonical_form() -> None:
    assert (
        write(read(PASTED))
        == """索引号：123456789/2024-00001
文号：
标题：云溪区新闻发布会召开

云溪区新闻发布会召开

5月1日,发布会召开。

一、加强宣传。发放资料2万份。

答记者问

问：有哪些措施?

云溪区公安分局副局长方圆：我们采取了措施。

问：群众怎样报名?

云溪区公安分局交警大队大队长秦朗群众报名可以拨打电话。秦朗表示欢迎来电。

网站名称：云溪区人民政府网站
"""
    )


def test_a_missing_colon_is_never_added_and_stays_a_proposal() -> None:
    again = read(write(read(PASTED)))
    speakers = [a.speaker for b in walk(again.body) if isinstance(b, Exchange) for a in b.answers]
    assert speakers[1] == Speaker("云溪区公安分局交警大队大队长", "秦朗", inferred=True)


@pytest.mark.parametrize("path", EXAMPLE_FILES, ids=lambda path: path.stem)
def test_text_is_never_changed(path: Path) -> None:
    release = read(path.read_bytes().decode("utf-8"))
    written = squeeze(write(release))
    for block in walk(release.body):
        if isinstance(block, Paragraph) and not block.marks:
            assert squeeze(block.text) in written
    assert content(read(write(release))) == content(release)


def test_a_second_mention_by_name_alone_stays_one() -> None:
    text = "记者：情况怎样？\n区卫生健康局局长秦朗：情况良好。\n记者：还有呢？\n秦朗：没有了。\n"
    release = read(text)
    last = [b for b in walk(release.body) if isinstance(b, Exchange)][1].answers[0].speaker
    assert last == Speaker("区卫生健康局局长", "秦朗", short=True)
    written = write(release)
    assert "\n秦朗：没有了。" in written
    # the JSON, the page and the text of a release all say the same
    assert write(from_json(to_json(release))) == written


def test_pieces_that_would_be_read_together_are_parted_by_rules() -> None:
    text = "某市工作动态\n\n工作进展顺利。\n\n某市人民政府\n打印本页\n2024年8月1日\n"
    release = read(text)
    written = write(release)
    assert "----" in written
    assert content(read(written)) == content(release)
    assert write(read(written)) == written


def test_traditional_text_gets_labels_in_traditional_characters() -> None:
    written = write(read("雲溪區新聞發佈會\n\n答記者問\n\n有哪些措施？\n\n區衛生局局長葉知秋：我們採取了措施。\n"))
    assert "\n問：有哪些措施？" in written


def built(*blocks: Paragraph | Section | Exchange | Speech | ListBlock | Table, **rest: object) -> Release:
    return from_json(to_json(Release(title="某地工作规定", body=tuple(blocks), **rest)))  # type: ignore[arg-type]


def test_a_release_that_no_source_gave_is_written_too() -> None:
    release = built(
        Paragraph(text="第一段。"),
        Section(heading="背景", level=1, blocks=(Paragraph(text="内容。"),)),
        ListBlock(items=((Paragraph(text="甲"),), (Paragraph(text="乙"),))),
        Table(header=((Cell(text="项目"), Cell(text="数量")),), rows=((Cell(text="甲"), Cell(text="1")),)),
        fields=(Field("index_number", "索引号", "123456789/2024-00001"), Field(None, "登记册", "第三册")),
        related=(Related("相关的通知", "https://a.example/"),),
        site=(SiteEntry("icp", "鲁ICP备2099000137号"),),
    )
    again = read(write(release))
    assert [f.value for f in again.fields] == ["123456789/2024-00001", "第三册"]
    assert again.related == (Related("相关的通知", "https://a.example/"),)
    assert again.site_value("icp") == "鲁ICP备2099000137号"
    assert content(again)[5] == content(release)[5] or [type(b) for b in walk(again.body)] == [
        type(b) for b in walk(release.body)
    ]


def test_speakers_are_written_so_that_role_and_name_divide_again() -> None:
    for role, name in (
        ("镇长", "岳明"),
        ("区公安局局长", "古丽·买买提"),
        ("主任", "阿不都"),
        ("秘书长", "任会长"),
        ("局长", "镇海"),
    ):
        release = built(
            Exchange(
                question="情况怎样？",
                answers=(Answer(speaker=Speaker(role, name), blocks=(Paragraph(text="很好。"),)),),
            )
        )
        speakers = [a.speaker for b in walk(read(write(release)).body) if isinstance(b, Exchange) for a in b.answers]
        assert speakers == [Speaker(role, name)], write(release)


def test_a_value_that_a_plain_line_would_cut_is_written_as_front_matter() -> None:
    release = read("---\n标题: 关于 发布日期：的说明\n---\n\n正文内容如下。\n")
    written = write(release)
    assert re.match(r"---\n标题: 关于 发布日期：的说明\n---\n", written)
    assert content(read(written)) == content(release)
