"""The PDF: tagged, titled, bookmarked, the same twice, and nothing in it that came from elsewhere."""

from __future__ import annotations

import builtins
import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from govpub import pipeline
from govpub.assemble.pdf import Pdf, write_pdf
from govpub.config import load
from govpub.errors import OutputFailure
from govpub.model import Figure, Release
from tests.assemble.builders import conference, everything
from tests.support import EXAMPLE_CONFIG, EXAMPLE_FILES, GOVPUB, run


def png() -> bytes:
    """One grey point."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)

    head = chunk(b"IHDR", bytes([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0\x80")) + chunk(b"IEND", b"")


def made(release: Release, **options: Any) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(write_pdf(release, load(EXAMPLE_CONFIG), **options).content))


def tags(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str, Any]]:
    """Each structure element with its parent's tag, in reading order."""
    waiting: list[tuple[Any, str]] = [(pdf.Root.StructTreeRoot.K, "")]
    while waiting:
        item, parent = waiting.pop()
        if isinstance(item, pikepdf.Array):
            waiting += [(child, parent) for child in reversed(list(item))]
        elif isinstance(item, pikepdf.Dictionary) and "/S" in item:
            yield str(item.S), parent, item
            if "/K" in item:
                waiting.append((item.K, str(item.S)))


@pytest.mark.parametrize("path", EXAMPLE_FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("script", ["zh-Hans", "zh-Hant-TW"])
def test_it_says_its_title_its_language_and_that_it_is_tagged(path: Path, script: str) -> None:
    release = pipeline.convert(pipeline.parse(path), script)
    assert isinstance(release, Release)
    pdf = made(release)
    assert pdf.docinfo["/Title"] == release.title
    assert pdf.Root.Lang == script
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert b'pdfuaid:part="1"' in pdf.Root.Metadata.read_bytes()
    assert all(page.get("/Tabs") == "/S" for page in pdf.pages if "/Annots" in page)


@pytest.mark.parametrize("release", [conference(), everything()], ids=["conference", "everything"])
def test_its_structure_is_that_of_the_release(release: Release) -> None:
    pdf = made(release)
    found = list(tags(pdf))
    names = [name for name, _, _ in found]
    assert names.count("/H1") == 1
    levels = [int(name[2:]) for name in names if name[:2] == "/H" and name[2:].isdigit()]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    in_head = False
    for name, parent, item in found:
        in_head = name == "/THead" if name in ("/THead", "/TBody") else in_head
        if parent == "/L":
            assert name in ("/LI", "/L", "/Caption")
        if name == "/LI":
            assert parent == "/L"
        if name in ("/TH", "/TD"):
            assert parent == "/TR"
        if name == "/TH":
            assert item.A.Scope == ("/Column" if in_head else "/Row")
        if name == "/Figure":
            assert str(item["/Alt"])


def test_its_bookmarks_are_its_headings() -> None:
    with made(conference()).open_outline() as outline:
        (title,) = outline.root
        assert title.title == conference().title
        assert len(title.children) > 1


def test_it_is_the_same_twice() -> None:
    assert write_pdf(everything()).content == write_pdf(everything()).content


def with_picture(src: str) -> Release:
    return replace(conference(), body=(Figure(src=src, alt="救援现场", id="f1"),))


def pictured(src: str, folder: Path | None) -> Pdf:
    return write_pdf(with_picture(src), pictures=folder)


def test_pictures_come_from_the_folder_and_from_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for place in (tmp_path / "in" / "a.png", tmp_path / "out.png"):
        place.write_bytes(png())
    inside = pictured("a.png", tmp_path / "in")
    assert inside.missing == ()
    assert any(name == "/Figure" for name, _, _ in tags(pikepdf.open(BytesIO(inside.content))))
    for outside in ("../out.png", "http://pictures.example/a.png", "gone.png"):
        assert len(pictured(outside, tmp_path / "in").missing) == 1, outside
    by_file = pictured((tmp_path / "out.png").as_uri(), tmp_path / "in")  # an address that no page carries
    assert not any(name == "/Figure" for name, _, _ in tags(pikepdf.open(BytesIO(by_file.content))))
    assert pictured("a.png", None).missing == ("a.png",)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    original = builtins.__import__

    def without(name: str, *args: Any, **options: Any) -> Any:
        if name == "weasyprint":
            raise ImportError(name)
        return original(name, *args, **options)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(OutputFailure) as error:
        write_pdf(conference())
    assert error.value.remedy is not None
    assert "govpub[pdf]" in error.value.remedy.en


def test_the_command_writes_both_scripts(tmp_path: Path) -> None:
    done = run([GOVPUB, "assemble", str(EXAMPLE_FILES[0]), "--pdf", "--script", "both", "-o", str(tmp_path)])
    assert done.returncode == 0, done.stderr.decode()
    stem = EXAMPLE_FILES[0].stem
    pdfs = {path.name: pikepdf.open(path) for path in tmp_path.iterdir()}
    languages = {name: str(pdf.Root.Lang) for name, pdf in pdfs.items()}
    assert languages == {f"{stem}.pdf": "zh-Hans", f"{stem}.hant.pdf": "zh-Hant"}
    refused = run([GOVPUB, "assemble", str(EXAMPLE_FILES[0]), "--pdf", "--fragment"])
    assert refused.returncode == 2
