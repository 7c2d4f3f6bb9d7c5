"""Word documents as offices write them, all the way to a release and its text."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govpub.errors import GovpubError
from govpub.model import Attachment, ListBlock, Paragraph, Release, Section, Signature, Source, Table, to_json, walk
from govpub.read import SourceText, parse
from govpub.read.content import content
from govpub.read.docx import extract
from govpub.read.write import write
from tests.extract.test_word_tables import tbl, tr
from tests.extract.word import document, level, lists, numbered, p, package, r, style
from tests.laws.cases import LINES

LIST = (
    level(0, "chineseCounting", "%1、", suffix="nothing")
    + level(1, "chineseCounting", "（%2）", suffix="nothing")
    + level(2, "decimal", "%3.", suffix="nothing")
)


def large(text: str, half_points: int) -> str:
    return p(r(text, f'<w:sz w:val="{half_points}"/>'), '<w:jc w:val="center"/>')


def body(text: str) -> str:
    return p(r(text, '<w:sz w:val="32"/>'))


def right(text: str) -> str:
    return p(r(text, '<w:sz w:val="32"/>'), '<w:jc w:val="right"/>')


OFFICIAL = "".join(
    (
        large("岳泽市临谷区人民政府办公室文件", 72),
        p(r("临政办发〔2025〕23号"), '<w:jc w:val="center"/>'),
        p(),
        large("关于做好2025年冬季道路除雪和", 44),
        large("清洁取暖保障工作的通知", 44),
        p(),
        body("各镇人民政府、街道办事处，区政府各部门："),
        body("为做好冬季保障工作，现将有关事项通知如下。"),
        numbered("明确目标任务", 1),
        body("主干道路在雪停后6小时内恢复通行。"),
        numbered("压实工作责任", 1),
        numbered("落实属地责任。各镇对本辖区道路负总责。", 1, 1),
        numbered("落实部门责任。各部门做好下列工作：", 1, 1),
        numbered("建立台账；", 1, 2),
        numbered("落实经费。", 1, 2),
        numbered("严格督导检查", 1),
        body("区政府办公室每周通报一次。"),
        tbl(
            tr("镇街", "责任人", properties="<w:tblHeader/>"),
            tr("里湾镇", "谷丰年"),
            tr("台前街道", "叶采薇"),
        ),
        body("附件：1.除雪路段一览表"),
        body("　　　2.值班电话表"),
        right("岳泽市临谷区人民政府办公室"),
        right("2025年10月27日"),
        body("（此件公开发布）"),
        body("抄送：区委办公室。"),
    )
)


def official() -> Release:
    return extract(document(OFFICIAL, numbering=lists({0: LIST}, {1: "0"})), "通知.docx").release


def test_an_official_document_is_read_with_its_title_and_structure() -> None:
    release = official()
    assert release.title == "关于做好2025年冬季道路除雪和清洁取暖保障工作的通知"
    sections = [(b.marker, b.heading) for b in walk(release.body) if isinstance(b, Section)]
    assert sections == [
        ("一、", "明确目标任务"),
        ("二、", "压实工作责任"),
        ("（一）", "落实属地责任。"),
        ("（二）", "落实部门责任。"),
        ("三、", "严格督导检查"),
    ]
    items = [b for b in walk(release.body) if isinstance(b, ListBlock)]
    assert [[b.marker for b in item if isinstance(b, Paragraph)] for item in items[0].items] == [["1."], ["2."]]
    assert [b.title for b in release.body if isinstance(b, Attachment)] == ["除雪路段一览表", "值班电话表"]
    assert [b.date for b in walk(release.body) if isinstance(b, Signature)] == ["2025-10-27"]
    (table,) = (b for b in walk(release.body) if isinstance(b, Table))
    assert [cell.text for cell in table.header[0]] == ["镇街", "责任人"]


def test_its_text_form_reads_as_the_same_release() -> None:
    release = official()
    again = parse([SourceText(Source("x", "", "utf-8"), write(release))])
    assert content(again) == content(release)


def test_nothing_of_it_is_lost_or_made_up() -> None:
    said = str(to_json(official()))
    for text in ("岳泽市临谷区人民政府办公室文件", "临政办发〔2025〕23号", "（此件公开发布）", "抄送：区委办公室。"):
        assert text in said
    assert official().fields == ()


def test_numbers_of_chapters_and_articles_are_the_readers_markers() -> None:
    levels = level(0, "chineseCountingThousand", "第%1章") + level(
        1, "chineseCountingThousand", "第%2条", more='<w:lvlRestart w:val="0"/>'
    )
    text = [
        ("总则", 0),
        ("为了规范里程管理，制定本办法。", 1),
        ("本办法适用于临谷区。", 1),
        ("附则", 0),
        ("本办法自印发之日起施行。", 1),
    ]
    styles = style("T", "Title")
    paragraphs = p("临谷区里程管理办法", '<w:pStyle w:val="T"/>') + "".join(numbered(t, 1, n) for t, n in text)
    release = extract(document(paragraphs, numbering=lists({0: levels}, {1: "0"}), styles=styles), "x.docx").release
    sections = [b for b in release.body if isinstance(b, Section)]
    assert [(b.marker, b.heading) for b in sections] == [("第一章", "总则"), ("第二章", "附则")]
    articles = [b.marker for section in sections for b in section.blocks if isinstance(b, Paragraph)]
    assert articles == ["第一条", "第二条", "第三条"]


@settings(max_examples=80)
@given(st.lists(st.sampled_from([line for line in LINES if line.strip()]), min_size=1, max_size=12))
def test_every_line_of_a_document_is_somewhere_in_its_release(lines: list[str]) -> None:
    escaped = [line.strip().replace("&", "&amp;").replace("<", "&lt;").replace("\t", "　") for line in lines]
    release = extract(document(p("里湾镇召开发布会") + "".join(p(r(line)) for line in escaped)), "x.docx").release
    said = str(to_json(release))
    for line in lines:
        if line.endswith("。"):
            assert all(char in said for char in line if char.isalnum())


def outcome(data: bytes) -> str:
    """The name of what was read, or the message that refuses it."""
    try:
        return extract(data, "x.docx").release.sources[0].name
    except GovpubError as error:
        return error.message.zh


@pytest.mark.parametrize("seed", range(40))
def test_a_document_that_was_tampered_with_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    whole = document(OFFICIAL, numbering=lists({0: LIST}, {1: "0"}))
    data = bytearray(whole)
    for _ in range(chance.randint(1, 12)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    assert "x.docx" in outcome(bytes(data))


@pytest.mark.parametrize("seed", range(40))
def test_strange_markup_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    words = OFFICIAL.replace("><", ">\n<").split("\n")
    for _ in range(chance.randint(1, 10)):
        words.insert(
            chance.randrange(len(words)),
            chance.choice(("<w:numPr/>", "<w:tbl/>", "<w:tc/>", "<w:fldChar/>", "<w:sdt/>")),
        )
    assert "x.docx" in outcome(document("".join(words), numbering=lists({0: LIST}, {1: "9"})))


def test_a_package_without_a_text_is_refused() -> None:
    with pytest.raises(GovpubError):
        extract(package({"[Content_Types].xml": b"<Types/>", "word/x.xml": b"<x/>"}), "x.docx")
