"""What stands on the real pages beside this repository, fact by fact. Their texts are not kept here."""

from __future__ import annotations

from pathlib import Path

import pytest

from govpub.model import Exchange, Paragraph, Release, Section, Signature, Speech, Table, walk
from govpub.read.content import content
from govpub.read.write import write
from tests.read.outlines import read
from tests.support import CORPUS, NO_CORPUS, corpus_params

here = pytest.mark.skipif(not CORPUS.is_dir(), reason=NO_CORPUS)


def page(start: str) -> Release:
    path = next(CORPUS.glob(f"{start}*.txt"))
    return read(path.read_bytes().decode("utf-8"))


def speakers(release: Release) -> list[tuple[str | None, str | None, bool]]:
    out = []
    for block in walk(release.body):
        if isinstance(block, Exchange):
            out += [(a.speaker.role, a.speaker.name, a.speaker.inferred) for a in block.answers if a.speaker]
        if isinstance(block, Speech):
            out.append((block.speaker.role, block.speaker.name, block.speaker.inferred))
    return out


def headings(release: Release) -> list[str]:
    return [f"{b.marker or ''}{b.heading}" for b in walk(release.body) if isinstance(b, Section)]


@pytest.mark.parametrize("path", corpus_params())
def test_the_canonical_form_of_a_real_page_is_read_as_the_same_release(path: Path) -> None:
    release = read(path.read_bytes().decode("utf-8"))
    written = write(release)
    assert content(read(written)) == content(release)
    assert write(read(written)) == written


@here
def test_the_news_conference_has_its_metadata_and_its_footer() -> None:
    release = page("00")
    metadata = release.metadata
    assert [field.key for field in release.fields] == [
        "index_number", "subject", "issuer", "written_on", "document_number", "published_on", "title", "validity"
    ]  # fmt: skip
    assert (metadata.index_number, metadata.written_on, metadata.published_on) == (
        "3704023704020008/2024-02539", "2024-08-30", "2024-08-30"
    )  # fmt: skip
    assert metadata.document_number is None
    assert release.title == metadata.title
    assert {entry.key for entry in release.site} == {
        "name", "sponsor", "operator", "contributors", "address", "postcode", "report_phone", "email", "icp", "site_id",
        "police_record",
    }  # fmt: skip
    assert release.site_value("site_id") == "3704020008"
    assert release.site_value("report_phone") == "(0632)3921308"
    assert release.related == ()


@here
def test_the_news_conference_has_five_questions_and_their_speakers() -> None:
    release = page("00")
    assert speakers(release) == [
        ("市中公安分局治安大队大队长", "李其昌", False),
        ("市中公安分局刑侦大队大队长", "张化渊", False),
        ("市中公安分局刑侦大队大队长", "张化渊", False),
        ("市中公安分局交警大队大队长", "王向坤", True),
        ("孟庄镇党委委员、新闻发言人", None, True),
    ]


@here
def test_headings_restart_inside_the_answers_of_the_news_conference() -> None:
    release = page("00")
    ids = {b.id: b for b in walk(release.body) if isinstance(b, Section)}
    assert list(ids) == ["s1", "s2", "s3", "s4", "q4-s1", "q4-s2", "q4-s3", "q5-s1", "q5-s2", "q5-s3"]
    assert [ids[f"q5-s{n}"].run_in for n in (1, 2, 3)] == [True, True, True]
    assert ids["s4"].marker is None
    assert {b.level for b in ids.values()} == {1}


@here
def test_the_runs_of_the_news_conference_are_enumerations() -> None:
    release = page("00")
    runs = [len(b.enumeration) for b in walk(release.body) if isinstance(b, Paragraph) and len(b.enumeration) > 1]
    assert runs == [3, 3, 3, 3, 3]


@here
@pytest.mark.parametrize(
    ("start", "signer", "date"),
    [
        ("01", "国务院办公厅", "2006-09-07"),
        ("02", "总理　　李克强", "2018-12-18"),
        ("05", "国务院办公厅", "2018-11-05"),
        ("08", "重庆市渝北区人民政府", "2017-02-28"),
        ("10", "广安市广安区人民政府办公室", "2020-10-28"),
    ],
)
def test_a_document_is_signed(start: str, signer: str, date: str) -> None:
    signatures = [b for b in walk(page(start).body) if isinstance(b, Signature)]
    assert [(b.body, b.date) for b in signatures] == [(signer, date)]


@here
def test_an_order_has_its_regulation_as_an_annex_with_all_its_articles() -> None:
    articles = [b for b in walk(page("02").body) if isinstance(b, Paragraph) and (b.marker or "").startswith("第")]
    assert len(articles) == 36
    assert all(b.id for b in articles)


@here
def test_titles_over_several_lines_are_one_title() -> None:
    assert page("01").title.endswith("第7240号建议的答复")
    assert page("05").title.endswith("组成人员的通知")
    assert [d.reason for d in page("10").dropped].count("duplicate-title") == 3


@here
def test_names_that_are_listed_do_not_speak() -> None:
    assert speakers(page("05")) == []


@here
def test_pairs_in_every_layout_are_fields() -> None:
    assert page("07").metadata.published_on == "2015-10-15T10:06:36"
    assert page("07").metadata.source == "市交通运输局"
    assert page("08").metadata.written_on == "2017-03-21"
    assert page("08").metadata.subject == "行政事务/其他公文/全社会"
    assert page("10").metadata.published_on == "2020-11-13T14:42"
    assert page("16").metadata.published_on == "2018-04-12"
    none = page("19")
    assert none.metadata.document_number is None
    assert [f.value for f in none.fields if f.key == "document_number"] == ["无"]


@here
def test_a_page_without_a_body_has_none() -> None:
    release = page("19")
    assert release.body == ()
    assert release.site_value("site_id") == "1304000009"


@here
def test_a_conversation_in_traditional_script_is_read() -> None:
    release = page("14")
    assert release.language == "zh-Hant-HK"
    assert speakers(release) == [("政務司司長", None, False), ("保安局局長", None, False)]


@here
def test_a_transcript_without_metadata_is_read() -> None:
    release = page("22")
    assert release.title == ""
    assert release.fields == ()
    assert [(role, name) for role, name, _ in speakers(release)] == [
        ("陕西省人民政府新闻办公室", "张竞怡"),
        ("陕西省生态环境厅副厅长、新闻发言人", "张育奎"),
    ]


@here
def test_a_table_that_was_flattened_to_pipes_is_one_table() -> None:
    tables = [b for b in walk(page("23").body) if isinstance(b, Table)]
    assert len(tables) == 1
    assert len(tables[0].header[0]) == 7


@here
def test_languages_are_those_of_the_pages() -> None:
    assert {start: page(start).language for start in ("00", "16", "25")} == {
        "00": "zh-Hans",
        "16": "zh-Hant-TW",
        "25": "zh-Hant",
    }


@here
def test_an_outline_of_headings_is_complete() -> None:
    assert [len(headings(page(start))) for start in ("02", "08", "10")] == [0, 2, 1]
