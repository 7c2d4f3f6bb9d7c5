"""What stands in a Word document: words, what is inline in them, and what is left out and said so."""

from __future__ import annotations

import io

import docx

from govpub.model import Figure, Mark
from govpub.read.docx import read_items
from govpub.read.styled.items import Line
from govpub.read.styled.report import Report
from tests.extract.word import PNG, codes, document, items, p, r, style, texts


def only(data: bytes) -> Line:
    """The only line."""
    (line,) = items(data)
    assert isinstance(line, Line)
    return line


def test_a_document_made_by_python_docx_is_read() -> None:
    made = docx.Document()
    made.add_heading("关于里湾镇台账的通知", 0)
    made.add_heading("总体要求", 1)
    made.add_paragraph("正文。")
    out = io.BytesIO()
    made.save(out)
    found = [(item.text, item.role, item.level) for item in items(out.getvalue()) if isinstance(item, Line)]
    assert found == [("关于里湾镇台账的通知", "title", 0), ("总体要求", "heading", 1), ("正文。", "", 0)]


def test_runs_are_one_text_and_emphasis_is_marks() -> None:
    line = only(document(p(r("为了") + r("加强", "<w:b/>") + r("管理", "<w:b/><w:i/>") + r("，制定。"))))
    assert line.text == "为了加强管理，制定。"
    assert line.marks == (Mark("strong", 2, 6), Mark("em", 4, 6))


def test_a_bold_style_emphasises_nothing_and_a_run_that_is_not_bold_says_nothing() -> None:
    styles = style("B", "正文加粗", run="<w:b/>")
    line = only(document(p(r("甲") + r("乙", '<w:b w:val="0"/>'), '<w:pStyle w:val="B"/>'), styles=styles))
    assert line.marks == ()


def test_soft_line_breaks_part_lines_and_their_marks() -> None:
    body = p(r("甲乙", "<w:b/>") + "<w:r><w:br/></w:r>" + r("丙"))
    first, second = items(document(body))
    assert first == Line("甲乙", (Mark("strong", 0, 2),))
    assert second == Line("丙")


def test_page_breaks_and_proofing_marks_are_no_text() -> None:
    body = p(
        r("甲")
        + '<w:proofErr w:type="spellStart"/><w:r><w:br w:type="page"/><w:lastRenderedPageBreak/></w:r>'
        + r("乙")
    )
    assert texts(document(body)) == ["甲乙"]


def test_hyperlinks_are_marks_and_places_in_the_document_are_not() -> None:
    body = p(
        r("见")
        + f'<w:hyperlink r:id="L1">{r("全文")}</w:hyperlink>'
        + f'<w:hyperlink w:anchor="_x">{r("下文")}</w:hyperlink>'
    )
    line = only(document(body, links={"L1": "https://example.test/a?b=1&amp;c=2"}))
    assert line.text == "见全文下文"
    assert line.marks == (Mark("link", 1, 3, href="https://example.test/a?b=1&c=2"),)


def test_addresses_that_no_page_can_use_leave_their_text_alone() -> None:
    body = p(f'<w:hyperlink r:id="L1">{r("附表")}</w:hyperlink>')
    data = document(body, links={"L1": "file:///C:/附表.xlsx"})
    assert (only(data), codes(data)) == (Line("附表"), ["EXT016"])


def test_of_alternatives_in_a_run_one_is_text() -> None:
    old = "<mc:Fallback><w:t>😊</w:t></mc:Fallback>"
    run = f'<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w:x/></mc:Choice>{old}</mc:AlternateContent></w:r>'
    assert texts(document(p(r("甲") + run))) == ["甲😊"]


def field(instructions: str, result: str) -> str:
    """A complex field."""
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    shown = char("separate") + r(result) if result else ""
    return char("begin") + f"<w:r><w:instrText>{instructions}</w:instrText></w:r>" + shown + char("end")


def test_of_a_field_the_result_is_shown_and_a_hyperlink_field_is_a_link() -> None:
    line = only(
        document(p(r("第") + field(" PAGE ", "3") + r("页，") + field(' HYPERLINK "https://example.test/" ', "官网")))
    )
    assert line.text == "第3页，官网"
    assert line.marks == (Mark("link", 4, 6, href="https://example.test/"),)


