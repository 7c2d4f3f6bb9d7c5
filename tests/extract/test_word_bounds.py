"""What is no Word document, or a hostile one, is refused with the way to one that can be read."""

from __future__ import annotations

import builtins
import io
import re
import zipfile
from typing import Any

import pytest

from govpub.errors import GovpubError, InvalidRelease, UnreadableInput
from govpub.read.docx import read_items
from govpub.read.styled.report import Report
from tests.extract.word import document, p, package, texts


def refusal(data: bytes) -> GovpubError:
    """The error for some bytes."""
    with pytest.raises(GovpubError) as caught:
        read_items(data, "样例.docx", Report())
    assert "样例.docx" in caught.value.message.zh
    assert caught.value.remedy is not None
    return caught.value


@pytest.mark.parametrize(
    ("files", "word"),
    [
        ({"xl/workbook.xml": b"<x/>", "[Content_Types].xml": b"<x/>"}, "Excel"),
        ({"ppt/presentation.xml": b"<x/>", "[Content_Types].xml": b"<x/>"}, "presentation"),
        ({"OFD.xml": b"<x/>"}, "OFD"),
        ({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}, "OpenDocument"),
        ({"a.txt": b"x"}, "zip"),
    ],
)
def test_other_kinds_of_packages_are_named(files: dict[str, bytes], word: str) -> None:
    error = refusal(package(files))
    assert isinstance(error, UnreadableInput)
    assert word in error.message.en


@pytest.mark.parametrize("cut", [0, 4, 100, 700, -30])
def test_a_damaged_file_is_a_clear_error(cut: int) -> None:
    assert isinstance(refusal(document(p("甲"))[:cut]), UnreadableInput)


def test_broken_xml_is_a_clear_error() -> None:
    assert isinstance(refusal(document("<w:p>")), UnreadableInput)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_before_anything_is_parsed(encoding: str) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'
    files = {"word/document.xml": bomb.encode(encoding), "[Content_Types].xml": b"<Types/>"}
    assert isinstance(refusal(package(files)), InvalidRelease)


def test_a_zip_bomb_is_refused_by_what_it_says_it_unpacks_to() -> None:
    error = refusal(package({"word/document.xml": b" " * (40 << 20), "[Content_Types].xml": b"<Types/>"}))
    assert isinstance(error, InvalidRelease)
    assert "too large" in error.message.en


def test_very_many_parts_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for n in range(5_001):
            archive.writestr(f"word/{n}.bin", "")
    assert isinstance(refusal(out.getvalue()), InvalidRelease)


@pytest.mark.parametrize("wrap", ["<w:smartTag>{}</w:smartTag>", "<w:hyperlink>{}</w:hyperlink>"])
def test_deep_nesting_in_a_paragraph_is_refused(wrap: str) -> None:
    inner = "<w:r><w:t>甲</w:t></w:r>"
    for _ in range(60):
        inner = wrap.format(inner)
    with pytest.raises(InvalidRelease):
        read_items(document(p(inner)), "a.docx", Report())


def test_tables_in_tables_in_tables_are_refused() -> None:
    inner = p("甲")
    for _ in range(60):
        inner = f"<w:tbl><w:tr><w:tc>{inner}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    with pytest.raises(GovpubError):
        read_items(document(inner), "a.docx", Report())


def test_a_relationship_to_a_part_that_is_not_there_does_no_harm() -> None:
    data = document(p("甲"), links={"x": "NULL"})
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            content = old.read(entry).replace(b' TargetMode="External"', b"")
            new.writestr(entry.filename, content)
    assert texts(out.getvalue()) == ["甲"]


def test_a_document_with_macros_is_read_for_its_text() -> None:
    data = document(p("甲"), main_type="application/vnd.ms-word.document.macroEnabled.main+xml")
    assert texts(data) == ["甲"]


def test_without_python_docx_the_message_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "docx" or name.startswith("docx."):
            raise ImportError(name)
        return real(name, *args, **kwargs)

    data = document(p("甲"))
    monkeypatch.setattr(builtins, "__import__", without)
    error = refusal(data)
    assert error.remedy is not None
    assert "pip install 'govpub[docx]'" in error.remedy.en


def test_strict_open_xml_is_the_same_document_under_other_names() -> None:
    data = document(p("关于里程台账的通知", '<w:jc w:val="center"/>') + p("按里程统计。"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    for name, content in files.items():
        files[name] = re.sub(
            rb"http://schemas\.openxmlformats\.org/(wordprocessingml|officeDocument)/2006/(main|relationships)",
            rb"http://purl.oclc.org/ooxml/\1/\2",
            content,
        )
    assert b"purl.oclc.org" in files["word/document.xml"]
    assert texts(package(files)) == ["关于里程台账的通知", "按里程统计。"]
