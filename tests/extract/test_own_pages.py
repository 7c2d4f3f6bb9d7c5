"""Our own pages say all that they show: what is extracted from one is the release that made it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given, settings

import govpub
from govpub.model import (
    Cell,
    Exchange,
    Figure,
    Mark,
    Paragraph,
    Related,
    Release,
    Speaker,
    Table,
    to_json,
)
from govpub.model.ids import number
from govpub.read.html import extract
from govpub.read.write import write
from tests.laws.cases import config_for, documents, sources, targets


def essence(release: Release) -> dict[str, Any]:
    """A release without positions, sources and what it dropped; labels without padding: what a page can show."""
    value = to_json(release)
    for key in ("sources", "dropped"):
        del value[key]
    for entry in value["fields"]:
        entry["label"] = "".join(entry["label"].split())
    return dict(_plain(value))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        kept = ((key, inner) for key, inner in value.items() if key not in _POSITIONS)
        return {key: _rows(inner) if key == "rows" else _plain(inner) for key, inner in kept}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value


_POSITIONS = ("span", "text_span", "head_span", "value_span")


def _rows(rows: list[list[dict[str, Any]]]) -> list[list[Any]]:
    """Rows without empty cells at their ends: a page fills up short rows, and shows no difference."""
    out = []
    for row in rows:
        filled = [n for n, cell in enumerate(row) if cell["text"] or cell.get("marks")]
        out.append([_plain(cell) for cell in row[: filled[-1] + 1 if filled else 0]])
    return out


def read(source: Path) -> Release:
    return govpub.parse(source.read_bytes().decode("utf-8"))


@sources
def test_extracting_a_page_gives_the_release_that_made_it(source: Path) -> None:
    release = read(source)
    page = govpub.assemble(release, config=config_for(source), stem=source.stem)
    found = extract(page, "x.html").release
    assert essence(found) == essence(release)
    assert write(found) == write(release)


@settings(max_examples=60)
@given(documents())
def test_extracting_the_page_of_any_document_gives_the_release_that_made_it(text: str) -> None:
    release = govpub.parse(text)
    found = extract(govpub.assemble(release), "x.html").release
    assert essence(found) == essence(release)
    assert write(found) == write(release)


@targets
def test_a_page_in_another_script_gives_the_release_in_that_script(examples: Path, target: str) -> None:
    source = examples / "news-conference.txt"
    converted = govpub.convert(read(source), target)
    assert isinstance(converted, Release)
    page = govpub.convert(govpub.assemble(read(source)), target, input_format="html")
    assert isinstance(page, str)
    assert essence(extract(page, "x.html").release) == essence(converted)


def test_a_page_that_was_made_more_accessible_gives_the_same_release(examples: Path) -> None:
    release = read(examples / "notice.txt")
    page = govpub.enhance(govpub.assemble(release)).html
    assert essence(extract(page, "x.html").release) == essence(release)


def shown(*body: Any) -> Release:
    """What a page with these blocks gives back."""
    release = Release(title="通知", body=number(tuple(body)))
    return extract(govpub.assemble(release), "x.html").release


def block(made: Any) -> Any:
    """One block, there and back, without its id."""
    (found,) = shown(made).body
    return replace(found, id="")


def test_marks_come_back_where_they_stood_also_across_items() -> None:
    text = "一是建立台账。二是加强巡护。"
    marks = (
        Mark("strong", 2, 10),
        Mark("link", 4, 6, href="https://example.test/a?b=1&c=2"),
        Mark("note", 6, 6, text="据年报。"),
        Mark("em", 9, 11),
        Mark("keep", 11, 13),
    )
    assert block(Paragraph(text=text, marks=marks)).marks == marks


def test_a_picture_that_nobody_has_described_stays_so() -> None:
    for alt in (None, "", "现场"):
        assert block(Figure(src="a.png", alt=alt, caption="图1")) == Figure(src="a.png", alt=alt, caption="图1")
    (found,) = block(Paragraph(text="甲乙", marks=(Mark("image", 1, 1, src="a.png", alt=None),))).marks
    assert (found.src, found.alt) == ("a.png", None)


def test_a_missing_colon_after_a_speaker_stays_missing() -> None:
    from govpub.model import Answer

    for inferred in (True, False):
        speaker = Speaker("区公安局局长", "于向里", inferred=inferred)
        made = Exchange(question="何时？", answers=(Answer(speaker=speaker, blocks=(Paragraph(text="今天。"),)),))
        assert block(made).answers[0].speaker == speaker


def test_merged_cells_come_back() -> None:
    header = ((Cell(text="甲", rowspan=2), Cell(text="乙", colspan=2)), (Cell(text="丙"), Cell(text="丁")))
    made = Table(header=header, rows=((Cell(text="1"), Cell(text="2"), Cell(text="3")),), caption="表1")
    assert block(made) == made


def test_related_articles_come_back() -> None:
    release = Release(title="通知", body=(Paragraph(text="文。"),), related=(Related("甲", "a.html"), Related("乙")))
    assert extract(govpub.assemble(release), "x.html").release.related == release.related


def test_what_the_configuration_gives_is_not_the_releases(examples: Path) -> None:
    from govpub.config import load

    release = Release(title="通知", body=(Paragraph(text="文。"),))
    page = govpub.assemble(release, config=load(examples / "govpub.toml"))
    assert extract(page, "x.html").release.site == ()


def test_a_page_without_a_title_has_none() -> None:
    assert extract(govpub.assemble(Release(body=(Paragraph(text="文。"),))), "x.html").release.title == ""
