"""The text form says what documents and pages hold: merged cells, line breaks in cells, notes."""

from __future__ import annotations

from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

import govpub
from govpub.model import Cell, Mark, Paragraph, Release, Source, Table
from govpub.model.ids import number
from govpub.read import SourceText, parse
from govpub.read.content import content
from govpub.read.write import write


def again(*blocks: Any) -> tuple[Any, ...]:
    """The blocks as the text form gives them back."""
    release = Release(title="关于里程的通知", body=number((Paragraph(text="现将里程公布如下。"), *blocks)))
    found = parse([SourceText(Source("x", "", "utf-8"), write(release))])
    assert content(found) == content(release)
    return found.body[1:]


def test_notes_stand_where_they_stood() -> None:
    text = "增长5%，据统计年鉴。"
    marks = (Mark("note", 4, 4, text="与上年[2024]相比"), Mark("note", 10, 10, text="见附录"))
    (found,) = again(Paragraph(text=text, marks=marks))
    assert found.marks == marks


def test_a_table_says_its_merges_in_the_text() -> None:
    made = Table(
        header=((Cell(text="镇街"), Cell(text="里程", colspan=2)),),
        rows=((Cell(text="里湾镇", rowspan=2), Cell(text="8"), Cell(text="公路|水路", rowspan=2)), (Cell(text="9"),)),
    )
    release = Release(title="关于里程的通知", body=number((Paragraph(text="现公布如下。"), made)))
    assert write(release).split("\n")[4:8] == [
        "| 镇街 | 里程 | < |",
        "| --- | --- | --- |",
        "| 里湾镇 | 8 | 公路\\|水路 |",
        "|  | 9 | ^ |",
    ]
    again(made)


words = st.sampled_from(("里湾镇", "公路", "", "12", "甲|乙", "上午\n下午"))


@st.composite
def grids(draw: st.DrawFn) -> Table:
    """Tables with cells merged in any way, under a header row."""
    width, height = draw(st.integers(2, 4)), draw(st.integers(2, 5))
    free = [[True] * width for _ in range(height)]
    rows = []
    for y in range(height):
        row = []
        for x in range(width):
            if not free[y][x]:
                continue
            colspan = draw(st.integers(1, next((n for n in range(1, width - x) if not free[y][x + n]), width - x)))
            rowspan = 1 if y < 2 else draw(st.integers(1, 2))
            rowspan = rowspan if y + rowspan <= height and all(free[y + rowspan - 1][x : x + colspan]) else 1
            for n in range(y, y + rowspan):
                free[n][x : x + colspan] = [False] * colspan
            row.append(Cell(text=draw(words), colspan=colspan, rowspan=rowspan))
        rows.append(tuple(row))
    headers = draw(st.integers(1, min(2, height - 1)))
    return Table(header=tuple(rows[:headers]), rows=tuple(rows[headers:]))


@settings(max_examples=200)
@given(grids())
def test_any_table_comes_back_from_its_text(made: Table) -> None:
    rows = (*made.header, *made.rows)
    assume(all(rows) and any(len(row) > 1 for row in rows))
    assume(any(cell.text for cell in rows[0]))
    again(made)


def test_the_signs_of_the_text_form_are_no_text_to_the_rules() -> None:
    text = (
        "关于里程台账的通知\n\n按里程统计，<em>落实责任</em>，现场如图。\n\n"
        '![巡护现场](media/a.png "图1 巡护现场")\n\n| 镇街 | 要求 |\n| --- | --- |\n| 里湾镇 | 建台账；<br>报进度。 |\n'
    )
    codes = {finding.code for finding in govpub.validate(text).findings}
    assert not codes & {"PUN001", "TXT011"}
