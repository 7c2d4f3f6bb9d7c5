"""What a file is: told by its bytes; what cannot be read is refused with the way to what can."""

from __future__ import annotations

from pathlib import Path

import pytest

import govpub
from govpub.errors import UnreadableInput
from govpub.pipeline import source_text
from govpub.read.extract import extract
from govpub.read.kinds import Kind, of_text
from tests.extract.word import document, p
from tests.support import govpub as run

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


def refusal(data: bytes, name: str = "样例.doc") -> UnreadableInput:
    with pytest.raises(UnreadableInput) as caught:
        extract(data, name)
    assert name in caught.value.message.zh
    assert name in caught.value.message.en
    assert caught.value.remedy is not None
    return caught.value


@pytest.mark.parametrize("name", ["样例.doc", "样例.wps"])
def test_old_documents_are_told_how_to_become_new_ones(name: str) -> None:
    error = refusal(OLE + "WordDocument".encode("utf-16-le"), name)
    assert error.remedy is not None
    assert "另存为" in error.remedy.zh
    assert ".docx" in error.remedy.zh
    assert "Save As" in error.remedy.en


def test_a_document_with_a_password_is_told_to_take_it_off() -> None:
    error = refusal(OLE + "EncryptedPackage".encode("utf-16-le"))
    assert "password" in error.message.en


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (OLE + "Workbook".encode("utf-16-le"), "older Office"),
        (b"{\\rtf1\\ansi}", "RTF"),
        (b"%PDF-1.7\n", "PDF"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n", "MHT"),
        (b'<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w:wordDocument/>', "Word 2003 XML"),
        (b'<?xml version="1.0"?><pkg:package xmlns:pkg="x"/>', "Word XML"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "WebP"),
        (b"Rar!\x1a\x07\x01\0", "RAR"),
    ],
)
def test_other_forms_are_named(data: bytes, word: str) -> None:
    assert word in refusal(data).message.en


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><html></html>",
        "\ufeff\n<html lang=zh>",
        "<!-- x --><HTML>",
        "<?xml version='1.0'?><html xmlns='x'>",
        "<p>甲</p>",
        "导出的页面\n<div><p>甲</p><p>乙</p></div>",
        "<script>" + "var a=1;" * 1000 + "</script><div>甲</div>",
        "<!--" + "x" * 5000 + "--><div>甲</div>",
        "<strong>甲</strong><br>乙",
    ],
)
def test_pages_are_told_by_their_elements(text: str) -> None:
    assert of_text(text) is Kind.HTML


@pytest.mark.parametrize("text", ["标题：通知\n\n正文。", "# 标题\n<b>加粗</b>的字", "甲 < 乙，丙 > 丁", "{}"])
def test_text_is_text_also_with_a_tag_in_it(text: str) -> None:
    assert of_text(text) is Kind.TEXT


def test_each_form_gives_a_release() -> None:
    text = "关于里程台账的通知\n\n各镇人民政府：\n\n一、建立台账\n\n按里程统计，落实责任。\n"
    lines = [line for line in text.split("\n") if line]
    page = f"<html><title>{lines[0]}</title><body><h1>{lines[0]}</h1>{''.join(f'<p>{x}</p>' for x in lines[1:])}"
    word = document(p(lines[0], '<w:jc w:val="center"/>') + "".join(map(p, lines[1:])))
    found = [extract(data, "x").release for data in (text.encode(), page.encode("gb18030"), word)]
    assert {release.title for release in found} == {lines[0]}
    assert [release.sources[0].encoding for release in found] == ["utf-8", "gb18030", "docx"]
    bodies = [[type(block).__name__ for block in release.body] for release in found]
    assert bodies == [["Paragraph", "Section"]] * 3


DECLARED = (
    '<meta charset="big5">',
    "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=BIG5'>",
    '<meta name="viewport" content="width=980"><meta content="text/html; charset=big5" http-equiv="content-type">',
)


@pytest.mark.parametrize("meta", DECLARED)
def test_a_page_that_declares_big5_is_read_as_it(meta: str) -> None:
    page = f"<html><head>{meta}</head><body><p>臺北市政府新聞稿：本府召開記者會。</p></body></html>"
    release = extract(page.encode("big5"), "x.html").release
    assert release.sources[0].encoding == "big5hkscs"
    assert "臺北市政府" in str(release.body) + release.title


def test_what_a_page_declares_counts_only_where_its_bytes_do_not_show_it() -> None:
    for declared, real, read_as in (
        ("big5", "utf-8", "utf-8"),
        ("utf-8", "gb18030", "gb18030"),
        ("iso-8859-1", "gb18030", "gb18030"),
        ("gb2312", "gb18030", "gb18030"),
        ("shift_jis", "cp932", "cp932"),
        ("euc-kr", "cp949", "cp949"),
    ):
        page = f'<html><meta charset="{declared}"><body><p>里山村通知。</p></body></html>'
        assert extract(page.encode(real), "x.html").release.sources[0].encoding == read_as
    marked = '<meta charset="big5"><p>里灣鎮通知。</p>'.encode("utf-8-sig")
    assert extract(marked, "x.html").release.sources[0].encoding == "utf-8"


def test_every_command_takes_the_same_bytes_for_the_same_thing(tmp_path: Path) -> None:
    page = f"<html><head>{DECLARED[0]}</head><body><h1>里灣鎮通知</h1><p>本府召開記者會。</p></body></html>"
    path = tmp_path / "頁.html"
    path.write_bytes(page.encode("big5"))
    found = source_text(path.read_bytes(), path.name)
    assert (found.source, found.text) == (extract(path.read_bytes(), path.name).release.sources[0], page)
    assert govpub.parse(path).title == extract(path.read_bytes()).release.title == "里灣鎮通知"
    for command in (["parse"], ["extract"], ["assemble"], ["convert", "--simplified"], ["a11y"], ["validate"]):
        done = run(*command, path)
        assert b"big5hkscs" in done.stderr, command
        if command != ["validate"]:
            assert "通知" in done.stdout.decode(), command


def test_every_command_refuses_the_same_bytes_with_the_same_words(tmp_path: Path) -> None:
    for data in (OLE + "WordDocument".encode("utf-16-le"), b"%PDF-1.7\n", b"PK\x05\x06" + bytes(18), b"\x89PNG\r\n"):
        path = tmp_path / "样例"
        path.write_bytes(data)
        said = {run(*command, path).stderr for command in (["parse"], ["extract"], ["a11y"], ["validate"])}
        assert len(said) == 1
        assert b"hint: " in said.pop()


def test_a_page_of_frames_says_where_its_text_is() -> None:
    with pytest.raises(UnreadableInput) as caught:
        extract(b'<html><frameset rows="80,*"><frame src="top.htm"><frame src="main.htm"></frameset></html>', "x.htm")
    assert caught.value.remedy is not None
    assert "main.htm" in caught.value.remedy.en


@pytest.mark.parametrize("data", [document(""), b"<html><body></body></html>", b"<p></p>"])
def test_what_holds_no_text_is_refused(data: bytes) -> None:
    assert "no text" in refusal(data).message.en
