"""From styled lines to a release: the text reader's grammar decides, what styles say is put in its place."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from govpub.model import (
    Attachment,
    Cell,
    Exchange,
    Figure,
    ListBlock,
    Mark,
    Paragraph,
    Quote,
    Release,
    Section,
    Signature,
    Table,
    walk,
)
from govpub.read.styled import compose
from govpub.read.styled.items import Extracted, Item, Line
from govpub.read.styled.report import Report
from govpub.text.chars import squeeze
from tests.laws.cases import LINES

SOURCE = compose.source("样例.docx", b"x", "docx")
TITLE = Line("关于里程台账的通知", role="title")


def extracted(*items: Item) -> Extracted:
    return compose.extracted(items, Report(), source=SOURCE)


def body(*items: Item) -> tuple[Any, ...]:
    return extracted(TITLE, *items).release.body


def test_the_title_is_no_field_and_no_paragraph() -> None:
    release = extracted(TITLE, Line("各镇人民政府：")).release
    assert (release.title, release.fields, release.metadata.title) == ("关于里程台账的通知", (), None)
    assert [block.text for block in release.body if isinstance(block, Paragraph)] == ["各镇人民政府："]


def test_a_title_in_several_lines_is_one() -> None:
    lines = (Line("岳泽市临谷区人民政府", role="title"), Line(""), Line("关于里程台账的通知", role="title"))
    assert extracted(*lines, Line("正文。")).release.title == "岳泽市临谷区人民政府关于里程台账的通知"


def test_without_a_style_the_centred_line_that_is_set_larger_is_the_title() -> None:
    head = Line("岳泽市临谷区人民政府文件", align="center", size=36)
    number = Line("临政发〔2025〕3号", align="center", size=16)
    title = [Line(text, align="center", size=22) for text in ("临谷区人民政府关于推进", "里程管理改革的实施意见")]
    text = [Line("各镇人民政府：", size=16), Line("为了加强管理，现提出如下意见，请认真贯彻落实。", size=16)]
    release = extracted(head, number, *title, *text).release
    assert release.title == "临谷区人民政府关于推进里程管理改革的实施意见"


def test_a_field_is_what_the_reader_knows_as_one() -> None:
    release = extracted(Line("索引号：3799013799010001/2025-00001", role="field"), TITLE, Line("正文。")).release
    assert release.metadata.index_number == "3799013799010001/2025-00001"


def test_a_heading_that_only_its_style_shows_is_a_section() -> None:
    found = body(Line("总体要求", role="heading", level=1), Line("正文。"), Line("主要任务", role="heading", level=1))
    assert [(b.heading, b.level) for b in found if isinstance(b, Section)] == [("总体要求", 1), ("主要任务", 1)]


def test_levels_of_styles_leave_no_gap() -> None:
    found = body(Line("总体要求", role="heading", level=2), Line("原则", role="heading", level=4), Line("正文。"))
    assert [(b.heading, b.level) for b in walk(found) if isinstance(b, Section)] == [("总体要求", 1), ("原则", 2)]


def test_a_numbered_heading_needs_no_style() -> None:
    found = body(Line("总体要求", marker="一、", role="heading", level=1), Line("正文。"))
    assert [(b.marker, b.heading) for b in found if isinstance(b, Section)] == [("一、", "总体要求")]


def test_a_sentence_in_a_heading_style_stays_a_sentence() -> None:
    found = body(Line("各镇要落实责任。", role="heading", level=1), Line("正文。"))
    assert [type(block) for block in found] == [Paragraph, Paragraph]


def test_marks_lie_on_the_words_they_lay_on() -> None:
    line = Line("加强领导。各镇要落实责任。", (Mark("strong", 0, 5), Mark("link", 7, 10, href="a.html")), marker="一、")
    (section,) = body(line)
    assert (section.heading, section.run_in, section.heading_marks) == ("加强领导。", True, ())
    assert section.blocks[0].marks == (Mark("link", 2, 5, href="a.html"),)


def test_emphasis_on_a_whole_question_or_a_speaker_says_nothing() -> None:
    question = Line("问：何时公布里程？", (Mark("strong", 0, 9),))
    answer = Line("区交通局局长于向里：今年公布。", (Mark("strong", 0, 10), Mark("strong", 10, 12)))
    (exchange,) = body(Line("答记者问"), question, answer)[-1].blocks
    assert isinstance(exchange, Exchange)
    assert exchange.question_marks == ()
    (paragraph,) = exchange.answers[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.marks == (Mark("strong", 0, 2),)


def test_tables_and_pictures_stand_where_they_stood() -> None:
    table = Table(header=((Cell(text="镇街"),),), rows=((Cell(text="里湾镇"),),))
    figure = Figure(src="a.png", alt="现场")
    found = body(Line("建立台账", marker="一、"), Line("正文。"), table, Line("又一段。"), figure)
    (section,) = found
    assert [type(block) for block in section.blocks] == [Paragraph, Table, Paragraph, Figure]
    assert section.blocks[1].rows == table.rows


def test_captions_belong_to_the_table_below_and_the_picture_above() -> None:
    caption = Line("表1 里程一览", align="center")
    named = Line("图1 现场", role="caption")
    table = Table(rows=((Cell(text="1"), Cell(text="2")),))
    found = body(caption, table, Figure(src="a.png"), named, Line("表2说明各镇里程。", align="center"))
    assert [getattr(block, "caption", None) for block in found] == ["表1 里程一览", "图1 现场", None]


def test_items_and_quotations_are_lists_and_quotations() -> None:
    found = body(Line("正文。"), Line("甲", role="item"), Line("乙", role="item"), Line("引文。", role="quote"))
    assert [type(block) for block in found] == [Paragraph, ListBlock, Quote]


def test_lists_stand_in_lists() -> None:
    (_, found) = body(
        Line("正文。"), Line("甲", role="item"), Line("乙", role="item", depth=1), Line("丙", role="item")
    )
    assert isinstance(found, ListBlock)
    assert [[type(block) for block in item] for item in found.items] == [[Paragraph, ListBlock], [Paragraph]]


def test_an_attachment_takes_the_address_of_its_link() -> None:
    line = Line("附件：1. 里程一览表", (Mark("link", 3, 11, href="a.docx"),))
    attachments = [block for block in body(Line("正文。"), line) if isinstance(block, Attachment)]
    assert [(a.title, a.href) for a in attachments] == [("里程一览表", "a.docx")]


def test_a_signature_is_read_as_one() -> None:
    found = body(Line("正文。"), Line("临谷区人民政府", align="right"), Line("2025年3月1日", align="right"))
    assert isinstance(found[-1], Signature)
    assert found[-1].date == "2025-03-01"


def test_what_a_title_cannot_hold_is_reported() -> None:
    title = Line("关于里程台账的通知", (Mark("note", 9, 9, text="有更正"),), role="title")
    assert [finding.code for finding in extracted(title, Line("正文。")).findings] == ["EXT023"]


def test_no_position_of_the_made_up_text_is_left() -> None:
    release = extracted(TITLE, Line("来源：区交通局"), Line("建立台账", marker="一、"), Line("正文。")).release
    assert all(block.span is None for block in walk(release.body))
    assert all(field.span is None and field.value_span is None for field in release.fields)


plain = st.sampled_from(LINES).map(str.strip)
tables = st.builds(Table, rows=st.just(((Cell(text="1"), Cell(text="2")),)))
figures = st.builds(Figure, src=st.sampled_from(("a.png", "b.png")))


@st.composite
def styled(draw: st.DrawFn) -> Line:
    """A line with marks and, perhaps, a style."""
    text = draw(plain)
    marks = []
    for _ in range(draw(st.integers(0, 2)) if text else 0):
        start = draw(st.integers(0, len(text) - 1))
        kind = draw(st.sampled_from(("strong", "link", "note")))
        end = start if kind == "note" else draw(st.integers(start + 1, len(text)))
        marks.append(
            Mark(kind, start, end, href="a.html" if kind == "link" else None, text="注" if kind == "note" else None)
        )
    level = draw(st.sampled_from((0, 0, 0, 1, 2)))
    return Line(text, tuple(marks), role="heading" if level else draw(st.sampled_from(("", "", "item"))), level=level)


@settings(max_examples=150)
@given(st.lists(styled() | tables | figures, max_size=14))
def test_every_object_and_every_character_is_somewhere(items: list[Item]) -> None:
    release = compose.extracted([Line("通知标题", role="title"), *items], Report(), source=SOURCE).release
    kinds = (Table, Figure)
    made = [b for b in walk(release.body) if isinstance(b, kinds)]
    assert len([b for b in made if b.id]) == len(made)
    for kind in kinds:
        assert sum(isinstance(b, kind) for b in made) >= sum(isinstance(item, kind) for item in items)
    said = everything(release)
    assert "\ufffc" not in said
    for item in items:
        if isinstance(item, Line) and item.text.endswith("。"):
            assert all(char in said for char in item.text if char.isalnum())
    for block in walk(release.body):
        if isinstance(block, Paragraph):
            assert all(0 <= mark.start <= mark.end <= len(block.text) for mark in block.marks)


def everything(release: Release) -> str:
    """All that a release says and all that it dropped."""
    from govpub.model import to_json

    return squeeze(str(to_json(release)))