def test_numbers_that_a_field_draws_a_circle_around_are_one_character() -> None:
    assert texts(document(p(field(r" eq \o\ac(○,21) ", "") + r("建立台账")))) == ["㉑建立台账"]


def test_digits_that_stand_high_keep_their_meaning() -> None:
    body = p(
        r("占地30m")
        + r("2", '<w:vertAlign w:val="superscript"/>')
        + r("，CO")
        + r("2", '<w:vertAlign w:val="subscript"/>')
    )
    assert texts(document(body)) == ["占地30m²，CO₂"]


def test_signs_of_symbol_fonts_are_characters() -> None:
    body = p(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + r("R", '<w:rFonts w:ascii="Wingdings 2"/>') + r("同意")
    )
    assert texts(document(body)) == ["☑☑同意"]
    unknown = document(p('<w:r><w:sym w:font="Wingdings" w:char="F023"/></w:r>' + r("甲")))
    assert (texts(unknown), codes(unknown)) == (["甲"], ["EXT013"])


def test_footnotes_are_notes() -> None:
    notes = (
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{r(" 据统计年鉴。")}</w:p></w:footnote>'
    )
    data = document(p(r("增长5%") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r("。")), parts={"footnotes": notes})
    assert only(data) == Line("增长5%。", (Mark("note", 4, 4, text="据统计年鉴。"),))


def test_comments_are_left_out_and_reported() -> None:
    body = p(
        '<w:commentRangeStart w:id="1"/>'
        + r("正文。")
        + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
    )
    comments = f'<w:comment w:id="1" w:author="x">{p("此处数字待核")}</w:comment>'
    data = document(body, parts={"comments": comments})
    report = Report()
    read_items(data, "a.docx", report)
    (finding,) = report.findings()
    assert texts(data) == ["正文。"]
    assert finding.code == "EXT001"
    assert "此处数字待核" in finding.message.zh


def test_insertions_are_kept_and_deletions_left_out_and_both_reported() -> None:
    deleted = "<w:del w:id='1'><w:r><w:delText>旧</w:delText></w:r></w:del>"
    data = document(p(r("共") + deleted + f"<w:ins w:id='2'>{r('新')}</w:ins>" + r("条")))
    assert texts(data) == ["共新条"]
    assert codes(data) == ["EXT002", "EXT003"]


def test_moved_text_stands_where_it_was_moved_to() -> None:
    body = p(f"<w:moveFrom w:id='1'>{r('甲')}</w:moveFrom>" + r("乙")) + p(f"<w:moveTo w:id='2'>{r('甲')}</w:moveTo>")
    data = document(body)
    assert (texts(data), codes(data)) == (["乙", "甲"], [])


def test_a_paragraph_whose_mark_is_deleted_goes_on_in_the_next() -> None:
    mark = "<w:rPr><w:del w:id='1'/></w:rPr>"
    assert texts(document(p("甲，", mark) + p("乙，", mark) + p("丙。") + p("丁", mark))) == ["甲，乙，丙。", "丁"]


def test_hidden_text_is_left_out_and_struck_text_is_kept() -> None:
    data = document(p(r("甲") + r("密", "<w:vanish/>") + r("乙", "<w:strike/>")))
    assert (texts(data), codes(data)) == (["甲乙"], ["EXT008", "EXT012"])


def test_properties_before_a_tracked_change_do_not_count() -> None:
    changed = '<w:b w:val="0"/><w:rPrChange w:id="1"><w:rPr><w:b/><w:vanish/></w:rPr></w:rPrChange>'
    assert only(document(p(r("甲", changed)))) == Line("甲")


def test_content_controls_hold_text_and_placeholders_are_none() -> None:
    block = f"<w:sdt><w:sdtContent>{p('块')}</w:sdtContent></w:sdt>"
    inline = p(f"<w:sdt><w:sdtContent>{r('行')}</w:sdtContent></w:sdt>")
    empty = p(
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('单击此处输入文字')}</w:sdtContent></w:sdt>"
    )
    data = document(block + inline + empty)
    assert (texts(data), codes(data)) == (["块", "行"], ["EXT018"])


