"""Tables of Word documents: data, the disclosure block, or a frame around text."""

from __future__ import annotations

from govpub.model import Cell, Table
from tests.extract.word import codes, document, items, level, lists, numbered, p, r, texts


def tc(content: str, properties: str = "") -> str:
    """A cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content if content.startswith('<') else p(content)}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row; plain texts become cells."""
    made = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{made}</w:tr>"


def tbl(*rows: str) -> str:
    """A table."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


HEADER = "<w:tblHeader/>"
RESTART, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def table(data: bytes) -> Table:
    """The only table."""
    (found,) = items(data)
    assert isinstance(found, Table)
    return found


def plain(rows: tuple[tuple[Cell, ...], ...]) -> list[list[tuple[str, int, int]]]:
    return [[(cell.text, cell.colspan, cell.rowspan) for cell in row] for row in rows]


def test_header_rows_are_those_that_repeat() -> None:
    found = table(document(tbl(tr("镇街", "里程", properties=HEADER), tr("里湾镇", "132"), tr("临谷镇", "98"))))
    assert plain(found.header) == [[("镇街", 1, 1), ("里程", 1, 1)]]
    assert [row[0].text for row in found.rows] == ["里湾镇", "临谷镇"]


def test_a_first_row_all_in_bold_is_the_header_and_its_emphasis_says_no_more() -> None:
    bold = [tc(p(r(text, "<w:b/>"))) for text in ("镇街", "里程")]
    data = document(tbl(tr(*bold), tr("里湾镇", "132")))
    assert table(data).header == ((Cell(text="镇街"), Cell(text="里程")),)
    assert codes(data) == []


def test_a_table_that_names_no_header_is_reported_and_gets_none() -> None:
    data = document(tbl(tr("里湾镇", "132"), tr("临谷镇", "98")))
    assert table(data).header == ()
    assert codes(data) == ["EXT015"]


def test_merged_cells_are_spans() -> None:
    found = table(
        document(
            tbl(
                tr(tc("镇街", RESTART), tc("里程", '<w:gridSpan w:val="2"/>'), properties=HEADER),
                tr(tc("", GOES_ON), "公路", "水路", properties=HEADER),
                tr("里湾镇", "132", "8"),
            )
        )
    )
    assert plain(found.header) == [[("镇街", 1, 2), ("里程", 2, 1)], [("公路", 1, 1), ("水路", 1, 1)]]


def test_two_cells_merged_downwards_one_under_the_other_stay_two() -> None:
    rows = [tr(tc("甲", RESTART), "1"), tr(tc("", GOES_ON), "2"), tr(tc("乙", RESTART), "3"), tr(tc("", GOES_ON), "4")]
    found = table(document(tbl(*rows)))
    assert [[cell[:1] + cell[2:] for cell in row] for row in plain(found.rows)] == [
        [("甲", 2), ("1", 1)],
        [("2", 1)],
        [("乙", 2), ("3", 1)],
        [("4", 1)],
    ]


def test_rows_that_begin_later_are_filled_up() -> None:
    rows = [tr("甲", "乙", properties=HEADER), tr("丙", properties='<w:gridBefore w:val="1"/>')]
    assert plain(table(document(tbl(*rows))).rows) == [[("", 1, 1), ("丙", 1, 1)]]


def test_deleted_rows_are_left_out_and_inserted_ones_kept() -> None:
    rows = [
        tr("甲", "乙", properties=HEADER),
        tr("丙", "丁", properties="<w:del/>"),
        tr("戊", "己", properties="<w:ins/>"),
    ]
    data = document(tbl(*rows))
    assert [row[0].text for row in table(data).rows] == ["戊"]
    assert codes(data) == ["EXT002", "EXT003"]


def test_a_cell_keeps_its_lines_and_marks() -> None:
    cell = tc(p(r("甲")) + p(r("乙") + r("丙", "<w:b/>")))
    found = table(document(tbl(tr("一", "二", properties=HEADER), tr(cell, "丁")))).rows[0][0]
    assert found.text == "甲\n乙丙"
    assert [(m.type, found.text[m.start : m.end]) for m in found.marks] == [("strong", "丙")]


def test_a_table_in_a_cell_becomes_text_of_the_cell() -> None:
    inner = tbl(tr("内一", "内二", properties=HEADER), tr("内三", "内四"))
    data = document(tbl(tr("甲", "乙", properties=HEADER), tr(tc(inner + p("")), "丁")))
    assert table(data).rows[0][0].text == "内一　内二\n内三　内四"
    assert codes(data) == ["EXT014"]


def test_one_cell_is_a_frame() -> None:
    assert texts(document(tbl(tr(tc(p("一、总则") + p("正文。")))))) == ["一、总则", "正文。"]


def test_label_and_value_cells_are_the_disclosure_block() -> None:
    body = tbl(
        tr("索 引 号", "3799013799010001/2025-00001", "主题分类", "综合政务"),
        tr("发布机构：", "临谷区人民政府办公室", "成文日期", "2025年3月1日"),
        tr("文　　号", "", "登记号", "甲一"),
    )
    assert texts(document(body)) == [
        "索 引 号：3799013799010001/2025-00001",
        "主题分类：综合政务",
        "发布机构：临谷区人民政府办公室",
        "成文日期：2025年3月1日",
        "文　　号：",
        "登记号：甲一",
    ]


def test_pairs_inside_cells_are_the_disclosure_block() -> None:
    body = tbl(
        tr("索引号：3799013799010001/2025-00001", "发布机构：区政府办公室"), tr("成文日期：2025年3月1日", "文号：")
    )
    assert texts(document(body))[1] == "发布机构：区政府办公室"


def test_a_row_of_labels_over_a_row_of_values_is_the_disclosure_block() -> None:
    body = tbl(tr("索引号", "发布机构", "成文日期"), tr("3799013799010001/2025-00001", "区政府", "2025-03-01"))
    assert texts(document(body)) == ["索引号：3799013799010001/2025-00001", "发布机构：区政府", "成文日期：2025-03-01"]


def test_a_table_of_data_with_a_column_named_like_a_field_stays_a_table() -> None:
    rows = [tr("序号", "文件名称", "文号", properties=HEADER)]
    rows += [tr(str(n), f"关于第{n}号台账的通知", f"临政发〔2025〕{n}号") for n in range(1, 6)]
    assert len(table(document(tbl(*rows))).rows) == 5


def test_a_number_alone_in_a_cell_is_what_the_cell_says() -> None:
    rows = "".join(
        f"<w:tr><w:tc>{numbered('', 1)}</w:tc><w:tc>{p(name)}</w:tc></w:tr>" for name in ("里湾镇", "台前镇")
    )
    data = document(tbl(tr("序号", "镇街") + rows), numbering=lists({0: level(0, "decimal", "%1")}, {1: "0"}))
    (table,) = items(data)
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [["1", "里湾镇"], ["2", "台前镇"]]


def test_a_first_row_over_all_columns_is_the_caption_and_headers_reach_as_far_as_their_cells() -> None:
    wide = f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr>{p("2024年收支表")}</w:tc></w:tr>'
    upper = (
        f'<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{p("项目")}</w:tc>'
        f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("金额")}</w:tc></w:tr>'
    )
    lower = (
        f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{p()}</w:tc><w:tc>{p('预算')}</w:tc><w:tc>{p('决算')}</w:tc></w:tr>"
    )
    (table,) = items(document(tbl(wide + upper + lower + tr("教育", "120", "118"))))
    assert isinstance(table, Table)
    assert (table.caption, len(table.header), len(table.rows)) == ("2024年收支表", 2, 1)


def test_a_table_of_one_row_or_one_column_only_lays_out_its_text() -> None:
    assert texts(document(tbl(tr("临政请〔2025〕3号", "签发人：林芳")))) == ["临政请〔2025〕3号", "签发人：林芳"]
    assert texts(document(tbl(tr("抄送：区委办公室。") + tr("区政府办公室")))) == ["抄送：区委办公室。", "区政府办公室"]