def test_a_generated_table_of_contents_is_left_out() -> None:
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{p('目录')}{p('一、总则…1')}</w:sdtContent></w:sdt>"
    )
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
    bare = p(begin + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("总则…1")) + p("附则…9")
    end = p('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    data = document(control + bare + end + p("正文。"))
    assert (texts(data), codes(data)) == (["正文。"], ["EXT011"])


def test_a_table_of_contents_that_was_typed_is_left_out_with_its_head() -> None:
    tabs = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8000"/></w:tabs>'
    lines = [p(r("一、概况") + "<w:r><w:tab/></w:r>" + r(str(n)), tabs) for n in (1, 3)]
    data = document(
        p("规划") + p("目　录") + "".join(lines) + p("一、概况") + p(r("总数") + "<w:r><w:tab/></w:r>" + r("3"))
    )
    assert (texts(data), codes(data)) == (["规划", "一、概况", "总数\t3"], ["EXT011"])


def test_letters_that_are_shown_as_capitals_are_capitals() -> None:
    assert texts(document(p(r("App", "<w:caps/>") + r("应用")))) == ["APP应用"]


def test_page_headers_are_left_out_and_page_numbers_are_not_worth_a_word() -> None:
    data = document(p("正文。"), parts={"header1": p("内部资料"), "footer1": p("— 3 —")})
    assert (texts(data), codes(data)) == (["正文。"], ["EXT010"])


def box(content: str, text: str = "") -> str:
    """A text box in today's form with its older form beside it."""
    inner = f"<w:txbxContent>{content}</w:txbxContent>"
    shape = f"<wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp>"
    new = f"<a:graphic><a:graphicData>{shape}</a:graphicData></a:graphic>"
    new = f"<w:drawing><wp:anchor>{new}</wp:anchor></w:drawing>"
    old = f"<w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict>"
    return p(
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
        f"</mc:AlternateContent></w:r>{r(text) if text else ''}"
    )


def test_the_text_of_a_text_box_stands_once_after_its_paragraph() -> None:
    data = document(box(p("框中一") + p("框中二"), "正文。"))
    assert (texts(data), codes(data)) == (["正文。", "框中一", "框中二"], ["EXT009"])


def drawing(name: str, properties: str = "", *, anchor: str = "inline", inside: str = "") -> str:
    """A picture."""
    return (
        f'<w:r><w:drawing><wp:{anchor}><wp:docPr id="1" name="图片 1" {properties}>{inside}</wp:docPr><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="0" name=""/></pic:nvPicPr><pic:blipFill><a:blip r:embed="pic-{name}"/></pic:blipFill>'
        f"</pic:pic></a:graphicData></a:graphic></wp:{anchor}></w:drawing></w:r>"
    )


def test_a_picture_of_its_own_is_a_figure_with_its_alternative_text() -> None:
    data = document(p(drawing("a.png", 'descr="发布会现场"')), pictures={"a.png": PNG})
    report = Report()
    found, pictures = read_items(data, "a.docx", report)
    assert found == [Figure(src="media/a.png", alt="发布会现场")]
    assert [(picture.src, picture.data) for picture in pictures] == [("media/a.png", PNG)]
    assert report.findings() == ()


def test_a_picture_in_a_line_is_a_mark_and_one_beside_it_a_figure() -> None:
    inline = p(r("甲") + drawing("a.png", 'descr="印章"') + r("乙"))
    beside = p(r("丙") + drawing("a.png", 'descr="地图"', anchor="anchor"))
    found = items(document(inline + beside, pictures={"a.png": PNG}))
    assert found == [
        Line("甲乙", (Mark("image", 1, 1, src="media/a.png", alt="印章"),)),
        Line("丙"),
        Figure(src="media/a.png", alt="地图"),
    ]


def test_alternative_text_that_nobody_wrote_is_none_and_reported() -> None:
    for properties, code in (
        ("", "EXT004"),
        ('descr=""', "EXT004"),
        ('descr="IMG_2024.jpg"', "EXT005"),
        ('descr="图片包含 文字&#10;&#10;描述已自动生成"', "EXT005"),
    ):
        data = document(p(drawing("a.png", properties)), pictures={"a.png": PNG})
        assert items(data) == [Figure(src="media/a.png", alt=None)]
        assert codes(data) == [code]


def test_a_decorative_picture_has_an_empty_alternative_text() -> None:
    inside = '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>'
    data = document(p(drawing("a.png", inside=inside)), pictures={"a.png": PNG})
    assert (items(data), codes(data)) == ([Figure(src="media/a.png", alt="")], [])


def test_pictures_that_no_browser_shows_and_objects_are_reported() -> None:
    assert codes(document(p(drawing("a.emf", 'descr="图"')), pictures={"a.emf": b"x"})) == ["EXT006"]
    sheet = p('<w:r><w:object><v:shape/><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>' + r("甲"))
    assert codes(document(sheet)) == ["EXT007"]


def test_a_fraction_a_power_and_a_root_stay_what_they_are_on_one_line() -> None:
    def m(text: str) -> str:
        return f"<m:r><m:t>{text}</m:t></m:r>"

    fraction = f"<m:f><m:num>{m('A')}</m:num><m:den>{m('B+1')}</m:den></m:f>"
    power = f"<m:sSup><m:e>{m('x')}</m:e><m:sup>{m('2')}</m:sup></m:sSup>"
    root = f"<m:rad><m:deg/><m:e>{m('y+z')}</m:e></m:rad>"
    sum_ = f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>{m("i")}</m:sub><m:sup/><m:e>{m("a")}</m:e></m:nary>'
    assert texts(document(p(f"<m:oMath>{fraction}{m('+')}{power}{root}{sum_}</m:oMath>"))) == ["A/(B+1)+x²√(y+z)∑_ia"]


def test_a_note_with_a_sign_of_its_own_needs_no_sign_in_the_text() -> None:
    mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    line = only(
        document(p(r("增长5%") + mark + r("。")), parts={"footnotes": f'<w:footnote w:id="2">{p("注。")}</w:footnote>'})
    )
    assert (line.text, line.marks) == ("增长5%。", (Mark("note", 4, 4, text="注。"),))


def test_names_that_cameras_and_programs_give_are_no_alternative_text() -> None:
    for name in ("IMG_0341", "微信图片_20240506101010", "图片1", "mmexport1715000000", "20240506", "QQ截图20240101"):
        body = p(drawing("a.png", f'descr="{name}"'))
        (figure,) = items(document(body, pictures={"a.png": PNG}))
        assert isinstance(figure, Figure)
        assert figure.alt is None
    for text in ("图片展示了除雪现场", "照片：志愿者在社区", "2024年防汛演练现场"):
        (figure,) = items(document(p(drawing("a.png", f'descr="{text}"')), pictures={"a.png": PNG}))
        assert isinstance(figure, Figure)
        assert figure.alt == text


def test_a_formula_keeps_its_characters_and_is_reported() -> None:
    data = document(p("<m:oMath><m:r><m:t>S=ab</m:t></m:r></m:oMath>" + r("。")))
    assert (texts(data), codes(data)) == (["S=ab。"], ["EXT021"])


def test_of_phonetic_guides_the_text_remains() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{r('zhì')}</w:rt><w:rubyBase>{r('智')}</w:rubyBase></w:ruby></w:r>"
    data = document(p(ruby + r("慧")))
    assert (texts(data), codes(data)) == (["智慧"], ["EXT022"])


def test_embedded_documents_are_reported() -> None:
    assert codes(document('<w:altChunk r:id="x"/>' + p("甲"))) == ["EXT020"]


def test_headings_come_by_outline_level_by_name_and_by_the_style_below() -> None:
    styles = (
        style("1", "heading 1")
        + style("a", "机关标题", based_on="1")
        + style("b", "二级标题")
        + style("c", "小标题", '<w:outlineLvl w:val="2"/>')
        + style("d", "正文样式")
    )
    body = "".join(p("字", f'<w:pStyle w:val="{id_}"/>') for id_ in "1abcd")
    body += p("字", '<w:outlineLvl w:val="3"/>') + p("字", '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>')
    found = [item.level for item in items(document(body, styles=styles)) if isinstance(item, Line)]
    assert found == [1, 1, 2, 3, 0, 4, 0]


def test_styles_that_are_based_on_each_other_end() -> None:
    styles = style("x", "甲", based_on="y") + style("y", "乙", based_on="x")
    assert texts(document(p("字", '<w:pStyle w:val="x"/>'), styles=styles)) == ["字"]
